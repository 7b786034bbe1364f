"""Closed vocabularies of the dataset: every coded value an event can carry, with what it means.

Event types and their quad classes follow PLOVER, the Political Language Ontology for Verifiable
Event Records (Open Event Data Alliance, 2018). EDTF granularity words follow the Library of
Congress specification of 2019.
"""

from enum import StrEnum
from typing import Self


class Explained(StrEnum):
    """A vocabulary whose values say what they mean, for the codebook."""

    meaning: str

    def __new__(cls, value: str, meaning: str = "") -> Self:
        """Make a value of its name in the dataset and what it means."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member


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


class AcledType(StrEnum):
    """The labels of CASE 2021, shared task 2, but OTHER: ACLED's sub-event types, and more."""

    ABDUCT_DISSAP = "ABDUCT_DISSAP"
    AGREEMENT = "AGREEMENT"
    AIR_STRIKE = "AIR_STRIKE"
    ARMED_CLASH = "ARMED_CLASH"
    ARREST = "ARREST"
    ART_MISS_ATTACK = "ART_MISS_ATTACK"
    ATTACK = "ATTACK"
    ATTRIB = "ATTRIB"
    CHANGE_TO_GROUP_ACT = "CHANGE_TO_GROUP_ACT"
    CHEM_WEAP = "CHEM_WEAP"
    DIPLO = "DIPLO"
    DISR_WEAP = "DISR_WEAP"
    FORCE_AGAINST_PROTEST = "FORCE_AGAINST_PROTEST"
    GOV_REGAINS_TERIT = "GOV_REGAINS_TERIT"
    GRENADE = "GRENADE"
    HQ_ESTABLISHED = "HQ_ESTABLISHED"
    MAN_MADE_DISASTER = "MAN_MADE_DISASTER"
    MOB_VIOL = "MOB_VIOL"
    NATURAL_DISASTER = "NATURAL_DISASTER"
    NON_STATE_ACTOR_OVERTAKES_TER = "NON_STATE_ACTOR_OVERTAKES_TER"
    NON_VIOL_TERRIT_TRANSFER = "NON_VIOL_TERRIT_TRANSFER"
    ORG_CRIME = "ORG_CRIME"
    PEACE_PROTEST = "PEACE_PROTEST"
    PROPERTY_DISTRUCT = "PROPERTY_DISTRUCT"
    PROTEST_WITH_INTER = "PROTEST_WITH_INTER"
    REM_EXPLOS = "REM_EXPLOS"
    SEX_VIOL = "SEX_VIOL"
    SUIC_BOMB = "SUIC_BOMB"
    VIOL_DEMONSTR = "VIOL_DEMONSTR"


class Modality(Explained):
    """What the text commits to: told as fact, said by somebody, denied, intended or supposed."""

    ASSERTED = "asserted", "the narrator tells it as fact"
    CLAIMED = "claimed", "somebody says or reports it"
    DENIED = "denied", "somebody denies it"
    PLANNED = "planned", "announced, intended or promised"
    HYPOTHETICAL = "hypothetical", 'what could be, may be, is asked for or depends on an "if"'


REAL = frozenset({Modality.ASSERTED, Modality.CLAIMED})  # what is said to have happened
UNREAL = frozenset({Modality.PLANNED, Modality.HYPOTHETICAL})  # what has not happened yet, if ever


class ActorKind(Explained):
    """What kind of thing takes part in an event."""

    PERSON = "person", "people by name, office or role, one or several (the mayor, six villagers)"
    ORGANIZATION = "organization", "a body that is no state (a party, a court, the police, an army)"
    ARMED_GROUP = "armed_group", "a force of no state, or its fighters (rebels, a cartel)"
    STATE = "state", "a state or its government (Peru, the regime)"
    POPULATION = (
        "population",
        "people as a mass or by number alone (a crowd, Kurds, six people)",
    )
    FACILITY = "facility", "a building, road or plant (the bridge)"
    PLACE = "place", "a stretch of land or water, a town (the valley)"
    OBJECT = "object", "whatever else (rifles, the agreement)"


GROUPS = frozenset({ActorKind.ORGANIZATION, ActorKind.ARMED_GROUP, ActorKind.STATE})  # act as one
THINGS = frozenset({ActorKind.PLACE, ActorKind.FACILITY, ActorKind.OBJECT})


class Precision(Explained):
    """How closely a place is known, from a named spot to a part of the world."""

    PLACE = "place", "a town, a village or a spot"
    DISTRICT = "district", "a second-level division"
    PROVINCE = "province", "a first-level division"
    COUNTRY = "country", "a country, at its centre"
    REGION = "region", "a part of the world or a landscape (the Sahel)"


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


class DateBasis(Explained):
    """Where an event's date was read from."""

    TEXT = "text", "stated with the event"
    CONTEXT = "context", "carried from nearby text"
    DOCUMENT = "document", "only the date of publication is known"


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
