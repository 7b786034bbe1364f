"""Proper names as runs of tokens: which capitalised words make one name, and with which title.

spaCy's labels, the tables of actors, the places found and the titles before a name are evidence;
none of them decides alone.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache

from pipeline.clean.captions import picture_agencies
from pipeline.find.grammar.phrase import is_syllable
from pipeline.knowledge import actors
from pipeline.knowledge.actors import Actor
from pipeline.knowledge.places import sorts
from pipeline.knowledge.times import full_weekdays, months
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PLURALS, PREMODIFIERS
from pipeline.parse.tokens import Doc, Span, Token
from pipeline.resolve.entities.titles import Run, in_portfolio, is_title, noun_of, read_titles
from schemas.event import Place
from schemas.vocabulary import ActorKind

NAME_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "LAW"})
NO_NAME_LABELS = frozenset(
    {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE"}
)
MARKS = frozenset({"-", "&", "’", "'"})  # inside names
JOINERS = frozenset({"of", "for", "and", "in", "the"})
BARE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss"})
PEOPLE = frozenset({ActorKind.PERSON, ActorKind.ARMED_GROUP})
BODY_KINDS = frozenset(
    {ActorKind.ORGANIZATION, ActorKind.ARMED_GROUP, ActorKind.STATE, ActorKind.FACILITY}
)
MANY = 100_000  # words to remember
ADDRESS = frozenset({"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms."})


def find_runs(
    doc: Doc, day: dt.date | None, places: dict[int, int], told: Mapping[str | None, int]
) -> list[Run]:
    """Return the proper names of a document in text order, titles apart.

    Args:
        doc: The document.
        day: The day by which time-bound rows of the tables are chosen.
        places: Of each place found in the text, first token and the token behind its last.
        told: How many places of each country the text names: whose "al-Shabab" it speaks of.
    """
    found: list[Run] = []
    tokens, starts, aliases = doc.tokens, _starts(), actors.aliases()
    behind = 0  # the last name
    for i, token in enumerate(tokens):
        text, small = token.text, token.lower_
        if (text == small and small not in starts) or i < behind:
            continue
        if not (text[0].isupper() or small in starts) or (text.isupper() and _is_credit(token)):
            continue
        run = _known_at(doc, i, day, told) if small in aliases else None
        run = run or _generic_at(tokens, i, places.get(i, i))
        if run is None or _is_common(tokens[run.start], run, places):
            continue
        read_titles(tokens, run)
        run.labels = _labels(tokens, run)
        found.append(run)
        behind = run.end
    return sorted([*found, *_family_names(doc, found)], key=lambda run: run.start)


def _is_credit(token: Token) -> bool:
    """Tell whether a picture's credit runs into somebody's name: "GETTY Ana Roe met nuns"."""
    if token.i + 1 >= len(token.doc):
        return False
    parts = token.text.split("*")
    return picture_agencies().issuperset(parts) and token.nbor().ent_type_ == "PERSON"


def _labels(tokens: Sequence[Token], run: Run) -> dict[str, int]:
    """Return how many words of a name have each of spaCy's labels."""
    found: dict[str, int] = {}
    for token in tokens[run.start : run.end]:
        if token.ent_type_:
            found[token.ent_type_] = found.get(token.ent_type_, 0) + 1
    return found


def _family_names(doc: Doc, runs: list[Run]) -> list[Run]:
    """Return the family names that the parser takes for other words: "Leka denied the charges".

    The last word of a full name that the text never writes small, standing bare as a noun does.
    """
    last = [doc.tokens[r.end - 1] for r in runs if r.end - r.start > 1 and r.actor is None]
    family = {t.text for t in last}
    inside = {i for r in runs for i in range(r.start, r.end)}
    same = doc.among({t.lower_ for t in last})
    small = {t.text for t in same}
    alone = [t for t in same if t.text in family and t.lower_ not in small]
    return [Run(t.i, t.i + 1) for t in alone if t.i not in inside and _stands_bare(t)]


def _stands_bare(token: Token) -> bool:
    """Tell whether a capitalised word is subject or object without article or modifier."""
    if not token.text[0].isupper() or token.pos_ not in {"NOUN", "PROPN", "ADJ", "X"}:
        return False
    return token.dep_ in BARE and not any(c.i < token.i for c in token.children)


@lru_cache(maxsize=1)
def _particles() -> frozenset[str]:
    """Return what may stand inside a name, written small: "Omar al Bashir", "Bashir al-Assad"."""
    return classes()["particle"] | MARKS


@lru_cache(maxsize=1)
def _starts() -> frozenset[str]:
    """Return the words, in small letters, with which a name may start that is written small."""
    return _particles() | actors.aliases().keys()


