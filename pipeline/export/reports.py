"""What exports read: events one by one, or incident by incident, of a dataset of any size."""

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Generic, Self, TypeVar

from pipeline.link import build_incidents
from pipeline.write.package import PACKAGE
from pipeline.write.reported import read_reported
from schemas.base import Record
from schemas.document import Document
from schemas.event import Event, EventDate, Participant, Place
from schemas.incident import CountRange, Incident
from schemas.tables import Cell, Reported
from schemas.vocabulary import REAL, CountOf, DateBasis, Precision

Row = dict[str, Cell]
Line = Row | str  # a row, or why there is none
R = TypeVar("R", bound=Record)

CLOSEST = tuple(Precision)


class Source:
    """A dataset to be exported.

    Incidents are put together from events that lie apart: where each line begins is kept, and
    the lines are read when they are needed.
    """

    def __init__(self, folder: Path) -> None:
        """Open the dataset in `folder`; to be used in a `with` statement."""
        self.folder = folder
        self.created = _created(folder)
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def events(self) -> Iterator[Reported]:
        """Yield all events with their documents, in their order."""
        yield from read_reported(self.folder)

    def happenings(self) -> Iterator["Happening"]:
        """Yield the incidents that somebody tells, in their order, with the reports that do."""
        events = _Lines(self._open("events.jsonl"), "event_id", Event)
        documents = _Lines(self._open("documents.jsonl"), "document_id", Document)
        with (self.folder / "incidents.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                incident = Incident.model_validate_json(line)
                told = [e for e in map(events.read, incident.event_ids) if is_told(e)]
                if told:
                    reports = [Reported(event, documents.read(event.document_id)) for event in told]
                    yield Happening(incident.incident_id, tuple(reports))

    def _open(self, name: str) -> BinaryIO:
        return self._stack.enter_context((self.folder / name).open("rb"))


class _Lines(Generic[R]):
    """The records of a JSONL file, by id."""

    def __init__(self, file: BinaryIO, key: str, model: type[R]) -> None:
        self._file = file
        self._model = model
        self._starts: dict[str, int] = {}
        start = 0
        for line in file:
            self._starts[json.loads(line)[key]] = start
            start += len(line)

    def read(self, record_id: str) -> R:
        self._file.seek(self._starts[record_id])
        return self._model.model_validate_json(self._file.readline())


@dataclass(frozen=True)
class Happening:
    """An incident, with the reports that tell it, at least one.

    Attributes:
        incident_id: Its id.
        reports: In the order of the dataset.
    """

    incident_id: str
    reports: tuple[Reported, ...]

    def fullest(self, fits: Callable[[Event], bool]) -> Event | None:
        """Return the fitting report that names most; None where none fits.

        Words and sides of several reports are never mixed.
        """
        return max((e for e, _ in self._pairs() if fits(e)), key=_fullness, default=None)

    def place(self, lead: Event) -> Place | None:
        """Return the place of a report; where it has none, the closest of all reports."""
        places = lead.locations[:1] or [e.locations[0] for e, _ in self._pairs() if e.locations]
        return min(places, key=lambda p: CLOSEST.index(p.precision), default=None)

    def date(self, lead: Event) -> EventDate | None:
        """Return the date of a report; where it has none of its own, the narrowest of all.

        A date of publication is none, nor is one that is open at an end.
        """
        own = own_date(lead)
        dates = [own] if own else [own_date(e) for e, _ in self._pairs()]
        known = [d for d in dates if d and days(d)]
        return min(known, key=lambda d: days(d) or 0, default=None)

    @cached_property
    def counts(self) -> Mapping[CountOf, CountRange]:
        """What is counted, with the figures that incidents.csv would have of these reports."""
        (incident,) = build_incidents(self._pairs())
        return {count.what: count for count in incident.counts}

    @property
    def documents(self) -> Sequence[Document]:
        """The documents with a report, each once."""
        return list({d.document_id: d for _, d in self._pairs()}.values())

    def _pairs(self) -> Iterator[tuple[Event, Document]]:
        return ((r.event, r.document) for r in self.reports)


def is_told(event: Event) -> bool:
    """Tell whether a report says that the event happened."""
    return event.modality in REAL and not event.negated


def own_date(event: Event) -> EventDate | None:
    """Return an event's date, unless it is only that of the publication."""
    date = event.date
    return None if date is None or date.basis is DateBasis.DOCUMENT else date


def days(date: EventDate) -> int | None:
    """Return on how many days it may have been; None where an end is open."""
    if date.earliest is None or date.latest is None:
        return None
    return (date.latest - date.earliest).days + 1


def precision_of(date: EventDate, most_days: Mapping[int, int]) -> int | None:
    """Return the first code of those on whose days a date fits; None where it is known too little.

    Args:
        date: When something was.
        most_days: The codes of a data set, each with the days that it may have been at the most.
    """
    known = days(date)
    if known is None:
        return None
    return next((code for code, most in most_days.items() if known <= most), None)


def number_of(record_id: str) -> int:
    """Return an id as a number that any integer column holds: its first 60 bits."""
    return int(record_id.partition("_")[2][:15], 16)


def names_of(participants: Sequence[Participant]) -> list[str]:
    """Return names, each once."""
    return list(dict.fromkeys(p.name for p in participants))


def _fullness(event: Event) -> tuple[int, float]:
    parts = (event.actors, event.targets, event.locations, event.counts, event.date)
    return sum(map(bool, parts)), event.confidence


def _created(folder: Path) -> dt.datetime:
    """Return when the dataset was made.

    Raises:
        ValueError, KeyError, OSError: the folder holds no dataset.
    """
    package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    return dt.datetime.fromisoformat(package["created"]).astimezone(dt.UTC)
