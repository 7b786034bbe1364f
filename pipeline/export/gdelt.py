"""GDELT 2.0: events with a CAMEO code, a row an event.

Formats: GDELT Event Codebook V2.0 (2015).
"""

from collections.abc import Iterator
from functools import cache

from pipeline.export.countries import country
from pipeline.export.reports import Line, Row, Source, days, is_told, number_of, own_date
from pipeline.export.sides import Side, people, role_code, side_of
from pipeline.knowledge import rows
from schemas.event import EventDate, Participant, Place
from schemas.tables import Reported
from schemas.vocabulary import Precision

# QuadClass by the last root code in it: verbal and material cooperation, verbal, material conflict.
QUADS = (("05", 1), ("08", 2), ("13", 3), ("20", 4))
HOME = "USA"  # whose places GDELT gives numbers of their own


def gdelt_lines(source: Source) -> Iterator[Line]:
    """Yield a row for each event that GDELT could hold, and why the others are none."""
    added = f"{source.created:%Y%m%d%H%M%S}"
    for reported in source.events():
        yield _line(reported, added)


def _line(reported: Reported, added: str) -> Line:
    event = reported.event
    if not is_told(event):
        return "denied, planned or supposed"
    if event.cameo is None:
        return "no CAMEO code"
    place = event.locations[0] if event.locations else None
    return {
        "GLOBALEVENTID": number_of(event.event_id),
        **_date(own_date(event)),
        **_actor("Actor1", event.actors),
        **_actor("Actor2", event.targets),
        "EventCode": event.cameo,
        "EventBaseCode": event.cameo[:3],
        "EventRootCode": event.cameo[:2],
        "QuadClass": next((n for last, n in QUADS if event.cameo[:2] <= last), None),
        "GoldsteinScale": goldstein(event.cameo),
        "NumMentions": 1,
        "NumSources": 1,
        "NumArticles": 1,
        **(_where(place) if place else {}),
        "DATEADDED": added,
        "SOURCEURL": event.source.url or event.document_id,
    }


def goldstein(code: str) -> float | None:
    """Return a CAMEO code's place on the Goldstein scale, or that of the code above it."""
    above = (code[:length] for length in range(len(code), 1, -1))
    return next((_scale()[known] for known in above if known in _scale()), None)


def _date(date: EventDate | None) -> Row:
    """Return what is known of the day; nothing is made up for what is not."""
    row: Row = {}
    if date is None:
        return row
    first, last = date.earliest, date.latest
    if first is None or last is None or first.year != last.year:
        return row
    row["Year"] = first.year
    if first.month == last.month:
        row["MonthYear"] = f"{first:%Y%m}"
    if days(date) == 1:
        row["SQLDATE"] = f"{first:%Y%m%d}"
        row["FractionDate"] = f"{first.year + (first.month * 30 + first.day) / 365:.4f}"
    return row


def _actor(column: str, participants: list[Participant]) -> Row:
    first = next(iter(people(participants)), None)
    if first is None:
        return {}
    role = role_code(first) or ("CVL" if side_of(first) is Side.CIVIL else None)
    return {
        f"{column}Code": f"{first.country or ''}{role or ''}" or None,
        f"{column}Name": first.name.upper(),
        f"{column}CountryCode": first.country,
        f"{column}Type1Code": role,
    }


def _where(place: Place) -> Row:
    where = country(place.country)
    parts = (place.name, place.admin1, where.name if where else None)
    return {
        "ActionGeo_Type": _geo_type(place),
        "ActionGeo_FullName": ", ".join(dict.fromkeys(filter(None, parts))),
        "ActionGeo_CountryCode": where.fips if where else None,
        "ActionGeo_Lat": place.latitude,
        "ActionGeo_Long": place.longitude,
    }


def _geo_type(place: Place) -> int | None:
    at_home = place.country == HOME
    kinds = {
        Precision.COUNTRY: 1,
        Precision.PROVINCE: 2 if at_home else 5,
        Precision.PLACE: 3 if at_home else 4,
    }
    return kinds.get(place.precision)


@cache
def _scale() -> dict[str, float]:
    return {row["code"]: float(row["scale"]) for _, row in rows("profiles/goldstein.csv")}
