"""Find toponyms: words of a document that name a place, with the places they may mean.

spaCy's labels are evidence, not truth. A name that it calls a person or an organisation is a
place all the same when the document or the phrase says so; a name that it calls a place is none
when it is somebody's surname.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.find.toponyms.context import Context, Name
from pipeline.find.toponyms.datelines import dateline_names
from pipeline.find.toponyms.evidence import (
    is_acronym,
    is_of_a_court,
    is_quarter,
    is_unknown_street,
    located,
    of_institution,
    otherwise,
    runs_on,
)
from pipeline.find.toponyms.longer import (
    ARTICLES,
    SMALL_WORDS,
    is_begun,
    is_behind_small_word,
    is_end_of_a_name,
    is_end_of_a_village,
    read_listed,
    with_article,
)
from pipeline.find.toponyms.names import Reading, famous, read_name
from pipeline.find.toponyms.persons import of_person_or_paper, titled
from pipeline.find.toponyms.signs import CAPITAL, KNOWN, SORT, START, TAKEN, is_izafe
from pipeline.find.toponyms.spots import spot_names
from pipeline.find.toponyms.unknown import METHOD as UNKNOWN
from pipeline.find.toponyms.unknown import repeated_names, unknown_names
from pipeline.knowledge.gazetteer import Candidate, normalise
from pipeline.knowledge.places import sorts
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PATIENTS, PLACE_NAMES
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Span, forget_answers

NO_PLACES = frozenset({"PERSON", "NORP", "ORG", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", ""})
NAME = frozenset({"PROPN", "PUNCT"})
WHOSE = frozenset({"country", "continent"})  # "the Banco de Chile" tells of Chile
VILLAGE = 50_000  # people: what has more is nowhere called a village
LONGEST = 5  # words of the longest name that is looked for
TAKEN_OR_NEXT = START | TAKEN
ENDING = TAKEN_OR_NEXT | CAPITAL | SORT  # what words are worth a look behind the first of a name


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


def correct_place_labels(toponyms: Iterable[Toponym]) -> None:
    """Correct the parser's label of places: "seized Rutshuru" (a person), "retook Crimea" (an ORG).

    What the gazetteer knows and the text uses as a place is one, unless the label is of a longer
    name that it is a part of.
    """
    mislabelled = False
    for toponym in toponyms:
        reading = toponym.reading
        if not reading.candidates or reading.method.startswith("demonym"):
            continue
        if toponym.tokens is not None and _is_mislabelled(toponym.tokens):
            for token in toponym.tokens:
                token.ent_type_, token.ent_iob_ = "GPE", "I"
            toponym.tokens[0].ent_iob_ = "B"
            mislabelled = True
    if mislabelled:
        forget_answers()  # they were worked out with the old labels


def _is_mislabelled(name: Span) -> bool:
    """Tell whether a name as a whole has the label of something else than a place, or none.

    Capitals may be short for an organisation ("the EU"). A name without a label is given one
    where it says what the verb is about: "regained Timbuktu", but not "verified in situ".
    """
    doc, after = name.doc, name[-1].i + 1
    runs_on = after < len(doc) and doc[after].ent_iob_ == "I"
    if name[0].ent_iob_ == "I" or runs_on or name.text.isupper():
        return False
    if not name[-1].ent_type_ and name[-1].dep_ not in PATIENTS:
        return False
    return all(t.pos_ in NAME and t.ent_type_ in NO_PLACES for t in name)


def find_toponyms(parsed: Parsed) -> list[Toponym]:
    """Return the toponyms of a document in the order of the text, none overlapping another."""
    context = Context(parsed.doc)
    names: list[tuple[Name, Reading]] = []
    for finder in (spot_names, _labelled, _unlabelled, unknown_names, repeated_names):
        for name, reading in finder(context):
            context.take(name, reading)
            names.append((name, reading))
    found = [_toponym(parsed, name, reading) for name, reading in names]
    found += _datelines(parsed)
    return sorted(found, key=lambda toponym: toponym.start)


def _datelines(parsed: Parsed) -> list[Toponym]:
    """Return the places of datelines, which are no part of the parse."""
    text = parsed.article.text
    return [
        Toponym(start, end, text[start:end], None, reading, within)
        for start, end, reading, within in dateline_names(parsed.blocks)
    ]


def _toponym(parsed: Parsed, name: Name, reading: Reading) -> Toponym:
    """Return a toponym without the small words around the name ("Takhar province" → "Takhar").

    What an unknown building is belongs to its name: "Las Mercedes airport".
    """
    signs, bare = name.context.signs, name
    whole = not reading.candidates and reading.kind == "facility"
    while not whole and len(bare) > 1 and signs[bare.end - 1] & (SORT | CAPITAL) == SORT:
        bare = Name(name.context, bare.start, bare.end - 1)
    words = parsed.verbatim(bare.span)
    told = _as_town(bare, reading)
    return Toponym(words["start"], words["end"], words["text"], bare.span, told, name.within)


def _as_town(name: Name, reading: Reading) -> Reading:
    """Return a reading without provinces of the name, where the phrase says "the town of X"."""
    said = name.context.lowers[max(name.start - 2, 0) : name.start]
    if len(said) < 2 or said[1] != "of" or said[0] not in classes()["towns"]:
        return reading
    towns = tuple(c for c in reading.candidates if c.kind == "city")
    if said[0] == "village" and name.behind not in sorts()[0]:
        # a large town far away may have an alias like its name
        towns = tuple(c for c in towns if c.population <= VILLAGE)
        return replace(reading, candidates=towns) if towns else Reading((), UNKNOWN, "city")
    return replace(reading, candidates=towns) if towns else reading


def _labelled(context: Context) -> Iterator[tuple[Name, Reading]]:
    """Yield the names that spaCy calls places and our tables know."""
    for ent in context.entities:
        if ent.label_ not in PLACE_NAMES and ent.label_ != "NORP":
            continue
        name = _trim(ent, context)
        if name is None or not name.free or is_unknown_street(name):
            continue
        if ent.label_ in PLACE_NAMES:
            name = _with_sort(_over_capitals(_over_hyphens(name)))
            reading = read_listed(name) or read_name(name.span.text)
            if reading is None or _is_begun(name):
                continue
            if _labelled_rightly(name, reading):
                yield name, reading
        else:
            reading = read_name(name.span.text)
            if reading is not None and reading.method in ("demonym", "table"):
                yield _with_part(name, reading)


def _with_part(name: Name, reading: Reading) -> tuple[Name, Reading]:
    """Return the people of a part of the world for theirs: "central American" is not American."""
    if reading.method != "demonym" or not name.before:
        return name, reading
    wide = Name(name.context, name.start - 1, name.end)
    of_part = read_name(wide.span.text) if wide.free else None
    if of_part is None or of_part.method != "demonym" or of_part == reading:
        return name, reading
    return wide, of_part


def _is_of_another(name: Name, reading: Reading) -> bool:
    """Say whether a name is a part of another's, a quarter's or somebody's."""
    if is_of_a_court(name):
        return True
    if is_quarter(name, reading) or is_end_of_a_name(name, reading) or is_end_of_a_village(name):
        return True
    if is_behind_small_word(name) and reading.candidates[0].kind not in WHOSE:
        return True
    return of_person_or_paper(name, reading) or is_begun(name)


