"""What a run of many documents has loaded for its workers while it still looks at its input.

Knows nothing of spaCy. Workers are forked from one process; what that has loaded, they share.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from itertools import accumulate
from multiprocessing import forkserver
from multiprocessing.context import ForkServerContext

from pipeline.child import child_context, cores
from pipeline.flows.intake import Intake
from pipeline.read.discover import Source
from pipeline.settings import Settings

MODEL = "DATELINE_MODEL"  # the variable of that setting, by which the process is told of it
MANY = 50_000  # bytes of INPUT from which on workers read it: of fewer this process does


def load_ahead_for_many(intake: Intake, sources: Iterable[Source]) -> None:
    """Do `load_ahead` where workers will most likely be asked for: at the first run over much.

    Args:
        intake: The run.
        sources: What its INPUT stands for.
    """
    settings = intake.job.settings
    apart = settings.runner == "local" and (settings.workers or cores()) > 1
    if apart and not intake.store.counts() and _are_many(sources):
        load_ahead(settings)


def load_ahead(settings: Settings) -> None:
    """Start the process that workers are forked from, if there is none; it loads what they need."""
    context = child_context()
    if not isinstance(context, ForkServerContext):
        return
    context.set_forkserver_preload(["pipeline.flows.preload"])
    before = os.environ.get(MODEL)
    os.environ[MODEL] = settings.model
    try:
        forkserver.ensure_running()
    finally:
        if before is None:
            del os.environ[MODEL]
        else:
            os.environ[MODEL] = before


def _are_many(sources: Iterable[Source]) -> bool:
    with suppress(OSError):  # it will be told when the file is read
        sizes = accumulate(source.path.stat().st_size for source in sources if source.path)
        return any(size > MANY for size in sizes)
    return False
