"""What is promised about `dateline show` and `dateline validate` at the command line."""

import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from pipeline.command.main import run_app
from pipeline.command.show import show_events
from schemas.document import Extraction

Make = Callable[..., Extraction]
Write = Callable[..., Path]
LINE = (
    "Harbour Guard – shot – smugglers, traders – Old Quay – 2023-03-03 – "
    "Chief in Harbour Post – claimed\n"
)


@pytest.fixture(scope="session")
def sound(extraction: Make, write: Write, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("look"), *(extraction(f"d{n}", n) for n in range(3)))


@pytest.fixture
def folder(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound, tmp_path / "out"))


def terminal(width: int) -> Console:
    return Console(file=io.StringIO(), force_terminal=True, width=width)


def shown(folder: Path, console: Console) -> str:
    show_events(folder, 0, None, console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_events_are_lines_where_no_terminal_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_app(["show", str(folder)]) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == (LINE * 3, "")


def test_no_more_events_than_asked_for_are_shown_and_that_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_app(["show", str(folder), "--limit", "2"]) == 0
    said = capsys.readouterr()
    assert said.out == LINE * 2
    assert "--limit 0" in said.err


def test_the_events_of_one_document_are_shown(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_app(["show", str(folder), "--document", "d1"]) == 0
    assert capsys.readouterr().out == LINE


@pytest.mark.parametrize(
    "arguments", [["--document", "nobody"], ["--limit", "-1"], ["--limit", "many"]]
)
def test_what_cannot_be_shown_exits_2(folder: Path, arguments: list[str]) -> None:
    assert run_app(["show", str(folder), *arguments]) == 2


def test_a_damaged_dataset_is_sent_to_validate(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "events.jsonl").write_text("{}\n")
    assert run_app(["show", str(folder)]) == 2
    assert "dateline validate" in capsys.readouterr().err


def test_a_wide_terminal_gets_a_table_a_document(sound: Path) -> None:
    table = shown(sound, terminal(140))
    assert table.count("who says so") == 3
    assert table.count("Harbour Guard") == 3


def test_a_narrow_terminal_gets_lines_in_colour(sound: Path) -> None:
    assert "\x1b[36mHarbour Guard\x1b[0m – " in shown(sound, terminal(80))


def test_no_color_means_no_colour(sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in shown(sound, terminal(80))


def test_text_cannot_command_the_terminal(extraction: Make, write: Write, tmp_path: Path) -> None:
    made = extraction()
    evil = (
        made.events[0]
        .actors[0]
        .model_copy(update={"name": "\x1b]0;evil\x07[red]\u202eevil\u202c\x9b2J"})
    )
    event = made.events[0].model_copy(update={"actors": [evil]})
    write(tmp_path, made.model_copy(update={"events": [event]}))
    for width in (80, 140):
        console = Console(
            file=io.StringIO(), force_terminal=True, width=width, no_color=True, markup=False
        )
        told = shown(tmp_path, console).replace("\x1b[1m", "").replace("\x1b[0m", "")
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(told)
        assert "[red]" in told


def test_what_was_not_done_is_said(extraction: Make, write: Write, tmp_path: Path) -> None:
    made = extraction()
    event = made.events[0].model_copy(update={"negated": True, "date": None, "actors": []})
    write(tmp_path, made.model_copy(update={"events": [event]}))
    line = shown(tmp_path, Console(file=io.StringIO()))
    assert line.startswith("? – shot – ")
    assert " – ? – Chief" in line
    assert line.endswith("claimed, did not happen\n")


def test_a_whole_dataset_is_validated_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_app(["validate", str(folder)]) == 0
    said = capsys.readouterr()
    assert (
        "3 events, 3 statements, 3 incidents, 0 incident changes, 3 documents; no problem found"
        in said.out
    )
    assert (said.out.count("\n"), said.err) == (1, "")


def test_a_damaged_dataset_is_told_a_line_a_problem(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "events.csv"
    path.write_text(path.read_text().replace("Old Quay", "New Quay"))
    assert run_app(["validate", str(folder)]) == 1
    said = capsys.readouterr()
    assert [line.split(": ")[0] for line in said.out.splitlines()] == [
        "events.csv", "events.csv:2", "events.csv:2", "events.csv:3", "events.csv:3",
        "events.csv:4", "events.csv:4",
    ]  # fmt: skip
    assert said.err == f"dateline: 7 problems in {folder}\n"


def test_of_many_problems_alike_the_first_are_told_and_the_others_counted(
    extraction: Make, write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path / "out", *(extraction(f"d{n}", n) for n in range(9)))
    lines = (folder / "events.jsonl").read_text().replace('"clause":', '"claus":')
    (folder / "events.jsonl").write_text(lines)
    assert run_app(["validate", str(folder)]) == 1
    told = [one for one in capsys.readouterr().out.splitlines() if "clause: Field" in one]
    assert [one.split(": ")[0] for one in told] == [
        *(f"events.jsonl:{n}" for n in range(1, 6)), "events.jsonl",
    ]  # fmt: skip
    assert told[-1].endswith("in 4 more lines")


@pytest.mark.parametrize("command", ["validate", "show"])
@pytest.mark.parametrize("given", ["nowhere", "."])
def test_a_folder_without_a_dataset_exits_2(
    tmp_path: Path, command: str, given: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_app([command, str(tmp_path / given)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "dateline run" in said.err