def _labelled_rightly(name: Name, reading: Reading) -> bool:
    """Say whether a name that spaCy calls a place is no surname and no plain word."""
    if reading.candidates[0].kind == "facility":
        return located(name)
    if _is_of_another(name, reading):
        return False
    if (
        reading.kind is None and name.key in classes()["directions"]
    ):  # "roads to the South, Seoul said"
        return False
    if reading.kind is not None or name.within is not None:
        return True
    what = otherwise(name, reading)
    if what == "word" or titled(name) or is_acronym(name, reading):
        return False
    if not name.is_surname:
        return True
    return what is None and (famous(reading) or (located(name) and name.before != "of"))


def _unlabelled(context: Context) -> Iterator[tuple[Name, Reading]]:
    """Yield the names that spaCy calls something else or nothing, where there is evidence.

    A town may stand before its country: "Rebels took Kidal on Monday in northern Mali".
    """
    done, unsure = 0, []
    for index in context.capitals:
        if index < done or context.signs[index] & TAKEN:
            continue
        ends = _ends(index, context)
        for name, reading in _matches(index, ends, context) if ends else ():
            if _is_shown(name, reading):
                yield _with_part(name, reading)
                done = name.end
                break
            if not context.home(reading):
                unsure.append((name, reading))
    for name, reading in unsure:
        if name.free and context.home(reading) and _is_shown(name, reading):
            yield _with_part(name, reading)


def _matches(start: int, ends: Sequence[int], context: Context) -> Iterator[tuple[Name, Reading]]:
    """Yield the known names that start at a word or its article and end before one of `ends`."""
    start = with_article(start, context)
    for stop in ends:
        words = " ".join(context.texts[start:stop]).replace(" 's ", "'s ").replace(" - ", "-")
        reading = read_name(words)
        if reading is None or (context.lowers[start] == "the" and not _with_article(reading)):
            continue
        name = Name(context, start, stop)
        longer = _over_hyphens(name)
        if longer is name and not _is_begun(name):
            yield _with_sort(name), read_listed(name) or reading
        elif (whole := read_name(longer.span.text)) is not None and longer is not name:
            yield longer, whole


