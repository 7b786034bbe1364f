"""How many people an event concerns: killed, wounded, detained, abducted, displaced, taking part.

A number belongs to the event of its own word ("killed eight"), and the dead and wounded also to
the attack that the clause tells of ("a bomb killed eight and wounded 20").
"""

from collections.abc import Iterator

from pipeline.find.counts.people import how_many
from pipeline.find.counts.quantities import Quantity
from pipeline.find.counts.tallies import ZERO, Counted, counted, tally, word_counts
from pipeline.find.counts.tolls import toll_of
from pipeline.find.grammar import tree
from pipeline.find.grammar.bearers import is_person_noun
from pipeline.find.mentions import EventMention
from pipeline.find.modality.verdict import read_status
from pipeline.find.triggers import type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS, VERBS
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Token
from schemas.event import Count
from schemas.vocabulary import UNREAL, CountOf, EventType

__all__ = ["find_counts"]

CASUALTIES = frozenset({CountOf.KILLED, CountOf.WOUNDED})
SAME_CLAUSE = frozenset({"conj", "advcl", "acl", "relcl", "xcomp", "oprd", "dobj", "acomp", "prep"})
UPWARD = frozenset(
    {"nsubj", "nsubjpass", "pobj", "prep", "agent", "dobj", "advcl", "pcomp", "relcl"}
)
OTHER_TIMES = frozenset({"before", "after", "since", "until", "following"})
GROUNDS = frozenset({"over", "for"})  # "hanged him over an attack": nobody died in it for that
FARTHEST = 4  # steps in the tree between an attack and the words that count its victims


def find_counts(mention: EventMention, parsed: Parsed) -> list[Count]:
    """Return the numbers of people of one event, in text order."""
    found: dict[tuple[CountOf, int], Quantity] = {}
    row = _own(mention)
    if row is not None:
        quantity = _own_quantity(mention, row)
        if quantity is not None:
            found[row.what, quantity.first] = quantity
    if row is None and mention.sense.event_type is EventType.ASSAULT:
        for token in _around(mention.head):
            other = word_counts(token)
            if other is None or other.what not in CASUALTIES:
                continue
            quantity = tally(token, other, real=not read_status(token).negated)
            if quantity is not None:
                found[other.what, quantity.first] = quantity
    toll = toll_of(mention.head)
    if toll is not None:  # it counts all the dead: "rose to 54 as eight died in hospital"
        found = {key: q for key, q in found.items() if key[0] is not CountOf.KILLED}
        found[CountOf.KILLED, toll.first] = toll
    ordered = sorted(found.items(), key=lambda item: item[0][1])
    return [_record(what, quantity, parsed) for (what, _), quantity in ordered]


def _own(mention: EventMention) -> Counted | None:
    """Return what the event itself counts: by its word, its mode, or its type."""
    own = word_counts(mention.head)
    if own is not None:
        return own
    table, pos = counted(), "noun" if mention.head.pos_ in NOUNS else "verb"
    by_mode = table.get(("mode", mention.sense.mode or "", ""))
    return by_mode or table.get(("type", str(mention.sense.event_type or ""), pos))


def _own_quantity(mention: EventMention, row: Counted) -> Quantity | None:
    """Return how many people the event's own phrases name."""
    if _is_either(mention.head):
        return None
    real = not (mention.negated or mention.modality in UNREAL)
    found = tally(mention.head, row, real=real)
    if found is not None or row.where == ZERO:
        return found
    roles = mention.actors if row.what is CountOf.PARTICIPANTS else mention.targets
    single = real and row.what is not CountOf.PARTICIPANTS
    heads = [span.root for span in roles if not (_leads(span.root) and not single)]
    first = [head for head in heads if head.dep_ != "conj" or head.head not in heads]
    return how_many(first, single=single) if heads else None


def _leads(who: Token) -> bool:
    """Tell whether somebody leads many, whose number he is not: "one organiser of the march"."""
    names = (who, *tree.children(who, "appos"), *([who.head] if who.dep_ == "appos" else []))
    return any(t.lemma_.lower() in classes()["organising"] for t in names)


