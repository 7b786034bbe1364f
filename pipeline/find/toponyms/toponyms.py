"""Find toponyms: words of a document that name a place, with the places they may mean.

spaCy's labels are evidence, not truth. A name that it calls a person or an organisation is a
place all the same when the document or the phrase says so; a name that it calls a place is none
when it is somebody's surname.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pipeline.find.toponyms.datelines import dateline_names
from pipeline.find.toponyms.evidence import (
    Context,
    famous,
    in_a_papers_name,
    in_a_persons_name,
    is_owner,
    is_quarter,
    is_somebody,
    is_street,
    located,
    of_institution,
    otherwise,
    runs_on,
    titled,
)
from pipeline.find.toponyms.names import Reading, read_name, read_postal
from pipeline.find.toponyms.tables import extras, sorts
from pipeline.find.toponyms.unknown import METHOD as UNKNOWN
from pipeline.find.toponyms.unknown import repeated_names, unknown_names
from pipeline.knowledge.gazetteer import Candidate, normalise, open_gazetteer
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Span

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
PEOPLE = frozenset({"PERSON", "NORP"})
TOWNS = frozenset({"town", "city", "village"})
VILLAGE = 50_000  # people: what has more is nowhere called a village
LONGEST = 4  # words of the longest name that is looked for


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name of a place in the text, not yet resolved.

    Attributes:
        start, end: Offsets in the article's text.
        text: The words, verbatim.
        tokens: The same words in the parse; None for a dateline, which is not parsed.
        reading: The places it may mean.
        within: The state or country that stands behind it ("Columbia, S.C."), or None.
    """

    start: int
    end: int
    text: str
    tokens: Span | None
    reading: Reading
    within: Candidate | None = None


def label_towns(toponyms: Iterable[Toponym]) -> None:
    """Correct the parser's label of towns that it takes for people: "seized Rutshuru".

    A name of one word that is a person's nowhere in the document's full names was found as a place.
    """
    for toponym in toponyms:
        if toponym.reading.method.startswith("demonym"):
            continue
        if toponym.tokens is not None and len(toponym.tokens) == 1:
            token = toponym.tokens[0]
            if token.ent_type_ in PEOPLE and token.ent_iob_ == "B":
                token.ent_type_ = "GPE"
                token.doc.answers.clear()  # what was worked out with the old label


def find_toponyms(parsed: Parsed) -> list[Toponym]:
    """Return the toponyms of a document in the order of the text, none overlapping another."""
    context = Context(parsed.doc)
    spans: list[tuple[Span, Reading]] = []
    for finder in (_labelled, _unlabelled, unknown_names, repeated_names):
        for span, reading in finder(context):
            context.take(span, reading)
            spans.append((span, reading))
    found = [_toponym(parsed, span, reading, context) for span, reading in spans]
    found += _datelines(parsed)
    return sorted(found, key=lambda toponym: toponym.start)


def _datelines(parsed: Parsed) -> list[Toponym]:
    """Return the places of datelines, which are no part of the parse."""
    text = parsed.article.text
    return [
        Toponym(start, end, text[start:end], None, reading, within)
        for start, end, reading, within in dateline_names(parsed.blocks)
    ]


def _toponym(parsed: Parsed, span: Span, reading: Reading, context: Context) -> Toponym:
    """Return a toponym without the small words around the name ("Takhar province" → "Takhar").

    What an unknown building is belongs to its name: "Las Mercedes airport".
    """
    name, whole = span, not reading.candidates and reading.kind == "facility"
    while not whole and len(name) > 1 and context.lowers[name.end - 1] in sorts()[0]:
        if context.capital(name.end - 1):
            break
        name = name[:-1]
    words = parsed.verbatim(name)
    told = _as_town(name, reading, context)
    return Toponym(words["start"], words["end"], words["text"], name, told, _within(span, context))


def _as_town(name: Span, reading: Reading, context: Context) -> Reading:
    """Return a reading without provinces of the name, where the phrase says "the town of X"."""
    said = context.lowers[max(name.start - 2, 0) : name.start]
    if len(said) < 2 or said[1] != "of" or said[0] not in TOWNS:
        return reading
    towns = tuple(c for c in reading.candidates if c.kind == "city")
    if (
        said[0] == "village" and context.behind(name) not in sorts()[0]
    ):  # a large town far away may have an alias like its name
        towns = tuple(c for c in towns if c.population <= VILLAGE)
        return replace(reading, candidates=towns) if towns else Reading((), UNKNOWN, "city")
    return replace(reading, candidates=towns) if towns else reading


def _labelled(context: Context) -> Iterator[tuple[Span, Reading]]:
    """Yield the names that spaCy calls places and our tables know."""
    for ent in context.entities:
        if ent.label_ not in PLACE_LABELS and ent.label_ != "NORP":
            continue
        span = _trim(ent, context)
        if not span or not context.free(span) or _street(span, context):
            continue
        if ent.label_ in PLACE_LABELS:
            span = _with_sort(_over_hyphens(span, context), context)
            reading = read_name(span.text)
            if reading is not None and _labelled_rightly(span, reading, context):
                yield span, reading
        else:
            reading = read_name(span.text)
            if reading is not None and reading.method in ("demonym", "table"):
                yield span, reading


def _labelled_rightly(span: Span, reading: Reading, context: Context) -> bool:
    """Say whether a name that spaCy calls a place is no surname and no plain word."""
    if reading.candidates[0].kind == "facility":
        return located(span, context)
    if is_quarter(span, reading, context) or _of_person_or_paper(span, reading, context):
        return False
    if reading.kind is not None or _within(span, context) is not None:
        return True
    what = otherwise(span, reading, context)
    if what == "word" or titled(span, context) or _acronym(span, reading):
        return False
    if not context.surname(span):
        return True
    return what is None and (famous(reading) or located(span, context))


