"""What is promised about exports: others' columns, their definitions, and nothing made up."""

import csv
import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.command.main import run_app
from pipeline.export import PROFILES, Exported, export, sidecar
from pipeline.export.gdelt import goldstein
from pipeline.export.ucdp import priogrid_cell
from pipeline.knowledge import FOLDER
from pipeline.knowledge import rows as rows_of
from schemas.document import Extraction
from schemas.event import Count, Event
from schemas.vocabulary import (
    AcledType,
    ActorKind,
    CountOf,
    DateBasis,
    EventType,
    Modality,
    QuadClass,
)
from tests.export.codebooks import COLUMNS

Make = Callable[..., Extraction]
MakeEvent = Callable[..., Event]
Write = Callable[..., Path]


@pytest.fixture
def exported(extraction: Make, write: Write, tmp_path: Path) -> Callable[..., list[dict[str, str]]]:
    """Export a dataset of one document with these events, and read the rows back."""

    def rows(profile: str, *events: Event) -> list[dict[str, str]]:
        made = extraction("d1")
        document = made.document.model_copy(update={"n_events": len(events)})
        folder = write(tmp_path / "out", Extraction(document=document, events=list(events)))
        export(folder, PROFILES[profile], tmp_path / "export")
        with (tmp_path / "export").open(encoding="utf-8", newline="") as file:
            lines = list(csv.reader(file, delimiter=PROFILES[profile].delimiter))
        if PROFILES[profile].header:
            assert lines.pop(0) == COLUMNS[profile]
        return [dict(zip(COLUMNS[profile], line, strict=True)) for line in lines]

    return rows


Rows = Callable[..., list[dict[str, str]]]


@pytest.fixture
def attack(event: MakeEvent) -> Event:
    """Rebels with a name of their own attack villagers, six of whom die."""
    made = event()
    return made.model_copy(
        update={
            "acled_type": AcledType.ATTACK,
            "mode": "kill",
            "cameo": "1823",
            "quad_class": QuadClass.MATERIAL_CONFLICT,
            "actors": [_as(made, ActorKind.ARMED_GROUP, "Free River Front", "rebels")],
            "targets": [_as(made, ActorKind.POPULATION, "villagers", "civilians")],
        }
    )


def _as(made: Event, kind: ActorKind, name: str, sector: str | None) -> object:
    given = {"kind": kind, "name": name, "sector": sector, "country": "NAM"}
    return made.actors[0].model_copy(update=given)


def left_out(folder: Path) -> dict[str, int]:
    return dict(json.loads(sidecar(folder / "export").read_text())["left_out"])


@pytest.mark.parametrize("profile", PROFILES)
def test_a_file_has_the_columns_of_the_codebook(
    exported: Rows, attack: Event, profile: str
) -> None:
    (row,) = exported(profile, attack)
    assert list(row) == COLUMNS[profile]


@pytest.mark.parametrize(("profile", "number"), [("acled", 31), ("ucdp", 49), ("gdelt", 61),
                                                 ("plover", 40)])  # fmt: skip
def test_the_codebooks_have_that_many_columns(profile: str, number: int) -> None:
    assert len(COLUMNS[profile]) == number


def test_an_attack_on_villagers_as_acled_has_it(exported: Rows, attack: Event) -> None:
    (row,) = exported("acled", attack)
    told = {
        "event_id_cnty": "in_0000000000000001", "event_date": "2023-03-03", "year": "2023",
        "time_precision": "1", "disorder_type": "Political violence",
        "event_type": "Violence against civilians", "sub_event_type": "Attack",
        "actor1": "Free River Front", "inter1": "Rebel group", "actor2": "Civilians (Namibia)",
        "assoc_actor_2": "villagers", "inter2": "Civilians",
        "interaction": "Rebel group-Civilians", "civilian_targeting": "Civilian targeting",
        "iso": "516", "country": "Namibia", "admin1": "NA", "location": "Old Quay",
        "latitude": "-22.95", "longitude": "-14.5", "geo_precision": "1",
        "source": "Harbour Post", "fatalities": "6", "timestamp": "1677888000",
    }  # fmt: skip
    assert {name: row[name] for name in told} == told
    assert all(row[name] == "" for name in ("region", "admin3", "source_scale"))


