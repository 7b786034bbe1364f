"""Names of places that no table knows: "the villages of Ariha and Kafr Bateekh", "Minyan district".

They count as places where the phrase says so: a word for a settlement stands with them, an army
besieges them, or spaCy calls them a place and a preposition of place stands before them.
"""

from collections.abc import Iterator
from functools import lru_cache

from pipeline.find.toponyms.evidence import Context, is_street, titled
from pipeline.find.toponyms.names import Reading
from pipeline.find.toponyms.tables import doubtful, sorts, words
from pipeline.parse.tokens import Span, Token

METHOD = "unknown"
LONGEST = 6  # words and hyphens of a name
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
LINKS = frozenset({"and", ",", "or"})
NO_PLACE = frozenset({"DATE", "TIME", "NORP", "MONEY", "LANGUAGE", "EVENT", "LAW"})


def unknown_names(context: Context) -> Iterator[tuple[Span, Reading]]:
    """Yield names of places that are in no table, as their phrase shows."""
    for index in _telling_words(context):
        for span, kind in _around(context.doc[index], context):
            free = context.free(span) and not titled(span, context)
            if free and not _somebody(span, kind, context):
                yield span, Reading((), METHOD, kind)


def _somebody(span: Span, kind: str | None, context: Context) -> bool:
    """Say whether a name is a person's, a people's, a date's or a word's."""
    label = context.label(span)
    if label in NO_PLACE or context.surname(span) or context.ordinary(span):
        return True
    first = context.lowers[span.start].rstrip(".")
    if context.key(span) in doubtful() or first in words("titles") - words("styles"):
        return True
    return kind == "facility" and label == "PERSON"


def _telling_words(context: Context) -> Iterator[int]:
    """Yield the positions of words that may show a name beside them to be a place."""
    telling = _telling()
    for index, word in enumerate(context.lowers):
        if word in telling or (word in LINKS and index > 0 and context.taken[index - 1]):
            yield index


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    """Return all words that may show the name beside them to be a place."""
    nouns = words("settlements") | words("around_of") | words("facilities")
    return nouns | words("locative") | words("taking_forms") | words("taking_people")


def _around(token: Token, context: Context) -> Iterator[tuple[Span, str | None]]:
    """Yield the names that a word shows to be places, each with its sort."""
    word = context.lowers[token.i]
    if word in words("settlements"):
        kind = _kind(token)
        yield from ((span, kind) for span in _behind_of(token, context))
        yield from ((span, kind) for span in _before(token, context))
        if (name := _apposed(token, context)) is not None:
            yield name, kind
    elif word in words("around_of"):
        yield from ((span, None) for span in _behind_of(token, context))
    elif word in words("facilities"):
        yield from ((span, "facility") for span in _before(token, context))
    else:
        name = proper_run(token.i + 1, context)
        if name is not None and _fits(token, name, context):
            yield name, "facility" if context.label(name) == "FAC" else None


def _fits(token: Token, name: Span, context: Context) -> bool:
    """Say whether the word before an unknown name makes it a place."""
    label = context.label(name)
    if token.lower_ in LINKS:
        return name.root.dep_ == "conj" and label in PLACE_LABELS
    if token.lower_ in words("taking_people"):
        known_sort = context.lowers[name.start] in words("formants") and len(name) > 1
        return (label in PLACE_LABELS or known_sort) and name.root.head.i == token.i
    if token.lower_ not in words("locative"):
        return token.pos_ == "VERB" and name.root.head.i == token.i
    if context.lowers[token.i] == "of" and label != "GPE":  # "Office of Special Investigations"
        nouns = words("settlements") | words("parts") | words("around_of") | words("facilities")
        return token.head.lower_ in nouns
    if token.dep_ != "prep" or label in PLACE_LABELS:
        return token.dep_ == "prep"
    if label not in ("", "PERSON", "ORG") or name.text.isupper():
        return False
    return _in_known(name, context) or _transliterated(name, context)


