"""`dateline gazetteer`: the places that a user adds to the gazetteer."""

from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import OutputError
from pipeline.knowledge.gazetteer import build_gazetteer
from pipeline.knowledge.gazetteer.country_files import add_country_file, added, folder


def add_files(files: tuple[Path, ...]) -> Iterator[str]:
    """Add country files of GeoNames and build the gazetteer anew; yield what was added.

    Raises:
        InputError: a file is no country file of GeoNames; those before it were added.
        OutputError: dateline's own folder cannot be written.
    """
    try:
        for path in files:
            yield f"{path}: {add_country_file(path):,} places"
        build_gazetteer()
    except OSError as error:
        raise OutputError(f"{folder()} cannot be written: {error}. Set DATELINE_HOME.") from error


def listed() -> list[str]:
    """Return the names of the countries whose files were added, with the files."""
    return [f"{path.name.split('-')[0]}  {path}" for path in added()]
