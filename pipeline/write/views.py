"""The typed views of events.csv: events.parquet and events.xlsx."""

from contextlib import ExitStack
from pathlib import Path

from pipeline.write.cells import flat_value
from pipeline.write.reported import read_reported
from schemas.tables import EVENTS


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
            for row in read_reported(folder):
                values = [flat_value(column, row) for column in EVENTS.columns]
                for table in tables:
                    table.add(values)
    except FileCreateError as error:
        raise OSError(str(error)) from error
    return notices


def _too_many(rows: int, most: int) -> str:
    return (
        f"events.xlsx is left out: {rows:,} events are more than the {most:,} a spreadsheet takes. "
        "Use events.parquet or events.csv"
    )
