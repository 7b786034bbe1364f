"""Where an event was that "the camp", "the city" or "the province" of its clause tells.

"Here" and "in this city" are where the report was filed, unless somebody is quoted.
"""

from collections.abc import Iterator, Sequence

from pipeline.find.grammar import tree
from pipeline.find.grammar.slots import people
from pipeline.find.mentions import EventMention
from pipeline.find.statements.quotes import find_quotes
from pipeline.knowledge.places import sorts
from pipeline.knowledge.word_classes import classes
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Token
from pipeline.resolve.places.desk import RESORTS
from schemas.event import Place
from schemas.vocabulary import BlockKind

LEADS = frozenset({"in", "at", "near", "inside", "outside", "into", "to", "from", "across"})
ROUGH = frozenset({"city", "province", "district"})  # kinds of which the last one told is meant
UNSORTED = "place"  # of which nothing tells what it is
HERE, THERE = "here", "there"
BEHIND = 2  # words behind a name in which it is told what it is ("Jenin refugee camp")


def home_taken_up(mention: EventMention, places: Sequence[Place], parsed: Parsed) -> Place | None:
    """Return whence somebody is to whose town a deed was done: "an elder from X … his village"."""
    head = mention.head
    while head.dep_ == "conj" and head.pos_ == "VERB":
        head = head.head
    nouns = (c for c in head.children if c.dep_ == "dobj")
    towns = [n for n in (*nouns, *_phrases(head)) if n.lower_ in classes()["settlements"]]
    if not any(c.dep_ == "poss" and c.pos_ == "PRON" for n in towns for c in n.children):
        return None
    start, end = parsed.offsets(towns[0].sent)[0], parsed.offsets(towns[0].doc[towns[0].i :])[0]
    told = (p for p in places if start <= p.start < end)
    return next((p for p in told if _is_whence(p, parsed)), None)


def _is_whence(place: Place, parsed: Parsed) -> bool:
    """Tell whether somebody is from a place: "an elder from X"."""
    tokens = parsed.tokens(place.start, place.end)
    link = tokens.root.head if len(tokens) else None
    if link is None or link.lower_ != "from":
        return False
    return link.head.lemma_.lower() in people() | classes()["witnesses"]


def taken_up_place(mention: EventMention, local: Sequence[Place], parsed: Parsed) -> Place | None:
    """Return the place that an event's clause takes up by what it is; None where none does.

    Args:
        mention: The event.
        local: The towns, provinces and the like of the document, in the order of the text.
        parsed: The document.
    """
    there = says_there(mention)
    if there is not None:
        told = [p for p in local if p.end <= parsed.offsets(there.doc[there.i : there.i + 1])[0]]
        return next((p for p in reversed(told) if not _is_left(p, parsed)), None)
    opening = parsed.offsets(mention.head.sent)[0]
    told = [p for p in local if p.start < opening]
    if any(map(_is_same_spot, _phrases(mention.head))):
        return next((p for p in reversed(told) if _is_stood_in(p, parsed)), None)
    for ground in _grounds(mention.head):
        before = parsed.offsets(ground.doc[ground.i : ground.i + 1])[0]
        beside = [p for p in local if opening <= p.start < before and _is_stood_in(p, parsed)]
        told = [*(p for p in told if p.start < opening), *beside]
        same = [p for p in told if _is_called(p, ground.lower_, parsed)]
        if not same:
            sort = sorts()[0].get(ground.lower_)
            kind = sort.kind if sort is not None and ground.lower_ != "village" else None
            same = [p for p in told if kind in ROUGH and p.kind in {kind, UNSORTED}]
        if same:
            return same[-1]
    return None


def says_there(mention: EventMention) -> Token | None:
    """Return the word by which an event says "in that place": "shot two there"."""
    return _adverb(mention.head, THERE)


def _adverb(head: Token, word: str) -> Token | None:
    """Return the adverb of place `word` that stands with what a head tells."""
    return next((c for t in _parts(head) for c in t.children if _is_adverb(c, word)), None)


def _heads(head: Token) -> list[Token]:
    """Return an event's head, and that of what the same did before: "attacked X here and freed"."""
    going = any(c.dep_ == "prep" and c.lower_ in LEADS for c in head.children)
    joined = head.dep_ == "conj" and head.pos_ == "VERB" and not going
    return [head, head.head] if joined else [head]


