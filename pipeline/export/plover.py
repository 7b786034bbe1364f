"""PLOVER: events as POLECAT has them, a row an event.

Columns: POLECAT, doi:10.7910/DVN/AJGVIT; types and modes: PLOVER codebook.
"""

from collections.abc import Iterator, Sequence

from pipeline.export.reports import Line, Row, Source, days, is_told, names_of, own_date
from pipeline.export.sides import people, role_code
from schemas.document import Document
from schemas.event import Participant, Place
from schemas.tables import Reported, joined
from schemas.version import VERSION
from schemas.vocabulary import GROUPS, ActorKind, EventType, Precision, QuadClass

QUADS = {
    QuadClass.VERBAL_COOP: "VERBAL COOPERATION",
    QuadClass.MATERIAL_COOP: "MATERIAL COOPERATION",
    QuadClass.VERBAL_CONFLICT: "VERBAL CONFLICT",
    QuadClass.MATERIAL_CONFLICT: "MATERIAL CONFLICT",
}


def plover_lines(source: Source) -> Iterator[Line]:
    """Yield a row for each event of a PLOVER type that somebody tells, and why others are none."""
    for reported in source.events():
        yield _line(reported)


def _line(reported: Reported) -> Line:
    event, document = reported.event, reported.document
    if not is_told(event):
        return "denied, planned or supposed"
    if event.event_type is EventType.OTHER:
        return "no PLOVER type"
    date = own_date(event)
    return {
        "Event ID": event.event_id,
        "Event Date": date.earliest if date and days(date) == 1 else None,
        "Event Type": str(event.event_type),
        "Event Mode": event.mode,
        "Quad Code": QUADS[event.quad_class] if event.quad_class else None,
        **_side("Actor", people(event.actors)),
        **_side("Recipient", people(event.targets)),
        **(_where(event.locations[0]) if event.locations else {}),
        "Source": event.source.publisher,
        "Publication Date": document.published,
        **_story(document),
        "Language": document.language,
        "Version": f"dateline {VERSION}",
    }


def _side(column: str, participants: Sequence[Participant]) -> Row:
    sectors = [role_code(p) for p in participants]
    return {
        f"{column} Name": joined(names_of(participants)),
        f"{column} Country": joined(dict.fromkeys(p.country for p in participants)),
        f"Primary {column} Sector": sectors[0] if sectors else None,
        f"{column} Sectors": joined(dict.fromkeys(sectors)),
        f"{column} Name Raw": joined(p.text for p in participants),
    }


def _where(place: Place) -> Row:
    return {
        "Placename": place.name,
        "City": place.name if place.precision is Precision.PLACE else None,
        "District": place.admin2,
        "Province": place.admin1,
        "Country": place.country,
        "Latitude": place.latitude,
        "Longitude": place.longitude,
        "GeoNames ID": place.geonames_id,
        "Raw Placename": place.text,
    }


def _story(document: Document) -> Row:
    people = (e.name for e in document.entities if e.kind is ActorKind.PERSON)
    bodies = (e.name for e in document.entities if e.kind in GROUPS)
    return {
        "Story People": joined(dict.fromkeys(people)),
        "Story Organizations": joined(dict.fromkeys(bodies)),
        "Story Locations": joined(dict.fromkeys(p.name for p in document.places)),
    }
