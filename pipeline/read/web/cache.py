"""What was fetched before, with what its server said to recognise it by (ETag, Last-Modified)."""

import contextlib
import hashlib
import json
import os
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

KEPT_SECONDS = 30 * 86_400  # since it was last used


@dataclass(frozen=True, slots=True)
class Known:
    """A page that was fetched before: what its server said of it."""

    etag: str | None
    last_modified: str | None
    content_type: str


class Cache:
    """Pages by address, in a folder; whatever is wrong with it, it is only a cache."""

    def __init__(self, folder: Path) -> None:
        """Use `folder`; what was not used for a month is removed."""
        self._folder = folder
        oldest = time.time() - KEPT_SECONDS
        with contextlib.suppress(OSError):
            for path in folder.iterdir():
                if path.stat().st_mtime < oldest:
                    path.unlink()

    def known(self, address: str) -> Known | None:
        """Return what is known of a page whose body is here."""
        try:
            told = json.loads(self._path(address, "json").read_text(encoding="utf-8"))
            body = self._path(address, "body")
            os.utime(body)
            os.utime(self._path(address, "json"))
            return Known(**told)
        except (OSError, ValueError, TypeError):
            return None

    def body(self, address: str) -> bytes | None:
        """Return the body of a page; None where it is gone."""
        try:
            return self._path(address, "body").read_bytes()
        except OSError:
            return None

    def keep(self, address: str, known: Known, body: bytes) -> None:
        """Keep a page whose server gave something to recognise it by."""
        if not (known.etag or known.last_modified):
            return
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._replace(self._path(address, "body"), body)
            self._replace(self._path(address, "json"), json.dumps(asdict(known)).encode())

    def _path(self, address: str, kind: str) -> Path:
        return self._folder / f"{hashlib.sha256(address.encode()).hexdigest()}.{kind}"

    def _replace(self, path: Path, data: bytes) -> None:
        """Write a file that only its owner can read, in one step."""
        descriptor, name = tempfile.mkstemp(dir=self._folder)
        with os.fdopen(descriptor, "wb") as handle:
            handle.write(data)
        Path(name).replace(path)
