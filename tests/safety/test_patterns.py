"""No text makes dateline's regular expressions run for ever."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.safety.slow_patterns import slow_strings

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_every_pattern_copes_with_fifty_thousand_signs_made_to_slow_it_down() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.safety.slow_patterns"],
        cwd=ROOT, capture_output=True, text=True, timeout=1800, check=True,
    )  # fmt: skip
    *slow, tried = ended.stdout.splitlines()
    assert slow == []
    assert int(tried.split()[0]) > 150


@pytest.mark.parametrize("pattern", [r"(a+)+$", r"(?:\w|\d)*x", r"\s*\n", r"(\d+,?)*;"])
def test_a_pattern_that_blows_up_is_found(pattern: str) -> None:
    assert next(slow_strings(pattern, 0, seconds=0.2), None) is not None
