"""Where dateline keeps what it builds for itself: the gazetteer, and Prefect's database."""

import os
import sys
from pathlib import Path


def dateline_home() -> Path:
    """Return the folder that is dateline's own.

    DATELINE_HOME where that is set, else `share/dateline` of the Python environment where that
    can be written, else the user's cache.
    """
    if chosen := os.environ.get("DATELINE_HOME"):
        return Path(chosen)
    shared = Path(sys.prefix) / "share" / "dateline"
    try:
        shared.mkdir(parents=True, exist_ok=True)
    except OSError:
        return _user_cache()
    return shared if os.access(shared, os.W_OK) else _user_cache()


def _user_cache() -> Path:
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "dateline"
