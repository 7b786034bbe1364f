"""Country files of GeoNames: added by a user, kept when the gazetteer is built anew."""

import sqlite3
import zipfile
from pathlib import Path

import pytest

from pipeline.errors import InputError
from pipeline.knowledge.gazetteer import build as building
from pipeline.knowledge.gazetteer import build_gazetteer, default_path
from pipeline.knowledge.gazetteer.country_files import add_country_file, added, read_country_files
from pipeline.knowledge.gazetteer.gazetteer import Gazetteer

PANJSHIR = 6957553


def _line(
    number: int, name: str, feature: str, code: str, *, admin2: str = "", others: str = ""
) -> str:
    cells = [str(number), name, name, others, "35.25", "69.5", feature, code, "AF", "", "42"]
    return "\t".join([*cells, admin2, "", "", "0", "", "2100", "Asia/Kabul", "2020-01-01"])


LINES = [
    _line(PANJSHIR, "Panjshayr", "A", "ADM1"),
    _line(2, "Wuluswali-ye Unaba", "A", "ADM2", admin2="4203"),
    _line(101, "Sangi Khan", "P", "PPL", admin2="4203", others="Sangay-Khan,sangikhan,سنگی خان"),
    _line(102, "Zamankor", "P", "PPLQ"),
    _line(103, "Rokha Airport", "S", "AIRP"),
    _line(104, "Khawak Stream", "H", "STM"),
]


@pytest.fixture
def country(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small country file, with an own home for what dateline builds."""
    monkeypatch.setenv("DATELINE_HOME", str(tmp_path / "home"))
    path = tmp_path / "AF.txt"
    path.write_text("".join(f"{line}\n" for line in LINES), encoding="utf-8")
    return path


def test_villages_and_facilities_are_taken_and_streams_and_ruins_are_not(country: Path) -> None:
    assert add_country_file(country) == 2
    entries = {e.geonames_id: e for e in read_country_files({})}
    assert {i: e.kind for i, e in entries.items()} == {101: "city", 103: "facility"}


def test_a_village_has_its_point_its_units_by_their_usual_names_and_its_spellings(
    country: Path,
) -> None:
    add_country_file(country)
    village = next(iter(read_country_files({PANJSHIR: "Panjshir"})))
    assert (village.country, village.admin1, village.admin2) == (
        "AFG",
        "Panjshir",
        "Wuluswali-ye Unaba",
    )
    assert village.point == (35.25, 69.5)
    assert village.keys == {"sangi khan": 1, "sangay khan": 0}


def test_the_archive_as_downloaded_is_read_without_its_readme(country: Path) -> None:
    archive = country.with_suffix(".zip")
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("readme.txt", "Read me.")
        packed.write(country, "AF.txt")
    assert add_country_file(archive) == 2


def test_a_newer_file_of_a_country_replaces_the_older_one(country: Path) -> None:
    add_country_file(country)
    country.write_text(f"{LINES[2]}\n", encoding="utf-8")
    add_country_file(country)
    assert len(added()) == 1
    assert [e.geonames_id for e in read_country_files({})] == [101]


def test_a_gazetteer_built_anew_has_what_was_added(
    country: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "read_entries", lambda: read_country_files({}))
    before = default_path()
    add_country_file(country)
    assert default_path() != before
    for _ in range(2):
        found = Gazetteer(build_gazetteer()).look_up("Sangi Khan")
        assert [(c.geonames_id, c.kind) for c in found] == [(101, "city")]
        default_path().unlink()


@pytest.mark.parametrize(
    ("content", "where"),
    [("one\ttwo\n", "AF.txt:1: 2 columns"), (f"{LINES[2]}\nx{LINES[3]}\n", "AF.txt:2")],
)
def test_a_file_that_is_no_country_file_is_refused_with_the_line(
    country: Path, content: str, where: str
) -> None:
    country.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=where):
        add_country_file(country)
    assert added() == []


def test_a_file_without_a_village_or_that_does_not_exist_is_refused(country: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        add_country_file(country.with_name("XX.zip"))
    country.write_text(f"{LINES[5]}\n", encoding="utf-8")
    with pytest.raises(InputError, match="no populated place"):
        add_country_file(country)


def test_an_id_that_the_gazetteer_has_already_is_no_second_place(country: Path) -> None:
    add_country_file(country)
    twice = [*read_country_files({}), *read_country_files({})]
    path = country.with_name("g.sqlite")
    building._write(path, twice)
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT count(*) FROM place").fetchone() == (2,)
