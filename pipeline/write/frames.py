"""Tables of a dataset as pandas DataFrames, with the types of its data package, and back."""

import json
from pathlib import Path

import pandas as pd

from pipeline.write.package import PACKAGE

DTYPES = {"string": "string", "integer": "Int64", "number": "float64", "boolean": "boolean"}


def read_table(path: Path) -> pd.DataFrame:
    """Read a CSV file of a dataset; an empty cell is missing, and `NA` is a text like any other.

    Args:
        path: The CSV file; datapackage.json lies beside it.

    Raises:
        KeyError: the data package has no such table.
    """
    package = json.loads((path.parent / PACKAGE).read_text(encoding="utf-8"))
    resources = {resource["path"]: resource for resource in package["resources"]}
    fields = {f["name"]: f["type"] for f in resources[path.name]["schema"]["fields"]}
    frame = pd.read_csv(
        path,
        dtype={name: DTYPES.get(kind, "string") for name, kind in fields.items()},
        keep_default_na=False,
        na_values=[""],
    )
    for name in (name for name, kind in fields.items() if kind == "date"):
        frame[name] = frame[name].astype("datetime64[s]")
    return frame


def write_table(frame: pd.DataFrame, path: Path) -> None:
    """Write a DataFrame as dateline writes its CSV files: true and false, ISO dates, LF."""
    words = {True: "true", False: "false"}
    booleans = frame.select_dtypes("boolean").columns
    texts = frame.assign(**{name: frame[name].map(words) for name in booleans})
    texts.to_csv(path, index=False, lineterminator="\n", encoding="utf-8")
