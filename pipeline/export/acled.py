"""ACLED: political violence and demonstrations, a row an incident.

Definitions: ACLED codebook (2024). Strategic developments are left out: which of them matter is for
a coder to judge.
"""

import datetime as dt
from collections.abc import Iterator
from functools import cache

from pipeline.export.countries import country
from pipeline.export.reports import Happening, Line, Row, Source, names_of, precision_of
from pipeline.export.sides import Side, is_named, people, side_of
from pipeline.knowledge import rows
from schemas.event import Event, EventDate, Participant, Place
from schemas.tables import joined, number_told
from schemas.vocabulary import AcledType, CountOf, EventType, Precision

MOST_DAYS = {1: 1, 2: 7, 3: 31}  # time_precision -> days it may have been
GEO_PRECISION = {Precision.PLACE: 1, Precision.DISTRICT: 2, Precision.PROVINCE: 3}
CROWDS = {"Protests": "Protesters", "Riots": "Rioters"}
AGAINST_CIVILIANS = "Violence against civilians"
ATTACK, CLASH = AcledType.ATTACK, AcledType.ARMED_CLASH
# which it is depends on who is attacked
VIOLENCE = {ATTACK, CLASH, AcledType.SEX_VIOL, AcledType.ABDUCT_DISSAP}
ORDER = ("State forces", "Rebel group", "Political militia", "Identity militia", "Rioters",
         "Protesters", "Civilians", "External/Other forces")  # fmt: skip


def acled_lines(source: Source) -> Iterator[Line]:
    """Yield a row for each incident that ACLED would have, and why the others are none."""
    stamp = int(source.created.timestamp())
    for happening in source.happenings():
        yield _line(happening, stamp)


def _line(happening: Happening, stamp: int) -> Line:
    event = happening.fullest(lambda report: report.acled_type in _types())
    if event is None:
        return "no political violence or demonstration"
    place, date = happening.place(event), happening.date(event)
    if place is None or (where := country(place.country)) is None:
        return "no country is known"
    if date is None or (precision := precision_of(date, MOST_DAYS)) is None:
        return "not dated to a month or closer, but for the day of publication"
    coded = _coding(event)
    sides = _actors(event, str(coded.get("event_type") or ""), place, where.name)
    if not (sides["actor1"] or sides["actor2"]):
        return "nobody is known on either side"
    day = middle(date)
    crowd = number_told(happening.counts.get(CountOf.PARTICIPANTS))
    row: Row = {
        "event_id_cnty": happening.incident_id,
        "event_date": day,
        "year": day.year,
        "time_precision": precision,
        **coded,
        **sides,
        "iso": where.number,
        "country": where.name,
        **_where(place),
        "source": joined(dict.fromkeys(d.publisher or d.document_id for d in happening.documents)),
        "notes": event.sentence.text,
        "fatalities": number_told(happening.counts.get(CountOf.KILLED)),
        "timestamp": stamp,
    }
    if crowd is not None and coded.get("event_type") in CROWDS:
        row["tags"] = f"crowd size={crowd}"
    return row


def middle(date: EventDate) -> dt.date:
    """Return the middle of the days it may have been, as ACLED dates weeks and months."""
    if date.earliest is None or date.latest is None:
        raise ValueError("an open date has no middle")
    return date.earliest + (date.latest - date.earliest) // 2


def _coding(event: Event) -> Row:
    """Return the three type columns; fighting and attacks by who is on which side."""
    label = event.acled_type
    if label in VIOLENCE:
        sides = {side_of(p) for p in event.targets}
        if sides == {Side.CIVIL}:
            label = ATTACK if label == CLASH else label
        elif label == ATTACK and sides and sides <= {Side.STATE, Side.GROUP}:
            label = CLASH
        elif label != CLASH:  # whether they are civilians is not told
            return {"disorder_type": "Political violence"}
    coded = _types()[label]
    row: Row = {name: coded[name] for name in ("disorder_type", "event_type", "sub_event_type")}
    if coded["event_type"] == AGAINST_CIVILIANS:
        row["civilian_targeting"] = "Civilian targeting"
    return row


def _actors(event: Event, event_type: str, place: Place, where: str) -> Row:
    """Return the columns of both sides; crowds and civilians as ACLED names them."""
    one, other = people(event.actors), people(event.targets)
    if event_type in CROWDS:
        # What they protest against is no side; whoever acts against them is.
        one, other = (one, []) if event.event_type is EventType.PROTEST else (other, one)
    inter1, inter2 = _inter(one, place), _inter(other, place)
    first, second = names_of(one), names_of(other)
    if event_type in CROWDS:
        inter1 = CROWDS[event_type]
        first = [f"{inter1} ({where})", *first]
    if event_type == AGAINST_CIVILIANS:
        inter2 = "Civilians"
        second = [f"Civilians ({where})", *second]
    both = sorted((inter1, inter2), key=ORDER.index) if inter1 and inter2 else []
    return {
        "actor1": joined(first[:1]),
        "assoc_actor_1": joined(first[1:]),
        "inter1": inter1,
        "actor2": joined(second[:1]),
        "assoc_actor_2": joined(second[1:]),
        "inter2": inter2,
        "interaction": "-".join(both) or None,
    }


def _inter(participants: list[Participant], place: Place) -> str | None:
    """Return the kind of the first of a side; None where our tables do not tell."""
    if not participants:
        return None
    first = participants[0]
    side = side_of(first)
    if side is Side.STATE and first.country and place.country:
        return "State forces" if first.country == place.country else "External/Other forces"
    return "Rebel group" if side is Side.GROUP and is_named(first) else None


def _where(place: Place) -> Row:
    """Return the columns of the place; a country's centre is no location."""
    precision = GEO_PRECISION.get(place.precision)
    if precision is None:
        return {}
    return {
        "admin1": place.admin1,
        "admin2": place.admin2,
        "location": place.name,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geo_precision": precision,
    }


@cache
def _types() -> dict[str | None, dict[str, str]]:
    return {row["label"]: row for _, row in rows("profiles/sub_events.csv")}
