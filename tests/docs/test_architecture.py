"""The maps of the house name every room, module and folder of tests, and none that is not there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAP = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def test_every_room_is_on_the_map() -> None:
    inside = (p for p in (ROOT / "pipeline").iterdir() if not p.name.startswith("__"))
    named = {p.name if p.is_file() else f"{p.name}/" for p in inside if p.name != "stages.py"}
    assert sorted(n for n in named if f"`{n}`" not in MAP.split("## Inside", 1)[0]) == []


def test_every_symptom_has_its_rooms_and_every_folder_of_tests_its_symptom() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = guide.split("| what is wrong |", 1)[1].split("\n\n", 1)[0]
    named = set(re.findall(r"`((?:pipeline|schemas|docs|tests)/[^`]*)`", table))
    assert [path for path in named if not (ROOT / path).exists()] == []
    tests = {f"tests/{p.name}/" for p in (ROOT / "tests").iterdir() if any(p.glob("test_*.py"))}
    assert {path for path in named if path.startswith("tests/")} == tests


FIND = [f"find/{room}" for room in ("grammar", "triggers", "modality", "roles")]
RESOLVE = [f"resolve/{room}" for room in ("dates", "places", "entities")]


@pytest.mark.parametrize("room", ["find", *FIND, "resolve", *RESOLVE])
def test_every_module_of_a_large_room_is_on_the_map(room: str) -> None:
    table = MAP.split(f"| in `{room}/`", 1)[1].split("\n\n", 1)[0]
    inside = (p for p in (ROOT / "pipeline" / room).iterdir() if not p.name.startswith("__"))
    named = set(re.findall(r"`(\w+)/?`", table)) - {"__init__"}
    assert named == {p.stem for p in inside}
