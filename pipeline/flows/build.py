"""The run: documents in, dataset out. Knows nothing of Prefect; see prefect_flows for that.

1. What is new or changed is read, document by document, into the store.
2. The events of the whole dataset are linked to incidents.
3. All files are written from the store, and take the place of the old ones in one step.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice

from pipeline.child import cores
from pipeline.flows.cluster import read_on_cluster
from pipeline.flows.intake import Intake
from pipeline.flows.job import Summary
from pipeline.flows.pool import read_apart
from pipeline.flows.publish import publish
from pipeline.flows.work import Item, finish_plainly, parse_ahead, prepare_all
from pipeline.garbage import rarely_collected
from pipeline.write.rendering import Rendered
from schemas.document import Document

FEW = 8  # documents that are read before another process would have loaded the model
Finisher = Callable[[Iterable[Item]], Iterator[Rendered]]


def items_of(intake: Intake) -> Iterator[Item]:
    """Read the documents of a run that are new or changed, as the settings say; the first at once.

    Raises:
        DatelineError: wrong input or model.
    """
    settings = intake.job.settings
    entries = prepare_all(intake.documents())
    first = list(islice(entries, FEW + 1))
    entries = chain(first, entries)
    workers = settings.workers or (cores() if len(first) > FEW else 1)
    if settings.runner == "dask":
        items = read_on_cluster(entries, settings)
    elif workers > 1:
        items = read_apart(entries, settings, workers)
    else:
        items = parse_ahead(entries, settings.model)
    return chain(list(islice(items, 1)), items)


def build(
    intake: Intake, items: Iterable[Item], finish_all: Finisher, seen: Callable[[Document], None]
) -> Summary:
    """Do a run: read what is new, then write the dataset of all that is known.

    Args:
        intake: The documents of the run, and the store.
        items: Those that are new or changed, parsed.
        finish_all: Finishes items and returns them in their order, rendered.
        seen: Told of each document when it is kept.

    Raises:
        DatelineError: wrong input, output or store; the old dataset is untouched.
    """
    with rarely_collected():
        intake.begin()
        for rendered in finish_all(items):
            intake.keep(rendered)
            seen(rendered.document)
        intake.end()
        return publish(intake)


def build_plainly(
    intake: Intake, items: Iterable[Item], seen: Callable[[Document], None]
) -> Summary:
    """Do a run without Prefect; see `build`."""
    retries = intake.job.settings.retries
    return build(intake, items, lambda found: (finish_plainly(i, retries) for i in found), seen)
