"""SQLite without a thread to each connection, for a server that answers one request at a time.

aiosqlite hands every statement to a thread and is woken by it, a dozen times a request. SQLite
answers sooner than that thread wakes: without it, a document's flow run costs a quarter less.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import aiosqlite

Result = TypeVar("Result")


class InlineConnection(aiosqlite.Connection):
    """A connection whose statements are executed where they are awaited."""

    async def _execute(self, fn: Callable[..., Result], *args: object, **options: object) -> Result:
        if not self._running or not self._connection:
            raise ValueError("Connection closed")
        return fn(*args, **options)


def connect(
    database: str | Path, *, iter_chunk_size: int = 64, loop: object = None, **options: object
) -> aiosqlite.Connection:
    """Return what `aiosqlite.connect` does, to be awaited."""
    shared = {**options, "check_same_thread": False}  # opened and closed by a thread of its own
    return InlineConnection(lambda: sqlite3.connect(database, **shared), iter_chunk_size)  # type: ignore[call-overload]


def answer_at_once() -> None:
    """Have all connections of this process, which SQLAlchemy asks aiosqlite for, made so."""
    aiosqlite.connect = connect
