"""The hidden folder in the output folder: the store of earlier runs, and the lock of this one."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from pipeline.errors import OutputError

STATE = ".dateline"
RUN_LOCK = "lock"
SHARED_MEMORY = "-shm"  # of SQLite: made anew by whoever opens the store


class State:
    """A state folder that this run holds.

    Attributes:
        folder: Where it was when the run began.
    """

    def __init__(self, folder: Path) -> None:
        """Remember which folder it is."""
        self.folder = folder
        self._node = folder.stat().st_ino

    def check(self) -> None:
        """See to it that the output folder is where it was.

        Raises:
            OutputError: it was moved or deleted meanwhile.
        """
        if not self.folder.is_dir() or self.folder.stat().st_ino != self._node:
            raise OutputError(
                f"{self.folder.parent} was moved or deleted during the run, and no dataset is "
                "written. Put it back, or give its new place as --output, and run again: what was "
                "read is kept in it."
            )


@contextmanager
def hold_state(target: Path) -> Iterator[State]:
    """Give the state folder of an output folder, made where there is none, to one run at a time.

    Where the run left nothing in it, the folder is removed again, and so is an empty output folder
    that was made for it.

    Raises:
        OutputError: another run holds it, or it cannot be written.
    """
    made = not target.exists()
    folder = target / STATE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / RUN_LOCK)
        lock.acquire(timeout=0)
    except Timeout:
        raise OutputError(
            f"Another run writes to {target}. Wait until it has ended, or give another --output."
        ) from None
    except OSError as error:
        raise OutputError(
            f"{target} cannot be written: {error.strerror or error}. See to permissions and space, "
            "or give another --output."
        ) from error
    try:
        yield State(folder)
    finally:
        if folder.is_dir() and all(entry.name == RUN_LOCK for entry in folder.iterdir()):
            shutil.rmtree(folder, ignore_errors=True)
            if made and target.is_dir() and not any(target.iterdir()):
                target.rmdir()
        lock.release()


def carry_state(target: Path, staged: Path) -> None:
    """Give a staged folder the state of the output folder whose place it will take.

    Both then hold the same files by hard links, so that the state is there whichever of the two a
    killed run leaves; where the file system has no links, by copies. The store must be closed.

    Raises:
        OSError: a file can be neither linked nor copied.
    """
    state = target / STATE
    if not state.is_dir():
        return
    (staged / STATE).mkdir()
    for entry in (e for e in state.iterdir() if not e.name.endswith(SHARED_MEMORY)):
        try:
            os.link(entry, staged / STATE / entry.name)
        except OSError:
            shutil.copy2(entry, staged / STATE / entry.name)


def drop_state(staged: Path) -> None:
    """Take the state away from a staged folder that will not take another's place."""
    shutil.rmtree(staged / STATE, ignore_errors=True)
