"""The tables of actors: groups and organisations, states, peoples, nouns for kinds, titles, names.

Each CSV file of this folder says in its first lines what its columns mean and where it is from.
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.errors import KnowledgeError
from pipeline.knowledge import rows
from pipeline.knowledge.word_classes import classes
from schemas.vocabulary import ActorKind

TRAITS = frozenset(
    {"title", "office", "leader", "spokes", "member", "force", "group", "collective", "plural"}
    | {"male", "female"}
)
HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
CLITIC = re.compile(r"(?<=\w)('s?)(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Actor:
    """A named actor as the tables know it; `from_`, `until` bound the days on which this holds."""

    name: str
    kind: ActorKind
    country: str | None
    sector: str | None
    from_: dt.date | None = None
    until: dt.date | None = None

    def holds(self, day: dt.date | None) -> bool:
        """Tell whether the row holds on a day; an unknown day is no objection."""
        if day is None:
            return True
        return (self.from_ or day) <= day <= (self.until or day)


@dataclass(frozen=True, slots=True)
class Noun:
    """What a common noun says of whom it names."""

    kind: ActorKind
    sector: str | None
    traits: frozenset[str]
    gender: str | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """A title or form of address before a name: the noun it stands for, and a gender."""

    noun: str
    gender: str | None


def tokenized(name: str) -> tuple[str, ...]:
    """Cut a name as the parser's tokenizer does, lower-cased: hyphens and 's stand alone."""
    text = CLITIC.sub(r" \1", HYPHEN.sub(" - ", name.replace("’", "'")))
    return tuple(re.sub(r"([()])", r" \1 ", text).lower().split())


@lru_cache(maxsize=1)
def aliases() -> dict[str, tuple[tuple[tuple[str, ...], str, tuple[Actor, ...]], ...]]:
    """Return all names of actors and states by their first word, the longest names first.

    A value is (words in lower case, the alias as written, rows that give its meaning).
    """
    found: dict[str, list[Actor]] = {}
    for actor, names in _named_actors():
        for name in names:
            meanings = found.setdefault(re.sub("^[Tt]he ", "", name), [])
            if actor not in meanings:
                meanings.append(actor)
    by_first: dict[str, list[tuple[tuple[str, ...], str, tuple[Actor, ...]]]] = {}
    for alias, actors in found.items():
        words = tokenized(alias)
        by_first.setdefault(words[0], []).append((words, alias, tuple(actors)))
    return {
        first: tuple(sorted(group, key=lambda item: (-len(item[0]), item[1])))
        for first, group in by_first.items()
    }


def called(words: tuple[str, ...]) -> tuple[Actor, ...]:
    """Return the actors and states that go by exactly these words, as `tokenized` gives them."""
    known = aliases().get(words[0], ()) if words else ()
    return tuple(actor for spelled, _, meant in known if spelled == words for actor in meant)


def _named_actors() -> list[tuple[Actor, list[str]]]:
    """Read actors.csv and states.csv."""
    found = []
    for line, row in rows("actors/actors.csv"):
        origin = f"actors/actors.csv:{line}"
        actor = Actor(
            row["name"],
            _kind(row["kind"], origin),
            row["country"] or None,
            row["sector"] or None,
            _day(row["from"], origin),
            _day(row["until"], origin),
        )
        found.append((actor, [a for a in row["aliases"].split("|") if a]))
    for _, row in rows("actors/states.csv"):
        names = [row["name"], *(a for a in row["aliases"].split("|") if a)]
        found.append((_state(row), names))
    return found


@lru_cache(maxsize=1)
def demonyms() -> dict[str, Actor]:
    """Return the words for a state's people and things, in lower case: "afghan" -> Afghanistan."""
    found: dict[str, Actor] = {}
    for _, row in rows("actors/states.csv"):
        for word in filter(None, row["demonyms"].split("|")):
            found.setdefault(word.lower(), _state(row))
            if not word.endswith(("ese", "ish", "ch", "s")):
                found.setdefault(f"{word.lower()}s", _state(row))
        for word in filter(None, row["people"].split("|")):
            found.setdefault(word.lower(), _state(row))
    return found


@lru_cache(maxsize=1)
def state_words() -> frozenset[str]:
    """Return the lower-case names and adjectives of states ("us", "russian"), cities left out."""
    words: set[str] = set()
    for _, row in rows("actors/states.csv"):
        for column in ("name", "aliases", "demonyms"):
            words.update(w.lower() for w in row[column].split("|") if w)
    return frozenset(words)


