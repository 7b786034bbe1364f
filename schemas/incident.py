"""One happening, put together from the events that report it, and what became of earlier ones."""

import datetime as dt
from enum import StrEnum

from pydantic import Field

from schemas.base import Record
from schemas.vocabulary import CountOf, EventType


class CountRange(Record):
    """People counted, over all reports of a happening."""

    what: CountOf = Field(description="What is counted.")
    low: int | None = Field(default=None, ge=0, description="The least that a report gives.")
    best: int | None = Field(default=None, ge=0, description="What most voices say, else the last.")
    high: int | None = Field(default=None, ge=0, description="The most that a report gives.")


class Incident(Record):
    """The events, of one or many documents, that report the same thing."""

    incident_id: str = Field(pattern=r"^in_[0-9a-f]{16}$", description="Stable id.")
    event_type: EventType = Field(description="PLOVER type of its reports.")
    mode: str | None = Field(default=None, description="Finer type within PLOVER.")
    actors: list[str] = Field(default_factory=list, description="Names of those who did it.")
    targets: list[str] = Field(default_factory=list, description="Names of those it was done to.")
    location: str | None = Field(default=None, description="Most specific place named.")
    country: str | None = Field(default=None, description="ISO 3166-1 alpha-3.")
    date: str | None = Field(
        default=None, description="EDTF, the narrowest that agrees with most reports."
    )
    earliest: dt.date | None = Field(default=None, description="First day it may have been.")
    latest: dt.date | None = Field(default=None, description="Last day it may have been.")
    counts: list[CountRange] = Field(default_factory=list, description="People killed, wounded, …")
    claimed_by: list[str] = Field(default_factory=list, description="Who says it happened.")
    denied_by: list[str] = Field(default_factory=list, description="Who says it did not.")
    disputed: bool = Field(description="True when reports contradict each other.")
    dispute: list[str] = Field(default_factory=list, description="In what, a phrase each.")
    n_events: int = Field(ge=1, description="Reports.")
    n_documents: int = Field(ge=1, description="Documents with a report.")
    n_voices: int = Field(ge=1, description="Independent documents, not speakers.")
    first_report: dt.date | None = Field(default=None, description="Day of the first document.")
    last_report: dt.date | None = Field(default=None, description="Day of the last document.")
    event_ids: list[str] = Field(description="The reports.")


class ChangeKind(StrEnum):
    """What became of an incident of an earlier version of the dataset."""

    MERGED = "merged"
    SPLIT = "split"


class IncidentChange(Record):
    """Reports that were of one incident in an earlier version and now belong to another."""

    change_id: str = Field(pattern=r"^ch_[0-9a-f]{16}$", description="Stable id.")
    kind: ChangeKind = Field(
        description="merged: the old id ended; split: it goes on without these reports."
    )
    before: str = Field(description="The incident the reports were of.")
    now: str = Field(description="The incident they are of.")
    event_ids: list[str] = Field(description="Those reports.")
