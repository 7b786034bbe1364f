"""The rows of the CSV files tell what the records of the JSONL files do."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.validate.cells import csv_rows
from pipeline.validate.problem import Problem, quoted
from pipeline.write.cells import cell
from schemas.tables import Table


class CsvRows:
    """The rows of a CSV file beside the lines of its JSONL file."""

    def __init__(self, folder: Path, table: Table[Any]) -> None:
        """Begin before the first row of a table."""
        self._table = table
        self._file = f"{table.name}.csv"
        self._columns = [column.name for column in table.columns]
        self._rows = self._read(folder / self._file)
        self._line = 1  # lines of the JSONL file that are passed, and the header

    def compare(self, line: int, record: object) -> Iterator[Problem]:
        """Yield cells that do not tell what the record of a JSONL line does."""
        found = self._row_of(line)
        if found is None:
            return
        row, cells = found
        for column, told in zip(self._table.columns, cells, strict=False):
            if told != (wanted := cell(column, record)):
                what = f"{column.name} is {quoted(told)}, in {self._table.name}.jsonl:{line}"
                yield Problem(self._file, row, f"{what} {quoted(wanted)}")

    def surplus(self, records: int | None) -> Iterator[Problem]:
        """Yield how many rows there are more or fewer than records; call it last; None: unknown."""
        rows = sum(1 for _ in self._rows) + self._line - 1
        if self._columns and records is not None and rows != records:
            told = f"{rows} rows, but {records} records in {self._table.name}.jsonl"
            yield Problem(self._file, None, told)

    def _row_of(self, line: int) -> tuple[int, list[str]] | None:
        """Return the row beside a line, passing those of lines that are no records."""
        found = None
        while self._line <= line:
            found = next(self._rows, None)
            if found is None:
                return None
            self._line += 1
        return found

    def _read(self, path: Path) -> Iterator[tuple[int, list[str]]]:
        """Yield rows as far as they can be read; what is wrong with cells is told elsewhere."""
        try:
            rows = csv_rows(path)
            if (header := next(rows, None)) is not None and header[1] == self._columns:
                yield from rows
            else:
                self._columns = []
        except (OSError, UnicodeDecodeError, csv.Error):
            self._columns = []
