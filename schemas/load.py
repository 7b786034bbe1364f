"""A dataset as pandas DataFrames with types, in one line: `load_dataset("outputs").events`."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import pandas as pd

    from schemas.tables import Table

DTYPES = {"string": "string", "integer": "Int64", "number": "float64", "boolean": "boolean"}


class Dataset(NamedTuple):
    """The four tables of a dataset; docs/codebook.md and codebook.csv describe their columns."""

    events: "pd.DataFrame"
    statements: "pd.DataFrame"
    incidents: "pd.DataFrame"
    documents: "pd.DataFrame"


def load_dataset(folder: str | Path) -> Dataset:
    """Read the CSV files of a dataset.

    Texts are strings, days `datetime64[s]` (which reaches back before 1678), whole numbers
    nullable `Int64`, true and false `boolean`, and columns with a vocabulary categories in its
    order. Only an empty cell is missing: `NA` stays the text it is. Text that begins with a formula
    sign keeps the apostrophe it has in the CSV files.

    Args:
        folder: Where datapackage.json lies.

    Raises:
        FileNotFoundError: a table is not there.
    """
    from schemas.tables import DOCUMENTS, EVENTS, INCIDENTS, STATEMENTS  # noqa: PLC0415 - quick

    place = Path(folder)
    return Dataset(*(load_table(place, t) for t in (EVENTS, STATEMENTS, INCIDENTS, DOCUMENTS)))


def load_table(folder: Path, table: "Table[Any]") -> "pd.DataFrame":
    """Read one CSV file of a dataset; columns that the table does not know are strings."""
    import pandas as pd  # noqa: PLC0415 - the records do without pandas

    path = folder / f"{table.name}.csv"
    if not path.exists():
        raise FileNotFoundError(
            f"{folder} holds no {path.name}. Give the folder that `dateline run` wrote."
        )
    kinds = {column.name: DTYPES.get(column.kind, "string") for column in table.columns}
    names = pd.read_csv(path, nrows=0).columns
    frame = pd.read_csv(
        path,
        dtype={name: kinds.get(name, "string") for name in names},
        keep_default_na=False,
        na_values=[""],
    )
    for column in (column for column in table.columns if column.name in frame):
        if column.kind == "date":
            frame[column.name] = frame[column.name].astype("datetime64[s]")
        elif column.values is not None and not column.several:
            known = [str(value) for value in column.values]
            others = sorted(set(frame[column.name].dropna()) - set(known))
            dtype = pd.CategoricalDtype([*known, *others])
            frame[column.name] = frame[column.name].astype(dtype)
    return frame