def test_an_attack_on_villagers_as_ucdp_has_it(exported: Rows, attack: Event) -> None:
    (row,) = exported("ucdp", attack)
    told = {
        "relid": "in_0000000000000001", "type_of_violence": "3", "side_a": "Free River Front",
        "side_b": "Civilians", "dyad_name": "Free River Front - Civilians", "where_prec": "1",
        "date_prec": "1", "date_start": "2023-03-03", "date_end": "2023-03-03", "best": "6",
        "low": "6", "high": "6", "deaths_unknown": "6", "country": "Namibia",
        "geom_wkt": "POINT (-14.5 -22.95)", "number_of_sources": "1", "source_original": "Chief",
    }  # fmt: skip
    assert {name: row[name] for name in told} == told
    assert all(row[name] == "" for name in ("conflict_name", "gwnoa", "deaths_civilians"))


def test_an_attack_on_villagers_as_gdelt_has_it(exported: Rows, attack: Event) -> None:
    (row,) = exported("gdelt", attack)
    told = {
        "SQLDATE": "20230303", "MonthYear": "202303", "Year": "2023", "FractionDate": "2023.2548",
        "Actor1Code": "NAMREB", "Actor1Name": "FREE RIVER FRONT", "Actor1CountryCode": "NAM",
        "Actor1Type1Code": "REB", "Actor2Code": "NAMCVL", "EventCode": "1823",
        "EventBaseCode": "182", "EventRootCode": "18", "QuadClass": "4",
        "GoldsteinScale": "-10.0", "ActionGeo_Type": "4",
        "ActionGeo_FullName": "Old Quay, NA, Namibia", "ActionGeo_CountryCode": "WA",
        "DATEADDED": "20230304000000", "SOURCEURL": "d1",
    }  # fmt: skip
    assert {name: row[name] for name in told} == told


def test_an_attack_on_villagers_as_polecat_has_it(exported: Rows, attack: Event) -> None:
    (row,) = exported("plover", attack)
    told = {
        "Event ID": "ev_0000000000000001", "Event Date": "2023-03-03", "Event Type": "ASSAULT",
        "Event Mode": "kill", "Quad Code": "MATERIAL CONFLICT", "Actor Name": "Free River Front",
        "Primary Actor Sector": "REB", "Recipient Name": "villagers", "Placename": "Old Quay",
        "Country": "NAM", "Source": "Harbour Post", "Publication Date": "2023-03-03",
    }  # fmt: skip
    assert {name: row[name] for name in told} == told


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("update", [{"negated": True}, {"modality": Modality.DENIED},
                                    {"modality": Modality.PLANNED},
                                    {"modality": Modality.HYPOTHETICAL}])  # fmt: skip
def test_what_is_not_told_to_have_happened_is_left_out(
    exported: Rows, attack: Event, profile: str, update: dict[str, object]
) -> None:
    assert exported(profile, attack.model_copy(update=update)) == []


@pytest.mark.parametrize("profile", ["acled", "ucdp"])
def test_reports_of_one_incident_are_one_row(exported: Rows, attack: Event, profile: str) -> None:
    again = attack.model_copy(update={"event_id": "ev_00000000000000ff"})
    assert len(exported(profile, attack, again)) == 1


def _killed(number: int) -> dict[str, object]:
    told = Count(text="many", start=0, end=4, what=CountOf.KILLED, best=number)
    return {"event_id": f"ev_{number:016x}", "counts": [told]}


@pytest.mark.parametrize("profile", ["acled", "ucdp"])
def test_a_toll_that_most_reports_give_is_exported_as_incidents_have_it(
    exported: Rows, attack: Event, tmp_path: Path, profile: str
) -> None:
    chiefs = [attack.model_copy(update={**_killed(n), "source": _said_by(attack, str(n))})
              for n in (2, 7, 9)]  # fmt: skip
    again = {**_killed(10), "counts": chiefs[1].counts, "source": _said_by(attack, "Mayor")}
    (row,) = exported(profile, *chiefs, attack.model_copy(update=again))
    with (tmp_path / "out" / "incidents.csv").open(encoding="utf-8", newline="") as file:
        (incident,) = csv.DictReader(file)
    assert row.get("fatalities", row.get("best")) == incident["killed_best"] == "7"
    assert (row.get("low", "2"), row.get("high", "9")) == ("2", "9")


@pytest.mark.parametrize("profile", ["acled", "ucdp"])
def test_the_toll_of_a_report_that_denies_the_deed_is_not_exported(
    exported: Rows, attack: Event, profile: str
) -> None:
    denied = attack.model_copy(update={**_killed(90), "modality": Modality.DENIED})
    (row,) = exported(profile, attack, denied)
    assert row.get("fatalities", row.get("best")) == "6"


