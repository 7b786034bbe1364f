"""Records for tests of what happens to records."""

import datetime as dt
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import settings

from pipeline.write.dataset import open_dataset
from pipeline.write.package import Provenance
from pipeline.write.rendering import render
from schemas.base import Span
from schemas.document import Document, Extraction
from schemas.event import (
    Action,
    Attribution,
    Count,
    Event,
    EventDate,
    Participant,
    Place,
    Source,
)
from schemas.incident import ChangeKind, IncidentChange
from schemas.statement import Speaker, Statement
from schemas.vocabulary import (
    AcledType,
    ActorKind,
    CountOf,
    DateBasis,
    EventType,
    Granularity,
    Modality,
    Precision,
    PublishedBasis,
    StatementKind,
    Status,
)

# The same examples in every run: a build that breaks can be repeated. `HYPOTHESIS_PROFILE=search`
# looks for new ones.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

TEXT = "On Friday the harbour guard, its chief said, shot\nsix smugglers near Old Quay."
DAY = dt.date(2023, 3, 3)


def span(words: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {"text": words, "start": start, "end": start + len(words)}


def participant(words: str, name: str, kind: ActorKind) -> Participant:
    return Participant(**span(words), name=name, entity_id="en_0123456789ab", kind=kind)


def make_event(document_id: str = "d1", number: int = 1) -> Event:
    """An event with every field filled."""
    return Event(
        event_id=f"ev_{number:016x}",
        document_id=document_id,
        incident_id=f"in_{number:016x}",
        event_type=EventType.ASSAULT,
        mode="kill",
        cameo="1823",
        acled_type=AcledType.ATTACK,
        action=Action(**span("shot"), lemma="shoot"),
        clause=Span(**span("the harbour guard, its chief said, shot\nsix smugglers")),
        actors=[participant("the harbour guard", "Harbour Guard", ActorKind.ORGANIZATION)],
        targets=[participant("six smugglers", "smugglers; traders", ActorKind.POPULATION)],
        locations=[
            Place(
                **span("Old Quay"), name="Old Quay", kind="quay", country="NAM", admin1="NA",
                latitude=-22.95, longitude=-14.5, precision=Precision.PLACE, method="gazetteer",
            )
        ],
        date=EventDate(
            **span("On Friday"), edtf="2023-03-03", earliest=DAY, latest=DAY,
            granularity=Granularity.DAY, basis=DateBasis.TEXT,
        ),
        source=Source(
            publisher="Harbour Post",
            title='Shots at the "quay"',
            attribution=Attribution(
                **span("its chief"), name="Chief", entity_id="en_0123456789ab",
                cue=Span(**span("said")),
            ),
        ),
        modality=Modality.CLAIMED,
        negated=False,
        counts=[Count(**span("six"), what=CountOf.KILLED, low=6, best=6, high=6)],
        sentence=Span(text=TEXT, start=0, end=len(TEXT)),
        salience=1.0,
        confidence=0.725,
    )  # fmt: skip


def make_extraction(document_id: str = "d1", number: int = 1) -> Extraction:
    """A document with one full event and one statement."""
    document = Document(
        document_id=document_id,
        path=f"in/{document_id}.txt",
        title="=1+1",
        publisher="Harbour Post",
        published=DAY,
        published_basis=PublishedBasis.METADATA,
        language="en",
        chars=len(TEXT),
        status=Status.EXTRACTED,
        n_events=1,
    )
    statement = Statement(
        statement_id=f"st_{number:016x}",
        document_id=document_id,
        speaker=Speaker(**span("its chief"), name="Chief", entity_id="en_0123456789ab"),
        cue=Span(**span("said")),
        content=Span(**span("shot\nsix smugglers near Old Quay")),
        kind=StatementKind.INDIRECT,
    )
    return Extraction(
        document=document, events=[make_event(document_id, number)], statements=[statement]
    )


@pytest.fixture(scope="session")
def event() -> Callable[..., Event]:
    return make_event


@pytest.fixture(scope="session")
def extraction() -> Callable[..., Extraction]:
    return make_extraction


def make_change(number: int = 1) -> IncidentChange:
    """An incident that another took in."""
    return IncidentChange(
        change_id=f"ch_{number:016x}", kind=ChangeKind.MERGED, before="in_00000000000000aa",
        now="in_0000000000000001", event_ids=["ev_0000000000000001"],
    )  # fmt: skip


def write_dataset(
    folder: Path,
    *extractions: Extraction,
    force: bool = False,
    changes: Sequence[IncidentChange] = (),
) -> Path:
    """Write a dataset of extractions and return its folder."""
    how = Provenance(
        "model", "1.0", {"model": "model"}, ("in",), dt.datetime(2023, 3, 4, tzinfo=dt.UTC)
    )
    with open_dataset(folder, how, force=force) as writer:
        writer.changes = changes
        for made in extractions:
            writer.add(render(made))
    return folder


@pytest.fixture(scope="session")
def incident_change() -> Callable[..., IncidentChange]:
    return make_change


@pytest.fixture(scope="session")
def write() -> Callable[..., Path]:
    return write_dataset
