"""One happening, put together from the events that report it."""

import datetime as dt

from pydantic import Field

from schemas.base import Record
from schemas.vocabulary import EventType


class Incident(Record):
    """The events, of one or many documents, that report the same thing."""

    incident_id: str = Field(pattern=r"^in_[0-9a-f]{16}$", description="Stable id.")
    event_type: EventType = Field(description="PLOVER type of its reports.")
    mode: str | None = Field(default=None, description="Finer type within PLOVER.")
    actors: list[str] = Field(default_factory=list, description="Names of those who did it.")
    targets: list[str] = Field(default_factory=list, description="Names of those it was done to.")
    location: str | None = Field(default=None, description="Most specific place named.")
    country: str | None = Field(default=None, description="ISO 3166-1 alpha-3.")
    date: str | None = Field(default=None, description="EDTF, the narrowest of its reports.")
    earliest: dt.date | None = Field(default=None, description="First day it may have been.")
    latest: dt.date | None = Field(default=None, description="Last day it may have been.")
    disputed: bool = Field(description="True when one report denies what another tells.")
    n_events: int = Field(ge=1, description="Reports.")
    n_documents: int = Field(ge=1, description="Documents with a report.")
    event_ids: list[str] = Field(description="The reports.")
