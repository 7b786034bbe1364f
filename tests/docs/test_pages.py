"""What is promised about the pages of docs/: current, and every command in them works."""

import csv
import fnmatch
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.command.main import run_app
from pipeline.knowledge import FOLDER
from schemas.document import Extraction
from scripts.make_docs import pages

Make = Callable[..., Extraction]
Write = Callable[..., Path]
ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
TOLD = {  # page -> its commands that need no more than a dataset, in this order
    name: re.findall(r"^(?: {4}\./)?dateline (.+)$", (DOCS / name).read_text(), re.MULTILINE)
    for name in ("datasets.md", "exports.md", "how-it-decides.md")
}
# Commands that read documents, with `dateline` for the launcher of the repository.
WITH_MODEL = [
    re.sub(r"(^|&& )(\./)?dateline", r"\1dateline", command)
    for page in (ROOT / "README.md", DOCS / "evaluate.md")
    for command in re.findall(
        r"^(?: {4}|\$ )((?:\./)?dateline .+)$", page.read_text(), re.MULTILINE
    )
]
ENVIRONMENT = {
    **os.environ,
    "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
    "DATELINE_PREFECT": "false",
}
README = (ROOT / "README.md").read_text(encoding="utf-8")
COLUMNS = ("actor", "action", "target", "location", "date", "source", "event_type")
NEGATED = {"false": "", "true": ", did not happen"}
TUTORIAL = (DOCS / "tutorial.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", pages())
def test_a_page_made_from_data_is_current(name: str) -> None:
    """Otherwise: python -m scripts.make_docs."""
    assert (DOCS / name).read_text(encoding="utf-8") == pages()[name]


def test_the_page_on_knowledge_names_every_table_and_none_that_is_not_there() -> None:
    page = (DOCS / "knowledge.md").read_text(encoding="utf-8")
    named = re.findall(r"`([\w/*]+\.csv)`", page)
    tables = {p.relative_to(FOLDER).as_posix() for p in FOLDER.rglob("*.csv")}
    assert [name for name in named if not fnmatch.filter(tables, name)] == []
    assert sorted(t for t in tables if not any(fnmatch.fnmatch(t, n) for n in named)) == []


@pytest.mark.parametrize("name", [path.name for path in DOCS.glob("*.md")])
def test_links_between_pages_lead_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", (DOCS / name).read_text(encoding="utf-8"))
    assert [link for link in links if not (DOCS / link).exists()] == []


def test_the_rows_in_the_readme_are_rows_of_outputs() -> None:
    shown = README.split("| actor |", 1)[1].split("|---|\n", 1)[1].split("\n\n", 1)[0]
    with (ROOT / "outputs" / "events.csv").open(encoding="utf-8", newline="") as file:
        rows = {
            (*(row[name] for name in COLUMNS), row["modality"] + NEGATED[row["negated"]])
            for row in csv.DictReader(file)
        }
    table = [tuple(cell.strip() for cell in line.split("|")[1:-1]) for line in shown.splitlines()]
    assert table
    assert [row for row in table if row not in rows] == []


@pytest.mark.parametrize("command", [one for page in TOLD.values() for one in page])
def test_a_command_succeeds(
    command: str, extraction: Make, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "outputs", extraction("panjshir-fall", 1))
    assert run_app(shlex.split(command)) == 0


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder with what the commands of README and of docs/evaluate.md read."""
    for name in ("seeds", "gold"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "a.txt").write_text("Rebels attacked a convoy near Kabul on Monday.")
    (tmp_path / "more.jsonl").write_text('{"text": "The army denied it."}\n')
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("command", WITH_MODEL)
def test_a_command_that_extracts_succeeds(command: str, clone: Path) -> None:
    done = subprocess.run(["bash", "-e", "-c", command], cwd=clone, env=ENVIRONMENT, check=False)
    assert done.returncode == 0


@pytest.mark.slow
def test_the_tutorial_runs_from_its_first_line_to_its_last(tmp_path: Path) -> None:
    script = "".join(re.findall(r"```sh\n(.+?)```", TUTORIAL, re.DOTALL))
    done = subprocess.run(
        ["bash", "-e", "-c", script], cwd=tmp_path, env=ENVIRONMENT, check=True, text=True,
        capture_output=True,
    )  # fmt: skip
    for line in re.findall(r"^ {4}(.+ – .+)$", TUTORIAL, re.MULTILINE):
        assert line in done.stdout.splitlines()
    asked = "".join(re.findall(r"```python\n(.+?)```", TUTORIAL, re.DOTALL))
    check = [sys.executable, "-c", f"{asked}\nassert incidents.disputed.any()"]
    python = {**ENVIRONMENT, "PYTHONPATH": str(ROOT)}
    subprocess.run(check, cwd=tmp_path, env=python, check=True)