def _transliterated(name: Span, context: Context) -> bool:
    """Say whether an unlabelled name has a particle inside that names of places have ("al-")."""
    inside = context.lowers[name.start : name.end - 1]
    return len(name) > 2 and not context.label(name) and bool(words("particles") & set(inside))


def _in_known(name: Span, context: Context) -> bool:
    """Say whether a known place stands behind a name ("at Olangur in Villupuram district")."""
    end = name.end
    if end + 1 >= len(context.texts) or context.lowers[end] not in (",", "in"):
        return False
    article = context.lowers[end + 1] == "the" or context.lowers[end + 1] in words("directions")
    follower = end + 2 if article else end + 1
    return follower < len(context.texts) and bool(context.taken[follower])


def _kind(token: Token) -> str | None:
    """Return the sort that a word tells, also in the plural."""
    behind = sorts()[0]
    sort = behind.get(token.lower_) or behind.get(token.lemma_.lower())
    return sort.kind if sort is not None else None


def _behind_of(token: Token, context: Context) -> Iterator[Span]:
    """Yield the names in "the village of X", "towns of X, Y and the nearby Z"."""
    if token.i + 2 >= len(context.texts) or context.lowers[token.i + 1] != "of":
        return
    span = proper_run(token.i + 2, context)
    while span is not None:
        yield span
        following = _next_in_list(span.end, context)
        if following is None or not context.lowers[token.i].endswith("s"):
            return
        span = proper_run(following, context)


def _next_in_list(start: int, context: Context) -> int | None:
    """Return where the next name of a list begins, behind brackets, commas and "and"."""
    index, size = start, len(context.texts)
    if index < size and context.texts[index] == "(":
        while index < size and context.texts[index] != ")":
            index += 1
        index += 1
    while index < size and context.lowers[index] in LINKS:
        index += 1
    if index == start or index >= size or index in context.sentence_starts:
        return None
    return index


def _before(token: Token, context: Context) -> Iterator[Span]:
    """Yield the name in "Minyan district", the word for the sort included.

    Several districts have several names: one alone before "States" is who states something.
    """
    start, first = token.i, token.sent.start
    while start > first and _part_of_name(start - 1, context):
        start -= 1
    particles = words("particles")
    while start < token.i and not context.capital(start) and context.lowers[start] not in particles:
        start += 1
    listed = start > first and context.lowers[start - 1] in LINKS
    if context.lowers[token.i].endswith("s") and context.capital(token.i) and not listed:
        return
    if start < token.i and token.doc[start].pos_ in ("PROPN", "X") and token.i - start <= LONGEST:
        yield token.doc[start : token.i + 1]


def _apposed(token: Token, context: Context) -> Span | None:
    """Return the name in "X, a village near Y"; None where there is none."""
    if token.dep_ == "appos" and token.head.i < token.i and token.head.pos_ == "PROPN":
        head = token.head
        start = min([head.i, *(t.i for t in head.lefts if t.dep_ == "compound")])
        return proper_run(start, context, head.i + 1)
    return None


def proper_run(start: int, context: Context, stop: int | None = None) -> Span | None:
    """Return the proper name that starts at a word, at most to `stop`; None where none does."""
    size = len(context.texts)
    while start < size and (
        context.lowers[start] == "the" or context.texts[start] in words("directions")
    ):
        start += 1
    end = start
    limit = min(size, start + LONGEST, stop if stop is not None else size)
    while end < limit and _part_of_name(end, context):
        if end > start and end in context.sentence_starts:
            break
        end += 1
    while end > start and not context.capital(end - 1) and not context.texts[end - 1].isdigit():
        end -= 1
    if end == start:
        return None
    span = context.doc[start:end]
    if is_street(span, context) or not any(t.pos_ == "PROPN" for t in span):
        return None
    return span


def _part_of_name(index: int, context: Context) -> bool:
    """Say whether a word may stand in a name: capitalised, a particle, a hyphen inside."""
    text = context.texts[index]
    if text in ("-", "’", "'", "‘") or context.lowers[index] in words("particles"):
        return True
    return text[:1].isupper() and context.doc[index].pos_ in ("PROPN", "NOUN", "ADJ", "X")