def _said_by(event: Event, name: str) -> object:
    assert event.source.attribution is not None
    said = event.source.attribution.model_copy(update={"name": name})
    return event.source.model_copy(update={"attribution": said})


def test_sides_and_dates_of_several_reports_are_not_mixed(exported: Rows, attack: Event) -> None:
    """The fuller report knows only the year; the day of another one is not made its own."""
    assert attack.date is not None
    year = attack.date.model_copy(
        update={"edtf": "2001", "earliest": dt.date(2001, 1, 1), "latest": dt.date(2001, 12, 31)}
    )
    fuller = attack.model_copy(update={"date": year})
    other = {"event_id": "ev_00000000000000ff", "actors": [], "targets": []}
    assert exported("acled", fuller, attack.model_copy(update=other)) == []


@pytest.mark.parametrize("profile", ["acled", "ucdp"])
def test_a_denial_of_the_incident_is_not_what_happened(
    exported: Rows, attack: Event, profile: str
) -> None:
    denial = {"event_id": "ev_00000000000000ff", "event_type": EventType.REJECT, "mode": "deny",
              "acled_type": None, "confidence": 1.0,
              "actors": [_as(attack, ActorKind.STATE, "Namibia", None)]}  # fmt: skip
    (row,) = exported(profile, attack, attack.model_copy(update=denial))
    assert "Free River Front" in (row.get("actor1"), row.get("side_a"))


@pytest.mark.parametrize("profile", ["acled", "ucdp"])
def test_the_day_of_publication_is_no_date(exported: Rows, attack: Event, profile: str) -> None:
    assert attack.date is not None
    date = attack.date.model_copy(update={"basis": DateBasis.DOCUMENT})
    assert exported(profile, attack.model_copy(update={"date": date})) == []


def test_a_place_without_country_is_told_as_reason(
    exported: Rows, attack: Event, tmp_path: Path
) -> None:
    exported("acled", attack.model_copy(update={"locations": []}))
    assert left_out(tmp_path) == {"no country is known": 1}


def test_ucdp_takes_nobody_without_a_name(exported: Rows, attack: Event) -> None:
    gunmen = attack.actors[0].model_copy(update={"name": "Gunmen"})
    assert exported("ucdp", attack.model_copy(update={"actors": [gunmen]})) == []


def test_a_single_commander_is_no_side(exported: Rows, attack: Event) -> None:
    commander = attack.model_copy(
        update={"targets": [_as(attack, ActorKind.PERSON, "Ana Brito", "military")]}
    )
    assert exported("ucdp", commander) == []
    (row,) = exported("acled", commander)
    assert (row["actor2"], row["inter2"], row["event_type"]) == ("Ana Brito", "", "")


def test_ucdp_wants_a_death(exported: Rows, attack: Event) -> None:
    assert exported("ucdp", attack.model_copy(update={"counts": [], "mode": "wound"})) == []
    none = Count(text="no one", start=0, end=6, what=CountOf.KILLED, best=0)
    assert exported("ucdp", attack.model_copy(update={"counts": [none]})) == []


def test_a_state_is_side_a_of_state_based_violence(exported: Rows, attack: Event) -> None:
    army = _as(attack, ActorKind.ORGANIZATION, "Harbour State Army", "military")
    (row,) = exported("ucdp", attack.model_copy(update={"targets": [army]}))
    assert (row["type_of_violence"], row["side_a"]) == ("1", "Harbour State Army")


def test_an_attack_on_fighters_is_a_battle_to_acled(exported: Rows, attack: Event) -> None:
    army = _as(attack, ActorKind.ORGANIZATION, "Harbour State Army", "military")
    (row,) = exported("acled", attack.model_copy(update={"targets": [army]}))
    assert (row["event_type"], row["sub_event_type"]) == ("Battles", "Armed clash")
    assert row["interaction"] == "State forces-Rebel group"


def test_the_type_of_an_attack_on_nobody_known_stays_empty(exported: Rows, attack: Event) -> None:
    (row,) = exported("acled", attack.model_copy(update={"targets": []}))
    assert (row["disorder_type"], row["event_type"]) == ("Political violence", "")


def test_whoever_stops_a_demonstration_is_the_second_actor(exported: Rows, attack: Event) -> None:
    police = _as(attack, ActorKind.ORGANIZATION, "police", "police")
    crowd = _as(attack, ActorKind.POPULATION, "students", None)
    arrest = {"event_type": EventType.COERCE, "acled_type": AcledType.PROTEST_WITH_INTER,
              "actors": [police], "targets": [crowd]}  # fmt: skip
    (row,) = exported("acled", attack.model_copy(update=arrest))
    assert (row["actor1"], row["assoc_actor_1"]) == ("Protesters (Namibia)", "students")
    assert row["actor2"] == "police"


