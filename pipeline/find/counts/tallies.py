"""Tallies: words that say that people were killed, wounded, arrested …, and how many."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.errors import KnowledgeError
from pipeline.find.counts.people import how_many, is_of_a_date, named
from pipeline.find.counts.quantities import Quantity
from pipeline.find.grammar import syntax, tree
from pipeline.knowledge import rows
from pipeline.parse.labels import AUXILIARIES, VERBS
from pipeline.parse.tokens import Token
from schemas.vocabulary import CountOf

PLACES = frozenset({"object", "subject", "of", "by", "zero"})
ZERO = "zero"
CONDEMNING = frozenset({"sentence", "condemn"})
POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj"}


@dataclass(frozen=True, slots=True)
class Counted:
    """One row of counts.csv: what a word counts, where its people stand, and which nouns only."""

    what: CountOf
    where: str
    who: frozenset[str]


@lru_cache(maxsize=1)
def counted() -> dict[tuple[str, str, str], Counted]:
    """Return counts.csv by (lemma | mode | type, key, part of speech).

    Raises:
        KnowledgeError: a row has an unknown `what` or `where`.
    """
    found: dict[tuple[str, str, str], Counted] = {}
    for line, row in rows("counts.csv"):
        if row["what"] not in set(CountOf) or row["where"] not in PLACES:
            raise KnowledgeError(
                f"counts.csv:{line}: what {row['what']!r} or where {row['where']!r} is unknown. "
                f"Use one of {', '.join(CountOf)}; {', '.join(sorted(PLACES))}."
            )
        found[row["by"], row["key"], row["pos"]] = Counted(
            CountOf(row["what"]), row["where"], frozenset(row["who"].split("|")) - {""}
        )
    return found


def word_counts(token: Token) -> Counted | None:
    """Return what a word counts, None for most words."""
    pos = POS.get(token.pos_)
    lemma = "kill" if pos == "verb" and _to_death(token) else token.lemma_.lower()
    return counted().get(("lemma", lemma, pos)) if pos else None


def _to_death(verb: Token) -> bool:
    """Tell whether a deed ended in death: "shot to death", not "sentenced to death"."""
    if "death" not in verb.sent.lemmas or verb.lemma_ in CONDEMNING:
        return False
    return any(t.lemma_ == "death" for t in syntax.prepositional(verb, "to"))


def tally(token: Token, row: Counted, *, real: bool = True) -> Quantity | None:
    """Return how many people a word's phrase or clause counts, None where it does not say.

    "20 killed or wounded" says neither how many died nor how many were hurt. Of what did not happen
    (not `real`) only numbers count: "plotted to kill the governor" is no dead.
    """
    if _either(token, row):
        return None
    single = real and row.what is not CountOf.PARTICIPANTS and row.where in {"object", "subject"}
    heads = [
        head
        for head in _people(token, row.where)
        if not row.who or named(head).lemma_.lower() in row.who
    ]
    found = how_many(heads, single=single)
    if row.where == ZERO and found is not None and found.best != 0:
        return None
    return found


def _either(token: Token, row: Counted) -> bool:
    """Return whether "or" joins the word with one that counts something else."""
    if not any(c.lower_ == "or" for t in (token, token.head) for c in tree.children(t, "cc")):
        return False
    joined = [*tree.children(token, "conj"), *([token.head] if token.dep_ == "conj" else [])]
    others = [other for t in joined if (other := word_counts(t)) is not None]
    return any(other.what is not row.what for other in others)


def _people(token: Token, where: str) -> Iterator[Token]:
    """Yield the heads of the noun phrases whose people are counted."""
    if token.pos_ in VERBS:
        own = where == "subject" and not _is_done_to(token)
        yield from syntax.subjects(token) if own else _patients(token)
    elif token.pos_ == "ADJ":
        yield from _bearers(token)
    else:
        yield from _of_noun(token, where)


def _is_done_to(verb: Token) -> bool:
    """Tell whether a death is another's: "the guards drowned a man", not "two men drowned"."""
    suffered = syntax.is_passive(verb) or bool(tree.children(verb, "dobj"))
    return verb.lemma_ == "drown" and suffered


def _patients(verb: Token) -> list[Token]:
    """Return what a verb is done to, also in "three were killed and 12 wounded"."""
    objects = tree.children(verb, "dobj")
    if objects:
        return objects
    bare = verb.tag_ == "VBN" and not any(c.dep_ in AUXILIARIES for c in verb.children)
    own = tree.children(verb, "nsubj", "nsubjpass")
    if bare and own:
        return own
    return syntax.direct_objects(verb)


def _bearers(adjective: Token) -> list[Token]:
    """Return of whom an adjective is said: "eight people were dead", "left eight people dead"."""
    own = tree.children(adjective, "nsubj")
    head = adjective.head
    if own or adjective.dep_ == "amod":
        return own or [head]
    if adjective.dep_ in {"oprd", "dobj"} and tree.children(adjective, "nummod"):
        return [adjective]  # "left nine dead"
    if adjective.dep_ in {"oprd", "acomp", "ccomp", "xcomp"} and head.pos_ in VERBS:
        return tree.children(head, "dobj") or syntax.surface_subjects(head)
    return []


def _of_noun(noun: Token, where: str) -> list[Token]:
    """Return the people of a nominal event: "six deaths", "the arrest of 13 men"."""
    if any(
        c.dep_ in {"nummod", "det"} and c.lower_ not in {"the", "a", "an"} and not is_of_a_date(c)
        for c in noun.children
    ):
        return [noun]
    found = syntax.prepositional(noun, "of")
    return found or (syntax.prepositional(noun, "by") if where == "by" else [])
