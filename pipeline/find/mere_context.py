"""Context: deeds and words that a sentence only names to say what another event is about.

"Ordered the paper to stop printing", "was jailed for working with the gang", "rejected a plan to
tax salt", "will not sign until the owners pay": one report each. PLOVER codes the act that is
reported, not its terms, grounds and aims (PLOVER codebook 2018, on AGREE, REQUEST and REJECT).
"""

from pipeline.find.mentions import EventMention
from pipeline.parse.labels import SIDE_CLAUSES
from pipeline.parse.tokens import Token
from schemas.vocabulary import QUAD_OF, UNREAL, EventType, Modality, QuadClass

COMPLEMENT = frozenset({"xcomp", "ccomp", "pcomp", "acl"})
LINKS = frozenset({"conj", "prep"})
PROVISOS = frozenset({"if", "unless", "until", "once"})
GROUNDS = frozenset({"for", "of", "over", "with"})
ALLEGE = "allege"
COOPERATION = frozenset({QuadClass.VERBAL_COOP, QuadClass.MATERIAL_COOP})
CONFLICT = frozenset({QuadClass.VERBAL_CONFLICT, QuadClass.MATERIAL_CONFLICT})
ASIDE_QUADS = COOPERATION | {QuadClass.VERBAL_CONFLICT}


def is_mere_context(mention: EventMention, governor: EventMention) -> bool:
    """Tell whether a mention is only an aim, a term, a ground or a cry of its governor."""
    return (
        _is_same_in_prospect(mention, governor)
        or _is_aim_of_plan(mention)
        or _is_term(mention, governor)
        or _is_ground(mention, governor)
        or _is_cry(mention, governor)
        or _is_standing_support(mention)
        or _is_manner(mention)
    )


def _is_same_in_prospect(mention: EventMention, governor: EventMention) -> bool:
    """Tell whether words or measures are meant by a governor of their type.

    "Summoned the envoy to complain", "ordered the paper to stop printing".
    """
    same = mention.sense.event_type is governor.sense.event_type
    if not same or mention.sense.event_type is EventType.ASSAULT or not is_unreal(mention):
        return False
    return governed(mention.head, governor.head) in COMPLEMENT | SIDE_CLAUSES


def _is_aim_of_plan(mention: EventMention) -> bool:
    """Tell whether a deed is only the plan that others speak of: "rejected a plan to tax salt"."""
    head = mention.head
    planned = head.dep_ == "acl" and head.tag_ == "VB" and is_unreal(mention)
    force = quad(mention) is QuadClass.MATERIAL_CONFLICT
    return planned and not (force and mention.modality is not Modality.PLANNED)


def _is_term(mention: EventMention, governor: EventMention) -> bool:
    """Tell whether words or help are only terms: "will not sign until the owners pay"."""
    spoken = quad(governor) in ASIDE_QUADS and quad(mention) in ASIDE_QUADS
    return spoken and is_unreal(mention) and is_proviso(mention.head)


def is_proviso(verb: Token) -> bool:
    """Tell whether a clause is what another waits for: "until the owners pay"."""
    return any(c.lower_ in PROVISOS for c in verb.children if c.dep_ in {"mark", "advmod"})


def _is_ground(mention: EventMention, governor: EventMention) -> bool:
    """Tell whether words or help are only what for: "was jailed for working with the gang"."""
    ground = mention.head.dep_ == "pcomp" and mention.head.head.lower_ in GROUNDS
    told = bool(mention.actors and mention.targets) and not is_unreal(mention)
    if told and governor.sense.mode == ALLEGE:
        return False  # "accused the emirs of supplying weapons to the militia"
    return ground and quad(governor) in CONFLICT and quad(mention) in ASIDE_QUADS


def _is_cry(mention: EventMention, governor: EventMention) -> bool:
    """Tell whether words are only what a protest cries: "marched, demanding that he resign"."""
    words = mention.head.dep_ in {"acl", "advcl"} and mention.head.tag_ == "VBG"
    spoken = mention.sense.event_type is EventType.REQUEST
    spoken = spoken or quad(mention) is QuadClass.VERBAL_CONFLICT
    return words and spoken and governor.sense.event_type is EventType.PROTEST


def _is_standing_support(mention: EventMention) -> bool:
    """Tell whether support only describes somebody: "the militia, backed by the army".

    So does what somebody is taken for: "a paper regarded as favouring the army".
    """
    head = mention.head
    described = head.dep_ == "acl" and head.tag_ in {"VBN", "VBG"}
    taken = head.dep_ == "pcomp" and head.head.lower_ == "as" and head.tag_ == "VBG"
    return (described or taken) and mention.sense.event_type is EventType.SUPPORT


def _is_manner(mention: EventMention) -> bool:
    """Tell whether a bare noun only says in which spirit: "summoned the envoy in protest"."""
    noun = mention.head
    bare = not any(c.dep_ in {"det", "poss", "amod", "nummod"} for c in noun.children)
    spirit = bare and noun.tag_ == "NN" and noun.dep_ == "pobj" and noun.head.lower_ == "in"
    return spirit and mention.sense.event_type is EventType.PROTEST


def is_unreal(mention: EventMention) -> bool:
    """Tell whether a mention has not happened, as far as the text says."""
    return mention.modality in UNREAL or mention.negated


def quad(mention: EventMention) -> QuadClass | None:
    """Return the quad class of a mention's type."""
    event_type = mention.sense.event_type
    return QUAD_OF.get(event_type) if event_type else None


def governed(head: Token, governor: Token) -> str:
    """Return how a head hangs on its governor, past what it is coordinated with."""
    while head.head != governor and head.dep_ in LINKS:
        head = head.head
    return head.dep_
