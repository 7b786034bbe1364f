"""Which place is the event's: the phrases attached to it first, then its clause, then its sentence.

A place inside the name of who acts ("Colombian police", "the Kabul government") is not where it
happened. Rules were set on the development part of the event-location data of Halterman (2019).
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from pipeline.find.mentions import EventMention
from pipeline.find.toponym_tables import words
from pipeline.parse.parsed import Parsed
from schemas.event import Place
from schemas.vocabulary import Precision

RANK = {
    Precision.PLACE: 0,
    Precision.DISTRICT: 1,
    Precision.PROVINCE: 2,
    Precision.COUNTRY: 3,
    Precision.REGION: 4,
}
OBJECTS = frozenset({"dobj", "obj", "nsubjpass", "nsubj:pass", "attr", "oprd"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "xcomp", "conj", "pcomp", "parataxis"})
SPEECH = frozenset({"say", "tell", "report", "announce", "claim", "add", "state", "declare"})
PLACING = frozenset(
    {"in", "at", "near", "outside", "inside", "around", "across", "throughout", "within", "into"}
    | {"to", "toward", "towards", "through", "along", "between", "off", "over", "on", "above"}
)


def place_event(mention: EventMention, parsed: Parsed, places: Sequence[Place]) -> list[Place]:
    """Return where an event took place, most specific first; empty where the text does not say."""
    here = _in_sentence(mention, parsed, places)
    if not here:
        return []
    for tier in (_attached, _below, _governing, _of_subject, _nearest):
        found = tier(mention.head, here)
        if found:
            return _ordered(found)
    return []


def _in_sentence(
    mention: EventMention, parsed: Parsed, places: Sequence[Place]
) -> dict[int, Place]:
    """Return the places of the event's sentence that are no demonyms, by their head token."""
    sentence = mention.head.sent
    start, end = parsed.offsets(sentence)
    found: dict[int, Place] = {}
    for place in places:
        if place.start >= start and place.end <= end and not place.method.startswith("demonym"):
            tokens = parsed.tokens(place.start, place.end)
            if len(tokens):
                found[tokens.root.i] = place
    return found


def _attached(head: Token, here: dict[int, Place]) -> list[Place]:
    """Return the places in the phrases that hang on a word: prepositions, objects, modifiers."""
    placed: list[Place] = []
    inner: list[Place] = []
    for child in head.children:
        if _is_placing(child, here):
            placed += _named(child, here)
        elif head.pos_ in ("NOUN", "PROPN") and child.dep_ in ("compound", "poss", "nmod"):
            inner += [here[child.i]] if child.i in here else []
        elif head.pos_ in ("NOUN", "PROPN") and child.dep_ == "prep" and child.lower_ == "of":
            inner += _named(child, here)
        elif child.dep_ in OBJECTS or child.dep_ in ("prep", "agent", "npadvmod", "advmod"):
            inner += _located(child, here)
    return placed or inner


def _located(phrase: Token, here: dict[int, Place]) -> list[Place]:
    """Return the places in prepositional phrases inside another phrase ("six men in Kabul")."""
    found: list[Place] = []
    for child in phrase.children:
        if child.dep_ == "prep" and child.lower_ in PLACING:
            found += _named(child, here)
        elif child.dep_ in ("pobj", "prep", "conj", "appos", "dobj", "pcomp"):
            found += _located(child, here)
    return found


def _below(head: Token, here: dict[int, Place]) -> list[Place]:
    """Return the places of the clauses below a word ("killed when a bomb went off in …")."""
    for child in head.children:
        if child.dep_ in CLAUSES:
            found = _attached(child, here) or _below(child, here)
            if found:
                return found
    return []


def _of_subject(head: Token, here: dict[int, Place]) -> list[Place]:
    """Return the places where the subject is ("students at Khartoum universities marched")."""
    for child in head.children:
        if child.dep_ in SUBJECTS:
            return _located(child, here)
    return []


def _governing(head: Token, here: dict[int, Place]) -> list[Place]:
    """Return the places attached to what the trigger hangs on ("killing 16, was shot near …")."""
    for governor in _governors(head):
        found = _attached(governor, here) or _of_subject(governor, here)
        if found:
            return found
    return []


def _nearest(head: Token, here: dict[int, Place]) -> list[Place]:
    """Return the place in a phrase of place of the sentence that stands nearest to the trigger."""
    preps = [t for t in head.sent if t.dep_ == "prep" and t.lower_ in PLACING]
    found = [(abs(t.i - head.i), place) for t in preps for place in _named(t, here)]
    if not found:
        return []
    near = min(distance for distance, _ in found)
    return [place for distance, place in found if distance == near]


def _governors(token: Token) -> Iterator[Token]:
    """Yield the words that a trigger hangs on, while they tell of the same happening."""
    while token.head.i != token.i:
        upper = token.head
        if token.dep_ in ("ccomp", "parataxis") and upper.lemma_ in SPEECH:
            return
        if upper.pos_ in ("VERB", "AUX", "NOUN", "PROPN"):
            yield upper
        token = upper


def _is_placing(child: Token, here: dict[int, Place]) -> bool:
    """Say whether a phrase tells where: "in X", or an object that is a place itself."""
    if child.dep_ == "prep":
        return child.lower_ in PLACING
    return child.dep_ in OBJECTS and _is_place(child, here)


def _is_place(token: Token, here: dict[int, Place]) -> bool:
    """Say whether a phrase names a place as such: "Shotul", "the village of X", "positions at"."""
    return token.i in here or token.lower_ in words("settlements") | words("parts")


def _named(phrase: Token, here: dict[int, Place]) -> list[Place]:
    """Return the places named in a phrase of place, but for clauses inside it."""
    found: list[Place] = []
    stack = [phrase]
    while stack:
        token = stack.pop()
        if token.i in here:
            found.append(here[token.i])
        stack.extend(c for c in token.children if _leads_on(c, token))
    return found


def _leads_on(child: Token, token: Token) -> bool:
    """Say whether a phrase of place goes on below a word ("at a camp in X", "outskirts of X")."""
    if child.dep_ == "prep":
        partial = token.lower_ in words("parts") or token.lower_ in words("settlements")
        return child.lower_ in PLACING or (child.lower_ == "of" and partial) or token.dep_ == "prep"
    return child.dep_ in ("pobj", "pcomp", "conj", "appos", "compound", "poss", "nmod", "npadvmod")


def _ordered(places: Sequence[Place]) -> list[Place]:
    """Return places without repeats, the most specific first, unknown names before known ones."""
    unique = {p.start: p for p in places}.values()
    return sorted(unique, key=lambda p: (_rank(p), p.start))


def _rank(place: Place) -> int:
    return RANK[place.precision] if place.geonames_id is not None else RANK[Precision.PLACE]
