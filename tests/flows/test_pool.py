"""What is promised about documents that worker processes read."""

from collections.abc import Iterator, Sequence
from multiprocessing import Pipe, active_children
from pathlib import Path

import pytest

from pipeline.errors import ModelError
from pipeline.flows import pool as pools
from pipeline.flows import worker as worker_module
from pipeline.flows.job import Job
from pipeline.flows.pool import Pool, hand_out, read_apart
from pipeline.flows.work import Entry, finish, prepare_all
from pipeline.flows.worker import read_documents
from pipeline.settings import Settings
from schemas.document import Article, Document, Rejected
from schemas.vocabulary import Status
from tests.flows.unlucky import read
from tests.runs import run_plainly

TEXT = "Guards at the harbour arrested two men on Friday."


def entries(*names: str) -> list[Entry]:
    return list(prepare_all(Article(document_id=name, text=TEXT) for name in names))


def documents(pool: Pool, batch: Sequence[Entry]) -> list[Document]:
    return [result.result().document for result in pool.submit(batch)]


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    with Pool(Settings(retries=1), 2, read) as made:
        yield made


@pytest.fixture
def both(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "BATCH_DOCUMENTS", 2)


def test_a_worker_reads_what_this_process_would(pool: Pool) -> None:
    here = read_documents(entries("a"), Settings())
    rendered = [told for told in here if not isinstance(told, int)]
    assert [r.result() for r in pool.submit(entries("a"))] == rendered


def test_documents_come_back_in_their_order(pool: Pool, both: None) -> None:
    given = [
        Rejected(document_id=str(n), path="", status=Status.SKIPPED, reason="not English")
        if n % 3 == 0 else Article(document_id=str(n), text=TEXT * (1 + n % 2))
        for n in range(9)
    ]  # fmt: skip
    items = hand_out(prepare_all(given), pool.submit, 4)
    assert [finish(item).document.document_id for item in items] == [str(n) for n in range(9)]


def test_a_worker_that_has_read_enough_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "LIFE", 2)
    with Pool(Settings(), 1, read) as short:
        before = {p.pid for p in active_children()}
        read_by_first = documents(short, entries("a", "b"))
        same = {p.pid for p in active_children()}
        read_by_next = documents(short, entries("c"))
        after = {p.pid for p in active_children()}
    assert [d.status for d in (*read_by_first, *read_by_next)] == [Status.EXTRACTED] * 3
    assert before == same
    assert len(after) == len(before)
    assert after != before


@pytest.mark.parametrize("name", ["kills", "kills the parse"])
def test_a_document_that_ends_its_worker_fails_alone_and_says_how(pool: Pool, name: str) -> None:
    first, torn, last = documents(pool, entries("a", name, "b"))
    assert (first.status, last.status) == (Status.EXTRACTED, Status.EXTRACTED)
    assert (torn.document_id, torn.status) == (name, Status.FAILED)
    assert torn.reason == "the process that read it ended (SIGKILL)"


@pytest.mark.slow
def test_a_document_that_hangs_fails_alone() -> None:
    with Pool(Settings(document_timeout=30), 1, read) as patient:
        first, torn, last = documents(patient, entries("a", "hangs", "b"))
    assert (first.status, last.status) == (Status.EXTRACTED, Status.EXTRACTED)
    assert torn.reason == "not read within 30 s (document_timeout)"


def test_a_worker_that_dies_of_something_else_costs_no_document(pool: Pool) -> None:
    results = pool.submit(entries(*map(str, range(40))))
    results[3].result()
    for worker in pool._workers:
        worker._process.kill()
    assert {r.result().document.status for r in results} == {Status.EXTRACTED}


def test_a_document_that_takes_too_much_memory_fails_alone() -> None:
    settings = Settings(retries=0, worker_memory=500)
    with Pool(settings, 1, read) as small:
        torn, other = documents(small, entries("takes 16 gigabytes", "b"))
    assert (torn.status, other.status) == (Status.FAILED, Status.EXTRACTED)


def test_who_takes_all_documents_before_they_are_read_gets_them_read() -> None:
    items = list(read_apart(entries(*map(str, range(5))), Settings(), 1))
    assert [finish(item).document.status for item in items] == [Status.EXTRACTED] * 5


def test_a_model_that_is_not_there_is_said_at_the_start() -> None:
    with pytest.raises(ModelError, match="not installed"):
        Pool(Settings(model="no_such_model"), 2)


def test_a_worker_whose_owner_is_gone_ends_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_module, "obey_owner", lambda: None)
    ours, theirs = Pipe()

    def leave(_batch: Sequence[Entry], _settings: Settings) -> Iterator[int]:
        ours.close()
        yield 0

    ours.send(entries("one"))
    worker_module.work(theirs, Settings(), leave)
    assert ours.closed


def test_workers_end_with_the_pool() -> None:
    with Pool(Settings(), 2) as short:
        processes = [worker._process for worker in short._workers]
        short.submit(entries("a"))
    assert not any(process.is_alive() for process in processes)


def test_one_worker_and_two_write_the_same_bytes(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    for number in range(12):
        text = f"Report {number}\n\n{TEXT} Rebels seized the town of Tema on {number + 1} May 2022."
        (reports / f"{number:02}.txt").write_text(text, encoding="utf-8")
    for workers in (1, 2):
        settings = Settings(workers=workers, prefect=False)
        run_plainly(Job((str(reports),), tmp_path / str(workers), False, settings))
    one, two = (
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir() if path.is_file()}
        for name in ("1", "2")
    )
    assert {name for name in one | two if one.get(name) != two.get(name)} == {"datapackage.json"}
