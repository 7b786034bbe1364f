"""Closed vocabularies of the dataset: every coded value an event can carry, with what it means.

Event types and their quad classes follow PLOVER, the Political Language Ontology for Verifiable
Event Records (Open Event Data Alliance, 2018). EDTF granularity words follow the Library of
Congress specification of 2019.
"""

from enum import StrEnum


class EventType(StrEnum):
    """PLOVER event types, plus OTHER for a happening that PLOVER does not code."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    OTHER = "OTHER"


class QuadClass(StrEnum):
    """The four corners of cooperation and conflict, in words and in deeds."""

    VERBAL_COOP = "VERBAL_COOP"
    MATERIAL_COOP = "MATERIAL_COOP"
    VERBAL_CONFLICT = "VERBAL_CONFLICT"
    MATERIAL_CONFLICT = "MATERIAL_CONFLICT"


QUAD_OF: dict[EventType, QuadClass] = {
    EventType.AGREE: QuadClass.VERBAL_COOP,
    EventType.CONSULT: QuadClass.VERBAL_COOP,
    EventType.SUPPORT: QuadClass.VERBAL_COOP,
    EventType.CONCEDE: QuadClass.MATERIAL_COOP,
    EventType.COOPERATE: QuadClass.MATERIAL_COOP,
    EventType.AID: QuadClass.MATERIAL_COOP,
    EventType.RETREAT: QuadClass.MATERIAL_COOP,
    EventType.REQUEST: QuadClass.VERBAL_CONFLICT,
    EventType.ACCUSE: QuadClass.VERBAL_CONFLICT,
    EventType.REJECT: QuadClass.VERBAL_CONFLICT,
    EventType.THREATEN: QuadClass.VERBAL_CONFLICT,
    EventType.PROTEST: QuadClass.MATERIAL_CONFLICT,
    EventType.SANCTION: QuadClass.MATERIAL_CONFLICT,
    EventType.MOBILIZE: QuadClass.MATERIAL_CONFLICT,
    EventType.COERCE: QuadClass.MATERIAL_CONFLICT,
    EventType.ASSAULT: QuadClass.MATERIAL_CONFLICT,
}
VERBAL = frozenset({QuadClass.VERBAL_COOP, QuadClass.VERBAL_CONFLICT})
VERBAL_TYPES = frozenset(kind for kind, quad in QUAD_OF.items() if quad in VERBAL)
FORCE = frozenset({EventType.ASSAULT, EventType.COERCE})
ON_THE_GROUND = FORCE | {  # done somewhere by bodies, not by word or by order
    EventType.PROTEST,
    EventType.MOBILIZE,
    EventType.RETREAT,
    EventType.AID,
}
MUTUAL = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})  # of equals
LETHAL_MODES = frozenset({"kill", "assassinate", "execute", "lynch", "massacre"})


class Modality(StrEnum):
    """What the text commits to: told as fact, said by somebody, denied, intended or supposed."""

    ASSERTED = "asserted"
    CLAIMED = "claimed"
    DENIED = "denied"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"


REAL = frozenset({Modality.ASSERTED, Modality.CLAIMED})  # what is said to have happened
UNREAL = frozenset({Modality.PLANNED, Modality.HYPOTHETICAL})  # what has not happened yet, if ever


class ActorKind(StrEnum):
    """What kind of thing takes part in an event."""

    PERSON = "person"
    ORGANIZATION = "organization"
    ARMED_GROUP = "armed_group"
    STATE = "state"
    POPULATION = "population"
    FACILITY = "facility"
    PLACE = "place"
    OBJECT = "object"


class Precision(StrEnum):
    """How closely a place is known, from a named spot to a part of the world."""

    PLACE = "place"
    DISTRICT = "district"
    PROVINCE = "province"
    COUNTRY = "country"
    REGION = "region"


class Granularity(StrEnum):
    """The unit in which the text gives a date."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"


class DateBasis(StrEnum):
    """Where an event's date was read from."""

    TEXT = "text"
    CONTEXT = "context"
    DOCUMENT = "document"


class PublishedBasis(StrEnum):
    """Where a document's own date was read from."""

    METADATA = "metadata"
    TEXT = "text"
    CORPUS = "corpus"
    NONE = "none"


class StatementKind(StrEnum):
    """How somebody is quoted."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class CountOf(StrEnum):
    """What a number in the text counts."""

    KILLED = "killed"
    WOUNDED = "wounded"
    DETAINED = "detained"
    DISPLACED = "displaced"
    ABDUCTED = "abducted"
    PARTICIPANTS = "participants"


class Status(StrEnum):
    """What became of an input document."""

    EXTRACTED = "extracted"
    SKIPPED = "skipped"
    FAILED = "failed"


class BlockKind(StrEnum):
    """What a stretch of a document's text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    CREDIT = "credit"
    DATELINE = "dateline"
    LIST_ITEM = "list_item"
    REPEAT = "repeat"
