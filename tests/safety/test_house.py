"""What is promised about the house itself: no code from data, and dependencies that are pinned."""

import ast
import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted([*(ROOT / "pipeline").rglob("*.py"), *(ROOT / "schemas").rglob("*.py")])
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PIN = r"^([a-z0-9._-]+)(?:\[[a-z0-9, -]+\])?=="
HASHES = r"((?: {4}--hash=sha256:[0-9a-f]{64}(?: \\)?\n?)+)"
PINS = re.findall(rf"{PIN}\S+ \\\n{HASHES}", LOCK, re.M)
FORBIDDEN_MODULES = {"pickle", "shelve", "marshal", "dill", "cloudpickle", "joblib"}
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__"}
LONGEST = 400  # lines of a module
OURS = {"pipeline", "schemas", "tests", "benchmarks", "scripts"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_no_module_unpickles_or_runs_text_as_code(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {n.func.id for n in ast.walk(tree)
              if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}  # fmt: skip
    assert not imported(tree) & FORBIDDEN_MODULES
    assert not called & FORBIDDEN_CALLS
    assert "shell=True" not in path.read_text(encoding="utf-8")


def test_no_module_is_too_long_to_be_read() -> None:
    lines = {str(p): p.read_text(encoding="utf-8").count("\n") for p in SOURCES}
    assert {name: n for name, n in lines.items() if n > LONGEST} == {}


def test_no_output_of_a_run_was_committed() -> None:
    """A dataset holds the texts of others; only that of our own `seeds` belongs here."""
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("this is no clone: nothing tells what was committed")
    datasets = {Path(f).parts[0] for f in listed.stdout.splitlines() if f.endswith("events.jsonl")}
    assert datasets == {"outputs"}


def test_every_pin_of_the_lock_has_hashes() -> None:
    named = re.findall(PIN, LOCK, re.M)
    assert len(named) > 100
    assert [name for name, _ in PINS] == named


def test_what_is_imported_is_in_the_lock() -> None:
    known = packages_distributions()
    pinned = {plain(name) for name, _ in PINS}
    foreign = {
        module
        for path in SOURCES
        for module in imported(ast.parse(path.read_text(encoding="utf-8")))
        if module not in sys.stdlib_module_names and module not in OURS
    }
    assert [m for m in sorted(foreign) if not {plain(d) for d in known.get(m, [])} & pinned] == []


def imported(tree: ast.AST) -> set[str]:
    """Return the top-level modules that a module imports."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
