"""Names of places that no table knows: "the villages of Ariha and Kafr Bateekh", "Minyan district".

They count as places where the phrase says so: a word for a settlement stands with them, an army
besieges them, or spaCy calls them a place and a preposition of place stands before them.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from pipeline.find.toponyms.evidence import (
    Context,
    is_far_from_another,
    is_forename_only,
    is_street,
    titled,
    titles_alone,
)
from pipeline.find.toponyms.names import Reading
from pipeline.find.toponyms.tables import doubtful, sorts, words
from pipeline.find.triggers import read_token
from pipeline.parse.tokens import Span, Token
from schemas.vocabulary import EventType

METHOD = "unknown"
LONGEST = 6  # words and hyphens of a name
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
QUOTES = frozenset('"“”')
LINKS = frozenset({"and", ",", "or"})
MARKS = frozenset({"-", "’", "'", "‘"})  # inside names
NAMING = frozenset({"PROPN", "NOUN", "ADJ", "X"})
ACRONYM = 5  # letters of the longest acronym; a longer word in capitals is shouted
FAR = 6  # words and marks from a name to the place it lies in
SHORT = 4  # words and hyphens of an unknown name that only a preposition shows to be a place
DEEDS = frozenset(
    {EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.MOBILIZE, EventType.RETREAT}
)
KILLING = frozenset({"kill", "assassinate", "execute", "lynch", "abduct", "arrest", "detain"})
NO_PLACE = frozenset({"DATE", "TIME", "NORP", "MONEY", "LANGUAGE", "EVENT", "LAW"})


def unknown_names(context: Context) -> Iterator[tuple[Span, Reading]]:
    """Yield names of places that are in no table, as their phrase shows."""
    said = words("settlements")
    for index in _telling_words(context):
        for span, kind in _around(context.tokens[index], context):
            free = context.free(span) and not titled(span, context)
            if free and not _somebody(span, kind, context, context.lowers[index] in said):
                yield span, Reading((), METHOD, kind)


def repeated_names(context: Context) -> Iterator[tuple[Span, Reading]]:
    """Yield the names that unknown_names found, where they stand again behind "in" and the like."""
    if not context.has_unknown:
        return
    standing = words("standing")
    for index, word in enumerate(context.lowers):
        if word in standing and index + 1 < len(context.texts):
            name = proper_run(index + 1, context)
            if name is None or not context.free(name) or name.root.dep_ != "pobj":
                continue  # "at the Valloria race track"
            reading = context.unknown(name)
            if reading is not None:
                yield name, reading


def _somebody(span: Span, kind: str | None, context: Context, said: bool) -> bool:
    """Say whether a name is a person's, a people's, a date's or a word's.

    Of "the village of Nasrallah" the phrase has `said` what it is, whoever else is called so.
    """
    label = context.label(span)
    if said and context.before(span) == "of" and not context.ordinary(span):
        return False
    if label in NO_PLACE or context.surname(span) or context.ordinary(span):
        return True
    if kind != "facility" and any(map(_is_acronym, context.texts[span.start : span.end])):
        return True
    first = context.lowers[span.start].rstrip(".")
    if context.key(span) in doubtful() or first in titles_alone():
        return True
    if kind != "facility" or label != "PERSON" or _is_called_after(span, context):
        return False
    if any(is_forename_only(word) for word in context.lowers[span.start : span.end]):
        return True
    return span.doc[span.end - 1].ent_type_ != "PERSON"  # "Maza" of "Maza's palace"


def _is_called_after(span: Span, context: Context) -> bool:
    """Say whether a building has somebody's name: "Juan Perez airport", not "Maza's palace"."""
    word = context.lowers[span.end - 1]
    plain = all(text not in ("'s", "’s", "'", "’") for text in context.texts[span.start : span.end])
    return plain and word in words("namesakes") and not context.capital(span.end - 1)


def _is_acronym(word: str) -> bool:
    """Say whether a word is spelled like an acronym: capitals, or capitals behind small letters."""
    letters = word.replace("-", "")
    if letters.isupper():
        return 1 < len(letters) <= ACRONYM
    return any(c.isupper() and b.islower() for b, c in pairwise(letters)) and "-" not in word


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
        name = proper_run(token.i + 1, context) or _subject(token, context)
        if name is not None and context.behind(name) in words("namesakes"):
            return  # "at the Las Mercedes airport": the airport is read as one
        if name is not None and _fits(token, name, context):
            yield name, "facility" if context.label(name) == "FAC" else None


def _subject(verb: Token, context: Context) -> Span | None:
    """Return the name of what is taken in "Surif has been encircled"; None where there is none."""
    if verb.tag_ != "VBN":
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if subject is None or subject.pos_ != "PROPN":
        return None
    start = min([subject.i, *(t.i for t in subject.lefts if t.dep_ == "compound")])
    return proper_run(start, context, subject.i + 1)


