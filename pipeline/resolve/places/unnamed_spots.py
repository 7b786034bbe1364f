"""The spot without a name on which an event was: "at the railway station", "stormed her house".

Where nothing else tells where an event was, it says something; of its place no more is known than
the country that the story is about, which is all its `precision` claims.
"""

from collections.abc import Iterator

from pipeline.find.grammar import tree
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


def unnamed_spot(mention: EventMention, story: Story) -> Place | None:
    """Return the spot without a name where an event was; None where no country is known."""
    if mention.modality is Modality.HYPOTHETICAL:
        return None
    noun = next((n for n in _grounds(mention) if not _is_in_a_place(n, story)), None)
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
    if mention.sense.event_type not in ON_THE_GROUND:
        yield from (noun for noun in _where(head) if noun.head.lower_ != "on")
        return  # "called on the governor's office to act"
    several = len(mention.targets) > 1  # "attacked a palace, two hotels and the council"
    yield from _where(head) if several else _own(head)
    if head.dep_ == "relcl" and tree.tells_where(head):
        yield from filter(_is_spot, [head.head])  # "hit the villa, where two guards died"
    goes_on = head.dep_ == "conj" and not tree.children(head, "nsubj", "nsubjpass")
    outcome = head.dep_ == "advcl" and head.tag_ == "VBG"
    elsewhere = any(map(_leads_there, tree.children(head, "prep")))
    if (goes_on or outcome) and head.head.pos_ == "VERB" and not elsewhere:
        yield from _own(head.head)


def _own(deed: Token) -> Iterator[Token]:
    """Yield the spots of a deed: those it was at, and what it struck."""
    acted_on = tree.children(deed, "dobj", "nsubjpass")
    for word in (deed, *acted_on):
        yield from _where(word)
    yield from filter(_is_spot, acted_on)


def _where(word: Token) -> Iterator[Token]:
    """Yield the spots to which the prepositions of place behind a word lead."""
    links = filter(_leads_there, tree.children(word, "prep"))
    yield from filter(_is_spot, (noun for link in links for noun in tree.children(link, "pobj")))


def _leads_there(link: Token) -> bool:
    """Tell whether a preposition says where: "in the yard", "dragged from his house"."""
    taken = link.lower_ == "from" and link.head.lemma_ in classes()["carried_off"]
    return taken or link.lower_ in ON


def _is_spot(noun: Token) -> bool:
    """Tell whether a noun is one spot that has no name: "a mosque", not "in office"."""
    if noun.tag_ != "NN" or noun.lemma_ not in classes()["unnamed_spots"]:
        return False
    relations = {c.dep_ for c in noun.children}
    if not relations & DETERMINED or "conj" in relations:  # "burned a mill and two shops"
        return False
    return not (_is_quoted(noun) or any(_is_quoted(t) or _is_named(t) for t in _told_before(noun)))


def _is_quoted(noun: Token) -> bool:
    """Tell whether the name of a spot is quoted: 'the "Santa Rita" farm'."""
    return any(t.text in QUOTES for t in noun.doc[noun.left_edge.i : noun.i])


def _is_named(noun: Token) -> bool:
    """Tell whether a spot has a name: "the Orlo hospital"."""
    return any(t.pos_ == "PROPN" for t in noun.doc[noun.left_edge.i : noun.i])


def _is_in_a_place(noun: Token, story: Story) -> bool:
    """Tell whether a known place names a spot, or the words before it do: "Lima's hospital"."""
    return any(i in story.covered for i in range(noun.left_edge.i, noun.i + 1))


def _told_before(noun: Token) -> Iterator[Token]:
    """Yield where the text told of the spot that two words take up: "the farm"."""
    if noun.i - noun.left_edge.i == 1 and noun.left_edge.lower_ in tree.DEFINITE:
        yield from (t for t in noun.doc.among({noun.lower_}) if t.i < noun.i)


def _name(noun: Token) -> Span:
    """Return the words of a spot: "the old railway station"."""
    start, tokens = noun.i, noun.doc.tokens
    while start > noun.sent.start and _is_before(tokens[start - 1]):
        start -= 1
    return noun.doc[start : noun.i + 1]


def _is_before(word: Token) -> bool:
    return word.dep_ in BEFORE or word.text == "-"  # "duty-free shop"