def _known_at(doc: Doc, i: int, day: dt.date | None, told: Mapping[str | None, int]) -> Run | None:
    """Return the longest name of the tables that starts at a token."""
    tokens = doc.tokens
    for words, alias, rows in actors.aliases().get(tokens[i].lower_, ()):
        end = i + len(words)
        if end > len(tokens) or not _same(doc, i, words, alias):
            continue
        if (
            end < len(tokens)
            and _goes_on(tokens[end])
            and (len(words) == 1 or _is_body(tokens[end]))
        ):
            return None
        if alias in classes()["bodies_of_many"] and _is_of_another(tokens[i], tokens[end - 1]):
            return Run(i, end)
        return Run(i, end, _meant(rows, day, told))
    return None


def _meant(rows: Sequence[Actor], day: dt.date | None, told: Mapping[str | None, int]) -> Actor:
    """Return which of those who share a name a text of a day means: by where it is set.

    Somalia's al-Shabaab or Mozambique's; one of no country where the text names none of theirs.
    """
    fit = [a for a in rows if a.holds(day)] or rows[:1]
    return max(fit, key=lambda a: (told[a.country] > 0, a.country is None, told[a.country]))


def _same(doc: Doc, i: int, words: tuple[str, ...], alias: str) -> bool:
    """Tell whether the tokens from i spell an alias; short ones must match in case as well."""
    token = doc.tokens[i]
    if len(words) > 1:
        last = doc.tokens[i + len(words) - 1]
        return doc.spells(i, words) and (
            alias.islower() or token.text[:1].isupper() or last.text[:1].isupper()
        )
    if len(alias) <= 4:
        return token.text == alias and token.pos_ not in {"AUX", "PRON", "VERB", "ADP"}
    return token.text == alias or (token.text[:1].isupper() and not token.text.isupper())


def _is_body(token: Token) -> bool:
    """Tell whether a word is that of a body: "Red Crescent Society of Mali" is no Red Crescent."""
    noun = actors.nouns().get(token.lower_)
    return noun is not None and noun.kind in BODY_KINDS


def _is_of_another(first: Token, last: Token) -> bool:
    """Tell whether a body's name is that of others: "the OAS General Assembly" is not the UN's."""
    if first.i == 0:
        return False
    before = first.nbor(-1)
    return before.head == last and before.text[:1].isupper() and before.dep_ in PREMODIFIERS


def _goes_on(token: Token) -> bool:
    """Tell whether a longer name goes on here, by spaCy's label and a capital."""
    return token.ent_iob_ == "I" and is_namey(token) and not is_title(token)


def is_namey(token: Token) -> bool:
    """Tell whether a token looks like part of a proper name."""
    text = token.text
    if not text[0].isupper() or token.ent_type_ in NO_NAME_LABELS or _in_calendar(text):
        return False
    if token.pos_ == "PROPN":
        return token.lower_ not in actors.demonyms() or _part_of_body(token)
    if token.pos_ in {"DET", "PRON", "ADP", "AUX", "PART", "CCONJ", "SCONJ", "PUNCT", "NUM"}:
        return False
    if token.lower_ in actors.demonyms() or token.lower_ in actors.peoples():
        return _part_of_body(token)
    opens = token.is_sent_start and token.lower_ in actors.nouns()
    return token.ent_type_ in NAME_LABELS and not opens


@lru_cache(maxsize=MANY)
def _in_calendar(word: str) -> bool:
    """Tell whether a capitalised word is a day or a month; "May" is a name as well."""
    plain = word.rstrip(".").lower()
    return plain in full_weekdays() or (plain in months() and plain != "may")


def _part_of_body(token: Token) -> bool:
    """Tell whether a demonym belongs to the name of a body ("Syrian Democratic Forces")."""
    if token.i + 1 >= len(token.doc):
        return False
    after = token.nbor(1)
    if not (after.pos_ == "PROPN" and after.text[0].isupper()) or is_title(after):
        return False
    return after.ent_iob_ == "I" and after.ent_type_ in {"ORG", "FAC", "EVENT", "LAW", "LOC"}


def _is_common(token: Token, run: Run, places: dict[int, int]) -> bool:
    """Tell whether a single capitalised word is only a common noun in a headline or a list."""
    if run.actor is not None or run.end - run.start > 1:
        return False
    lemma, noun = noun_of(token)
    if run.start in places:  # "the Assassins fled" names no place, whatever the label says
        plural = token.tag_ in PLURALS or lemma != token.lower_
        return noun is not None and noun.kind is ActorKind.PERSON and plural
    if noun is not None and " " in lemma:
        return True
    if noun is not None and noun.kind in PEOPLE and _is_described(token):
        return True
    if token.ent_type_ or token.lower_ not in actors.nouns():
        return False
    return token.dep_ != "compound" or _opens_common_phrase(token)


def _opens_common_phrase(token: Token) -> bool:
    """Tell whether a capital is only that of the sentence: "Prison officials said"."""
    noun = token.head
    return bool(token.is_sent_start) and noun.i == token.i + 1 and noun.text.islower()


