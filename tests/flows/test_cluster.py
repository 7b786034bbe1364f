"""What is promised about documents that a Dask cluster reads."""

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Future

import pytest
from distributed import LocalCluster

from pipeline.errors import UsageError
from pipeline.flows import pool as pools
from pipeline.flows.cluster import Cluster, connect, read_on_cluster
from pipeline.flows.pool import hand_out
from pipeline.flows.work import Entry, finish, prepare_all
from pipeline.flows.worker import read_documents
from pipeline.settings import Settings
from pipeline.write.rendering import Rendered
from schemas.document import Article
from schemas.vocabulary import Status

TEXT = "Guards at the harbour arrested two men on Friday."


def entries(number: int) -> list[Entry]:
    return list(prepare_all(Article(document_id=str(n), text=TEXT) for n in range(number)))


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as made:
        yield made


@pytest.fixture
def settings(cluster: LocalCluster) -> Settings:
    return Settings(runner="dask", dask_address=cluster.scheduler_address)


@pytest.mark.slow
def test_a_cluster_reads_what_this_process_would(settings: Settings) -> None:
    here = [told for told in read_documents(entries(3), settings) if not isinstance(told, int)]
    assert [finish(item) for item in read_on_cluster(entries(3), settings)] == here


@pytest.mark.slow
def test_a_lost_worker_costs_no_document(
    cluster: LocalCluster, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pools, "BATCH_DOCUMENTS", 2)
    read: list[Rendered] = []
    for item in read_on_cluster(entries(60), settings):
        read.append(finish(item))
        if len(read) == 5:
            os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)
    assert [r.document.document_id for r in read] == [str(n) for n in range(60)]
    assert {r.document.status for r in read} == {Status.EXTRACTED}


def test_a_document_that_no_worker_survives_fails_alone() -> None:
    class Told:
        """A task of a cluster whose workers die of document 1."""

        def __init__(self, batch: Sequence[Entry]) -> None:
            self.batch = batch

        def add_done_callback(self, call: object) -> None:
            call(self)  # type: ignore[operator]

        def result(self) -> list[Rendered]:
            if any(e[0].document_id == "1" for e in self.batch if isinstance(e, tuple)):
                raise RuntimeError("its workers died")
            return [t for t in read_documents(self.batch, Settings()) if not isinstance(t, int)]

    class Client:
        def submit(self, _task: object, batch: Sequence[Entry], *_: object, **__: object) -> Told:
            return Told(batch)

    submit = Cluster(Client(), Settings()).submit
    found = [finish(item).document for item in hand_out(entries(3), submit, 2)]
    assert [d.status.value for d in found] == ["extracted", "failed", "extracted"]
    assert "RuntimeError: its workers died" in str(found[1].reason)


def test_a_scheduler_that_is_not_there_is_said_with_its_address() -> None:
    with pytest.raises(UsageError, match="--dask-address"):
        connect(Settings(runner="dask"))


def test_the_results_wait_to_be_asked_for() -> None:
    submitted: list[int] = []

    def submit(batch: Sequence[Entry]) -> list[Future[Rendered]]:
        submitted.append(len(batch))
        return [Future() for _ in batch]

    items = hand_out(entries(100), submit, 2)
    next(items)
    assert len(submitted) == 3


def test_nobody_waits_for_the_results_of_a_run_that_was_interrupted() -> None:
    handed: list[Future[Rendered]] = []

    def submit(batch: Sequence[Entry]) -> list[Future[Rendered]]:
        handed.extend(Future() for _ in batch)
        return handed[-len(batch) :]

    items = hand_out(entries(40), submit, 1)
    next(items)
    items.close()  # type: ignore[attr-defined]  # a generator
    assert all(result.cancelled() for result in handed)
