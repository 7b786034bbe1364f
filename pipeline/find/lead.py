"""The lead: a document's first sentence tells its main event, also where the lexicon knows no type.

News puts the main event first (the inverted pyramid). Where no trigger of the lexicon stands at the
top of the lead sentence, its main verb is an event of type OTHER, so that every report has one.
"""

from collections.abc import Collection

from spacy.tokens import Span, Token

from pipeline.find import syntax
from pipeline.find.triggers import Trigger
from pipeline.knowledge.lexicon import Sense, classes
from pipeline.parse.parsed import Parsed
from schemas.vocabulary import BlockKind, EventType

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
LEAST_WORDS = 6  # a shorter "sentence" at the top is a label, not a report


def find_lead(parsed: Parsed, known: Collection[int]) -> Trigger | None:
    """Return the main verb of the lead as a trigger of type OTHER, None where it is no event.

    Args:
        parsed: The article.
        known: Token indices of the heads that the lexicon already reads as events.
    """
    sentence = _lead_sentence(parsed)
    if sentence is None:
        return None
    verb = _told(sentence.root)
    around = {verb.i, *(t.i for t in _together(verb))}
    if verb.pos_ != "VERB" or around & set(known) or _is_no_event(verb):
        return None
    return Trigger(verb, verb.doc[verb.i : verb.i + 1], verb.lemma_.lower(), _sense(verb), None)


def _lead_sentence(parsed: Parsed) -> Span | None:
    """Return the first sentence of prose that is long enough to report something."""
    for sentence in parsed.doc.sents:
        words = sum(t.is_alpha for t in sentence)
        if words >= LEAST_WORDS and parsed.block(sentence[0]).kind in PROSE:
            return sentence
    return None


def _told(root: Token) -> Token:
    """Return the verb that is told: the complement of a saying verb, else the verb itself."""
    if root.lemma_.lower() in classes()["saying"]:
        told = syntax.children(root, "ccomp")
        return _told(told[0]) if told else root
    return root


def _together(verb: Token) -> list[Token]:
    """Return the verbs and nouns that report one thing with a verb: complements and objects."""
    return syntax.children(verb, "xcomp", "conj", "dobj", "nsubj", "nsubjpass", "acomp", "attr")


def _is_no_event(verb: Token) -> bool:
    """Tell whether a verb says or is rather than does, or has nobody who does it."""
    lemma = verb.lemma_.lower()
    if lemma in classes()["saying"] or lemma in classes()["stative"]:
        return True
    return not (syntax.subjects(verb) or syntax.direct_objects(verb))


def _sense(verb: Token) -> Sense:
    """Return the reading of a verb outside the lexicon: something happened."""
    return Sense(
        lemma=verb.lemma_.lower(), pos="verb", conditions=(), event_type=EventType.OTHER,
        mode=None, cameo=None, acled=None, actor=("subject",), target=("object",),
        example="", origin="lead",
    )  # fmt: skip
