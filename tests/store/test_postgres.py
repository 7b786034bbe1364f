"""What is promised of a store on a PostgreSQL server, beside what any store promises."""

from pathlib import Path

import pytest

from pipeline.errors import StoreError
from pipeline.flows.intake import open_intake
from pipeline.flows.job import Job
from pipeline.settings import Settings
from tests.runs import run_plainly


def job(tmp_path: Path, name: str, store: str) -> Job:
    (tmp_path / "a.txt").write_text("Guards at the harbour arrested two smugglers on Friday.")
    return Job((str(tmp_path / "a.txt"),), tmp_path / name, False, Settings(store=store))


@pytest.mark.slow
def test_two_runs_cannot_use_one_database(database: str, tmp_path: Path) -> None:
    with (
        open_intake(job(tmp_path, "one", database)),
        pytest.raises(StoreError, match="Another run"),
        open_intake(job(tmp_path, "two", database)),
    ):
        pass


@pytest.mark.slow
def test_the_dataset_says_nothing_of_the_database(database: str, tmp_path: Path) -> None:
    address = database.replace("dateline@", "dateline:secret@")
    run_plainly(job(tmp_path, "out", address))
    assert "secret" not in (tmp_path / "out" / "datapackage.json").read_text()


@pytest.mark.parametrize(
    "address",
    ["nonsense", "oracle+nonsense://me:secret@host/name",
     "postgresql+psycopg://me:secret@/name?host=/no/such/folder"],
)  # fmt: skip
def test_an_address_that_leads_nowhere_is_told_without_its_password(
    tmp_path: Path, address: str
) -> None:
    with (
        pytest.raises(StoreError, match="--store") as told,
        open_intake(job(tmp_path, "out", address)),
    ):
        pass
    assert "secret" not in str(told.value)
    assert not (tmp_path / "out").exists()
