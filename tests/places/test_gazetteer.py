"""The gazetteer: names in, places out, without a network."""

import multiprocessing
import socket
import sqlite3
from pathlib import Path

import pytest

from pipeline.knowledge.gazetteer import build as building
from pipeline.knowledge.gazetteer import build_gazetteer, normalise, open_gazetteer
from pipeline.knowledge.gazetteer.entries import Entry
from pipeline.knowledge.gazetteer.names import english_name, fold, without_type, worth_keeping
from pipeline.stages import extract_articles
from schemas.document import Article


@pytest.mark.parametrize(
    ("name", "key"),
    [("Bāzārak", "bazarak"), ("Jabul-Saraj", "jabul saraj"), ("U.S.", "u s"),
     ("St. Louis", "saint louis"), ("Côte d’Ivoire", "cote divoire"), ("New   York ", "new york")],
)  # fmt: skip
def test_all_spellings_of_a_name_have_one_key(name: str, key: str) -> None:
    assert normalise(name) == key


def test_the_word_for_the_sort_is_no_part_of_a_name() -> None:
    assert without_type("Kabul Province") == "Kabul"
    assert without_type("State of Florida") == "Florida"
    assert without_type("Florida") is None


def test_the_english_form_of_a_local_transliteration_is_found() -> None:
    assert english_name("Panjshayr", ("Panjshir", "Panjshir Province")) == "Panjshir"
    assert english_name("Florida", ("State of Florida",)) == "Florida"


def test_marks_of_transliteration_go_and_other_accents_stay() -> None:
    assert fold("Parwān") == "Parwan"
    assert fold("São Paulo") == "São Paulo"


@pytest.mark.parametrize("alias", ["bajaraka", "TQN", "Базарак", "Ab"])
def test_transliterations_codes_and_other_scripts_are_no_english_names(alias: str) -> None:
    assert not worth_keeping(alias)


def test_a_town_has_its_country_its_divisions_and_its_point() -> None:
    kabul = next(c for c in open_gazetteer().look_up("Kabul") if c.kind == "city")
    assert (kabul.country, kabul.admin1, kabul.capital) == ("AFG", "Kabul", True)
    assert kabul.latitude == pytest.approx(34.53, abs=0.05)
    assert not kabul.centroid


def test_a_district_without_towns_has_no_invented_point() -> None:
    (shotul,) = open_gazetteer().look_up("Shotul")
    assert (shotul.kind, shotul.admin1, shotul.latitude) == ("district", "Panjshir", None)


def test_what_is_no_place_is_not_found() -> None:
    assert open_gazetteer().look_up("Qwertzuiop") == ()
    assert open_gazetteer().look_up("") == ()


def _three_places() -> list[Entry]:
    entries = [Entry(i, f"Place {i}", "city", "AFG", point=(1.0, 2.0)) for i in range(1, 4)]
    for entry in entries:
        entry.call(entry.name, 1)
    return entries


def test_the_file_appears_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> list[Entry]:
        raise RuntimeError("no data")

    monkeypatch.setattr(building, "read_entries", broken)
    with pytest.raises(RuntimeError):
        build_gazetteer(tmp_path / "g.sqlite")
    assert not list(tmp_path.glob("g*.sqlite")) and not list(tmp_path.glob("*.part"))


def test_two_that_build_at_once_leave_one_good_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "read_entries", _three_places)
    path = tmp_path / "g.sqlite"
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=build_gazetteer, args=(path,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [w.exitcode for w in workers] == [0, 0]
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT count(*) FROM place").fetchone() == (3,)


def test_building_and_looking_up_open_no_socket(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(building, "read_entries", _three_places)
    assert build_gazetteer(tmp_path / "g.sqlite").exists()
    assert open_gazetteer().look_up("Paris")


def test_the_file_is_found_in_the_home_of_dateline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_HOME", str(tmp_path))
    assert building.default_path().parent == tmp_path


def test_a_document_is_read_to_its_events_without_a_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    article = Article(document_id="t", text="Rebels shelled Herat on 3 May 2021, the army said.")
    (extraction,) = extract_articles([article])
    assert [e.locations[0].name for e in extraction.events] == ["Herat"]
