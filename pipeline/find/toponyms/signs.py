"""What a word tells by itself: whether it can be part of a place's name, or shows one beside it.

Most words of a text tell nothing, and only the others are looked at again.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from pipeline.find.toponyms.names import famous, read_name
from pipeline.knowledge.actors import aliases, given_names
from pipeline.knowledge.places import sorts
from pipeline.knowledge.word_classes import classes
from schemas.vocabulary import ActorKind

CAPITAL = 1  # it is written with a capital
PARTICLE = 2  # it may stand small inside a name: "de", "al"
MARK = 4  # it is a hyphen or an apostrophe, which may stand inside a name
LEADING = 8  # it may stand before a name, behind a preposition: "the", "northern"
SORT = 16  # behind a name it tells the sort of the place: "province"
KNOWN = 32  # it has a capital, and is the whole name of a place that we know
SETTLEMENT = 64  # it tells a sort of settlement: "village"
AROUND_OF = 128  # with "of" it tells what lies at a place: "outskirts"
FACILITY = 256  # it tells a sort of building: "airport"
SHOWING = 512  # it may show what stands behind it to be a place: "in", "besieged"
STANDING = 1024  # something may stand there: "in", "at"
LISTING = 2048  # it may stand between the names of a list
PERSON = 4096  # the rest of somebody's name may stand behind it: a forename, a title
ARMED = 8192  # the name of an armed group may begin with it
# What it tells where it stands:
START = 16384  # a sentence begins with it
TAKEN = 32768  # it is part of a toponym already, or of an armed group's name
INSTITUTION = 65536  # it tells a body that is a place where something is in it: "university"
SPOT = 131072  # the name of a street, park or hotel may end with it
SPOT_OPENER = 262144  # such a name may begin with it: "Avenida Brasil"

NOUN = SETTLEMENT | AROUND_OF | FACILITY | INSTITUTION
TELLING = NOUN | SHOWING | LISTING
SPOTS = SPOT | SPOT_OPENER
OPENING = CAPITAL | PARTICLE | MARK
WORTH_A_LOOK = CAPITAL | TELLING | STANDING | ARMED | SPOTS
MANY = 100_000  # words to remember
MARKS = frozenset({"-", "’", "'", "‘"})
LINKS = frozenset({"and", ",", "or"})
IZAFE = frozenset({"e", "i"})  # what links the words of a Persian name: "Pul-e Shahr"


class Signs(dict[str, int]):
    """The signs of the words that the process has met: documents share most of their words.

    Every word of a text is asked for, and a dict answers in half the time of `lru_cache`.
    """

    def __missing__(self, text: str) -> int:
        """Work out the signs of a word; forget all words first where they are too many."""
        if len(self) >= MANY:
            self.clear()
        sign = self[text] = _sign_of(text)
        return sign


def _sign_of(text: str) -> int:
    """Return all that a word as it is written tells by itself, as a sum of the signs above."""
    lower, capital = text.lower(), text[:1].isupper()
    holds = {
        CAPITAL: capital,
        PARTICLE: lower in classes()["particles"],
        MARK: text in MARKS,
        LEADING: lower == "the" or text in classes()["directions"],
        SORT: lower in sorts()[0],
        KNOWN: capital and read_name(text) is not None,
        SETTLEMENT: lower in classes()["settlements"],
        AROUND_OF: lower in classes()["around_of"],
        FACILITY: lower in classes()["facilities"] or lower in classes()["service_posts"],
        INSTITUTION: lower in classes()["institutions"],
        SPOT: lower in classes()["spots"],
        SPOT_OPENER: capital and lower in classes()["spot_openers"],
        SHOWING: lower in _showing(),
        STANDING: lower in classes()["standing"],
        LISTING: lower in LINKS,
        PERSON: lower.rstrip(".") in titles_alone() or is_forename_only(lower),
        ARMED: lower in names_of_armed_groups(),
    }
    return sum(sign for sign, does in holds.items() if does)


SIGNS = Signs()


@cache
def _showing() -> frozenset[str]:
    return classes()["locative"] | classes()["taking_forms"] | classes()["taking_people"]


@cache
def titles_alone() -> frozenset[str]:
    """Return the titles that begin no names of places, as "Sheikh" does ("Sheikh Zuweid")."""
    return classes()["titles"] - classes()["styles"]


@lru_cache(maxsize=10_000)
def is_forename_only(word: str) -> bool:
    """Say whether a word is a forename and no large town or country ("Pedro", not "Victoria")."""
    if word not in given_names():
        return False
    reading = read_name(word.capitalize())
    return reading is None or not famous(reading)


@lru_cache(maxsize=1)
def names_of_armed_groups() -> dict[str, list[tuple[str, ...]]]:
    """Return the names of armed groups that are several words, by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for first, names in aliases().items():
        for name, _, rows in names:
            if len(name) > 1 and any(row.kind is ActorKind.ARMED_GROUP for row in rows):
                found.setdefault(first, []).append(name)
    return found


def is_izafe(index: int, texts: Sequence[str]) -> bool:
    """Say whether a word of a text links those of a name: the "e" of "Pul-e Shahr"."""
    linked = index > 0 and texts[index - 1] == "-" and texts[index] in IZAFE
    return linked and "".join(texts[index + 1 : index + 2]).istitle()
