"""Opens the store: SQLite in the output folder, or the database that a URL names.

A store is used by one run at a time. SQLite writes ahead to a log (WAL), so that a run which is
killed at any point leaves every document that it had committed.
"""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, delete, event, insert, inspect, select, text
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from pipeline.errors import StoreError
from pipeline.store.tables import LAYOUT, documents, facts, incidents, metadata

STORE_FILE = "store.sqlite"
WAIT_MS = 5_000  # for another reader of the file
LOCK_KEY = 0x646174656C696E65  # "dateline", for PostgreSQL's advisory lock
CORRUPT = ("malformed", "not a database", "disk image", "file is encrypted")


class Engine:
    """An open store.

    Attributes:
        connection: The one connection of this run.
        file: The SQLite file; None for a database server.
    """

    def __init__(self, connection: Connection, file: Path | None, shown: str) -> None:
        """Keep what `open_engine` opened."""
        self.connection = connection
        self.file = file
        self.shown = shown

    def close(self) -> None:
        """Close; SQLite then has all in one file."""
        self.connection.close()
        self.connection.engine.dispose()


def open_engine(file: Path, url: str | None, *, fresh: bool = False) -> Engine:
    """Open a store, made where there is none.

    Args:
        file: The SQLite file, used where no URL is given.
        url: SQLAlchemy's address of a database, such as postgresql+psycopg://user@host/name.
        fresh: Forget all documents.

    Raises:
        StoreError: it cannot be opened, is corrupt, of another layout, or in use.
    """
    shown = str(file) if url is None else "the database of --store"
    with telling(shown):
        connection = _connect(file, url)
    engine = Engine(connection, file if url is None else None, shown)
    try:
        with telling(shown):
            _lock(connection)
            _prepare(connection, shown)
            if fresh:
                _clear(connection)
    except BaseException:
        engine.close()
        raise
    return engine


@contextmanager
def telling(shown: str) -> Iterator[None]:
    """Turn an error of the database into one that tells the user what to do."""
    try:
        yield
    except (DatabaseError, zlib.error) as error:
        what = str(getattr(error, "orig", None) or error).splitlines()[0]
        if isinstance(error, zlib.error) or any(word in what for word in CORRUPT):
            raise StoreError(
                f"The store {shown} is corrupt ({what}). The dataset is untouched. Put a copy of "
                "the store in its place, or delete it: the next run then takes over what the "
                "dataset holds, and reads INPUT again. --force begins anew with INPUT alone."
            ) from error
        raise StoreError(f"The store {shown} cannot be used: {what}. See to permissions and space"
                         ", or name another with --store.") from error  # fmt: skip


def _connect(file: Path, url: str | None) -> Connection:
    try:
        engine = create_engine(url or f"sqlite:///{file}")
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreError(
            f"--store cannot be {_without_password(url)!r}: {error}. Give an address such as "
            "postgresql+psycopg://user@host/name, and install dateline[postgres]."
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
    return engine.connect()


def _without_password(url: str | None) -> str:
    scheme, _, rest = (url or "").partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}" if rest else scheme


def _set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    """Write ahead to a log: a kill leaves what was committed, a power cut never a torn file."""
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", f"busy_timeout={WAIT_MS}"):
        connection.execute(f"PRAGMA {pragma}")


def _lock(connection: Connection) -> None:
    """Hold a database server's store for this run; SQLite's is held by the lock of its folder."""
    if connection.dialect.name != "postgresql":
        return
    if not connection.scalar(text(f"SELECT pg_try_advisory_lock({LOCK_KEY})")):
        raise StoreError("Another run uses the database of --store. Wait until it has ended.")
    connection.commit()


def _clear(connection: Connection) -> None:
    for table in (documents, incidents):
        connection.execute(delete(table))
    connection.execute(delete(facts).where(facts.c.name != "layout"))
    connection.commit()


def _prepare(connection: Connection, shown: str) -> None:
    """Make the tables of a new store; refuse one of another layout."""
    if not inspect(connection).has_table(facts.name):
        metadata.create_all(connection)
        connection.execute(insert(facts).values(name="layout", value=LAYOUT))
        connection.commit()
    layout = connection.scalar(select(facts.c.value).where(facts.c.name == "layout"))
    connection.commit()
    if layout != LAYOUT:
        raise StoreError(
            f"The store {shown} is of layout {layout}; this version of dateline reads {LAYOUT}. "
            "Run the version that made it, or with --force to begin anew."
        )