@lru_cache(maxsize=1)
def metonyms() -> dict[str, Actor]:
    """Return cities that stand for a state when they act, in lower case."""
    return {
        word.lower(): _state(row)
        for _, row in rows("actors/states.csv")
        for word in filter(None, row["metonyms"].split("|"))
    }


@lru_cache(maxsize=1)
def seats() -> dict[str, Actor]:
    """Return buildings that stand for a state's government, in lower case; they keep their name."""
    return {
        word.lower(): Actor(word, ActorKind.STATE, row["iso3"], "government")
        for _, row in rows("actors/states.csv")
        for word in filter(None, row["seats"].split("|"))
    }


@cache
def metonym_verbs(role: str) -> frozenset[str]:
    """Return the lemmas of verbs whose `role` (subject, object) is a government and no town."""
    return frozenset(
        lemma
        for _, row in rows("actors/metonym_verbs.csv")
        if row["role"] == role
        for lemma in row["lemmas"].split("|")
    )


@lru_cache(maxsize=1)
def peoples() -> dict[str, Actor]:
    """Return the words for peoples and faiths without a state of that name, in lower case."""
    return {
        word.lower(): Actor(row["name"], ActorKind(row["kind"]), row["country"] or None, None)
        for _, row in rows("actors/peoples.csv")
        for word in row["words"].split("|")
    }


@lru_cache(maxsize=1)
def nouns() -> dict[str, Noun]:
    """Return the nouns that name kinds of actors, places and things, by lemma.

    Raises:
        KnowledgeError: a row has an unknown kind or trait.
    """
    found = {}
    for line, row in rows("actors/nouns.csv"):
        origin = f"actors/nouns.csv:{line}"
        traits = frozenset(row["traits"].split())
        if traits - TRAITS:
            raise KnowledgeError(f"{origin}: unknown trait {', '.join(sorted(traits - TRAITS))}.")
        gender = next((g for g in ("male", "female") if g in traits), None)
        kind = _kind(row["kind"], origin)
        found[row["noun"]] = Noun(kind, row["sector"] or None, traits, gender)
    return found


@lru_cache(maxsize=1)
def ends_of_nouns() -> frozenset[str]:
    """Return the last words of the nouns of several words ("mayor" of "deputy mayor")."""
    return frozenset(noun.rpartition(" ")[2] for noun in nouns() if " " in noun)


@lru_cache(maxsize=1)
def synonyms() -> dict[str, frozenset[str]]:
    """Return for each noun the nouns that may take it up."""
    found: dict[str, set[str]] = {}
    for _, row in rows("actors/synonyms.csv"):
        group = row["nouns"].split("|")
        for noun in group:
            found.setdefault(noun, set()).update(group)
    return {noun: frozenset(group) for noun, group in found.items()}


@lru_cache(maxsize=1)
def portfolios() -> frozenset[str]:
    """Return the words for fields of government ("Minister of Defence")."""
    return frozenset(w for _, row in rows("actors/portfolios.csv") for w in row["words"].split("|"))


@lru_cache(maxsize=1)
def titles() -> dict[str, Title]:
    """Return titles before names as the text writes them (Gen., Mrs)."""
    return {
        row["title"]: Title(row["noun"], row["gender"] or None)
        for _, row in rows("actors/titles.csv")
    }


@lru_cache(maxsize=1)
def given_names() -> dict[str, str]:
    """Return given names in lower case with the gender they nearly always go with."""
    return {
        name.lower(): row["gender"]
        for _, row in rows("actors/given_names.csv")
        for name in row["names"].split()
    }


@lru_cache(maxsize=1)
def sure_given_names() -> frozenset[str]:
    """Return the given names with which no family name begins: in "Ben Amor" Ben is none."""
    return frozenset(given_names()) - classes()["particle"]


def _state(row: dict[str, str]) -> Actor:
    return Actor(row["name"], ActorKind.STATE, row["iso3"], "government")


def _kind(text: str, origin: str) -> ActorKind:
    try:
        return ActorKind(text)
    except ValueError:
        raise KnowledgeError(
            f"{origin}: kind {text!r} is none of {', '.join(ActorKind)}."
        ) from None


def _day(text: str, origin: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        raise KnowledgeError(f"{origin}: {text!r} is no ISO day (2021-08-15).") from None
