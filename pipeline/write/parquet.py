"""events.parquet: the rows of events.csv, typed, in row groups that are written as they fill."""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from schemas.tables import EVENTS, Cell, CellType

ROW_GROUP = 20_000  # rows held in memory, some 20 MB
TYPES: dict[CellType, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}


def parquet_schema() -> pa.Schema:
    """Return the columns of events.csv as Arrow fields, with their descriptions."""
    return pa.schema(
        pa.field(column.name, TYPES[column.kind], metadata={"description": column.description})
        for column in EVENTS.columns
    )


class ParquetTable:
    """Appends rows to a new Parquet file."""

    def __init__(self, path: Path, stack: ExitStack) -> None:
        """Open the file; `stack` writes what is held and closes it."""
        self._schema = parquet_schema()
        self._rows: list[Sequence[Cell]] = []
        self._writer = stack.enter_context(
            pq.ParquetWriter(path, self._schema, compression="zstd", version="2.6")
        )
        stack.callback(self._flush)

    def add(self, row: Sequence[Cell]) -> None:
        """Append a row: the values of all columns of events.csv."""
        self._rows.append(row)
        if len(self._rows) == ROW_GROUP:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            cells = zip(*self._rows, strict=True)
            arrays = [
                pa.array(list(values), type=field.type)
                for values, field in zip(cells, self._schema, strict=True)
            ]
            self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema), ROW_GROUP)
            self._rows = []
