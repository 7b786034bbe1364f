"""The spot without a name on which an event was: "at the railway station", "stormed her house".

Where nothing else tells where an event was, it says something; of its place no more is known than
the country that the story is about, which is all its `precision` claims.
"""

from collections.abc import Iterator

from pipeline.find.grammar.tree import DEFINITE, children
from pipeline.find.mentions import EventMention
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Span, Token
from pipeline.resolve.places.story import Story, country_of
from pipeline.resolve.places.toponyms import FACILITY
from pipeline.resolve.places.vetoes import WHERE
from schemas.event import Place
from schemas.vocabulary import ON_THE_GROUND, Modality, Precision

QUOTES = frozenset({'"', "'", "``", "''", "“", "”", "‘", "’"})
METHOD = "described+document"  # by its words, in the country of its document
ON = WHERE | {"on", "onto", "into", "behind", "before"}
BEFORE = frozenset({"compound", "amod", "nmod", "poss", "nummod", "case"})
DETERMINED = frozenset({"det", "poss"})
ACTED_ON = frozenset({"dobj", "nsubjpass"})


def unnamed_spot(mention: EventMention, story: Story) -> Place | None:
    """Return the spot without a name where an event was; None where no country is known."""
    if mention.modality is Modality.HYPOTHETICAL:
        return None
    noun = next(_grounds(mention), None)
    land = next(iter(country_of(story)), None) if noun is not None else None
    if noun is None or land is None:
        return None
    words = story.parsed.verbatim(_name(noun))
    return Place(
        **words,
        name=" ".join(words["text"].split()),
        kind=FACILITY,
        country=land.country,
        latitude=land.latitude,
        longitude=land.longitude,
        precision=Precision.COUNTRY,
        method=METHOD,
    )


def _grounds(mention: EventMention) -> Iterator[Token]:
    """Yield the spots of an event, then those of the deed that it goes on from or came of."""
    head = mention.head
    deed = mention.sense.event_type in ON_THE_GROUND
    yield from _own(head, struck=deed)
    if deed and head.dep_ == "relcl" and any(c.lower_ == "where" for c in head.children):
        yield from filter(_is_spot, [head.head])  # "hit the villa, where two guards died"
    goes_on = head.dep_ == "conj" and not any(c.dep_ in {"nsubj"} for c in head.children)
    outcome = head.dep_ == "advcl" and head.tag_ == "VBG"
    if deed and (goes_on or outcome) and head.head.pos_ == "VERB":
        yield from _own(head.head, struck=True)


def _own(head: Token, *, struck: bool) -> Iterator[Token]:
    """Yield the spots of a verb: those it says it was at, and what was `struck`."""
    acted_on = [c for c in head.children if c.dep_ in ACTED_ON]
    links = [c for t in (head, *acted_on) for c in children(t, "prep") if _leads_there(c)]
    nouns = [noun for link in links for noun in children(link, "pobj")]
    yield from filter(_is_spot, [*nouns, *(acted_on if struck else ())])


def _leads_there(link: Token) -> bool:
    """Tell whether a preposition says where: "in the yard", "dragged from his house"."""
    taken = link.lower_ == "from" and link.head.lemma_ in classes()["carried_off"]
    return taken or link.lower_ in ON


def _is_spot(noun: Token) -> bool:
    """Tell whether a noun is one spot that has no name: "a mosque", not "in office"."""
    if noun.tag_ != "NN" or noun.lemma_ not in classes()["unnamed_spots"]:
        return False
    if not any(c.dep_ in DETERMINED for c in noun.children):
        return False
    return not (_is_named(noun) or any(map(_is_named, _told_before(noun))))


def _is_named(noun: Token) -> bool:
    """Tell whether a spot has a name: 'the "Santa Rita" farm'."""
    words = noun.doc[noun.left_edge.i : noun.i]
    return any(t.pos_ == "PROPN" or t.text in QUOTES for t in words)


def _told_before(noun: Token) -> Iterator[Token]:
    """Yield where the text told of the spot that two words take up: "the farm"."""
    if noun.i - noun.left_edge.i == 1 and noun.left_edge.lower_ in DEFINITE:
        yield from (t for t in noun.doc.among({noun.lower_}) if t.i < noun.i)


def _name(noun: Token) -> Span:
    """Return the words of a spot: "the old railway station"."""
    start, tokens = noun.i, noun.doc.tokens
    while start > noun.sent.start and tokens[start - 1].dep_ in BEFORE:
        start -= 1
    return noun.doc[start : noun.i + 1]
