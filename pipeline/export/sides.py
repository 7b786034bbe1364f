"""Whose side somebody is on, by our tables: what other datasets' definitions ask of actors."""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache

from pipeline.knowledge import rows
from schemas.event import Participant
from schemas.vocabulary import THINGS, ActorKind


class Side(StrEnum):
    """Forces of a state, an armed group, or people who are neither."""

    STATE = "state"
    GROUP = "group"
    CIVIL = "civil"


def side_of(participant: Participant) -> Side | None:
    """Return a participant's side; None where our tables do not tell.

    A government acts as a state, a member of it may be either. A single person is no side but of
    civilians: a commander may command anybody's forces.
    """
    kind, sector = participant.kind, participant.sector
    if kind is ActorKind.STATE:
        return Side.STATE
    if sector == "government" and kind in {ActorKind.ARMED_GROUP, ActorKind.ORGANIZATION}:
        return Side.STATE
    given = _sectors()[sector]["side"] if sector in _sectors() else ""
    if kind is ActorKind.ARMED_GROUP:
        return Side(given) if given in {Side.STATE, Side.GROUP} else Side.GROUP
    if given and (kind is not ActorKind.PERSON or given == Side.CIVIL):
        return Side(given)
    return Side.CIVIL if kind is ActorKind.POPULATION and sector is None else None


def role_code(participant: Participant) -> str | None:
    """Return the CAMEO role code of a participant's sector; None where there is none."""
    sector = _sectors().get(participant.sector or "")
    return (sector["cameo"] or None) if sector else None


def is_named(participant: Participant) -> bool:
    """Tell whether somebody has a name of their own, as "Taliban" has and "Gunmen" has not.

    Our tables know it, or at least two words of it have a capital: one may begin a sentence.
    """
    words = participant.name.replace("-", " ").split()
    capitals = sum(word[0].isupper() for word in words)
    return participant.name in _names() or capitals > 1


def people(participants: Iterable[Participant]) -> list[Participant]:
    """Return those who can be a side: no places, buildings and things."""
    return [p for p in participants if p.kind not in THINGS]


@cache
def _names() -> frozenset[str]:
    groups = (row["name"] for _, row in rows("actors/actors.csv"))
    return frozenset([*groups, *(row["name"] for _, row in rows("actors/states.csv"))])


@cache
def _sectors() -> dict[str, dict[str, str]]:
    return {row["sector"]: row for _, row in rows("profiles/sectors.csv")}
