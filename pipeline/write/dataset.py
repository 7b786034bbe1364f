"""Writes a dataset document by document, and puts it in place when all of it is there."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TextIO

from pipeline.errors import OutputError
from pipeline.link import build_incidents
from pipeline.report import REPORT, Texts, write_report
from pipeline.write.cells import table_header
from pipeline.write.package import TABLES, Provenance, write_descriptions
from pipeline.write.rendering import Rendered, render_changes, render_incident
from pipeline.write.replace import Staging, check_target
from pipeline.write.reported import read_reported
from pipeline.write.views import views_beside
from schemas.incident import IncidentChange


class DatasetWriter:
    """Appends documents to the files of a dataset, in the order they are given.

    Attributes:
        rows: Table name -> number of records so far.
        texts: What the report quotes from.
        notices: What the user should be told of the finished dataset.
        voice_of: Document id -> the first document with its text, where that is another.
        changes: What became of incidents of earlier versions.
    """

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        """Open the files of an empty `folder`; `stack` closes them."""
        self.rows: Counter[str] = Counter({table.name: 0 for table in TABLES})
        self.notices: list[str] = []
        self.texts = Texts()
        self.voice_of: Mapping[str, str] = {}
        self.changes: Sequence[IncidentChange] = ()
        self._folder = folder
        self._files: dict[str, TextIO] = {}
        for table in TABLES:
            for kind, header in (("csv", table_header(table)), ("jsonl", "")):
                name = f"{table.name}.{kind}"
                handle = (folder / name).open("w", encoding="utf-8", newline="")
                self._files[name] = stack.enter_context(handle)
                handle.write(header)

    def add(self, rendered: Rendered) -> None:
        """Append one document."""
        self._write(rendered.lines)
        self.rows.update(rendered.rows)
        document_id = rendered.document.document_id
        self.texts.keep(document_id, rendered.text, rendered.rows["events"])

    def finish(self) -> None:
        """Write the incidents of all events, which are read back so as not to be held."""
        reported = ((row.event, row.document) for row in read_reported(self._folder))
        for incident in build_incidents(reported, self.voice_of):
            self._write(render_incident(incident))
            self.rows["incidents"] += 1
        self._write(render_changes(self.changes))
        self.rows["incident_changes"] += len(self.changes)
        self.flush()

    def _write(self, lines: dict[str, str]) -> None:
        for name, text in lines.items():
            self._files[name].write(text)

    def flush(self) -> None:
        """See to it that all that was added can be read back."""
        for handle in self._files.values():
            handle.flush()


@contextmanager
def open_dataset(
    folder: Path,
    provenance: Provenance,
    *,
    force: bool,
    settle: Callable[[Path], None] = lambda _staged: None,
) -> Iterator[DatasetWriter]:
    """Give a writer for a new dataset, which takes the place of the old one when the block ends.

    When the block raises, or the process dies, the old dataset stays as it was.

    Args:
        folder: The output folder.
        provenance: How the dataset is made.
        force: Write also where something else lies; it is kept.
        settle: Told of the folder with the finished files, just before they take their place.

    Raises:
        OutputError: the folder cannot be written or holds something else.
    """
    with _telling(folder):
        staging = Staging(check_target(folder, force=force))
    try:
        with _telling(folder), ExitStack() as stack:
            writer = DatasetWriter(staging.folder, stack)
            yield writer
            writer.flush()
            with views_beside(staging.folder, writer.rows["events"]) as views:
                writer.finish()
                write_report(staging.folder, writer.texts, staging.folder / REPORT)
                writer.notices += views()
        with _telling(folder):
            write_descriptions(staging.folder, writer.rows, provenance)
            settle(staging.folder)
            staging.put_in_place()
    except BaseException:
        staging.discard()
        raise


@contextmanager
def _telling(folder: Path) -> Iterator[None]:
    """Turn an error of the file system into one that tells the user what to do."""
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"The dataset cannot be written to {folder}: {error.strerror or error}. Nothing there "
            "was changed. See to permissions and space, or give another --output."
        ) from error
