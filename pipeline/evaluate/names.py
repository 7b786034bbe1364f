"""Names: whether what was found is one of the names that an annotation accepts."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from pipeline.knowledge import actors

ARTICLES = frozenset({"the", "a", "an"})
LINKS = frozenset(  # words behind which a noun phrase goes on with something that is not its head
    {"of", "in", "from", "for", "who", "whose", "that", "which", "with", "at", "on", "near", "by"}
)


def is_accepted(found: str, accepted: Iterable[str]) -> bool:
    """Tell whether `found` is one of the names, articles, case and accents aside.

    "General Ana Lima" is an "Ana Lima", "soldiers from both towns" are "soldiers"; "the brother of
    Ana Lima" is not, because what a phrase is about stands at the end of its head.
    """
    words = _words(found)
    return bool(words) and any(_same(words, _words(name)) for name in accepted)


def is_accepted_actor(found: str, accepted: Iterable[str]) -> bool:
    """Tell the same of an actor, who may also go by the name that the tables of actors give him.

    Who is annotated as "RSF" is the Rapid Support Forces, and "Tirana" is Albania where it acts.
    """
    names = list(accepted)
    return is_accepted(found, names) or any(found in _known_as(name) for name in names)


@lru_cache(maxsize=10_000)
def _known_as(name: str) -> frozenset[str]:
    """Return the names that the tables give those who are called so."""
    words = actors.tokenized(re.sub("^[Tt]he ", "", name))
    stands_for = actors.metonyms().get(" ".join(words))
    known = [*actors.called(words), *([stands_for] if stands_for else [])]
    return frozenset(actor.name for actor in known)


def _same(found: list[str], name: list[str]) -> bool:
    if not name:
        return False
    if found == name or _ends(_head(found), name):
        return True
    core = _head(name)
    return _ends(core, found) and len(found) * 2 >= len(core)


def _ends(words: list[str], tail: list[str]) -> bool:
    return words[-len(tail) :] == tail


def _head(words: list[str]) -> list[str]:
    """Return the words up to the first that leads away from the head noun."""
    cut = next((i for i, word in enumerate(words) if i and word in LINKS), len(words))
    return words[:cut]


def _words(name: str) -> list[str]:
    """Return a name's words: lower case, no accents, no signs, no articles, no possessive."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("’", "'"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = re.findall(r"\w+", re.sub(r"'s?(?!\w)", "", plain))
    return [w for w in words if w not in ARTICLES]
