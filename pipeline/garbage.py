"""Python's garbage collector, which takes time for looking through all that stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

THRESHOLDS = 50_000, 20, 50  # hardly anything of ours needs it: what is done with goes at once


@contextmanager
def rarely_collected() -> Iterator[None]:
    """Have garbage looked for less often while the block runs, and not in what is there already."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
