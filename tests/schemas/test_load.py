"""What is promised about `load_dataset`: typed frames, nothing lost or guessed."""

import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

import schemas
from pipeline.write.frames import write_table
from schemas.document import Document, Extraction
from schemas.vocabulary import EventType, Status

Make = Callable[..., Extraction]
Write = Callable[..., Path]


@pytest.fixture(scope="session")
def folder(extraction: Make, write: Write, tmp_path_factory: pytest.TempPathFactory) -> Path:
    old = Document(document_id="x", status=Status.SKIPPED, published=dt.date(900, 1, 2))
    made = extraction()
    narrated = made.events[0].model_copy(
        update={"date": None, "counts": [], "event_id": "ev_0123456789abcdef", "cameo": "042"}
    )
    full = made.model_copy(update={"events": [*made.events, narrated]})
    return write(tmp_path_factory.mktemp("load"), full, Extraction(document=old))


@pytest.fixture(scope="session")
def dataset(folder: Path) -> schemas.Dataset:
    return schemas.load_dataset(folder)


def test_all_four_tables_are_loaded(dataset: schemas.Dataset) -> None:
    assert [len(frame) for frame in dataset] == [2, 1, 1, 2]


def test_days_are_dates_also_very_old_ones(dataset: schemas.Dataset) -> None:
    assert dataset.events["date_start"].dt.year.tolist()[0] == 2023
    assert pd.isna(dataset.events.loc[1, "date_start"])
    assert dataset.documents["published"].dt.year.tolist() == [2023, 900]


def test_whole_numbers_are_nullable(dataset: schemas.Dataset) -> None:
    assert dataset.events["killed"].dtype == "Int64"
    assert dataset.events["killed"].isna().tolist() == [False, True]


def test_true_and_false_filter_rows(dataset: schemas.Dataset) -> None:
    assert len(dataset.events[~dataset.events["negated"]]) == 2


def test_coded_columns_are_categories_in_the_order_of_the_vocabulary(
    dataset: schemas.Dataset,
) -> None:
    assert dataset.events["event_type"].cat.categories.tolist() == [t.value for t in EventType]


def test_na_is_a_text_like_any_other(dataset: schemas.Dataset) -> None:
    assert dataset.events["admin1"].tolist() == ["NA", "NA"]


def test_codes_keep_their_leading_zero(dataset: schemas.Dataset) -> None:
    assert dataset.events["cameo"].tolist() == ["1823", "042"]


def test_columns_and_values_of_a_later_version_are_kept(folder: Path, tmp_path: Path) -> None:
    for table in ("events", "statements", "incidents", "documents"):
        text = (folder / f"{table}.csv").read_text().replace("ASSAULT", "INVADE")
        lines = [f"{line},01" for line in text.splitlines()]
        lines[0] = lines[0].replace(",01", ",later")
        (tmp_path / f"{table}.csv").write_text("\n".join(lines) + "\n")
    events = schemas.load_dataset(tmp_path).events
    assert events["later"].tolist() == ["01", "01"]
    assert events["event_type"].tolist() == ["INVADE", "INVADE"]


@pytest.mark.parametrize("table", schemas.Dataset._fields)
def test_loaded_frames_written_again_give_the_same_bytes(
    folder: Path, dataset: schemas.Dataset, table: str, tmp_path: Path
) -> None:
    write_table(getattr(dataset, table), tmp_path / "again.csv")
    assert (tmp_path / "again.csv").read_bytes() == (folder / f"{table}.csv").read_bytes()


def test_a_folder_without_a_dataset_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"holds no events\.csv"):
        schemas.load_dataset(tmp_path)


def test_importing_schemas_imports_neither_pandas_nor_pydantic() -> None:
    code = (
        "import sys, schemas; sys.exit(bool({'pandas', 'pipeline', 'pydantic'} & {*sys.modules}))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
