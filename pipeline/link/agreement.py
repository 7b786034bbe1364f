"""Agreement: how much speaks for two documents' telling of one happening.

Evidence adds up; a contradiction ends it. A name that half the dataset has says little, a rare one
much. docs/incidents.md tells what the weights were set on.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable

from pipeline.knowledge.gazetteer.distance import kilometres
from pipeline.link.happenings import Cast, Happening
from pipeline.link.reports import Party
from schemas.vocabulary import ActorKind, DateBasis

CONTRADICTION = -math.inf
SLACK_SAID = 1  # days: what happened in the evening is told as the next day's
SLACK_PUBLISHED = 3  # days that a paper may lag behind what it reports without a date
MONTH = 31
REPORTS_APART_KM = 60.0  # places of two documents that lie farther apart are two
PROVINCE_KM = 200.0  # where one is only known by its province
WITHOUT_SIDES = frozenset({"CONSULT", "AGREE", "COOPERATE"})  # families
CONCRETE = 0.5  # more than the same country
STORY = ((0.15, 2.5), (0.11, 1.5))  # likeness of documents from which they tell one story
LEAST_COUNT = 2  # "one killed" is told of most attacks
ONE_VICTIM = frozenset({"assassinate", "kill", "abduct", "arrest", "sentence", "execute"})


class Rarity:
    """How telling a name is: the fewer documents of the dataset have it, the more."""

    def __init__(self, documents: Iterable[Iterable[str]]) -> None:
        """Count the names of documents, each once a document."""
        having: Counter[str] = Counter()
        total = 0
        for names in documents:
            having.update(set(names))
            total += 1
        self._weights = {name: _weight(number / total) for name, number in having.items()}

    def weight(self, name: str) -> float:
        """Return 1 for a name that all documents have, up to 2 for one that hardly any has."""
        return self._weights[name]


def _weight(share: float) -> float:
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
    when = _when(one, other)
    where = _where(one, other) if when > CONTRADICTION else CONTRADICTION
    if where == CONTRADICTION:
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
    return happening.deeds <= WITHOUT_SIDES


def _together(one: Happening, other: Happening, weight: Callable[[str], float]) -> float:
    """Return what the participants say where it does not matter who comes first."""
    ones = [*one.actors.named, *one.targets.named]
    others = [*other.actors.named, *other.targets.named]
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
    return CONTRADICTION in {_when(one, other), _where(one, other)}


def story_evidence(likeness: float) -> float:
    """Return what it says for two main events that the documents are so alike, 0 to 1."""
    return next((says for least, says in STORY if likeness >= least), 0.0)


def _how(one: Happening, other: Happening) -> float:
    """Return what the words say: the deed, and a sentence that was copied."""
    same_mode = 0.0 if one.modes.isdisjoint(other.modes) else 0.5
    if one.lemmas.isdisjoint(other.lemmas):
        return same_mode
    return 1.0 + same_mode + (0.0 if one.wordings.isdisjoint(other.wordings) else 3.0)


def _can_be_one(one: Happening, other: Happening) -> bool:
    """Tell whether the kinds of two happenings allow them to be one."""
    if one.real != other.real or one.negated != other.negated:
        return False
    return not (
        one.deeds.isdisjoint(other.deeds)
        and one.deeds.isdisjoint(other.part_of)
        and one.part_of.isdisjoint(other.deeds)
    )


def _when(one: Happening, other: Happening) -> float:
    """Return what the dates say; without them, what the dates of the documents do."""
    here, there = one.days, other.days
    if here is None or there is None:
        known = one.published is not None and other.published is not None
        apart = abs((one.published or 0) - (other.published or 0)) if known else 0
        return -0.5 * ((here is None) != (there is None)) - 1.0 * (apart > MONTH)
    published = here.basis is DateBasis.DOCUMENT or there.basis is DateBasis.DOCUMENT
    if not here.meets(there, SLACK_PUBLISHED if published else SLACK_SAID):
        return CONTRADICTION
    if here.exact and there.exact:
        if here.first == there.first:
            return 1.0 if published else 1.5
        return -1.0 if here.basis is there.basis is DateBasis.TEXT else 0.5
    return 0.5


def _where(one: Happening, other: Happening) -> float:
    """Return what the places say."""
    if not one.spots or not other.spots:
        return 0.0
    if not one.precisely_at.isdisjoint(other.at):
        return 1.5
    here, there = one.spots[0], other.spots[0]
    if here.admin1 and there.admin1:
        far = kilometres(here, there)
        apart = REPORTS_APART_KM if here.precise and there.precise else PROVINCE_KM
        if far is not None and far > apart:
            return CONTRADICTION if here.stated and there.stated else -1.0
    if here.country and there.country and here.country != there.country:
        return -1.0
    if here.admin1 and here.admin1 == there.admin1 and here.country == there.country:
        return 1.0
    return 0.3 * (here.country is not None and here.country == there.country)


def _who(ones: Cast, others: Cast, weight: Callable[[str], float]) -> float:
    """Return what the participants of a role say: names in common, or a clash of names."""
    if not ones.parties or not others.parties:
        return 0.0
    if ones.named and others.named:
        if ones.heads.isdisjoint(others.heads):
            return -1.5
        names = [weight(a.key) for a in ones.named if any(same(a, b) for b in others.named)]
        return max(names) + 0.5 * (len(names) > 1) if names else -1.5
    words = ones.words & others.words
    alike = 0.0 if ones.nouns.isdisjoint(others.nouns) else 0.7
    return alike + 0.3 * any(" " in w for w in words) + 0.3 * (len(words) > 1)


def same(one: Party, other: Party) -> bool:
    """Tell whether two names can be of one: equal, or a person's with and without first names."""
    if one.key == other.key:
        return True
    if one.kind is not ActorKind.PERSON or other.kind is not ActorKind.PERSON:
        return False
    return one.head == other.head and (one.words < other.words or other.words < one.words)


def _numbers(one: Happening, other: Happening) -> float:
    """Return what the counts say: the same number of dead speaks for one happening."""
    if not one.counts or not other.counts:
        return 0.0
    score, apart = 0.0, True
    same_kind = [(a, b) for a in one.counts for b in other.counts if a[0] == b[0]]
    for (_, low, high), (_, least, most) in same_kind:
        if (low, high) == (least, most):
            score = max(score, 1.5 if low >= LEAST_COUNT else 0.3)
        # more than later finds explain
        apart = apart and (low > 3 * most + 3 or least > 3 * high + 3)
    return -1.0 if same_kind and apart else score
