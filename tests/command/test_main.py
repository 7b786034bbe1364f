"""What is promised about the command line: exit codes, messages, a quick --help."""

import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.command.main import run_app
from pipeline.errors import UsageError
from pipeline.settings import load_settings
from schemas.version import VERSION

TEXT = "Guards at the harbour arrested two smugglers on Friday."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT)
    return tmp_path / "a.txt"


def test_help_imports_neither_spacy_nor_prefect_nor_pandas() -> None:
    code = (
        "import sys; from pipeline.command.main import run_app; run_app(['run', '--help']); "
        "sys.exit(bool({'spacy', 'prefect', 'pandas', 'numpy'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_app(["version"]) == 0
    assert capsys.readouterr().out == f"{VERSION}\n"


def test_a_run_says_in_one_line_what_it_did(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_app(["run", str(article), "--output", str(tmp_path / "out"), "--no-prefect"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("1 document: 1 extracted, 0 skipped, 0 failed; 1 event, ")
    assert said.out.count("\n") == 1


def test_a_run_tells_once_why_documents_were_skipped_and_that_dates_are_missing(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("b", "c"):
        (tmp_path / f"{name}.txt").write_text(" ")
    arguments = ["run", str(tmp_path / "*.txt"), "-o", str(tmp_path / "out"), "--no-prefect"]
    assert run_app(arguments) == 0
    told = capsys.readouterr().err
    assert "skipped: 2 documents: empty" in told
    assert "1 document with events has no date of publication" in told
    assert run_app(arguments) == 0
    said = capsys.readouterr()
    assert (said.err, "; nothing new for " in said.out) == ("", True)


@pytest.mark.parametrize(
    "arguments",
    [["run"], ["run", "x.txt"], ["run", "--output", "out"], ["nonsense"],
     ["run", "x.txt", "--output", "out", "--nonsense"]],
)  # fmt: skip
def test_wrong_use_exits_2_with_a_message(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_app(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("dateline: ")


@pytest.mark.parametrize(
    ("arguments", "missing"),
    [(["run", "x.txt"], "--output"), (["show"], "DIR"), (["explain"], "TEXT"),
     (["export", "out", "-o", "x.csv"], "--profile")],
)  # fmt: skip
def test_what_is_missing_is_named_with_the_help_to_look_at(
    arguments: list[str], missing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_app(arguments) == 2
    told = capsys.readouterr().err
    assert told == f"dateline: {missing} is missing.\nTry: dateline {arguments[0]} --help\n"


def test_an_unknown_model_exits_2_and_writes_nothing(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["run", str(article), "--output", str(tmp_path / "out"), "--no-prefect"]
    assert run_app([*arguments, "--model", "no_such_model"]) == 2
    assert "no_such_model" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_fault_of_dateline_is_told_without_a_traceback(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setattr("pipeline.write.dataset.build_incidents", lambda *_: 1 / 0)
    arguments = ["run", str(article), "--output", str(tmp_path / "out"), "--no-prefect"]
    assert run_app(arguments) == 1
    told = capsys.readouterr().err
    assert "ZeroDivisionError" in told
    assert "--verbose" in told
    assert "Traceback" not in told
    assert {p.name for p in (tmp_path / "out").iterdir()} == {".dateline"}


def test_an_interrupted_run_exits_130_and_leaves_the_old_dataset(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ["run", str(article), "--output", str(tmp_path / "out"), "--no-prefect"]
    assert run_app(arguments) == 0
    before = (tmp_path / "out" / "datapackage.json").read_bytes()

    def interrupt(*_: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr("pipeline.write.dataset.build_incidents", interrupt)
    article.write_text(f"{TEXT} They sank a boat.")
    assert run_app(arguments) == 130
    assert (tmp_path / "out" / "datapackage.json").read_bytes() == before


def test_an_option_beats_the_environment_which_beats_pyproject(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.dateline]\nmodel = "third"\nretries = 7\n')
    monkeypatch.chdir(tmp_path)
    assert (load_settings().model, load_settings().retries) == ("third", 7)
    monkeypatch.setenv("DATELINE_MODEL", "second")
    assert load_settings().model == "second"
    assert load_settings(model="first").model == "first"


def test_a_setting_that_cannot_be_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_RETRIES", "many")
    with pytest.raises(UsageError, match="DATELINE_RETRIES"):
        load_settings()
