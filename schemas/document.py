"""One input document: what came in (Article), what it is made of (Block), what was found in it."""

import datetime as dt

from pydantic import Field

from schemas.base import Record, Span
from schemas.event import Event, Place
from schemas.statement import Statement
from schemas.vocabulary import ActorKind, Granularity, PublishedBasis, Status


class Article(Record):
    """A document as read, before anything is looked for in it. `text` is never changed again."""

    document_id: str = Field(min_length=1, description="Given id, or one derived from the path.")
    text: str = Field(description="The text as read; all offsets count in it.")
    path: str = Field(default="", description="Where it was read from.")
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: dt.date | None = None
    published_basis: PublishedBasis = PublishedBasis.NONE
    language: str | None = Field(default=None, description="ISO 639-1.")


class Rejected(Record):
    """An input that gave no article, and why."""

    document_id: str
    path: str
    status: Status
    reason: str


class TimeExpression(Span):
    """A time expression and the interval it was resolved to."""

    edtf: str = Field(description="Library of Congress EDTF.", examples=["2021-09-06"])
    earliest: dt.date | None = Field(default=None, description="First day.")
    latest: dt.date | None = Field(default=None, description="Last day.")
    granularity: Granularity = Field(description="Unit of the expression.", examples=["day"])
    interval: str | None = Field(
        default=None,
        description="EDTF of the range that the expression begins or ends.",
        examples=["1996/2001"],
    )


class Entity(Record):
    """Somebody or something the document speaks of, with every place where it does."""

    entity_id: str = Field(pattern=r"^en_[0-9a-f]{12}$", description="Stable within the document.")
    name: str = Field(description="Fullest name.", examples=["Ahmad Massoud"])
    kind: ActorKind = Field(description="What kind of actor or thing.")
    country: str | None = Field(default=None, description="ISO 3166-1 alpha-3.")
    sector: str | None = Field(default=None, description="Role in society.")
    mentions: list[tuple[int, int]] = Field(description="Offsets of every mention, [start, end].")


class Document(Record):
    """One input document and what became of it."""

    document_id: str = Field(description="Id of the document.", examples=["panjshir-1"])
    path: str = Field(
        default="", description="Where it was read from.", examples=["seeds/panjshir-1.txt"]
    )
    title: str | None = Field(default=None, description="Title.", examples=["Valley falls"])
    publisher: str | None = Field(
        default=None, description="Who published it.", examples=["Kabul Observer"]
    )
    url: str | None = Field(
        default=None, description="Address.", examples=["https://news.example/valley-falls"]
    )
    published: dt.date | None = Field(default=None, description="Date of publication.")
    published_basis: PublishedBasis = Field(
        default=PublishedBasis.NONE, description="Where the date of publication was read from."
    )
    language: str | None = Field(default=None, description="ISO 639-1.", examples=["en"])
    sha256: str | None = Field(default=None, description="Of the text as read, in UTF-8.")
    chars: int = Field(default=0, ge=0, description="Length of the text in code points.")
    status: Status = Field(description="extracted, skipped or failed.")
    reason: str | None = Field(default=None, description="Why it was skipped or failed.")
    n_events: int = Field(default=0, ge=0, description="Events found.")
    times: list[TimeExpression] = Field(
        default_factory=list, description="Every time expression found."
    )
    places: list[Place] = Field(default_factory=list, description="Every place found.")
    entities: list[Entity] = Field(
        default_factory=list, description="Everybody and everything it speaks of."
    )


class Extraction(Record):
    """All that was read from one document; the unit that travels from the core to the writers."""

    document: Document
    events: list[Event] = Field(default_factory=list)
    statements: list[Statement] = Field(default_factory=list)
