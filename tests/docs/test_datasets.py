"""What docs/datasets.md shows works as it stands there, with every library that is installed."""

import ast
import importlib.util
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from schemas.document import Extraction

Make = Callable[..., Extraction]
Write = Callable[..., Path]
PAGE = (Path(__file__).parents[2] / "docs" / "datasets.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.+?)```", PAGE, re.DOTALL)
TABLES_TO_SQLITE = re.findall(r"^for .+ done$", PAGE, re.MULTILINE)


@pytest.fixture
def outputs(
    extraction: Make, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    monkeypatch.chdir(tmp_path)
    return write(tmp_path / "outputs", extraction("panjshir-fall", 1))


@pytest.mark.usefixtures("outputs")
@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_runs_and_every_value_it_shows_has_one_row(block: str) -> None:
    tree = ast.parse(block)
    imported = next(node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom))
    library = imported.module if isinstance(imported, ast.ImportFrom) else imported.names[0].name
    if importlib.util.find_spec(str(library)) is None:
        pytest.skip(f"{library} is not installed here")
    names: dict[str, object] = {}
    for node in tree.body:
        if isinstance(node, ast.Expr):
            assert len(eval(ast.unparse(node), names)) == 1
        else:
            exec(ast.unparse(node), names)


@pytest.mark.usefixtures("outputs")
@pytest.mark.parametrize("line", TABLES_TO_SQLITE)
def test_the_database_for_datasette_holds_the_tables(line: str) -> None:
    tool = shutil.which("sqlite-utils")
    if tool is None:
        pytest.skip("sqlite-utils is not installed here")
    subprocess.run(["bash", "-c", line], check=True, capture_output=True)
    rows = subprocess.run([tool, "rows", "events.db", "incidents"], check=True, capture_output=True)
    assert b'"incident_id": "in_0000000000000001"' in rows.stdout
