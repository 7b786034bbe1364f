"""Pairs: whether two reports of one document can be of one happening, and how much says so.

Reports contradict each other where their deeds cannot be one, where they are done with other means,
to other people or by other groups, and where their days or places exclude each other. Dates and
places that were carried from nearby text are weaker than those stated with the event.
"""

from collections.abc import Sequence
from functools import lru_cache

from pipeline.knowledge.gazetteer.distance import kilometres
from pipeline.link.described import may_be_same
from pipeline.link.families import Family, compatible, means_of
from pipeline.link.introduced import introduced
from pipeline.link.mention import Mention
from pipeline.link.reports import Days, Party, Report, Spot
from schemas.vocabulary import GROUPS, MUTUAL, ActorKind, DateBasis

Kind = tuple[bool, bool, Family]  # real, negated, family
NONE = -1.0  # no reason to join
VIOLENCE, DEATH = "violence", "death"
ABDUCTION = "abduction"
HARMFUL = frozenset({VIOLENCE, DEATH})  # families of which a captive may be
BOMB = "bomb"
HARM = frozenset({"kill", "wound", "assassinate", "execute"})
OUTCOMES = frozenset({"kill", "wound", "destroy", "massacre", "assassinate", "execute", None})
BUILT = frozenset({ActorKind.FACILITY, ActorKind.OBJECT})
KILLINGS = frozenset({"kill", "assassinate", "execute", "lynch"})  # of few; a massacre is of many
SHOT, KILLED, COUP = "firearms", "killed", "coup"
TOWNS_APART_KM = 30.0  # places of one document that lie farther apart are two
CARRIED_DAYS = 30  # a carried date tells apart only what lies farther apart
NIGHT = 1  # days by which an evening's deed may be told as the next day's
CAPTIVE_DAYS = 30  # that somebody who was abducted may have been held before he was killed
BESIDE = 500  # characters: a sentence or two
NEAR = 800  # characters: within a few sentences a death is that of the bomb told before
IN_SIGHT = 1500  # characters: farther back something must say that it is the same


def contradict(one: Mention, other: Mention) -> bool:
    """Tell whether two reports cannot be of one happening."""
    if of_other_kinds(one, other):
        return True
    if one_death(one, other) or abducted_and_killed(one, other):
        return False
    a, b = one.report, other.report
    return (
        one.vague != other.vague
        or _one_is_another(one, other)
        or _one_answers(one, other)
        or _other_kind(a, b)
        or _turned_round(one, other)
        or _other_target(one, other)
        or _other_group(one, other)
        or _other_day(one, other)
        or _killed_on_other_days(one, other)
        or _other_place(a, b, shared=_same_targets(one, other))
    )


def of_other_kinds(one: Mention, other: Mention) -> bool:
    """Tell whether the deeds cannot be one, or only one of them happened."""
    a, b = one.report, other.report
    if not may_be_of_one_kind(kind_of(a), kind_of(b)):
        return True
    return not compatible(a.family, b.family) and not abducted_and_killed(one, other)


def kind_of(report: Report) -> Kind:
    """Return what of a report tells most pairs apart: whether it happened, and its family."""
    return report.real, report.negated, report.family


@lru_cache(maxsize=10_000)
def may_be_of_one_kind(one: Kind, other: Kind) -> bool:
    """Tell whether reports of two kinds can be of one happening, whatever else they say."""
    *happened, a = one
    *told, b = other
    harm = a.name in HARMFUL or b.name in HARMFUL
    return happened == told and (compatible(a, b) or (harm and ABDUCTION in (a.name, b.name)))


def abducted_and_killed(one: Mention, other: Mention) -> bool:
    """Tell whether those whom one report has abducted were harmed or killed in the other.

    "Was abducted on 5 January and found dead four days later" is one happening.
    """
    a, b = one.report, other.report
    if ABDUCTION not in (a.family.name, b.family.name):
        return False
    harm = b if a.family.name == ABDUCTION else a
    if harm.family.name not in HARMFUL or not _same_targets(one, other):
        return False
    return a.days is None or b.days is None or a.days.meets(b.days, CAPTIVE_DAYS)


def one_death(one: Mention, other: Mention) -> bool:
    """Tell whether both tell how the same person was killed or ousted, which happens once."""
    ousted = one.report.mode == other.report.mode == COUP
    if not ousted and not (is_lethal(one.report) and is_lethal(other.report)):
        return False
    return bool(_people(one.report.targets) & _people(other.report.targets))


def is_lethal(report: Report) -> bool:
    """Tell whether a report is of somebody's death: "killed", "shot to death"."""
    return report.mode in KILLINGS or (
        report.mode == SHOT and any(c[0] == KILLED for c in report.counts)
    )


def _people(parties: Sequence[Party]) -> set[str]:
    return {p.key for p in parties if p.named and p.kind is ActorKind.PERSON}


def _other_kind(one: Report, other: Report) -> bool:
    """Tell whether the modes or the means differ."""
    if one.family.one_mode and one.mode and other.mode and one.mode != other.mode:
        return True
    left, right = means_of(one.mode), means_of(other.mode)
    return bool(left and right and left != right)