def _unlabelled(context: Context) -> Iterator[tuple[Span, Reading]]:
    """Yield the names that spaCy calls something else or nothing, where there is evidence."""
    done = 0
    for index, capital in enumerate(context.capitals):
        if not capital or index < done or context.taken[index]:
            continue
        for span, reading in _matches(index, context):
            if not _street(span, context) and _evidence(span, reading, context):
                yield span, reading
                done = span.end
                break


def _matches(start: int, context: Context) -> Iterator[tuple[Span, Reading]]:
    """Yield the known names that start at a word, the longest first."""
    end = start + 1
    limit = min(len(context.texts), start + LONGEST)
    while end < limit and not context.taken[end] and end not in context.sentence_starts:
        end += 1
    sorts_behind = sorts()[0]
    for stop in range(end, start, -1):
        if not context.capitals[stop - 1] and (
            context.lowers[stop - 1] not in sorts_behind or _begins_another(stop - 1, context)
        ):
            continue
        reading = read_name(" ".join(context.texts[start:stop]))
        if reading is not None and (context.lowers[start] != "the" or _with_article(reading)):
            yield _with_sort(context.doc[start:stop], context), reading


def _evidence(span: Span, reading: Reading, context: Context) -> bool:
    """Say whether the phrase or the document shows that an unlabelled name is a place."""
    if reading.candidates[0].kind == "facility":  # "the White House said" is somebody who speaks
        return located(span, context)
    what = otherwise(span, reading, context)
    if what == "word" or titled(span, context) or _acronym(span, reading):
        return False
    if is_quarter(span, reading, context) or _of_person_or_paper(span, reading, context):
        return False
    if (reading.kind is not None and reading.administrative) or _within(span, context) is not None:
        return True
    if context.surname(span):
        return False
    if runs_on(span, context):
        return of_institution(span, reading, context)
    if context.found_elsewhere(span):
        return True
    if what is not None:
        return located(span, context) and context.home(reading)
    if reading.method == "demonym":
        return True
    if reading.method == "gazetteer:stripped":
        return context.home(reading)
    return context.home(reading) or located(span, context) or famous(reading)


def _of_person_or_paper(span: Span, reading: Reading, context: Context) -> bool:
    """Say whether a name is a part of somebody's, or a newspaper's."""
    if _within(span, context) is not None:
        return False
    return (
        in_a_persons_name(span, reading, context)
        or in_a_papers_name(span, context)
        or is_owner(span, reading, context)
        or is_somebody(span, reading, context)
    )


def _with_article(reading: Reading) -> bool:
    """Say whether the article is a part of the name ("The Hague")."""
    return any(normalise(c.name).startswith("the ") for c in reading.candidates)


def _street(span: Span, context: Context) -> bool:
    """Say whether a name is a street's that no table knows."""
    return is_street(span, context) and context.key(span) not in extras()


def _acronym(span: Span, reading: Reading) -> bool:
    """Say whether a name in capitals is rather an acronym than the town so called ("IS")."""
    return reading.method == "gazetteer:exact" and len(text := span.text) <= 4 and text.isupper()


def _trim(span: Span, context: Context) -> Span:
    """Drop articles, quotation marks and a possessive from the ends of a name."""
    start, end = span.start, span.end
    while start < end and (
        context.lowers[start] in ("the", "a") or not context.texts[start][:1].isalnum()
    ):
        start += 1
    while start < end and (
        context.lowers[end - 1] in ("'s", "’s") or not context.texts[end - 1][-1:].isalnum()
    ):
        if context.texts[end - 1][:1].isalnum():  # an abbreviation with its full stop
            break
        end -= 1
    return span.doc[start:end]


def _with_sort(span: Span, context: Context) -> Span:
    """Add the word for the sort that stands behind a name: "Takhar" → "Takhar province"."""
    if context.behind(span) in sorts()[0] and not _begins_another(span.end, context):
        reading = read_name(" ".join(context.texts[span.start : span.end + 1]))
        if reading is not None and reading.kind is not None:
            return span.doc[span.start : span.end + 1]
    return span


def _over_hyphens(span: Span, context: Context) -> Span:
    """Add what hangs on a name by hyphens, where that makes it a known one ("Mazar-e-Sharif")."""
    end, texts = span.end, context.texts
    while end + 1 < len(texts) and texts[end] == "-" and not span.doc[end - 1].whitespace_:
        end += 2
    longer = span.doc[span.start : end]
    return longer if end > span.end and read_name(longer.text) is not None else span


def _begins_another(sort: int, context: Context) -> bool:
    """Say whether a word for a sort belongs to the next name: "the West Bank town of Jenin"."""
    return sort + 2 < len(context.lowers) and (
        context.lowers[sort + 1] == "of" and context.capital(sort + 2)
    )


def _within(span: Span, context: Context) -> Candidate | None:
    """Return the state or country that stands behind a name and a comma."""
    end = span.end
    if context.behind(span) != "," or end + 1 >= len(context.texts) or not context.capital(end + 1):
        return None
    for stop in range(min(end + 4, len(context.texts)), end + 1, -1):
        text = " ".join(context.texts[end + 1 : stop])
        if (place := read_postal(text)) is not None:
            return place
        reading = read_name(text) if context.capital(stop - 1) else None
        if reading is not None and reading.method == "demonym":
            continue  # "Karen Dover, Canadian"
        found = (*reading.candidates, *open_gazetteer().look_up(text)) if reading else ()
        for place in found:
            if place.kind in ("country", "province"):
                return place
    return None
