"""Agreement: how much speaks for two documents' telling of one happening.

Evidence adds up; a contradiction ends it. A name that half the dataset has says little, a rare one
much. docs/incidents.md tells what the weights were set on.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import product

from pipeline.link.families import compatible
from pipeline.link.happenings import Happening
from pipeline.link.reports import Party, Spot
from schemas.vocabulary import ActorKind, DateBasis

CONTRADICTION = -math.inf
SLACK_SAID = 1  # days: what happened in the evening is told as the next day's
SLACK_PUBLISHED = 3  # days that a paper may lag behind what it reports without a date
MONTH = 31
APART_KM = 60.0  # places farther apart are two
PROVINCE_KM = 200.0  # where one is only known by its province
EARTH_KM = 6371.0
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})  # families without sides
CONCRETE = 0.5  # more than the same country
STORY = ((0.15, 2.5), (0.11, 1.5))  # likeness of documents from which they tell one story
LEAST_COUNT = 2  # "one killed" is told of most attacks
ONE_VICTIM = frozenset({"assassinate", "kill", "abduct", "arrest", "sentence", "execute"})
NOBODY = frozenset({"people", "person", "man", "woman", "men", "women", "civilian", "civilians",
                    "member", "members", "other", "others", "group", "who", "he", "she", "they",
                    "we", "i", "it"})  # fmt: skip


class Rarity:
    """How telling a name is: the fewer documents of the dataset have it, the more."""

    def __init__(self, documents: Iterable[Iterable[str]]) -> None:
        """Count the names of documents, each once a document."""
        self._having: Counter[str] = Counter()
        self._documents = 0
        for names in documents:
            self._having.update(set(names))
            self._documents += 1

    def weight(self, name: str) -> float:
        """Return 1 for a name that all documents have, up to 2 for one that hardly any has."""
        share = max(self._having[name], 1) / max(self._documents, 1)
        return 1.0 + min(-math.log10(share) / 3, 1.0)


def evidence(
    one: Happening, other: Happening, weight: Callable[[str], float], story: float = 0.0
) -> float:
    """Return what speaks for two happenings being one, minus infinity where they exclude it.

    Args:
        one: A happening of one document.
        other: One of another.
        weight: How telling a name is, 1 to 2.
        story: What it says that their documents tell one story; of two stories on bombings only
            where something else is the same, too.
    """
    if not _can_be_one(one, other):
        return CONTRADICTION
    when, where = _when(one, other), _where(one.spots, other.spots)
    if when + where == CONTRADICTION:
        return CONTRADICTION
    if _is_mutual(one) and _is_mutual(other):
        same_things = where + _together(one, other, weight) + _numbers(one, other)
        return (
            when + same_things + _how(one, other) + story * (where >= 0 and same_things > CONCRETE)
        )
    actors = _who(one.actors, other.actors, weight)
    targets = _who(one.targets, other.targets, weight)
    if actors < 0 and targets < 0:
        return CONTRADICTION  # neither who did it nor to whom
    if targets < 0 and one.modes & ONE_VICTIM and other.modes & ONE_VICTIM:
        return CONTRADICTION
    numbers = _numbers(one, other)
    same_things = where + max(actors, 0.0) + max(targets, 0.0) + numbers
    told = story * (where >= 0 and same_things > CONCRETE)
    return when + where + actors + targets + numbers + _how(one, other) + told


def _is_mutual(happening: Happening) -> bool:
    return all(family.name in MUTUAL for family in happening.families)


def _together(one: Happening, other: Happening, weight: Callable[[str], float]) -> float:
    """Return what the participants say where it does not matter who comes first."""
    ones = [p for p in (*one.actors, *one.targets) if p.named]
    others = [p for p in (*other.actors, *other.targets) if p.named]
    met = sorted((weight(a.key) for a in ones if any(same(a, b) for b in others)), reverse=True)
    if len(met) > 1:
        return met[0] + met[1]
    # a meeting with one of them may be with somebody else
    return (met[0] if met else 0.0) - 1.5 * (len(ones) > 1 and len(others) > 1)


def told_together(one: Happening, other: Happening) -> bool:
    """Tell whether two happenings were told on the same days."""
    here, there = one.told, other.told
    return here is not None and there is not None and abs(here - there) <= SLACK_PUBLISHED


def apart(one: Happening, other: Happening) -> bool:
    """Tell whether the days or the places of two happenings exclude each other."""
    return _when(one, other) + _where(one.spots, other.spots) == CONTRADICTION


def story_evidence(likeness: float) -> float:
    """Return what it says for two main events that the documents are so alike, 0 to 1."""
    return next((says for least, says in STORY if likeness >= least), 0.0)


def _how(one: Happening, other: Happening) -> float:
    """Return what the words say: the deed, and a sentence that was copied."""
    same_deed = bool(one.lemmas & other.lemmas)
    copied = 3.0 * (same_deed and bool(one.wordings & other.wordings))
    return 1.0 * same_deed + 0.5 * bool(one.modes & other.modes) + copied


def _can_be_one(one: Happening, other: Happening) -> bool:
    """Tell whether the kinds of two happenings allow them to be one."""
    if one.real != other.real or one.negated != other.negated:
        return False
    if one.families == other.families:
        return True
    return any(compatible(a, b) for a, b in product(one.families, other.families))


def _when(one: Happening, other: Happening) -> float:
    """Return what the dates say; without them, what the dates of the documents do."""
    here, there = one.days, other.days
    if here is None or there is None:
        known = one.published is not None and other.published is not None
        apart = abs((one.published or 0) - (other.published or 0)) if known else 0
        return -0.5 * ((here is None) != (there is None)) - 1.0 * (apart > MONTH)
    published = DateBasis.DOCUMENT in {here.basis, there.basis}
    if not here.meets(there, SLACK_PUBLISHED if published else SLACK_SAID):
        return CONTRADICTION
    if here.exact and there.exact:
        if here.first == there.first:
            return 1.0 if published else 1.5
        return -1.0 if here.basis is there.basis is DateBasis.TEXT else 0.5
    return 0.5


def _where(ones: Sequence[Spot], others: Sequence[Spot]) -> float:
    """Return what the places say."""
    if not ones or not others:
        return 0.0
    if any(a.key == b.key and a.precise for a in ones for b in others):
        return 1.5
    here, there = ones[0], others[0]
    if here.admin1 and there.admin1:
        far = distance(here, there)
        if far is not None and far > (APART_KM if here.precise and there.precise else PROVINCE_KM):
            return CONTRADICTION if here.stated and there.stated else -1.0
    if here.country and there.country and here.country != there.country:
        return -1.0
    if here.admin1 and here.admin1 == there.admin1 and here.country == there.country:
        return 1.0
    return 0.3 * (here.country is not None and here.country == there.country)


def distance(one: Spot, other: Spot) -> float | None:
    """Return the kilometres between two places; None where one has no coordinates."""
    if one.latitude is None or one.longitude is None:
        return None
    if other.latitude is None or other.longitude is None:
        return None
    north, south = math.radians(one.latitude), math.radians(other.latitude)
    east = math.radians(one.longitude - other.longitude)
    half = (
        math.sin((north - south) / 2) ** 2
        + math.cos(north) * math.cos(south) * math.sin(east / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def _who(ones: Sequence[Party], others: Sequence[Party], weight: Callable[[str], float]) -> float:
    """Return what the participants of a role say: names in common, or a clash of names."""
    if not ones or not others:
        return 0.0
    named, theirs = [a for a in ones if a.named], [b for b in others if b.named]
    if named and theirs:
        names = [weight(a.key) for a in named if any(same(a, b) for b in theirs)]
        return max(names) + 0.5 * (len(names) > 1) if names else -1.5
    words = {a.key for a in ones} & {b.key for b in others} - NOBODY
    heads = {_head(a) for a in ones} & {_head(b) for b in others} - NOBODY
    return 0.7 * bool(heads) + 0.3 * any(" " in w for w in words) + 0.3 * (len(words) > 1)


def same(one: Party, other: Party) -> bool:
    """Tell whether two names can be of one: equal, or a person's with and without first names."""
    if one.key == other.key:
        return True
    if one.kind is not ActorKind.PERSON or other.kind is not ActorKind.PERSON:
        return False
    return (one.words < other.words or other.words < one.words) and _head(one) == _head(other)


def _head(party: Party) -> str:
    """Return the last word of a name, "gaps" like "gap"."""
    return party.key.rpartition(" ")[2].removesuffix("s")


def _numbers(one: Happening, other: Happening) -> float:
    """Return what the counts say: the same number of dead speaks for one happening."""
    score, apart = 0.0, True
    same_kind = [(a, b) for a in one.counts for b in other.counts if a[0] == b[0]]
    for (_, low, high), (_, least, most) in same_kind:
        if (low, high) == (least, most):
            score = max(score, 1.5 if low >= LEAST_COUNT else 0.3)
        # more than later finds explain
        apart = apart and (low > 3 * most + 3 or least > 3 * high + 3)
    return -1.0 if same_kind and apart else score
