"""The C library's heap, which grows from batch to batch where large blocks leave holes in it."""

import ctypes
from contextlib import suppress

LARGE = 256 * 1024  # bytes; a batch's arrays of floats are larger, its words are not
M_MMAP_THRESHOLD = -3  # in <malloc.h> of glibc


def keep_large_blocks_apart() -> None:
    """Have large blocks go back to the system as soon as they are freed (glibc; else nothing)."""
    with suppress(OSError, AttributeError):  # another C library
        ctypes.CDLL(None).mallopt(M_MMAP_THRESHOLD, LARGE)