def _is_either(verb: Token) -> bool:
    """Tell whether a number counts two things together: "killed or injured 3,250 people"."""
    first = verb.head if verb.dep_ == "conj" else verb
    links = (c for c in tree.children(first, "cc") if c.lower_ == "or")
    if not any(link.i == first.i + 1 for link in links):
        return False
    rows = [word_counts(t) for t in (first, *tree.children(first, "conj"))]
    return len({row.what for row in rows if row is not None}) > 1


def _around(head: Token) -> Iterator[Token]:
    """Yield the words of the same clause that may count an attack's victims."""
    yield from _below(head, FARTHEST)
    token, caused = head, False
    for _ in range(FARTHEST):
        joined = token.dep_ == "conj" and word_counts(token) and word_counts(token.head)
        if (token.dep_ not in UPWARD and not joined) or token.head is token:
            return
        if _at_another_time(token) or _tells_who_it_was(token):
            return
        if token == head and _is_of_others(token):
            return
        if caused and token.dep_ == "advcl":  # "20 died, prompting air strikes": not in these
            return
        caused = token.dep_ == "dobj"
        token = token.head
        if tree.has_to(token) and not any(a.lemma_ == "have" for a in tree.auxiliaries(token)):
            return  # "an attempt to kill him when a bomb did not go off"
        if type_of(token) is EventType.ACCUSE:  # "killed two, blaming them for attacks on troops"
            return
        yield token
        if token.pos_ in VERBS:
            yield from _below(token, 2)
            if token.dep_ not in {"advcl", "relcl", "conj"}:
                return


def _is_of_others(clause: Token) -> bool:
    """Tell whether a clause is set against another's: "two were shot, while a third blew up"."""
    marks = tree.children(clause, "mark", "advmod") if clause.dep_ == "advcl" else []
    against = any(c.lower_ in {"while", "whereas"} for c in marks)
    return against and bool(tree.children(clause, "nsubj", "nsubjpass"))


def _tells_who_it_was(clause: Token) -> bool:
    """Tell whether a clause is of somebody: "the general, who led the coup, was killed"."""
    return clause.dep_ == "relcl" and is_person_noun(clause.head.lemma_.lower())


def _below(token: Token, depth: int) -> Iterator[Token]:
    """Yield what hangs on a word within its clause, never what somebody says of it."""
    if depth == 0:
        return
    for child in token.children:
        if _at_another_time(child) or tree.has_to(child):  # "plotted to kill him" killed nobody
            continue
        if _is_told_besides(child):
            continue
        if word_counts(child) is not None:
            yield child
        if child.dep_ in SAME_CLAUSE:
            yield from _below(child, depth - 1)


def _is_told_besides(clause: Token) -> bool:
    """Tell whether a clause is what somebody says, or something else did, not what a deed did.

    "The army, which fights rebels, denied that it shot two", "said that it shot one", "the drone
    was shot down, but debris wounded two", "two posts were hit, and a plane blew up, killing 90".
    """
    if clause.dep_ == "conj" and word_counts(clause) is None and tree.children(clause, "nsubj"):
        return type_of(clause) is EventType.ASSAULT
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)
    if clause.dep_ == "conj" and any(c.lower_ == "but" for c in tree.children(clause.head, "cc")):
        return that or bool(tree.children(clause, "nsubj"))
    return that and clause.dep_ in {"ccomp", "conj"}


def _at_another_time(token: Token) -> bool:
    """Tell whether a phrase or clause tells what was before: "after he stabbed one", "over it"."""
    if token.dep_ == "prep":
        return token.lower_ in OTHER_TIMES | GROUNDS
    marks = (c for c in token.children if c.dep_ in {"mark", "prep"} and c.i < token.i)
    return token.dep_ == "advcl" and any(c.lower_ in OTHER_TIMES for c in marks)


def _record(what: CountOf, quantity: Quantity, parsed: Parsed) -> Count:
    """Turn a quantity into a record with offsets into the text as read."""
    span = parsed.quote(parsed.doc[quantity.first : quantity.last])
    return Count(
        what=what,
        low=quantity.low,
        best=quantity.best,
        high=quantity.high,
        text=span.text,
        start=span.start,
        end=span.end,
    )