def _one_is_another(one: Mention, other: Mention) -> bool:
    """Tell whether the later report says that it is another than what was told before."""
    first, later = sorted((one, other), key=lambda m: m.report.sentence)
    return later.anew and first.report.sentence < later.report.sentence


def _one_answers(one: Mention, other: Mention) -> bool:
    """Tell whether one is an attack after which nobody but others had died before.

    "Police opened fire after a guard was killed", "after the guard was killed, police opened fire",
    "bombed a bridge to protest the murder".
    """
    if one.ground != other.ground and not _same_targets(one, other):
        beside = one.report.sentence == other.report.sentence
        return beside or bool(one.targets and other.targets)
    if one.report.sentence != other.report.sentence or _same_targets(one, other):
        return False
    harm, attack = (one, other) if one.report.mode in HARM else (other, one)
    if harm.report.mode not in HARM or attack.report.mode in OUTCOMES:
        return False
    return harm.after and not attack.after and not attack.bare


def _turned_round(one: Mention, other: Mention) -> bool:
    """Tell whether what one did to the other, the other did to the one."""
    return bool(one.actors & other.targets and one.targets & other.actors) and not _share(
        one, other
    )


def _other_target(one: Mention, other: Mention) -> bool:
    """Tell whether it was done to others, where that makes another deed of it.

    One attack has many victims; one demand has one addressee.
    """
    if not one.targets or not other.targets or _same_targets(one, other):
        return False
    a, b = one.report, other.report
    towns = _places(a.targets), _places(b.targets)
    if (a.family.each_target and b.family.each_target) or (towns[0] and towns[1]):
        return a.sentence != b.sentence
    return VIOLENCE not in {a.family.name, b.family.name} and _differ(a.targets, b.targets)


def on_other_things(one: Mention, other: Mention) -> bool:
    """Tell whether two attacks, told by themselves, were on other buildings or things.

    What an attack did ("destroyed the roof", "killed two") may be told of much.
    """
    a, b = one.report, other.report
    if not a.family.name == b.family.name == VIOLENCE or {a.mode, b.mode} & OUTCOMES:
        return False
    if one.told or other.told or not (a.targets and b.targets):
        return False
    if one.actors & other.actors or one.targets & other.targets:
        return False
    heads = {p.head for p in a.targets} & {p.head for p in b.targets}
    return not heads and all(p.kind in BUILT for p in (*a.targets, *b.targets))


def _places(parties: Sequence[Party]) -> bool:
    return any(p.kind is ActorKind.PLACE for p in parties)


def _differ(ones: Sequence[Party], others: Sequence[Party]) -> bool:
    """Tell whether both name somebody and no two names can be of one."""
    left = [p for p in ones if p.named or p.kind in GROUPS]
    right = [p for p in others if p.named or p.kind in GROUPS]
    return bool(left and right) and not any(_may_be_one(a, b) for a in left for b in right)


def _may_be_one(one: Party, other: Party) -> bool:
    """Tell whether a name says less of what the other names: "the embassy", "guerrillas"."""
    bodies = one.kind in GROUPS and other.kind in GROUPS
    if one.words <= other.words or other.words <= one.words:
        return bodies or one.head == other.head
    fighters = one.kind is other.kind is ActorKind.ARMED_GROUP
    return fighters and not (one.named and other.named)


def _other_group(one: Mention, other: Mention) -> bool:
    """Tell whether others did it; for violence, where neither victim nor place is the same."""
    if one.actors & other.actors:
        return False
    a, b = one.report, other.report
    if VIOLENCE not in {a.family.name, b.family.name}:
        return _differ(a.actors, b.actors)
    left = {p.key for p in a.actors if p.named and p.kind in GROUPS}
    right = {p.key for p in b.actors if p.named and p.kind in GROUPS}
    if not left or not right or any(x in y or y in x for x in left for y in right):
        return False
    here = bool(a.spots and b.spots and a.spots[0].key == b.spots[0].key)
    return not here and not _same_targets(one, other)


def _other_day(one: Mention, other: Mention) -> bool:
    """Tell whether the dates exclude each other."""
    a, b = one.report.days, other.report.days
    if a is None or b is None:
        return False
    if _is_since(a) != _is_since(b) and one.report.sentence != other.report.sentence:
        return True
    if a.basis is b.basis is DateBasis.TEXT:
        return not a.meets(b) or (_unequal(a, b) and not _share(one, other))
    return not a.meets(b, CARRIED_DAYS)


def _killed_on_other_days(one: Mention, other: Mention) -> bool:
    """Tell whether others were killed on another day, be the day carried from near by."""
    a, b = one.report, other.report
    if a.mode not in KILLINGS or b.mode not in KILLINGS or _same_targets(one, other):
        return False
    if a.days is None or b.days is None or not (a.days.exact and b.days.exact):
        return False
    told = DateBasis.DOCUMENT not in (a.days.basis, b.days.basis)
    return told and bool(a.targets and b.targets) and not a.days.meets(b.days, NIGHT)


