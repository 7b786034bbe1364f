"""A worker: a process that reads batches of documents until there are none.

It is told of a batch through a pipe, and tells through it the number of each document when it
begins it, then what came of it, so that its owner knows which document ended it.
"""

import resource
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from pipeline.child import obey_owner
from pipeline.errors import DatelineError
from pipeline.flows.work import Entry, finish_plainly, parse_batch
from pipeline.garbage import rarely_collected
from pipeline.parse import load_model
from pipeline.settings import Settings
from pipeline.write.rendering import Rendered

MEGABYTE = 1024 * 1024
OWNER_GONE = (EOFError, BrokenPipeError, ConnectionResetError)  # nobody is left to tell
Told = int | Rendered
Reader = Callable[[Sequence[Entry], Settings], Iterator[Told]]


def read_documents(batch: Sequence[Entry], settings: Settings) -> Iterator[Told]:
    """Parse and read a batch: of each document, its place in the batch and what came of it."""
    for number, item in enumerate(parse_batch(batch, load_model(settings.model))):
        yield number
        yield finish_plainly(item, settings.retries)


def work(pipe: Connection, settings: Settings, read: Reader) -> None:
    """Read batches until told None or until the owner is gone.

    Args:
        pipe: Leads to the owner. Told first: True, or the error that keeps the worker from working.
        settings: How to read.
        read: Reads a batch; `read_documents` but in tests.
    """
    obey_owner()
    try:
        load_model(settings.model)
    except DatelineError as error:
        pipe.send(error)
        return
    _limit_memory(settings.worker_memory)
    with rarely_collected(), suppress(*OWNER_GONE):
        pipe.send(True)
        while (batch := pipe.recv()) is not None:
            for told in read(batch, settings):
                pipe.send(told)


def _limit_memory(megabytes: int | None) -> None:
    """Let the process take so much memory beyond what it has; more is a MemoryError."""
    if megabytes is not None:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + megabytes * MEGABYTE
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
