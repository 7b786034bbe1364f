"""The lead: what a document tells first is its main event, also where the lexicon knows no type.

News puts the main event first (the inverted pyramid), or behind a line that only leads up to it:
then the title says which sentence tells it. Where no trigger of the lexicon stands at the top of
such a sentence, its main verb is an event of type OTHER, so that every report has one.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from pipeline.find.grammar import syntax, tree
from pipeline.find.triggers import Trigger
from pipeline.find.triggers.headline import title_stems, told_again
from pipeline.knowledge.lexicon import Sense
from pipeline.knowledge.word_classes import classes
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Span, Token
from schemas.vocabulary import BlockKind, EventType

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
LEAST_WORDS = 6  # a shorter "sentence" at the top is a label, not a report
REACH = 8  # sentences of prose at the top, of which one may tell what the title says
LEAST_STEMS, LEAST_SHARE = 2, 0.25  # of the title's words, told again by that sentence


def find_leads(parsed: Parsed, known: Collection[int]) -> list[Trigger]:
    """Return the main verbs of the lead, and of what tells the title, as triggers of type OTHER.

    Args:
        parsed: The article.
        known: Token indices of the heads that the lexicon already reads as events.
    """
    top = list(islice(_prose(parsed), REACH))
    if not top:
        return []
    told = _tells_title(top, title_stems(parsed))
    sentences = [top[0]] if told in (None, top[0]) else [top[0], told]
    return [t for s in sentences if s is not None and (t := _lead(s.root, known)) is not None]


def _prose(parsed: Parsed) -> Iterator[Span]:
    """Yield the sentences of prose that are long enough to report something."""
    for sentence in parsed.doc.sents:
        words = [t for t in sentence if t.text.isalpha()]
        if len(words) >= LEAST_WORDS and parsed.block(sentence[0]).kind in PROSE:
            yield sentence


def _tells_title(sentences: Sequence[Span], stems: Sequence[str]) -> Span | None:
    """Return the sentence that tells most of the title, the first of equals; None if none does."""
    shares = [len(told_again(s, stems)) for s in sentences]
    most = max(shares)
    if most < max(LEAST_STEMS, LEAST_SHARE * len(stems)):
        return None
    return sentences[shares.index(most)]


def _lead(root: Token, known: Collection[int]) -> Trigger | None:
    """Return what a sentence tells as a trigger, None where it is known or no event."""
    verb = _told(root)
    around = {verb.i, *(t.i for t in _together(verb))}
    if verb.pos_ != "VERB" or around & set(known) or _is_no_event(verb):
        return None
    return Trigger(verb, verb.doc[verb.i : verb.i + 1], verb.lemma_.lower(), _sense(verb), None)


def _told(root: Token) -> Token:
    """Return the verb that is told: the complement of a saying verb, else the verb itself."""
    verb = root
    while verb.lemma_.lower() in classes()["saying"]:
        told = tree.children(verb, "ccomp")
        if not told:
            return verb
        verb = told[0]
    if verb.pos_ == "AUX":  # "They were behind at first but came back": what happened is told last
        joined = [c for c in tree.children(verb, "conj") if c.pos_ == "VERB"]
        shared = (c for c in joined if not tree.children(c, "nsubj", "nsubjpass"))
        return next(shared, joined[0] if joined else verb)
    return verb


def _together(verb: Token) -> list[Token]:
    """Return the verbs and nouns that report one thing with a verb: complements and objects."""
    ons = tree.children(verb, "prep") if verb.lemma_ == "go" else []  # "went on killing"
    going_on = [c for on in ons if on.lower_ == "on" for c in tree.children(on, "pcomp")]
    told = tree.children(verb, "xcomp", "conj", "dobj", "nsubj", "nsubjpass", "acomp", "attr")
    return [*told, *going_on]


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
