"""What is promised about quality floors: none is lowered unnoticed."""

from pathlib import Path

import pytest

from tests.floors import check, check_ceilings, gold_hash, update

FLOORS = {"six: found": 0.5, "plv: type": 0.4}


def test_a_figure_below_its_floor_or_missing_is_reported(tmp_path: Path) -> None:
    assert check({"six: found": 0.49}, FLOORS, {}, tmp_path) == ["six: found", "plv: type"]


def test_figures_at_their_floors_pass(tmp_path: Path) -> None:
    assert check(dict(FLOORS), FLOORS, {}, tmp_path) == []


def test_another_gold_than_that_of_the_floors_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "six").mkdir()
    (tmp_path / "six" / "dev.jsonl").write_text("{}\n")
    check(dict(FLOORS), FLOORS, {"six": gold_hash(tmp_path / "six")}, tmp_path)
    assert "not that of the floors" not in capsys.readouterr().out
    check(dict(FLOORS), FLOORS, {"six": "another"}, tmp_path)
    assert "not that of the floors" in capsys.readouterr().out


def test_floors_rise_with_the_figures_and_fall_only_on_purpose() -> None:
    figures = {"six: found": 0.6257, "plv: type": 0.3}
    assert update(figures, FLOORS, lower=False) == {"six: found": 0.625, "plv: type": 0.4}
    assert update(figures, FLOORS, lower=True) == {"six: found": 0.625, "plv: type": 0.3}


def test_a_figure_above_its_ceiling_or_missing_is_wrong() -> None:
    most = {"events a sentence": 1.4, "rows": 2.0}
    assert check_ceilings({"events a sentence": 1.4, "rows": 2.0}, most) == []
    assert check_ceilings({"events a sentence": 1.41}, most) == ["events a sentence", "rows"]
