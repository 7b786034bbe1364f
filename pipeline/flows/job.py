"""What a run is asked to do, and what came of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO

from pipeline.read.web.request import Manners
from pipeline.redact import redacted
from pipeline.settings import Settings
from schemas.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Job:
    """What one run is asked to do.

    Attributes:
        inputs: Files, folders, globs, addresses, "-" for stdin.
        output: Folder of the dataset.
        force: Begin anew with what is in INPUT; write also where something else lies.
        settings: How.
        stdin: What "-" stands for.
        refresh: Read again what another version or other settings have read.
        prune: Remove the documents that INPUT held in earlier runs and does no more.
    """

    inputs: tuple[str, ...]
    output: Path
    force: bool
    settings: Settings
    stdin: TextIO | BinaryIO | None = None
    refresh: bool = False
    prune: bool = False

    @property
    def shown_inputs(self) -> tuple[str, ...]:
        """The inputs as they may be shown and kept: without passwords."""
        return tuple(redacted(given) for given in self.inputs)

    @property
    def manners(self) -> Manners:
        """How pages and feeds are fetched."""
        return Manners(delay=self.settings.fetch_delay, timeout=self.settings.fetch_timeout)


@dataclass(frozen=True, slots=True)
class Summary:
    """What came of a run.

    Attributes:
        documents: The documents of INPUT by status.
        rows: Records of the dataset by table.
        failures: (document id, reason) of the documents of INPUT that failed.
        notices: What the user should be told.
        unchanged: Documents of INPUT that need not be read again.
        removed: Documents that are no longer in the dataset.
        written: False where nothing was new, so that the files stayed as they were.
    """

    documents: dict[Status, int]
    rows: dict[str, int]
    failures: tuple[tuple[str, str], ...]
    notices: tuple[str, ...] = ()
    unchanged: int = 0
    removed: int = 0
    written: bool = True