def test_an_event_without_cameo_code_is_not_of_gdelt(exported: Rows, attack: Event) -> None:
    assert exported("gdelt", attack.model_copy(update={"cameo": None})) == []


def test_no_text_breaks_a_line_or_a_cell_of_a_file_without_quotes(
    exported: Rows, attack: Event
) -> None:
    actor = attack.actors[0].model_copy(update={"name": 'A\tB\n"C" =1'})
    (row,) = exported("plover", attack.model_copy(update={"actors": [actor]}))
    assert row["Actor Name"] == "A B 'C' =1"


def test_no_cell_of_a_csv_is_a_formula(exported: Rows, attack: Event) -> None:
    actor = attack.actors[0].model_copy(update={"name": "=1+1"})
    (row,) = exported("acled", attack.model_copy(update={"actors": [actor]}))
    assert row["actor1"] == "'=1+1"


@pytest.mark.parametrize("profile", PROFILES)
def test_what_is_listed_as_empty_is_empty(
    exported: Rows, attack: Event, tmp_path: Path, profile: str
) -> None:
    (row,) = exported(profile, attack)
    about = json.loads(sidecar(tmp_path / "export").read_text())
    assert sorted([*about["filled"], *about["empty"]]) == sorted(row)
    assert {row[name] for name in about["empty"]} == {""}


def test_codes_without_a_goldstein_value_have_that_of_the_code_above() -> None:
    assert (goldstein("1831"), goldstein("0871"), goldstein("1999")) == (-10.0, 9.0, -10.0)
    assert goldstein("99") is None


def test_every_cameo_code_of_the_lexicon_has_a_goldstein_value() -> None:
    tables = (FOLDER / "lexicon").glob("senses_*.csv")
    codes = {row["cameo"] for path in tables for _, row in rows_of(f"lexicon/{path.name}")}
    assert {code for code in codes if code and goldstein(code) is None} == set()


def test_priogrid_counts_half_degree_cells_from_the_south_west() -> None:
    """Row 69 and column 222 of a grid 720 wide hold the point 55.75 S, 69.25 W."""
    assert priogrid_cell(-55.75, -69.25) == 68 * 720 + 222
    assert (priogrid_cell(-90, -180), priogrid_cell(90, 180)) == (1, 360 * 720)


def test_the_command_writes_the_file_and_says_what_is_missing(
    extraction: Make, write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path / "out", extraction())
    target = tmp_path / "events.tsv"
    code = run_app(["export", str(folder), "--profile", "plover", "--output", str(target)])
    assert code == 0
    assert capsys.readouterr().out.startswith(f"1 row in {target}; 0 left out")
    assert json.loads(sidecar(target).read_text())["rows"] == 1


def test_what_is_no_dataset_is_refused_and_no_file_is_left(tmp_path: Path) -> None:
    code = run_app(["export", str(tmp_path), "--profile", "acled", "-o", str(tmp_path / "x.csv")])
    assert code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["events.csv", "datapackage.json", "report.html"])
def test_a_file_of_the_dataset_is_never_overwritten(
    extraction: Make, write: Write, tmp_path: Path, name: str,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    folder = write(tmp_path / "out", extraction())
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    code = run_app(["export", str(folder), "--profile", "acled", "-o", str(folder / name)])
    assert (code, "of the dataset itself" in capsys.readouterr().err) == (2, True)
    assert {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()} == before


def test_a_place_that_cannot_be_written_is_told_and_is_no_fault_of_ours(
    extraction: Make, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    folder = write(tmp_path / "out", extraction())

    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "unlink", refuse)
    monkeypatch.setattr(Path, "replace", refuse)
    code = run_app(["export", str(folder), "--profile", "acled", "-o", str(tmp_path / "x.csv")])
    assert code == 2
    assert "x.csv cannot be written: Read-only file system" in capsys.readouterr().err


def test_the_same_dataset_gives_the_same_bytes(
    extraction: Make, write: Write, tmp_path: Path
) -> None:
    folder = write(tmp_path / "out", extraction())
    done = [export(folder, PROFILES["gdelt"], tmp_path / name) for name in ("one", "two")]
    assert done == [Exported(1, {})] * 2
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
