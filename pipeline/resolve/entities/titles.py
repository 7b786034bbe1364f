"""Titles and offices before a name: "Gen.", "Mr", "Minister of Defence", "radical preacher"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.knowledge import actors
from pipeline.knowledge.actors import Actor, Noun
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PLURALS
from pipeline.parse.tokens import Token, remembered
from schemas.vocabulary import ActorKind

TITLE_TRAITS = frozenset({"title", "spokes", "leader"})
OFFICES = TITLE_TRAITS | {"office"}  # of who speaks for a body
TITLE_DEPS = frozenset(
    {"compound", "nmod", "amod", "flat", "appos", "nsubj", "ROOT", "pobj", "dobj", "npadvmod"}
    | {"poss", "conj", "attr", "dep"}
)
DEPUTIES = frozenset({"vice", "deputy"})  # who only stand in for an office
LONGEST = 6  # words looked at before a name


@dataclass(slots=True)
class Run:
    """A proper name: tokens start:end, what is known of it, and what stands before it."""

    start: int
    end: int
    actor: Actor | None = None
    labels: dict[str, int] = field(default_factory=dict)
    titles: set[str] = field(default_factory=set)
    gender: str | None = None
    left: int = 0
    country: str | None = None


@remembered
def noun_of(token: Token) -> tuple[str, Noun | None]:
    """Return the dictionary form of a head noun and what the tables know of it."""
    lemma = token.lemma_.lower()
    table = actors.nouns()
    ends = actors.ends_of_nouns()
    if (lemma in ends or token.lower_ in ends) and token.i and not token.is_sent_start:
        before = token.nbor(-1)
        for pair in (f"{before.lower_} {token.lower_}", f"{before.lower_} {lemma}"):
            if pair in table:
                return pair, table[pair]
    if token.i > 1 and token.doc.tokens[token.i - 1].text == "-":
        whole = _hyphened(token)
        if whole in table:
            return whole, table[whole]
    if token.lower_.endswith("men"):
        lemma = f"{token.lower_[:-2]}an"
    for form in (token.lower_, lemma):
        if form in table:
            return form, table[form]
    form = next((one for one in _singulars(token) if one in table), "")
    return (form, table[form]) if form else (lemma, None)


def _hyphened(token: Token) -> str:
    """Return the whole of a noun with a hyphen ("vice president-elect"), else an empty string."""
    tokens = token.doc.tokens
    if token.i < 2 or tokens[token.i - 1].text != "-":
        return ""
    first = tokens[token.i - 2]
    whole = f"{first.lower_}-{token.lemma_.lower()}"
    before = [t.lower_ for t in tokens[max(0, first.i - 2) : first.i] if t.text != "-"]
    rank = before[-1] if before and before[-1] in DEPUTIES else ""
    return f"{rank} {whole}".strip()


def _singulars(token: Token) -> list[str]:
    """Return what a capitalised plural may be the plural of; spaCy leaves it as it is."""
    word = token.lower_
    if not word.endswith("s") or token.lemma_.lower() != word:
        return []
    counted = token.tag_ == "NNP" and any(c.dep_ == "nummod" for c in token.children)
    if token.tag_ != "NNPS" and not counted and not _is_of_partitive(token):
        return []
    return [word[:-1], f"{word[:-3]}y"] if word.endswith("ies") else [word[:-1]]


def _is_of_partitive(token: Token) -> bool:
    """Tell whether a word says of whom there are many: "a band of Robbers"."""
    of = token.head
    return of.lower_ == "of" and of.head.lower_ in classes()["before_of"]


@remembered
def is_title(token: Token) -> bool:
    """Tell whether a token is a title or a noun for a person."""
    if token.text in actors.titles():
        return True
    tokens, nouns = token.doc.tokens, actors.nouns()
    if token.i + 1 < len(tokens):
        pair = nouns.get(f"{token.lower_} {tokens[token.i + 1].lower_}")
        if pair is not None and "title" in pair.traits:
            return True
    if (
        token.ent_iob_ == "I"
        and token.ent_type_ == "PERSON"
        and token.nbor(-1).ent_type_ == "PERSON"
    ):
        return False
    noun = nouns.get(token.lemma_.lower()) or nouns.get(token.lower_)
    return noun is not None and bool(noun.traits & TITLE_TRAITS)


def in_portfolio(token: Token) -> bool:
    """Tell whether a token belongs to an office: Defence in "Minister of Defence"."""
    i = token.i
    if token.lower_ not in actors.portfolios():
        return False
    while i > 1 and (doc := token.doc)[i].lower_ in actors.portfolios() | {"and", "the"}:
        i -= 1
        if doc[i].lower_ in {"of", "for"}:
            return is_title(doc[i - 1])
    return False


def read_titles(tokens: Sequence[Token], run: Run) -> None:
    """Note titles and descriptions directly before a name: "radical preacher", "Gen.", "Mr"."""
    run.left = run.start
    _read_office(tokens, run)
    for token in _before(tokens, run.left, run.end):
        title = actors.titles().get(token.text)
        if title is not None and _is_half_the_name(token, run):
            run.start = token.i
        elif title is not None:
            run.gender = run.gender or title.gender
            if title.noun:
                run.titles.add(title.noun)
        else:
            noun = _person_noun(token)
            if noun is None:
                break
            run.titles.add(noun)
            run.gender = run.gender or actors.nouns()[noun].gender
        run.left = token.i
    _note_country(tokens, run)


def _is_half_the_name(title: Token, run: Run) -> bool:
    """Tell whether somebody goes by a title and one more name: "Sheikh Hasina", man or woman."""
    bare = run.end - run.start == 1 and title.i == run.start - 1
    return bare and title.lower_ in classes()["naming_title"]


def _read_office(tokens: Sequence[Token], run: Run) -> None:
    """Read "Minister of Defence" before a name, where a preposition hides the title."""
    if run.start == 0 or not in_portfolio(tokens[run.start - 1]):
        return
    i = run.start - 1
    while tokens[i].lower_ not in {"of", "for"}:
        i -= 1
    noun = _person_noun(tokens[i - 1])
    if noun is not None:
        run.titles.add(noun)
        run.left = i - 1


def _before(tokens: Sequence[Token], start: int, end: int) -> Iterator[Token]:
    """Yield the tokens before a name that hang on the name's words, nearest first."""
    for i in range(start - 1, max(-1, start - LONGEST), -1):
        token = tokens[i]
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"} or token.dep_ not in TITLE_DEPS:
            return
        if not i < token.head.i < end or token.tag_ in PLURALS:
            return
        yield token


def _note_country(tokens: Sequence[Token], run: Run) -> None:
    """Note the country of "the Kenyan minister X"."""
    before = tokens[run.left - 1] if run.left else None
    if before is not None and before.text[0].isupper() and run.left < run.start:
        actor = actors.demonyms().get(before.lower_)
        run.country = actor.country if actor is not None else None


def _person_noun(token: Token) -> str | None:
    """Return the table's noun for a person that a token ends, compounds first."""
    if token.i and not token.is_sent_start:
        pair = f"{token.nbor(-1).lower_} {token.lemma_.lower()}"
        if pair in actors.nouns() and actors.nouns()[pair].kind is ActorKind.PERSON:
            return pair
    if (hyphened := _hyphened(token)) in actors.nouns():
        return hyphened
    lemma = token.lemma_.lower()
    lemma = lemma if lemma in actors.nouns() else token.lower_
    noun = actors.nouns().get(lemma)
    return lemma if noun is not None and noun.kind is ActorKind.PERSON else None
