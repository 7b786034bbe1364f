"""Makes datasets of made-up events, in which it is known what reports one happening."""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.assemble.ids import make_id
from schemas.base import Span
from schemas.document import Document, Extraction
from schemas.event import Action, Count, Event, EventDate, Participant, Place, Source
from schemas.vocabulary import (
    ActorKind,
    CountOf,
    DateBasis,
    EventType,
    Granularity,
    Modality,
    Precision,
    QuadClass,
    Status,
)

FIRST_DAY, DAYS = dt.date(2020, 1, 1), 1500
EVENTS_EACH = 20  # a document
GROUPS, PLACES = 300, 4000
DEEDS = (("attack", "attack"), ("kill", "kill"), ("bomb", "explosives"), ("shell", "shelling"),
         ("abduct", "abduct"), ("storm", "raid"))  # fmt: skip
VICTIMS = ("farmers", "soldiers", "police officers", "teachers", "miners", "traders", "drivers")
LEFT_OUT = 0.25  # how often a report does not tell who, to whom, where


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened, before anybody tells of it."""

    number: int
    group: int
    victims: str
    place: int
    day: dt.date
    deed: tuple[str, str]
    killed: int


def extractions(events: int, seed: int = 7) -> Iterator[tuple[Extraction, list[int]]]:
    """Yield documents with about `events` events in all, and the happening each event reports.

    Papers tell, within three days, what happened: some happenings once, some in many papers. Few
    groups do most deeds, as in the world.
    """
    chance = random.Random(seed)
    documents = max(events // EVENTS_EACH, 1)
    happenings = sorted((_happening(chance, n) for n in range(events // 3)), key=lambda h: h.day)
    for number in range(documents):
        published = FIRST_DAY + dt.timedelta(days=DAYS * number // documents)
        around = len(happenings) * number // documents
        window = happenings[max(around - 25, 0) : around + 10] or happenings
        told = chance.sample(window, min(EVENTS_EACH, len(window)))
        name = f"paper-{number:06}"
        made = [_event(chance, name, i, h) for i, h in enumerate(told)]
        document = Document(document_id=name, published=published, status=Status.EXTRACTED)
        yield Extraction(document=document, events=made), [h.number for h in told]


def _happening(chance: random.Random, number: int) -> Happening:
    group = min(int(chance.paretovariate(0.8)), GROUPS)
    day = FIRST_DAY + dt.timedelta(days=chance.randrange(DAYS))
    return Happening(number, group, chance.choice(VICTIMS), chance.randrange(PLACES), day,
                     chance.choice(DEEDS), chance.randint(1, 40))  # fmt: skip


def _event(chance: random.Random, document: str, number: int, told: Happening) -> Event:
    def tells() -> bool:
        return chance.random() >= LEFT_OUT

    lemma, mode = told.deed
    words, start = f"{document} {number}: {lemma}", number * 100
    where = Span(text=words, start=start, end=start + len(words))
    identity = make_id("ev", document, number)
    return Event(
        event_id=identity,
        document_id=document,
        incident_id=make_id("in", identity),
        event_type=EventType.ASSAULT,
        mode=mode,
        quad_class=QuadClass.MATERIAL_CONFLICT,
        action=Action(**where.model_dump(), lemma=lemma),
        clause=where,
        actors=[_group(told.group)] if tells() else [],
        targets=[_victims(told)] if tells() else [],
        locations=[_place(told.place)] if tells() else [],
        date=_date(told.day),
        source=Source(),
        modality=Modality.ASSERTED,
        negated=False,
        counts=[_killed(told.killed)] if tells() else [],
        sentence=where,
        salience=1.0 - number / EVENTS_EACH / 2,
        confidence=0.7,
    )


def _group(number: int) -> Participant:
    return _party(f"Front {number}", ActorKind.ARMED_GROUP)


def _victims(told: Happening) -> Participant:
    return _party(told.victims, ActorKind.PERSON)


def _party(name: str, kind: ActorKind) -> Participant:
    entity_id = make_id("en", name, digits=12)
    return Participant(text=name, start=0, end=len(name), name=name, entity_id=entity_id, kind=kind)


def _place(number: int) -> Place:
    name = f"Town {number}"
    return Place(text=name, start=0, end=len(name), name=name, kind="city", country="XXA",
                 admin1=f"Province {number % 40}", geonames_id=number + 1,
                 latitude=(number % 80) - 40.0, longitude=(number // 80) * 2.0,
                 precision=Precision.PLACE, method="gazetteer:exact")  # fmt: skip


def _date(day: dt.date) -> EventDate:
    return EventDate(text="then", start=0, end=4, edtf=day.isoformat(), earliest=day, latest=day,
                     granularity=Granularity.DAY, basis=DateBasis.TEXT)  # fmt: skip


def _killed(number: int) -> Count:
    text = str(number)
    return Count(text=text, start=0, end=len(text), what=CountOf.KILLED, low=number, best=number,
                 high=number)  # fmt: skip
