"""The run: documents in, dataset out. Knows nothing of Prefect; see prefect_flows for that."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, TextIO

import spacy.util

from pipeline.flows.work import Item, finish_plainly, parse_ahead
from pipeline.read import read_inputs
from pipeline.settings import Settings
from pipeline.write.dataset import open_dataset
from pipeline.write.package import Provenance
from pipeline.write.rendering import Rendered
from schemas.document import Document
from schemas.vocabulary import Status

Finisher = Callable[[Iterable[Item]], Iterator[Rendered]]


@dataclass(frozen=True, slots=True)
class Job:
    """What one run is asked to do.

    Attributes:
        inputs: Files, folders, globs, "-" for stdin.
        output: Folder of the dataset.
        force: Write also where something else lies.
        settings: How.
        stdin: What "-" stands for.
    """

    inputs: tuple[str, ...]
    output: Path
    force: bool
    settings: Settings
    stdin: TextIO | BinaryIO | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """What came of a run: documents by status, records by table, failures by document, notices."""

    documents: dict[Status, int]
    rows: dict[str, int]
    failures: tuple[tuple[str, str], ...]
    notices: tuple[str, ...] = ()


def items_of(job: Job) -> Iterator[Item]:
    """Read and parse the documents of a job; the first ones at once.

    Raises:
        DatelineError: wrong input or model.
    """
    items = parse_ahead(read_inputs(job.inputs, job.stdin), job.settings.model)
    first = list(islice(items, 1))
    return chain(first, items)


def build(
    job: Job, items: Iterable[Item], finish_all: Finisher, seen: Callable[[Document], None]
) -> Summary:
    """Finish and write all documents of a job.

    Args:
        job: What to do.
        items: Its documents, parsed.
        finish_all: Finishes items and returns them in their order, rendered.
        seen: Told of each document when it is written.

    Raises:
        DatelineError: wrong input or output; the old dataset is untouched.
    """
    provenance = Provenance(
        model=job.settings.model,
        model_version=_version(job.settings.model),
        settings=job.settings.model_dump(),
        inputs=job.inputs,
        created=dt.datetime.now(dt.UTC),
    )
    with open_dataset(job.output, provenance, force=job.force) as writer:
        for rendered in finish_all(items):
            writer.add(rendered)
            seen(rendered.document)
    return Summary(
        dict(writer.statuses), dict(writer.rows), tuple(writer.failures), tuple(writer.notices)
    )


def plainly(settings: Settings) -> Finisher:
    """Return the finisher that does without Prefect."""
    return lambda items: (finish_plainly(item, settings.retries) for item in items)


def _version(model: str) -> str | None:
    """Return the version of an installed model; None for a folder."""
    return spacy.util.get_package_version(model)
