"""UCDP GED: organised violence in which somebody died, a row an incident.

Definitions: UCDP GED codebook 25.1: armed force by an organised actor against another one or
against civilians, at least one death, a place, and dates of at most a year from 1989 on.
"""

import datetime as dt
import math
from collections.abc import Iterator

from pipeline.export.countries import country
from pipeline.export.reports import Happening, Line, Row, Source, number_of, precision_of
from pipeline.export.sides import Side, is_named, side_of
from schemas.event import Event, Participant, Place
from schemas.incident import CountRange
from schemas.tables import joined, number_told
from schemas.vocabulary import LETHAL_MODES, CountOf, EventType, Precision

FIRST_YEAR = 1989
MOST_DAYS = {1: 1, 2: 6, 3: 7, 4: 31, 5: 366}  # date_prec -> days it may have been
WHERE_PREC = {Precision.PLACE: 1, Precision.DISTRICT: 3, Precision.PROVINCE: 4,
              Precision.COUNTRY: 6}  # fmt: skip
CELLS_A_DEGREE, CELLS_A_ROW = 2, 720  # of PRIO-GRID
Sides = tuple[int, str, str]  # type_of_violence, side_a, side_b


def ucdp_lines(source: Source) -> Iterator[Line]:
    """Yield a row for each incident that UCDP would have, and why the others are none."""
    for happening in source.happenings():
        yield _line(happening)


def _line(happening: Happening) -> Line:
    event = happening.fullest(lambda report: report.event_type is EventType.ASSAULT)
    if event is None:
        return "no armed force"
    killed = happening.counts.get(CountOf.KILLED)
    deaths = number_told(killed)
    fatal = any(r.event.mode in LETHAL_MODES for r in happening.reports)
    if deaths == 0 or (deaths is None and not fatal):
        return "no death is told"
    sides = sides_of(event)
    if sides is None:
        return "the sides are not known to be a state, a named group or civilians"
    place, date = happening.place(event), happening.date(event)
    if place is None or (where := country(place.country)) is None:
        return "no country is known"
    precision = precision_of(date, MOST_DAYS) if date is not None else None
    if date is None or date.earliest is None or precision is None:
        return "not dated to a year or closer, but for the day of publication"
    if date.earliest.year < FIRST_YEAR:
        return f"before {FIRST_YEAR}"
    kind, side_a, side_b = sides
    return {
        "id": number_of(happening.incident_id),
        "relid": happening.incident_id,
        "year": date.earliest.year,
        "type_of_violence": kind,
        "dyad_name": f"{side_a} - {side_b}",
        "side_a": side_a,
        "side_b": side_b,
        **_sources(happening),
        **_where(place),
        "country": where.name,
        "date_prec": precision,
        "date_start": date.earliest,
        "date_end": date.latest,
        **_figures(killed),
    }


def _figures(killed: CountRange | None) -> Row:
    """Return the columns of deaths; UCDP's split by side is not known."""
    number = number_told(killed)
    if killed is None or number is None:
        return {}
    return {
        "deaths_unknown": number,
        "best": number,
        "high": number if killed.high is None else killed.high,
        "low": number if killed.low is None else killed.low,
    }


def sides_of(event: Event) -> Sides | None:
    """Return the type of violence and the sides; None where they are not all known.

    A side is one state or one named group; civilians are "Civilians", as UCDP writes them.
    """
    one, other = _side(event.actors), _side(event.targets)
    if one is None or other is None or one[0] is Side.CIVIL:
        return None
    if other[0] is Side.CIVIL:
        return 3, one[1], "Civilians"
    if one[0] is Side.GROUP and other[0] is Side.GROUP:
        return 2, one[1], other[1]
    first, second = (one, other) if one[0] is Side.STATE else (other, one)
    return 1, first[1], second[1]


def _side(participants: list[Participant]) -> tuple[Side, str] | None:
    known = [(side_of(p), p) for p in participants]
    if known and all(side is Side.CIVIL for side, _ in known):
        return Side.CIVIL, ""
    for side, participant in known:
        if side in {Side.STATE, Side.GROUP} and is_named(participant):
            return side, participant.name
    return None


def _sources(happening: Happening) -> Row:
    documents = happening.documents
    said = [r.event.source.attribution for r in happening.reports]
    cited = [", ".join(filter(None, (d.publisher, _iso(d.published), d.title))) for d in documents]
    return {
        "number_of_sources": len(documents),
        "source_article": joined(
            told or d.document_id for told, d in zip(cited, documents, strict=True)
        ),
        "source_office": joined(dict.fromkeys(d.publisher for d in documents)),
        "source_date": joined(dict.fromkeys(_iso(d.published) for d in documents)),
        "source_headline": joined(dict.fromkeys(d.title for d in documents)),
        "source_original": joined(dict.fromkeys(a.name for a in said if a)),
    }


def _where(place: Place) -> Row:
    row: Row = {
        "where_prec": WHERE_PREC.get(place.precision),
        "where_coordinates": place.name,
        "where_description": place.text,
        "adm_1": place.admin1,
        "adm_2": place.admin2,
    }
    if place.latitude is not None and place.longitude is not None:
        row |= {
            "latitude": place.latitude,
            "longitude": place.longitude,
            "geom_wkt": f"POINT ({place.longitude!r} {place.latitude!r})",
            "priogrid_gid": priogrid_cell(place.latitude, place.longitude),
        }
    return row


def priogrid_cell(latitude: float, longitude: float) -> int:
    """Return the PRIO-GRID cell of a point: half-degree cells, counted from the south-west."""
    row = min(math.floor((latitude + 90) * CELLS_A_DEGREE), 180 * CELLS_A_DEGREE - 1)
    column = min(math.floor((longitude + 180) * CELLS_A_DEGREE), CELLS_A_ROW - 1)
    return row * CELLS_A_ROW + column + 1


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()
