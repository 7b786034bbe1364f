"""Export: a dataset in the columns of ACLED, UCDP GED, GDELT 2.0 or POLECAT.

A row tells what a dataset of that name would: that something happened. What is denied, planned or
supposed is left out, as is what the definitions of the other dataset do not cover; how much, and
why, stands in a file beside the export. A column that cannot be filled from the text stays empty.
"""

import csv
import json
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TextIO

from pipeline.errors import OutputError, UsageError
from pipeline.export.profiles import PROFILES, Columns, Line, Profile, columns
from pipeline.export.reports import Source
from pipeline.write.cells import cell_text, csv_value, tidy
from pipeline.write.replace import OURS
from schemas.tables import Cell
from schemas.version import VERSION

__all__ = ["PROFILES", "Exported", "export", "sidecar"]


class Exported(NamedTuple):
    """What an export came to: rows written; reason -> how many incidents or events were not."""

    rows: int
    left_out: dict[str, int]


def export(folder: Path, profile: Profile, output: Path) -> Exported:
    """Write a dataset in the columns of another, and beside it what its columns hold.

    The same dataset gives the same bytes. Files that are there are replaced, each in one step.

    Args:
        folder: The dataset.
        profile: One of PROFILES.
        output: The file to write.

    Raises:
        UsageError: the folder holds no whole dataset.
        OutputError: the file cannot be written, or is one of the dataset's own.
    """
    if output.name in OURS and output.resolve().parent == folder.resolve():
        raise OutputError(f"{output} is a file of the dataset itself. Give another --output.")
    listed = columns(profile.name)
    part = output.with_name(f".{output.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            exported = _write(file, profile, listed, _lines(folder, profile))
        about = json.dumps(_about(profile, listed, exported), indent=2, ensure_ascii=False) + "\n"
        sidecar(output).write_text(about, encoding="utf-8", newline="")
        part.replace(output)
    except OSError as error:
        raise OutputError(
            f"{output} cannot be written: {error.strerror or error}. Give another --output."
        ) from error
    finally:
        with suppress(OSError):  # whatever kept it from being written keeps it from being deleted
            part.unlink(missing_ok=True)
    return exported


def sidecar(output: Path) -> Path:
    """Return the file beside an export that says what its columns hold."""
    return output.with_name(f"{output.name}.about.json")


def _lines(folder: Path, profile: Profile) -> Iterable[Line]:
    try:
        with Source(folder) as source:
            yield from profile.lines(source)
    except (ValueError, KeyError, OSError) as error:
        raise UsageError(
            f"{folder} holds no whole dataset. See what is wrong: dateline validate {folder}"
        ) from error


def _write(file: TextIO, profile: Profile, listed: Columns, lines: Iterable[Line]) -> Exported:
    """Write rows and count what is left out."""
    writer = csv.writer(file, delimiter=profile.delimiter, lineterminator="\n")
    if profile.header:
        writer.writerow(listed)
    rows = 0
    left_out: Counter[str] = Counter()
    for line in lines:
        if isinstance(line, str):
            left_out[line] += 1
            continue
        unknown = set(line) - {name for name, filled in listed.items() if filled}
        if unknown:
            raise AssertionError(f"{profile.name}.csv does not say what fills {sorted(unknown)}")
        writer.writerow(_cell(line.get(name), profile) for name in listed)
        rows += 1
    return Exported(rows, dict(sorted(left_out.items())))


def _cell(value: Cell, profile: Profile) -> str:
    """Return a value as text; in tab-separated files, which nothing quotes, without tabs."""
    if not isinstance(value, str):
        return csv_value(value)
    if profile.delimiter == "\t":
        return tidy(value).replace("\t", " ").replace('"', "'")
    return cell_text(value)


def _about(profile: Profile, listed: Columns, exported: Exported) -> dict[str, object]:
    return {
        "profile": profile.name,
        "title": profile.title,
        "unit": profile.unit,
        "made_by": f"dateline {VERSION}",
        "rows": exported.rows,
        "left_out": exported.left_out,
        "filled": {name: filled for name, filled in listed.items() if filled},
        "empty": [name for name, filled in listed.items() if not filled],
    }
