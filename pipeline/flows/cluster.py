"""Reading on a Dask cluster: batches of documents are its tasks.

The scheduler gives the task of a worker it has lost to another. A batch that has ended several
workers is read again document by document, and the document at fault has failed.
"""

import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from typing import Any

from pipeline.errors import UsageError
from pipeline.flows.pool import AHEAD, hand_out
from pipeline.flows.work import Entry, Item, give_up
from pipeline.flows.worker import read_documents
from pipeline.garbage import rarely_collected
from pipeline.settings import Settings
from pipeline.write.rendering import Rendered

LEAST_WORKERS = 4  # that batches are kept ready for: a cluster may grow
CONNECT_SECONDS = 20

one_at_a_time = threading.Lock()  # the threads of a worker share its model


def read_on_cluster(entries: Iterable[Entry], settings: Settings) -> Iterator[Item]:
    """Have documents read by the cluster; return them in their order as they are handed out.

    Raises:
        UsageError: the extra `dask` is not installed, or no scheduler answers.
    """
    with connect(settings) as client:
        workers = max(LEAST_WORKERS, sum(client.nthreads().values()))
        yield from hand_out(entries, Cluster(client, settings).submit, AHEAD * workers)


def connect(settings: Settings) -> Any:  # noqa: ANN401 - distributed has no types
    """Return a client of the scheduler that the settings name.

    Raises:
        UsageError: the extra `dask` is not installed, or no scheduler answers.
    """
    if settings.dask_address is None:
        raise UsageError("--runner dask needs --dask-address tcp://HOST:PORT, a Dask scheduler.")
    try:
        import distributed  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise UsageError(
            "--runner dask needs the package distributed. Install it: pip install 'dateline[dask]'"
        ) from error
    try:
        new: Any = distributed.Client  # the package has no types
        return new(settings.dask_address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UsageError(
            f"No Dask scheduler answers at {settings.dask_address}: {error}. Start one with "
            "`dask scheduler`, and workers with `dask worker ADDRESS --nthreads 1`."
        ) from error


class Cluster:
    """Hands batches to a Dask cluster."""

    def __init__(self, client: Any, settings: Settings) -> None:  # noqa: ANN401 - has no types
        """Prepare to submit to the cluster of `client`."""
        self._client = client
        self._settings = settings

    def submit(self, entries: Sequence[Entry]) -> list[Future[Rendered]]:
        """Have a batch read; return what will come of each document."""
        results: list[Future[Rendered]] = [Future() for _ in entries]
        self._ask(entries, results)
        return results

    def _ask(self, entries: Sequence[Entry], results: Sequence[Future[Rendered]]) -> None:
        try:
            asked = self._client.submit(read_all, entries, self._settings, pure=False)
            asked.add_done_callback(lambda told: self._settle(told, entries, results))
        except Exception as error:
            self._give_up(entries, results, error)

    def _settle(
        self,
        told: Any,  # noqa: ANN401 - a Future of distributed
        entries: Sequence[Entry],
        results: Sequence[Future[Rendered]],
    ) -> None:
        """Give results away; what went wrong with a batch is tried again document by document."""
        try:
            rendered = told.result()
        except Exception as error:
            if len(entries) == 1:
                self._give_up(entries, results, error)
                return
            for entry, result in zip(entries, results, strict=True):
                self._ask([entry], [result])
            return
        for result, one in zip(results, rendered, strict=True):
            if not result.cancelled():
                result.set_result(one)

    def _give_up(
        self, entries: Sequence[Entry], results: Sequence[Future[Rendered]], error: Exception
    ) -> None:
        for entry, result in zip(entries, results, strict=True):
            if not result.cancelled():
                result.set_result(give_up(entry, error))


def read_all(entries: Sequence[Entry], settings: Settings) -> list[Rendered]:
    """Read a batch on a worker of the cluster, which loads the model once."""
    with one_at_a_time, rarely_collected():
        return [told for told in read_documents(entries, settings) if not isinstance(told, int)]
