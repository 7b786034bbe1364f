"""One thing said by somebody: speaker, cue, content."""

from pydantic import Field

from schemas.base import Record, Span
from schemas.vocabulary import StatementKind


class Speaker(Span):
    """Who says it."""

    name: str = Field(description="The speaker's name.", examples=["Zabihullah Mujahid"])
    entity_id: str = Field(description="The speaker as an entity.", examples=["en_3f9c2a71d0b4"])


class Statement(Record):
    """A quotation or report of speech."""

    statement_id: str = Field(
        pattern=r"^st_[0-9a-f]{16}$", description="Stable id.", examples=["st_58b17a0c3de94f12"]
    )
    document_id: str = Field(description="The document that quotes it.", examples=["panjshir-1"])
    speaker: Speaker | None = Field(default=None, description="Who says it, where the text tells.")
    cue: Span | None = Field(default=None, description="The words that mark the saying.")
    content: Span = Field(description="What is said.")
    kind: StatementKind = Field(description="direct, indirect or mixed.", examples=["direct"])
