"""datapackage.json: all files of the dataset are there, and are those that were written."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError
from pipeline.validate.problem import REWRITE, Problem
from pipeline.write.package import PACKAGE, TABLES
from schemas.json_schemas import json_schemas

FILES = (
    *(f"{table.name}.{kind}" for table in TABLES for kind in ("csv", "jsonl")),
    "codebook.csv",
    *(f"schema/{name}" for name in json_schemas()),
)


def load_package(folder: Path) -> dict[str, Any]:
    """Return the content of a dataset's datapackage.json.

    Raises:
        UsageError: the folder holds no dataset of dateline.
    """
    try:
        package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(
            f"{folder} is no dataset: {PACKAGE} cannot be read ({_short(error)}). Give the folder "
            "that `dateline run` wrote."
        ) from error
    if not isinstance(package, dict) or "dateline" not in package:
        raise UsageError(f"{folder / PACKAGE} was not written by dateline: it names no version.")
    return package


def resources(package: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return file name -> its resource; what is no resource is left out."""
    listed = package.get("resources")
    return {
        resource["path"]: resource
        for resource in (listed if isinstance(listed, list) else [])
        if isinstance(resource, dict) and isinstance(resource.get("path"), str)
    }


def check_package(folder: Path, package: dict[str, Any]) -> Iterator[Problem]:
    """Yield files that are missing, not listed, or not as they were written."""
    listed = resources(package)
    for name in sorted(set(FILES) - set(listed)):
        yield Problem(PACKAGE, None, f"{name} is not listed")
    for name, resource in listed.items():
        if name not in FILES and Path(name).name != name:
            yield Problem(PACKAGE, None, f"{name!r} is no file of this folder")
        elif not (folder / name).is_file():
            yield _missing(name)
        else:
            yield from _check_file(folder, name, resource)


def _check_file(folder: Path, name: str, resource: dict[str, Any]) -> Iterator[Problem]:
    path = folder / name
    size = path.stat().st_size
    if size != resource.get("bytes"):
        written = f"{resource.get('bytes')} bytes were written"
        yield Problem(name, None, f"it has {size} bytes, {written}")
        return
    with path.open("rb") as handle:
        digest = hashlib.file_digest(handle, "sha256").hexdigest()
    if resource.get("hash") != f"sha256:{digest}":
        yield Problem(name, None, "it was changed since it was written (SHA-256 differs)")


def _missing(name: str) -> Problem:
    return Problem(name, None, "the file is missing", f"copy the whole folder, or {REWRITE}")


def _short(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