def _is_begun(name: Name) -> bool:
    """Say whether a name goes on behind hyphens: "Pul-e-Shahr" and "Pul-e Shahr" are not Pul."""
    texts, end = name.context.texts, name.end
    glued = texts[end : end + 1] == ["-"] and not name.context.tokens[end - 1].whitespace_
    if not glued or texts[end + 2 : end + 3] == ["-"]:
        return glued and texts[end + 1].islower()
    return end + 2 < len(texts) and is_izafe(end + 1, texts)


def _ends(start: int, context: Context) -> list[int]:
    """Return where known names may end that start at a word with a capital, the last first."""
    signs = context.signs
    ends = [start + 1] if signs[start] & KNOWN else []
    for index, sign in enumerate(signs[start + 1 : start + LONGEST], start + 1):
        if not sign & ENDING:
            continue
        if sign & TAKEN_OR_NEXT:
            break
        if sign & CAPITAL or not _begins_another(index, context):
            ends.append(index + 1)
    return ends[::-1]


def _is_shown(name: Name, reading: Reading) -> bool:
    """Say whether an unlabelled name is shown to be a place that no street is called after."""
    return _evidence(name, reading) and not is_unknown_street(name)


def _evidence(name: Name, reading: Reading) -> bool:
    """Say whether the phrase or the document shows that an unlabelled name is a place."""
    if reading.candidates[0].kind == "facility":  # "the White House said" is somebody who speaks
        return located(name)
    told = (reading.kind is not None and reading.administrative) or name.within is not None
    if name.is_surname and not told:
        return False
    what = otherwise(name, reading)
    if what == "word" or titled(name) or is_acronym(name, reading):
        return False
    if _is_of_another(name, reading):
        return False
    if told:
        return True
    if runs_on(name):
        return of_institution(name, reading)
    if name.found_elsewhere:
        return True
    home = name.context.home(reading)
    if what is not None:
        return home and located(name)
    if reading.method == "demonym":
        return True
    if reading.method == "gazetteer:stripped":
        return home
    return home or famous(reading) or located(name)


def _with_article(reading: Reading) -> bool:
    """Say whether the article is a part of the name ("The Hague")."""
    return any(normalise(c.name).startswith("the ") for c in reading.candidates)


def _trim(span: Span, context: Context) -> Name | None:
    """Return an entity without articles, quotation marks and a possessive at the ends."""
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
    return Name(context, with_article(start, context), end) if start < end else None


def _with_sort(name: Name) -> Name:
    """Add the word for the sort that stands behind a name: "Takhar" → "Takhar province"."""
    context = name.context
    sort = context.signs[name.end] & (SORT | START) == SORT
    if sort and not _begins_another(name.end, context):
        reading = read_name(" ".join(context.texts[name.start : name.end + 1]))
        if reading is not None and reading.kind is not None:
            return Name(context, name.start, name.end + 1)
    return name


def _over_hyphens(name: Name) -> Name:
    """Add what hangs on a name by hyphens, where that makes it a known one ("Mazar-e-Sharif")."""
    context, end = name.context, name.end
    texts = context.texts
    while end + 1 < len(texts) and texts[end] == "-" and not context.tokens[end - 1].whitespace_:
        end += 2
    if end == name.end:
        return name
    longer = Name(context, name.start, end)
    return longer if read_name(longer.span.text) is not None else name


def _over_capitals(name: Name) -> Name:
    """Add the words behind a name, where that makes it a known one ("Miran Shah", not Miran)."""
    context = name.context
    if not context.signs[name.end - 1] & CAPITAL:  # "the City of", then a town
        return name
    for stop in range(name.start + LONGEST, name.end, -1):
        longer = Name(context, name.start, min(stop, len(context.texts)))
        behind = range(name.end, longer.end)
        joined = all(_joins(i, context) for i in behind)
        if joined and longer.free and context.signs[longer.end - 1] & CAPITAL:
            reading = read_name(longer.span.text)
            if reading is not None and reading.method in ("gazetteer:exact", "table"):
                return longer
    return name


def _joins(index: int, context: Context) -> bool:
    """Say whether a word may go on with a name: it has a capital, or is small in "Rio do Sul"."""
    sign = context.signs[index]
    if sign & START:
        return False
    lower = context.lowers[index]
    article = lower in ARTICLES and index > 0 and context.lowers[index - 1] in SMALL_WORDS
    return bool(sign & CAPITAL) or article or lower in SMALL_WORDS


def _begins_another(sort: int, context: Context) -> bool:
    """Say whether a word for a sort belongs to the next name: "the West Bank town of Jenin"."""
    return sort + 2 < len(context.lowers) and (
        context.lowers[sort + 1] == "of" and context.capital(sort + 2)
    )
