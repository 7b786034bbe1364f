"""A reader of documents that meets what workers die of; see test_pool."""

import os
import signal
import time
from collections.abc import Iterator, Sequence

from pipeline.flows.work import Entry, names_of
from pipeline.flows.worker import Told, read_documents
from pipeline.settings import Settings


def read(batch: Sequence[Entry], settings: Settings) -> Iterator[Told]:
    """Read documents; those of certain names end the worker, at the parse or behind it."""
    names = [names_of(entry)[0] for entry in batch]
    if "kills the parse" in names:
        os.kill(os.getpid(), signal.SIGKILL)
    for told in read_documents(batch, settings):
        yield told
        if isinstance(told, int):
            meet(names[told])


def meet(name: str) -> None:
    """Do what the name of a document says."""
    if name == "kills":
        os.kill(os.getpid(), signal.SIGKILL)
    if name == "takes 16 gigabytes":
        bytearray(2**34)
    if name == "hangs":
        time.sleep(3600)
