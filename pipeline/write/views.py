"""The typed views of events.csv: events.parquet and events.xlsx."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from pipeline.child import child_context, obey_owner
from pipeline.garbage import rarely_collected
from pipeline.write.flat import read_flat

FEW = 1_000  # events whose views are written before another process would have started


@contextmanager
def views_beside(folder: Path, rows: int) -> Iterator[Callable[[], list[str]]]:
    """Let the views be written while the block does something else; many of them elsewhere.

    Args:
        folder: Where the finished tables lie.
        rows: Number of events.

    Returns:
        What waits for them, and returns what `write_views` does.

    Raises:
        OSError: a file cannot be read or written.
    """
    if rows <= FEW:
        yield lambda: write_views(folder, rows)
        return
    context = child_context()
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_write_for, args=(theirs, folder, rows), daemon=True)
    process.start()
    theirs.close()

    def wait() -> list[str]:
        try:
            told: list[str] | OSError = ours.recv()
        except EOFError:  # it was killed, as when memory is short
            return write_views(folder, rows)
        if isinstance(told, OSError):
            raise told
        return told

    try:
        yield wait
    finally:
        process.kill()
        process.join()
        ours.close()


def _write_for(owner: Connection, folder: Path, rows: int) -> None:
    """Write the views, and tell the owner what came of it."""
    obey_owner()
    try:
        with rarely_collected():
            owner.send(write_views(folder, rows))
    except OSError as error:
        owner.send(error)


def write_views(folder: Path, rows: int) -> list[str]:
    """Write the views of a dataset whose CSV and JSONL files are finished.

    Rows are read back one at a time. The same events give the same bytes.

    Args:
        folder: Where the finished tables lie.
        rows: Number of events.

    Returns:
        What the user should be told: a view that is left out, and why.

    Raises:
        OSError: a file cannot be read or written.
    """
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415 - only when it is needed

    from pipeline.write.parquet import ParquetTable  # noqa: PLC0415 - pyarrow
    from pipeline.write.sheet import MOST_ROWS, SheetTable  # noqa: PLC0415

    notices: list[str] = []
    try:
        with ExitStack() as stack:
            tables: list[ParquetTable | SheetTable] = [
                ParquetTable(folder / "events.parquet", stack)
            ]
            if rows <= MOST_ROWS:
                tables.append(SheetTable(folder / "events.xlsx", rows, stack))
            else:
                notices.append(_too_many(rows, MOST_ROWS))
            for row in read_flat(folder):
                for table in tables:
                    table.add(row)
    except FileCreateError as error:
        raise OSError(str(error)) from error
    return notices


def _too_many(rows: int, most: int) -> str:
    return (
        f"events.xlsx is left out: {rows:,} events are more than the {most:,} a spreadsheet takes. "
        "Use events.parquet or events.csv"
    )
