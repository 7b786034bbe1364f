"""Fixtures for tests of the report."""

from pathlib import Path

import pytest

from pipeline.write.dataset import open_dataset
from pipeline.write.rendering import render
from schemas.document import Extraction
from tests.report.samples import HOSTILE, HOW, Write


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a dataset of extractions, all of HOSTILE, and return its report."""

    def written(*extractions: Extraction, name: str = "out") -> Path:
        with open_dataset(tmp_path / name, HOW, force=False) as writer:
            for one in extractions:
                writer.add(render(one, HOSTILE))
        return tmp_path / name / "report.html"

    return written