def _fits(token: Token, name: Span, context: Context) -> bool:
    """Say whether the word before an unknown name makes it a place."""
    label = context.label(name)
    if token.lower_ in LINKS:
        return name.root.dep_ == "conj" and label in PLACE_LABELS
    if token.lower_ in words("taking_people"):
        known_sort = context.lowers[name.start] in words("formants") and len(name) > 1
        return (label in PLACE_LABELS or known_sort) and name.root.head.i == token.i
    if _is_victim(name) or (token.lower_ == "of" and _is_condition(token.head)):
        return False
    if token.lower_ not in words("locative"):
        return token.pos_ == "VERB" and name.root.head.i == token.i
    if context.lowers[token.i] == "of" and name.root.dep_ == "compound":  # "of Katyusha rockets"
        return False
    if context.lowers[token.i] == "of" and label != "GPE":  # "Office of Special Investigations"
        nouns = words("settlements") | words("parts") | words("around_of") | words("facilities")
        return token.head.lower_ in nouns
    if token.dep_ != "prep" or label in PLACE_LABELS:
        return token.dep_ == "prep"
    if label not in ("", "PERSON", "ORG") or name.text.isupper():
        return False
    if token.lower_ in words("inside") and _is_of_a_deed(token) and len(name) <= SHORT:
        return True
    return _in_known(name, context) or _transliterated(name, context)


def _is_condition(noun: Token) -> bool:
    """Say whether a noun is no country but how things are: "a state of war"."""
    return noun.lower_ == "state" and any(c.lower_ in ("a", "this") for c in noun.children)


def _is_victim(name: Span) -> bool:
    """Say whether somebody's name stands before what was done to him: "in Porter's murder"."""
    root = name.root
    if root.dep_ != "poss":
        return False
    trigger = read_token(root.head)
    return trigger is not None and trigger.sense.mode in KILLING


def _is_of_a_deed(preposition: Token) -> bool:
    """Say whether a preposition hangs on a deed: people are killed in places, not in people."""
    trigger = read_token(preposition.head)
    return trigger is not None and trigger.sense.event_type in DEEDS


def _transliterated(name: Span, context: Context) -> bool:
    """Say whether an unlabelled name has a particle inside that names of places have ("al-")."""
    inside = context.lowers[name.start : name.end - 1]
    return len(name) > 2 and not context.label(name) and bool(words("particles") & set(inside))


def _in_known(name: Span, context: Context) -> bool:
    """Say whether a known place stands behind a name ("at Olangur in Villupuram district").

    A name that tells what it is is as good: "at Olangur, Minyan district".
    """
    end = name.end
    if is_far_from_another(end, context):
        return True
    if end + 1 >= len(context.texts) or context.lowers[end] not in (",", "in"):
        return False
    follower, between = end + 1, words("directions") | {"in", "the", "of"}
    while follower < min(end + FAR, len(context.texts)) and context.lowers[follower] in between:
        follower += 1  # ", in the south of Kaduna State"
    if follower < len(context.texts) and context.taken[follower]:
        return True
    behind = follower
    while behind < min(len(context.texts), follower + SHORT) and context.capital(behind):
        behind += 1
        if behind < len(context.texts) and context.lowers[behind] in words("settlements"):
            return True
    return False


def _kind(token: Token) -> str | None:
    """Return the sort that a word tells, also in the plural."""
    behind = sorts()[0]
    sort = behind.get(token.lower_) or behind.get(token.lemma_.lower())
    return sort.kind if sort is not None else None


def _behind_of(token: Token, context: Context) -> Iterator[Span]:
    """Yield the names in "the village of X", "towns of X, Y and the nearby Z"."""
    if token.i + 2 >= len(context.texts) or context.lowers[token.i + 1] != "of":
        return
    if _is_condition(token):
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
    if context.texts[start - 1] in QUOTES and start - 2 > first:
        yield from _quoted_before(token, context)
        return
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


def _quoted_before(token: Token, context: Context) -> Iterator[Span]:
    """Yield the name in quotation marks before a word: "La Paloma" of 'the "La Paloma" farm'."""
    start, end = token.i - 1, token.i - 1
    while end - start < LONGEST and _part_of_name(start - 1, context):
        start -= 1
    if start < end and context.texts[start - 1] in QUOTES and context.capital(start):
        yield token.doc[start:end]


def _apposed(token: Token, context: Context) -> Span | None:
    """Return the name in "X, a village near Y"; None where there is none."""
    if token.dep_ == "appos" and token.head.i < token.i and token.head.pos_ == "PROPN":
        head = token.head
        start = min([head.i, *(t.i for t in head.lefts if t.dep_ == "compound")])
        return proper_run(start, context, head.i + 1)
    return None


def proper_run(start: int, context: Context, stop: int | None = None) -> Span | None:
    """Return the proper name that starts at a word, at most to `stop`; None where none does."""
    size, directions = len(context.texts), words("directions")
    while start < size and (context.lowers[start] == "the" or context.texts[start] in directions):
        start += 1
    if start >= size or not _part_of_name(start, context):
        return None
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
    if context.capitals[index] and context.tokens[index].pos_ in NAMING:
        return True
    return context.texts[index] in MARKS or context.lowers[index] in words("particles")
