"""Which place is the event's: the phrases attached to it first, then its clause, then its sentence.

A place inside the name of who acts ("Colombian police", "the Kabul government") is not where it
happened. Words and accusations are not spoken in the country they are aimed at; deeds are done
where their object is ("shelled Aleppo"). What is attached to nothing in its sentence may stand in
the story before it (event_focus). Rules were set on the development part of the event-location
data of Halterman (2019).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.find.mentions import EventMention
from pipeline.find.toponym_tables import words
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Token
from pipeline.resolve.event_focus import document_place, place_from_context
from schemas.event import Place
from schemas.vocabulary import EventType, Precision

DEEDS = frozenset(
    {EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.RETREAT}
    | {EventType.MOBILIZE, EventType.AID, EventType.OTHER, None}
)
RANK = {
    Precision.PLACE: 0,
    Precision.DISTRICT: 1,
    Precision.PROVINCE: 2,
    Precision.COUNTRY: 3,
    Precision.REGION: 4,
}
OBJECTS = frozenset({"dobj", "obj", "nsubjpass", "nsubj:pass", "attr", "oprd"})
SUBJECTS = frozenset({"nsubj"})
CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "xcomp", "conj", "pcomp", "parataxis"})
SPEECH = frozenset({"say", "tell", "report", "announce", "claim", "add", "state", "declare"})
WHERE = frozenset(
    {"in", "at", "near", "outside", "inside", "around", "across", "throughout", "within"}
)
WHITHER = frozenset({"into", "through", "along", "between", "off", "over", "on", "above"})
FROM_TO = frozenset({"to", "toward", "towards", "from"})  # where one goes, with words of motion
ADDRESS = 30  # characters from a place to the larger place that is a part of its address
NOUNS = ("NOUN", "PROPN")


@dataclass(frozen=True, slots=True)
class _Scene:
    """The sentence of an event: its places by their head token, and whether it tells of a deed."""

    places: dict[int, Place]
    deed: bool
    visit: bool = False

    def at(self, token: Token) -> list[Place]:
        return [self.places[token.i]] if token.i in self.places else []

    def is_placing(self, child: Token) -> bool:
        """Say whether a phrase tells where: "in X", or the object of a deed that is a place."""
        if child.dep_ == "prep":
            if child.lower_ in FROM_TO:
                return child.head.lemma_ in words("motion")
            return child.lower_ in WHERE or (self.deed and child.lower_ in WHITHER)
        if not (self.deed or self.visit) or child.dep_ not in OBJECTS:
            return False
        word = child.lower_
        return child.i in self.places or word in words("settlements") or word in words("parts")


def place_event(
    mention: EventMention, parsed: Parsed, places: Sequence[Place], *, main: bool = False
) -> list[Place]:
    """Return where an event took place, most specific first; empty where the text does not say.

    The `main` event of a document takes place where the document says most, if nowhere else.
    """
    deed = mention.sense.event_type in DEEDS
    visit = mention.sense.event_type is EventType.CONSULT
    scene = _Scene(_in_sentence(mention, parsed, places), deed, visit)
    tiers = (_attached, _below, _governing, _of_subject, _nearest)
    reach = 2 if _only_dates(mention.head) else len(tiers) if deed else 3
    for tier in tiers[:reach]:
        found = [p for head in _heads(mention) for p in tier(head, scene)] if scene.places else []
        if found:
            return _ordered(found)
    if _only_dates(mention.head):
        return []
    return (
        place_from_context(mention, parsed, places)
        or _of_institution(mention.head, scene)
        or (document_place(mention, parsed, places) if main else [])
    )


def _only_dates(head: Token) -> bool:
    """Tell whether an event is named only to date another ("at the time of the 2001 raid")."""
    noun = head
    while noun.dep_ in {"pobj", "prep"} and noun.head != noun:
        noun = noun.head
        if noun.lemma_ in {"time", "day", "anniversary", "eve", "aftermath", "wake"}:
            return True
    return False


def _heads(mention: EventMention) -> list[Token]:
    """Return the head and the noun of a light verb ("took refuge")."""
    return [
        mention.head,
        *(t for t in mention.trigger if t.i != mention.head.i and t.pos_ in NOUNS),
    ]


def _in_sentence(
    mention: EventMention, parsed: Parsed, places: Sequence[Place]
) -> dict[int, Place]:
    """Return the places of the event's sentence that are no demonyms, by their head token."""
    start, end = parsed.offsets(mention.head.sent)
    found: dict[int, Place] = {}
    for place in places:
        if place.start >= start and place.end <= end and not place.method.startswith("demonym"):
            tokens = parsed.tokens(place.start, place.end)
            if len(tokens):
                found[tokens.root.i] = place
    return found


