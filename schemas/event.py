"""An event as one sentence of one document reports it, and the parts it is made of."""

import datetime as dt

from pydantic import Field

from schemas.base import Record, Span
from schemas.vocabulary import (
    AcledType,
    ActorKind,
    CountOf,
    DateBasis,
    EventType,
    Granularity,
    Modality,
    Precision,
    QuadClass,
)


class Action(Span):
    """The trigger: the words that name what was done, with particle or light-verb noun."""

    lemma: str = Field(
        description="Dictionary form of the trigger, by which it stands in the lexicon.",
        examples=["take refuge"],
    )


class Participant(Span):
    """Somebody or something that takes part; `text` is verbatim even when it is "they"."""

    name: str = Field(
        description="Whom the words refer to, by the fullest name the document or our tables give.",
        examples=["Taliban"],
    )
    entity_id: str = Field(
        description="The entity of documents.jsonl this refers to.", examples=["en_3f9c2a71d0b4"]
    )
    kind: ActorKind = Field(description="What kind of actor or thing.", examples=["armed_group"])
    country: str | None = Field(
        default=None,
        description="ISO 3166-1 alpha-3 of the country it belongs to.",
        examples=["AFG"],
    )
    sector: str | None = Field(
        default=None,
        description="Its role in society, where our tables know it.",
        examples=["rebels"],
    )


class Place(Span):
    """A toponym and what it was resolved to."""

    name: str = Field(description="Name of the place in the gazetteer.", examples=["Bazarak"])
    kind: str = Field(description="What sort of place.", examples=["city"])
    country: str | None = Field(default=None, description="ISO 3166-1 alpha-3.", examples=["AFG"])
    admin1: str | None = Field(
        default=None, description="First-level division the place lies in.", examples=["Panjshir"]
    )
    admin2: str | None = Field(
        default=None, description="Second-level division the place lies in.", examples=["Bazarak"]
    )
    geonames_id: int | None = Field(
        default=None, description="Id in GeoNames (CC BY 4.0).", examples=[1473830]
    )
    latitude: float | None = Field(
        default=None, ge=-90, le=90, description="Degrees north.", examples=[35.31]
    )
    longitude: float | None = Field(
        default=None, ge=-180, le=180, description="Degrees east.", examples=[69.52]
    )
    precision: Precision = Field(
        description="How closely the place is known.", examples=["province"]
    )
    method: str = Field(
        description="How it was resolved; `centroid` in it marks computed coordinates.",
        examples=["gazetteer:exact"],
    )


class EventDate(Record):
    """When an event took place, as an EDTF value and as an interval of days."""

    text: str | None = Field(
        default=None, description="The words that give the date.", examples=["on Monday (6)"]
    )
    start: int | None = Field(default=None, description="Offset of those words.", examples=[39])
    end: int | None = Field(default=None, description="Offset behind them.", examples=[49])
    edtf: str = Field(
        description="Library of Congress EDTF.", examples=["2021-09-06", "198X", "1996/2001"]
    )
    earliest: dt.date | None = Field(
        default=None, description="First day it may have been.", examples=["2021-09-06"]
    )
    latest: dt.date | None = Field(
        default=None, description="Last day it may have been.", examples=["2021-09-06"]
    )
    granularity: Granularity = Field(description="Unit of the date.", examples=["day"])
    basis: DateBasis = Field(
        description="text: stated with the event; context: carried from nearby text; "
        "document: only the publication date is known.",
        examples=["text"],
    )


class Attribution(Span):
    """Who says that it happened, when it is not the narrator."""

    name: str = Field(description="The speaker's name.", examples=["Zabihullah Mujahid"])
    entity_id: str = Field(description="The speaker as an entity.", examples=["en_3f9c2a71d0b4"])
    cue: Span | None = Field(
        default=None, description="The words that mark the saying (said, according to)."
    )


class Source(Record):
    """Where the report comes from: the publication, and who speaks in it."""

    publisher: str | None = Field(default=None, description="Who published it.", examples=["G1"])
    title: str | None = Field(default=None, description="Title of the document.")
    url: str | None = Field(default=None, description="Address of the document.")
    attribution: Attribution | None = Field(
        default=None, description="Who says so; null when the narrator does."
    )


class Count(Span):
    """A number of people the event concerns, with its bounds."""

    what: CountOf = Field(description="What is counted.", examples=["killed"])
    low: int | None = Field(default=None, ge=0, description="Lower bound.", examples=[6])
    best: int | None = Field(default=None, ge=0, description="The number stated.", examples=[6])
    high: int | None = Field(default=None, ge=0, description="Upper bound.", examples=[6])


class Event(Record):
    """One event as one sentence of one document reports it."""

    event_id: str = Field(
        pattern=r"^ev_[0-9a-f]{16}$",
        description="Stable id: from document, trigger, type and roles.",
        examples=["ev_58b17a0c3de94f12"],
    )
    document_id: str = Field(description="The document that reports it.", examples=["panjshir-1"])
    incident_id: str = Field(
        description="The happening it reports; reports of one happening share it.",
        examples=["in_0a1b2c3d4e5f6071"],
    )
    event_type: EventType = Field(description="PLOVER type, or OTHER.", examples=["ASSAULT"])
    mode: str | None = Field(default=None, description="PLOVER mode.", examples=["assassinate"])
    quad_class: QuadClass | None = Field(
        default=None, description="Verbal or material, cooperation or conflict."
    )
    cameo: str | None = Field(default=None, description="CAMEO code.", examples=["186"])
    acled_type: AcledType | None = Field(
        default=None,
        description="Label of CASE 2021, after ACLED's sub-event types.",
        examples=["ATTACK"],
    )
    action: Action = Field(description="The trigger.")
    clause: Span = Field(description="The clause that reports the event.")
    actors: list[Participant] = Field(default_factory=list, description="Who did it.")
    targets: list[Participant] = Field(default_factory=list, description="To whom or what.")
    instruments: list[Participant] = Field(default_factory=list, description="With what.")
    locations: list[Place] = Field(
        default_factory=list, description="Where, most specific place first."
    )
    date: EventDate | None = Field(default=None, description="When.")
    source: Source = Field(description="Who says so.")
    modality: Modality = Field(description="What the text commits to.", examples=["claimed"])
    negated: bool = Field(description="True when the text says it did not happen.")
    counts: list[Count] = Field(default_factory=list, description="People killed, wounded, …")
    sentence: Span = Field(description="The sentence that reports the event.")
    salience: float = Field(
        ge=0, le=1, description="Weight within the document; the highest is the main event."
    )
    confidence: float = Field(ge=0, le=1, description="How sure the reading is.")