def _is_since(days: Days) -> bool:
    """Tell whether a report sums up what happened since a day: "struck 300 times since 2011"."""
    return days.first is not None and days.last is None


def _unequal(one: Days, other: Days) -> bool:
    return (one.first, one.last) != (other.first, other.last)


def _other_place(one: Report, other: Report, *, shared: bool) -> bool:
    """Tell whether both state a place and the places lie apart.

    What no table knows may lie in the town that the other names, where both were done to the same.
    """
    if not (one.spots and other.spots):
        return False
    here, there = one.spots[0], other.spots[0]
    if _within(here, other) or _within(there, one) or not (here.stated and there.stated):
        return False
    if _lies_in(here, there) or _lies_in(there, here):
        return False
    if here.precise and there.precise:
        far = kilometres(here, there)
        quarter = shared and (here.latitude is None) != (there.latitude is None)
        return not quarter if far is None else far > TOWNS_APART_KM
    return bool(here.country and there.country and here.country != there.country)


def _lies_in(quarter: Spot, town: Spot) -> bool:
    """Tell whether a place that no table knows was found to lie in a town."""
    return quarter.around is not None and quarter.around == (town.latitude, town.longitude)


def _within(spot: Spot, report: Report) -> bool:
    """Tell whether a report names a place, be it as the town in which its own place lies."""
    return any(s.key == spot.key for s in report.spots)


def _share(one: Mention, other: Mention) -> bool:
    """Tell whether somebody takes part in both; who meets whom has no sides."""
    if one.report.event_type in MUTUAL:
        return bool((one.actors | one.targets) & (other.actors | other.targets))
    return bool(one.actors & other.actors) or _same_targets(one, other)


def _same_targets(one: Mention, other: Mention) -> bool:
    """Tell whether it was done to one whom both name, or to people whom both describe alike."""
    if one.targets & other.targets or may_be_same(one.victims, other.victims):
        return True
    return introduced(one, other)


def likeness(one: Mention, other: Mention) -> float:
    """Return the evidence that two reports, free of contradiction, are of one happening.

    Violence that nothing tells apart is one within sight; other deeds need somebody in common, or
    that one of them names nobody and is the same deed again.
    """
    a, b = one.report, other.report
    apart, shared = abs(a.sentence - b.sentence), _share(one, other)
    if not _may_continue(one, other, apart, shared=shared):
        return NONE
    score = 2.0 * bool(one.actors & other.actors) + 2.0 * _same_targets(one, other)
    score += 1.0 * (a.lemma == b.lemma) + 1.5 * (apart == 0)
    score += 0.5 * bool(a.spots and b.spots and a.spots[0].key == b.spots[0].key)
    return score if score or apart <= IN_SIGHT else NONE


def _of_one_day(one: Report, other: Report) -> bool:
    """Tell whether both are dated to the day."""
    return bool(one.days and other.days and one.days.exact and other.days.exact)


def _of_another_time(date: Days | None, apart: int) -> bool:
    """Tell whether what has no date is of another time than what has this one."""
    return date is not None and (apart > BESIDE or date.basis is DateBasis.TEXT)


def _may_continue(one: Mention, other: Mention, apart: int, *, shared: bool) -> bool:
    """Tell whether one report can go on with what the other tells."""
    a, b = one.report, other.report
    if one.denied != other.denied and not (shared or one.told or other.told):
        return a.lemma == b.lemma  # "denies attacking civilians" is about another deed
    if abducted_and_killed(one, other):
        return True
    if a.family.name != b.family.name and DEATH not in {a.family.name, b.family.name}:
        return (shared and apart == 0) or (apart <= BESIDE and _of_one_day(a, b))  # a part of it
    if shared or apart == 0:
        return True
    if VIOLENCE not in {a.family.name, b.family.name}:
        return apart <= IN_SIGHT and a.mode == b.mode and _fill_each_other(one, other)
    if (one.told and one.bare) != (other.told and other.bare) and (one.bare != other.bare):
        return apart <= NEAR
    if _is_taken_up(*sorted((one, other), key=lambda m: m.report.sentence)):
        return True
    if (a.days is None) != (b.days is None) and _of_another_time(a.days or b.days, apart):
        return False
    return apart <= NEAR or (means_of(a.mode) == BOMB) == (means_of(b.mode) == BOMB)


def _is_taken_up(first: Mention, later: Mention) -> bool:
    """Tell whether an undated noun takes an attack for known, to say who is behind it.

    "The army blamed two dealers for the attack."
    """
    if not later.told or later.targets or later.report.days is not None:
        return False
    near = later.report.sentence - first.report.sentence <= IN_SIGHT
    return near and later.report.lemma == first.report.lemma


def _fill_each_other(one: Mention, other: Mention) -> bool:
    """Tell whether one names nobody, or takes the other for known and leaves open what it tells."""
    if one.bare or other.bare:
        return True
    if not (one.told or other.told):
        return False
    return not (one.actors and other.actors) and not (one.targets and other.targets)
