"""`dateline show`: events to read in a terminal.

A wide terminal gets a table a document, anything else a line an event; both say in this order who,
did what, to whom, where, when, who says so, and how far the text commits to it.
"""

import re
from collections.abc import Iterator
from itertools import groupby, islice
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.errors import UsageError
from pipeline.write.cells import tidy
from pipeline.write.package import PACKAGE
from pipeline.write.reported import read_reported
from schemas.document import Document
from schemas.tables import Reported, joined
from schemas.vocabulary import DateBasis, Modality

HEADINGS = ("who", "did what", "to whom", "where", "when", "who says so", "status")
STYLES = ("cyan", "bold", "magenta", "green", "yellow", "blue")
STATUS_STYLES = {
    Modality.ASSERTED: "",
    Modality.CLAIMED: "yellow",
    Modality.DENIED: "red",
    Modality.PLANNED: "cyan",
    Modality.HYPOTHETICAL: "magenta",
}
TABLE_WIDTH = 110  # below it, seven columns are harder to read than lines
DAY_WIDTH = len("2021-09-06")
UNKNOWN = "?"
# Marks that turn the direction of what follows them: they would garble the rest of a line.
DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def show_events(folder: Path, limit: int, document: str | None, console: Console) -> bool:
    """Print events of a dataset in their order.

    Args:
        folder: The dataset.
        limit: How many events at most; 0 for all.
        document: Only the events of the document with this id.
        console: Where to.

    Returns:
        True when there are more events than were shown.

    Raises:
        UsageError: the folder holds no whole dataset, or no such document.
    """
    if not (folder / PACKAGE).is_file():
        raise UsageError(f"{folder} is no dataset. Give the folder that `dateline run` wrote.")
    events = _events(folder, document)
    shown = islice(events, limit) if limit else events
    wide = console.is_terminal and console.width >= TABLE_WIDTH
    for _, group in groupby(shown, key=lambda reported: reported.event.document_id):
        reports = list(group)
        if wide:
            console.print(_table(reports))
        else:
            for reported in reports:
                console.print(_line(reported), soft_wrap=True)
    return next(events, None) is not None


def cells(reported: Reported) -> tuple[str, ...]:
    """Return what is shown of an event, in the order of HEADINGS."""
    event = reported.event
    return tuple(
        DIRECTION.sub("", tidy(text)) if text else UNKNOWN
        for text in (
            joined(p.name for p in event.actors),
            event.action.text,
            joined(p.name for p in event.targets),
            joined(p.name for p in event.locations),
            _when(reported),
            _who_says_so(reported),
            f"{event.modality}, did not happen" if event.negated else event.modality.value,
        )
    )


def _events(folder: Path, document: str | None) -> Iterator[Reported]:
    try:
        if document is not None and not _has_document(folder, document):
            raise UsageError(
                f"{folder} has no document {document!r}. documents.csv there lists their ids."
            )
        for reported in read_reported(folder):
            if document is None or reported.event.document_id == document:
                yield reported
    except (ValueError, OSError) as error:
        raise UsageError(
            f"{folder} holds no whole dataset. See what is wrong: dateline validate {folder}"
        ) from error


def _has_document(folder: Path, document_id: str) -> bool:
    with (folder / "documents.jsonl").open(encoding="utf-8") as lines:
        return any(Document.model_validate_json(line).document_id == document_id for line in lines)


def _when(reported: Reported) -> str | None:
    date = reported.event.date
    if date is None:
        return None
    return f"{date.edtf} (published)" if date.basis is DateBasis.DOCUMENT else date.edtf


def _who_says_so(reported: Reported) -> str:
    source = reported.event.source
    told = source.publisher or reported.document.document_id
    return told if source.attribution is None else f"{source.attribution.name} in {told}"


def _line(reported: Reported) -> Text:
    styles = (*STYLES, STATUS_STYLES[reported.event.modality])
    parts = zip(cells(reported), styles, strict=True)
    return Text(" – ").join(Text(text, style) for text, style in parts)


def _table(reports: list[Reported]) -> Table:
    document = reports[0].document
    about = joined((document.document_id, document.title, str(document.published or "")))
    table = Table(
        title=Text(DIRECTION.sub("", tidy(about or "")), "bold"),
        title_justify="left",
        box=SIMPLE_HEAD,
        expand=True,
    )
    for heading, style in zip(HEADINGS, (*STYLES, ""), strict=True):
        table.add_column(heading, style=style, overflow="fold", min_width=DAY_WIDTH)
    for reported in reports:
        *texts, status = cells(reported)
        style = STATUS_STYLES[reported.event.modality]
        table.add_row(*(Text(text) for text in texts), Text(status, style))
    return table
