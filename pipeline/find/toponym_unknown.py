"""Names of places that no table knows: "the villages of Ariha and Kafr Bateekh", "Minyan district".

They count as places where the phrase says so: a word for a settlement stands with them, an army
besieges them, or spaCy calls them a place and a preposition of place stands before them.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from pipeline.find.toponym_evidence import Support, capital, is_street, titled
from pipeline.find.toponym_names import Reading
from pipeline.find.toponym_tables import sorts, words

METHOD = "unknown"
LONGEST = 6  # words and hyphens of a name
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
NO_PLACE = frozenset({"DATE", "TIME", "NORP", "MONEY", "LANGUAGE", "EVENT", "LAW"})


def unknown_names(doc: Doc, taken: bytearray, support: Support) -> Iterator[tuple[Span, Reading]]:
    """Yield names of places that are in no table, as their phrase shows."""
    for token in doc:
        for span, kind in _around(token, taken, support):
            free = not any(taken[span.start : span.end]) and not titled(span)
            if free and _label(span, support) not in NO_PLACE:
                yield span, Reading((), METHOD, kind)


def _around(token: Token, taken: bytearray, support: Support) -> Iterator[tuple[Span, str | None]]:
    """Yield the names that a word shows to be places, each with its sort."""
    word, doc = token.lower_, token.doc
    if word in words("settlements"):
        kind = _kind(token)
        yield from ((span, kind) for span in (*_behind_of(token), *_before(token)))
        if (name := _apposed(token)) is not None:
            yield name, kind
    elif word in words("around_of"):
        yield from ((span, None) for span in _behind_of(token))
    elif word in words("facilities"):
        yield from ((span, "facility") for span in _before(token))
    elif word in words("locative") and token.dep_ == "prep":
        name = proper_run(doc, token.i + 1)
        if name is not None and _place_like(name, _label(name, support), taken):
            yield name, "facility" if _label(name, support) == "FAC" else None
    elif token.pos_ == "VERB" and token.lemma_ in words("taking"):
        name = proper_run(doc, token.i + 1)
        if name is not None and name.root.head.i == token.i:
            yield name, None
    elif word in ("and", ",", "or") and token.i > 0 and taken[token.i - 1]:
        name = proper_run(doc, token.i + 1)
        listed = name is not None and name.root.dep_ == "conj"
        if name is not None and listed and _label(name, support) in PLACE_LABELS:
            yield name, None


def _label(name: Span, support: Support) -> str:
    """Return spaCy's label of a name; empty where it has none, "mixed" where it has several."""
    labels = {e.label_ for e in support.entities(name)}
    return labels.pop() if len(labels) == 1 else ("mixed" if labels else "")


def _place_like(name: Span, label: str, taken: bytearray) -> bool:
    """Say whether a name behind a preposition of place may be that of a place."""
    if label in PLACE_LABELS:
        return True
    return label in ("", "PERSON", "ORG") and not name.text.isupper() and _in_known(name, taken)


def _in_known(name: Span, taken: bytearray) -> bool:
    """Say whether a known place stands behind a name ("at Olangur in Villupuram district")."""
    doc, end = name.doc, name.end
    if end + 1 >= len(doc) or doc[end].lower_ not in (",", "in"):
        return False
    article = doc[end + 1].lower_ == "the" or doc[end + 1].lower_ in words("directions")
    follower = end + 2 if article else end + 1
    return follower < len(doc) and bool(taken[follower])


def _kind(token: Token) -> str | None:
    """Return the sort that a word tells, also in the plural."""
    behind = sorts()[0]
    sort = behind.get(token.lower_) or behind.get(token.lemma_.lower())
    return sort.kind if sort is not None else None


def _behind_of(token: Token) -> Iterator[Span]:
    """Yield the names in "the village of X", "towns of X, Y and the nearby Z"."""
    doc = token.doc
    if token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "of":
        return
    span = proper_run(doc, token.i + 2)
    while span is not None:
        yield span
        following = _next_in_list(doc, span.end)
        if following is None or not token.lower_.endswith("s"):
            return
        span = proper_run(doc, following)


def _next_in_list(doc: Doc, index: int) -> int | None:
    """Return where the next name of a list begins, behind brackets, commas and "and"."""
    start = index
    if index < len(doc) and doc[index].text == "(":
        while index < len(doc) and doc[index].text != ")":
            index += 1
        index += 1
    while index < len(doc) and doc[index].lower_ in (",", "and", "or"):
        index += 1
    if index == start or index >= len(doc) or doc[index].is_sent_start:
        return None
    return index


def _before(token: Token) -> Iterator[Span]:
    """Yield the name in "Minyan district", the word for the sort included."""
    doc, start, first = token.doc, token.i, token.sent.start
    while start > first and _part_of_name(doc[start - 1]):
        start -= 1
    particles = words("particles")
    while start < token.i and not capital(doc[start]) and doc[start].lower_ not in particles:
        start += 1
    if start < token.i and doc[start].pos_ in ("PROPN", "X") and token.i - start <= LONGEST:
        yield doc[start : token.i + 1]


def _apposed(token: Token) -> Span | None:
    """Return the name in "X, a village near Y" and "the capital X"; None where there is none."""
    if token.dep_ == "appos" and token.head.i < token.i and token.head.pos_ == "PROPN":
        head = token.head
        start = min([head.i, *(t.i for t in head.lefts if t.dep_ == "compound")])
        return proper_run(token.doc, start, head.i + 1)
    return None


def proper_run(doc: Doc, start: int, stop: int | None = None) -> Span | None:
    """Return the proper name that starts at a token, at most to `stop`; None where none does."""
    while start < len(doc) and (
        doc[start].lower_ == "the" or doc[start].text in words("directions")
    ):
        start += 1
    end = start
    limit = min(len(doc), start + LONGEST, stop if stop is not None else len(doc))
    while end < limit and _part_of_name(doc[end]) and not (end > start and doc[end].is_sent_start):
        end += 1
    while end > start and not capital(doc[end - 1]) and not doc[end - 1].text.isdigit():
        end -= 1
    span = doc[start:end]
    if not span or not any(t.pos_ == "PROPN" for t in span) or is_street(span):
        return None
    return span


def _part_of_name(token: Token) -> bool:
    """Say whether a word may stand in a name: capitalised, a particle, a hyphen inside."""
    if token.text in ("-", "’", "'", "‘") or token.lower_ in words("particles"):
        return True
    return capital(token) and token.pos_ in ("PROPN", "NOUN", "ADJ", "X")
