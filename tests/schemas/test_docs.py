"""What docs/datasets.md shows of pandas and of the command line works as it stands there."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.command.main import run_app
from schemas.document import Extraction

Make = Callable[..., Extraction]
Write = Callable[..., Path]
PAGE = Path(__file__).parents[2] / "docs" / "datasets.md"
BLOCKS = re.findall(r"```python\n(.+?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
PANDAS = [block for block in BLOCKS if "load_dataset" in block or "pandas" in block]
COMMANDS = re.findall(r"^dateline (.+)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.fixture
def outputs(
    extraction: Make, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    monkeypatch.chdir(tmp_path)
    return write(tmp_path / "outputs", extraction("panjshir-fall", 1))


@pytest.mark.usefixtures("outputs")
@pytest.mark.parametrize("block", PANDAS)
def test_a_block_runs_and_every_line_of_it_gives_rows(block: str) -> None:
    names: dict[str, object] = {}
    for statement in block.strip().split("\n"):
        if statement and not statement.startswith(("from ", "import ", "events, ")):
            assert len(eval(statement, names)) == 1
        else:
            exec(statement, names)


@pytest.mark.usefixtures("outputs")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_succeeds(command: str) -> None:
    assert run_app(shlex.split(command)) == 0