def _is_described(token: Token) -> bool:
    """Tell whether a word is a plural, or stands with a number or an article, as no name does."""
    return token.tag_ in PLURALS or any(
        c.dep_ in {"nummod", "det"} and c.i < token.i for c in token.children
    )


def unit_named(name: Span, place_at: dict[int, Place]) -> Place | None:
    """Return the place of a name that ends with the sort of its unit: "Homs municipality"."""
    sort = sorts()[0].get(name[-1].lower_) if len(name) > 1 else None
    return place_at.get(name.end - 2) if sort is not None and sort.administrative else None


def _generic_at(tokens: Sequence[Token], i: int, place_end: int) -> Run | None:
    """Return the run of name-like tokens that starts at a token, a place's at least to its end."""
    token = tokens[i]
    if place_end > i + 1 and is_namey(token):
        run = _extend(tokens, i)
        run.end = max(run.end, place_end)
        return run
    if token.i > 1 and in_portfolio(token):
        return None
    if not is_namey(token) or (is_title(token) and not _title_is_name(token)):
        return None if not _starts_with_particle(token) else _extend(tokens, i)
    return _extend(tokens, i)


def _title_is_name(token: Token) -> bool:
    """Tell whether a word that may be a title is a name here ("General Electric" by its label).

    Who is "Ms Diallo" is somebody, whatever the label says.
    """
    return (
        token.text not in ADDRESS
        and (token.ent_iob_ == "B" or (token.i > 0 and token.nbor(-1).lower_ == "the"))
        and token.ent_type_ == "ORG"
        and token.i + 1 < len(token.doc)
        and _goes_on(token.nbor(1))
    )


def _starts_with_particle(token: Token) -> bool:
    return (
        token.lower_ in {"al", "el", "abu", "bin", "de", "van", "von"}
        and token.i + 2 < len(token.doc)
        and token.pos_ == "PROPN"
        and (is_namey(token.nbor(1)) or (token.nbor(1).text == "-" and is_namey(token.nbor(2))))
    )


def _extend(tokens: Sequence[Token], i: int) -> Run:
    """Follow a name from its first token to its last."""
    people = actors.peoples().get(tokens[i].lower_)
    end = i + 1
    while end < len(tokens) and not tokens[end].is_sent_start:
        token = tokens[end]
        if is_namey(token) and not _breaks(tokens, end):
            end += 1
        elif token.lower_ in classes()["generation"]:
            return Run(i, end + 1)
        elif (step := _bridge(tokens, end)) > end:
            end = step
        else:
            break
    return Run(i, end, people if end == i + 1 else None)


def _breaks(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a new name begins between two name-like tokens."""
    token, before = tokens[end], tokens[end - 1]
    if is_title(token):
        return True
    if token.ent_iob_ == "B" and before.ent_type_ and token.ent_type_ != before.ent_type_:
        return "PERSON" in (token.ent_type_, before.ent_type_)
    return False


def _bridge(tokens: Sequence[Token], end: int) -> int:
    """Return the index behind small words that hold a name together, or `end`."""
    token = tokens[end]
    if end + 1 < len(tokens) and is_syllable(tokens[end + 1]):
        return end + 2
    if token.tag_ == "POS" and _is_peoples(tokens, end):
        return end + 2
    if token.lower_ in _particles() and token.text != ",":
        after = end + 1
        while after < len(tokens) and after - end < 3 and tokens[after].lower_ in _particles():
            after += 1
        glued = token.text not in {"-", "’", "'"} or not tokens[end - 1].whitespace_
        if after < len(tokens) and is_namey(tokens[after]) and glued:
            return after + 1
    if token.lower_ in JOINERS - {"the"}:
        after = end + 1
        if after < len(tokens) and tokens[after].lower_ == "the":
            after += 1
        if after < len(tokens) and is_namey(tokens[after]) and _joined(tokens, end, after):
            return after + 1
    return end


def _is_peoples(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a body is named after those it is of: "the People's Front", "Women's Union"."""
    owner, body = tokens[end - 1], tokens[end + 1 : end + 2]
    if not body or not is_namey(body[0]) or owner.lower_ not in classes()["named_after"]:
        return False
    return body[0].ent_iob_ == "I" or _is_body(body[0])


def _joined(tokens: Sequence[Token], end: int, after: int) -> bool:
    """Tell whether "of", "for", "and" stand inside one name ("Ministry of Defence")."""
    if tokens[end].ent_iob_ == "I" and tokens[after].ent_iob_ == "I":
        return tokens[end].lower_ != "and" or tokens[end].ent_type_ in {"ORG", "FAC"}
    if tokens[end].lower_ != "of":
        return False
    noun = actors.nouns().get(tokens[end - 1].lower_)
    return noun is not None and noun.kind in BODY_KINDS and tokens[end - 1].text[0].isupper()