def _attached(head: Token, scene: _Scene) -> list[Place]:
    """Return the places in the phrases that hang on a word: prepositions, objects, modifiers."""
    placed: list[Place] = []
    inner: list[Place] = []
    for child in head.children:
        if scene.is_placing(child):
            placed += _named(child, scene)
        elif head.pos_ in NOUNS and child.dep_ in ("compound", "poss", "nmod"):
            inner += [p for p in scene.at(child) if scene.deed or p.kind == "city"]
        elif head.pos_ in NOUNS and child.dep_ == "prep" and child.lower_ == "of":
            inner += _named(child, scene) if scene.deed else []
        elif child.dep_ in OBJECTS or child.dep_ in ("prep", "agent", "npadvmod", "advmod"):
            inner += _located(child, scene)
    return placed or inner


def _located(phrase: Token, scene: _Scene) -> list[Place]:
    """Return the places in prepositional phrases inside another phrase ("six men in Kabul")."""
    found: list[Place] = []
    for child in phrase.children:
        if child.dep_ == "prep" and scene.is_placing(child):
            found += _named(child, scene)
        elif child.dep_ in ("pobj", "prep", "conj", "appos", "dobj", "pcomp"):
            found += _located(child, scene)
    return found


def _below(head: Token, scene: _Scene) -> list[Place]:
    """Return the places of the clauses below a word ("killed when a bomb went off in …")."""
    for child in head.children:
        if child.dep_ in CLAUSES:
            found = _attached(child, scene) or _below(child, scene)
            if found:
                return found
    return []


def _of_subject(head: Token, scene: _Scene) -> list[Place]:
    """Return the places where the subject is ("students at Khartoum universities marched")."""
    for child in head.children:
        if child.dep_ in SUBJECTS:
            return _located(child, scene)
    return []


def _of_institution(head: Token, scene: _Scene) -> list[Place]:
    """Return the place of a local institution that acts ("Seattle police", "Alaska's governor").

    Last of all, and never for a country: its army and its ministers act abroad as well.
    """
    parts = [c for s in head.children if s.dep_ in SUBJECTS for c in s.children]
    named = [p for c in parts if c.dep_ in ("compound", "poss", "nmod") for p in scene.at(c)]
    return [p for p in named if p.kind in ("city", "district", "province")][:1]


def _governing(head: Token, scene: _Scene) -> list[Place]:
    """Return the places attached to what the trigger hangs on ("killing 16, was shot near …")."""
    for governor in _governors(head):
        found = _attached(governor, scene)
        if found or not scene.deed:
            return found
        found = _of_subject(governor, scene)
        if found:
            return found
    return []


def _governors(token: Token) -> Iterator[Token]:
    """Yield the words that a trigger hangs on, while they tell of the same happening."""
    while token.head.i != token.i:
        upper = token.head
        if token.dep_ in ("ccomp", "parataxis") and upper.lemma_ in SPEECH:
            return
        if upper.pos_ in ("VERB", "AUX", "NOUN", "PROPN"):
            yield upper
        token = upper


def _nearest(head: Token, scene: _Scene) -> list[Place]:
    """Return the place in a phrase of place of the sentence that stands nearest to the trigger."""
    top = head
    for governor in _governors(head):
        top = governor
    said = {t.i for t in top.subtree if t.lower_ == "according" for t in t.subtree}
    preps = [t for t in top.subtree if t.dep_ == "prep" and scene.is_placing(t) and t.i not in said]
    found = [(abs(t.i - head.i), place) for t in preps for place in _named(t, scene)]
    near = min((distance for distance, _ in found), default=0)
    return [place for distance, place in found if distance == near]


def _named(phrase: Token, scene: _Scene) -> list[Place]:
    """Return the places named in a phrase of place, but for clauses inside it."""
    found: list[Place] = []
    stack = [phrase]
    while stack:
        token = stack.pop()
        found += scene.at(token)
        stack.extend(c for c in token.children if _leads_on(c, token))
    return found


def _leads_on(child: Token, token: Token) -> bool:
    """Say whether a phrase of place goes on below a word ("at a camp in X", "outskirts of X")."""
    if child.dep_ == "prep":
        partial = token.lower_ in words("parts") or token.lower_ in words("settlements")
        on = child.lower_ in WHERE or child.lower_ in WHITHER or child.lower_ == "including"
        return on or (child.lower_ == "of" and partial) or token.dep_ == "prep"
    return child.dep_ in ("pobj", "pcomp", "conj", "appos", "compound", "poss", "nmod", "npadvmod")


def _ordered(places: Sequence[Place]) -> list[Place]:
    """Return places without repeats, the most specific first, unknown names before known ones.

    A larger place stays only where it follows the smaller one as its address ("in Bazarak,
    Panjshir province"); said elsewhere it adds nothing to where the event was.
    """
    unique = sorted({p.start: p for p in places}.values(), key=lambda p: (_rank(p), p.start))
    return [p for p in unique if not any(_repeats(p, finer) for finer in unique)]


def _repeats(place: Place, finer: Place) -> bool:
    """Say whether a place only names again what a finer place lies in."""
    encloses = place.country == finer.country and _rank(finer) < _rank(place)
    return encloses and not 0 <= place.start - finer.end <= ADDRESS


def _rank(place: Place) -> int:
    return RANK[place.precision] if place.geonames_id is not None else RANK[Precision.PLACE]
