"""Puts a finished dataset in place: a killed run leaves the old dataset or the new one.

All is written into a staging folder first. Where the system can exchange two folders in one step
(Linux), that step makes the new dataset visible; elsewhere, and where the output folder is a
mount point, finished files are moved one by one, datapackage.json last.
"""

import ctypes
import os
import shutil
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

from pipeline.errors import OutputError
from pipeline.report import REPORT
from pipeline.write.package import PACKAGE, TABLES, VIEWS
from pipeline.write.state import STATE, carry_state, drop_state

LOCK = ".lock"
OURS = frozenset(
    {f"{table.name}.{kind}" for table in TABLES for kind in ("csv", "jsonl")}
    | {view for view, _mediatype in VIEWS}
    | {"schema", "codebook.csv", REPORT, PACKAGE, LOCK, STATE}
)
AT_FDCWD, RENAME_EXCHANGE = -100, 2  # of renameat2(2)


class Staging:
    """A folder beside (or, for mount points, in) the output folder, held by a lock while in use."""

    def __init__(self, target: Path) -> None:
        """Make the folder, and clear away what killed runs left.

        Raises:
            OSError: the place cannot be written.
        """
        self.target = target
        place = _staging_place(target)
        place.mkdir(parents=True, exist_ok=True)
        for left in place.glob(f".{target.name}.dateline-*"):
            _clear_stale(left, target)
        self.folder = place / f".{target.name}.dateline-{uuid4().hex[:8]}"
        self.folder.mkdir()
        self._lock = FileLock(self.folder / LOCK)
        self._lock.acquire()

    def discard(self) -> None:
        """Remove the folder; the output folder is as it was."""
        self._lock.release()
        shutil.rmtree(self.folder, ignore_errors=True)

    def put_in_place(self) -> None:
        """Make the staged files the output folder's; files there that are not ours are kept."""
        _sync(self.folder)
        self._lock.release()
        (self.folder / LOCK).unlink(missing_ok=True)
        if not self.target.exists():
            self.folder.rename(self.target)
        elif self.folder.parent != self.target and _exchange_with_state(self.folder, self.target):
            shutil.copymode(self.folder, self.target)
            _retire(self.folder, self.target)
        else:
            _move_files(self.folder, self.target)


def check_target(folder: Path, *, force: bool) -> Path:
    """Return the output folder, resolved, when a dataset may be written there.

    A new or empty folder and one that holds a dateline dataset will do; other content only with
    `force`, and is then kept beside the dataset.

    Raises:
        OutputError: it is a file, or holds something else.
    """
    target = folder.resolve()
    if target.exists() and not target.is_dir():
        raise OutputError(f"{folder} is a file. Give --output the name of a folder.")
    if not target.exists() or force or (target / PACKAGE).exists():
        return target
    if any(not entry.name.startswith(".") for entry in target.iterdir()):
        raise OutputError(
            f"{folder} is not empty and holds no dateline dataset. Give another --output, or "
            "--force to write the dataset among what is there."
        )
    return target


def _staging_place(target: Path) -> Path:
    """Return where to stage: the file system of the target, outside of it where possible."""
    inside = target.exists() and (target.is_mount() or not os.access(target.parent, os.W_OK))
    return target if inside else target.parent


def _clear_stale(left: Path, target: Path) -> None:
    """Remove the staging folder of a run that was killed; one in use is left alone."""
    try:
        with FileLock(left / LOCK, timeout=0):
            pass
    except Timeout:
        return
    _retire(left, target)


def _retire(old: Path, target: Path) -> None:
    """Delete a replaced dataset; what in it is not ours moves into the output folder."""
    for entry in old.iterdir():
        if entry.name in OURS:
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        elif not (target / entry.name).exists() and target.exists():
            entry.rename(target / entry.name)
    if not any(old.iterdir()):
        old.rmdir()


def _exchange_with_state(folder: Path, target: Path) -> bool:
    """Exchange a staged folder with the output folder, whose state both then hold."""
    carry_state(target, folder)
    if _exchange(folder, target):
        return True
    drop_state(folder)
    return False


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system cannot."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    if rename is None:
        return False
    names = os.fsencode(one), os.fsencode(other)
    return bool(rename(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE) == 0)


def _move_files(folder: Path, target: Path) -> None:
    """Move finished files over the old ones; without datapackage.json a mix is no dataset."""
    (target / PACKAGE).unlink(missing_ok=True)
    shutil.rmtree(target / "schema", ignore_errors=True)
    for view, _mediatype in VIEWS:  # a new dataset may be without one
        (target / view).unlink(missing_ok=True)
    for entry in sorted(folder.iterdir(), key=lambda e: (e.name == PACKAGE, e.name)):
        entry.replace(target / entry.name)
    folder.rmdir()


def _sync(folder: Path) -> None:
    """See to it that all files of a folder are on the disk."""
    for path in (p for p in folder.rglob("*") if p.is_file()):
        with path.open("rb") as handle:
            os.fsync(handle.fileno())