def place_of_desk(mention: EventMention, places: Sequence[Place], parsed: Parsed) -> Place | None:
    """Return where a report was filed, if an event is told to be there: "signed a truce here".

    `places` are those of the document.
    """
    heads = _heads(mention.head)
    here = next((w for h in heads if (w := _adverb(h, HERE) or next(_these(h), None))), None)
    if here is None or any(q.start <= here.i < q.end for q in find_quotes(parsed)):
        return None
    entry = parsed.entry(mention.head)
    blocks = [entry] if entry is not None else parsed.blocks
    filed = [b for b in blocks if b.kind is BlockKind.DATELINE]
    return next((p for p in places if any(b.start <= p.start < b.end for b in filed)), None)


def _these(head: Token) -> Iterator[Token]:
    """Yield the nouns by which an event is in the reporter's town: "met in this Alpine resort"."""
    links = (c for t in _parts(head) for c in t.children if c.dep_ == "prep" and c.lower_ in LEADS)
    for noun in (t for link in links for t in link.children if t.dep_ == "pobj"):
        this = any(c.lower_ == "this" for c in noun.children)
        if this and noun.lower_ in classes()["settlements"] | RESORTS:
            yield noun


def _parts(head: Token) -> Iterator[Token]:
    """Yield the words below which "there" may stand: "shot men there", "shelling there killed"."""
    yield head
    for child in head.children:
        if child.dep_ in {"dobj", "nsubj", "nsubjpass", "csubj"}:
            yield child
        elif child.dep_ == "prep":
            yield from (child, *tree.children(child, "pobj"))


def _is_adverb(word: Token, adverb: str) -> bool:
    """Tell whether a word is such an adverb, and does not only open a clause ("there were")."""
    return word.lower_ == adverb and word.dep_ != "expl" and word.tag_ == "RB"


def _is_left(place: Place, parsed: Parsed) -> bool:
    """Tell whether somebody only came from a place: "left Kutum", "trucks from Kutum"."""
    tokens = parsed.tokens(place.start, place.end)
    if not len(tokens):
        return False
    name = tokens.root
    left = name.dep_ == "dobj" and name.head.lemma_ in classes()["leaving"]
    return left or name.head.lower_ == "from"


def _is_stood_in(place: Place, parsed: Parsed) -> bool:
    """Tell whether something is in or near a place: "at Kutum", not "the mayor of Kutum"."""
    tokens = parsed.tokens(place.start, place.end)
    return bool(len(tokens)) and tokens.root.head.lower_ in classes()["standing"]


def _grounds(head: Token) -> Iterator[Token]:
    """Yield the nouns without a name that say on what an event was: "entered the camp".

    They are also those of what it is joined to or came of: "entered the camp, killing two".
    """
    phrases = [c for c in head.children if c.dep_ == "prep" and c.lower_ in LEADS]
    beside = (c for t in (head, *tree.children(head, "dobj")) for c in t.children)
    sides = [c for c in beside if c.lower_ in classes()["directions"]]
    phrases += [of for side in sides for of in side.children if of.lower_ == "of"]
    for noun in (*head.children, *(t for phrase in phrases for t in phrase.children)):
        if noun.dep_ in {"dobj", "pobj"} and noun.lower_ in classes()["settlements"]:
            inside = [c for c in noun.children if c.dep_ != "det" and c.lower_ != "same"]
            if not inside and any(c.lower_ in tree.DEFINITE for c in noun.children):
                yield noun
    outcome = head.dep_ == "advcl" and head.tag_ == "VBG"
    if (head.dep_ == "conj" or outcome) and head.pos_ == "VERB" and not phrases:
        yield from _grounds(head.head)


def _phrases(head: Token) -> Iterator[Token]:
    """Yield the nouns that the prepositions of place of a deed lead to."""
    links = (c for c in head.children if c.dep_ == "prep" and c.lower_ in LEADS)
    return (t for link in links for t in link.children if t.dep_ == "pobj")


def _is_same_spot(noun: Token) -> bool:
    """Tell whether a deed was where the last one told was: "in the same area"."""
    return noun.lower_ in classes()["same_spot"] and any(c.lower_ == "same" for c in noun.children)


def _is_called(place: Place, sort: str, parsed: Parsed) -> bool:
    """Tell whether the text says of a place that it is such a thing: "the village of X"."""
    span = parsed.tokens(place.start, place.end)
    if not len(span):
        return False
    doc = span.doc
    before = [t.lower_ for t in doc[max(span.start - 2, 0) : span.start]]
    behind = [t.lower_ for t in doc[span.end - 1 : span.end + BEHIND]]
    apposed = [c.lower_ for c in span.root.children if c.dep_ == "appos"]
    return before == [sort, "of"] or sort in behind or sort in apposed
