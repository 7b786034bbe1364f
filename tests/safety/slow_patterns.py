"""`python -m tests.safety.slow_patterns`: print dateline's patterns that blow up on long strings.

Patterns are caught where they are compiled, those that are built from tables too.
"""

import importlib
import pkgutil
import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

LENGTH = 50_000
SECONDS = 3.0  # of processor time a string; linear takes milliseconds, quadratic many seconds
NEWS = (
    "KABUL, Sept 3 (Reuters) — Police arrested 12,000 men on Monday, 3 May 2021, it said. "
    "“Two weeks ago they attacked St. Mary's church near Old Town,” Mr. Smith told the BBC."
)
compile_pattern: Callable[..., re.Pattern[str]] = re._compile  # type: ignore[attr-defined]


def main() -> int:
    """Print one line for each pattern and string that take too long, then how many were tried."""
    patterns = patterns_of_dateline()
    for (pattern, flags), where in patterns.items():
        for text in slow_strings(pattern, flags, SECONDS):
            print(f"slow: {where}: {pattern[:70]!r} on {text[:40]!r}")
    print(f"{len(patterns)} patterns tried")
    return 0


def patterns_of_dateline() -> dict[tuple[str, int], str]:
    """Return pattern and flags of all expressions that dateline compiles -> module and line."""
    found: dict[tuple[str, int], str] = {}

    def noting(pattern: str | bytes, flags: int) -> re.Pattern[str]:
        frame = _caller()
        if {"pipeline", "schemas"} & {str(frame.f_globals.get("__name__")).split(".")[0]}:
            made = compile_pattern(pattern, flags)
            text = made.pattern if isinstance(made.pattern, str) else made.pattern.decode("latin-1")
            found.setdefault((text, made.flags), f"{frame.f_globals['__name__']}:{frame.f_lineno}")
        return compile_pattern(pattern, flags)

    re._compile = noting  # type: ignore[attr-defined]
    _use_everything()
    re._compile = compile_pattern  # type: ignore[attr-defined]
    return found


def _caller() -> FrameType:
    frame: FrameType | None = sys._getframe(2)
    while frame is not None and frame.f_globals.get("__name__") == "re":
        frame = frame.f_back
    assert frame is not None
    return frame


def _use_everything() -> None:
    """Import every module and extract some news: patterns from tables are compiled when needed."""
    import pipeline  # noqa: PLC0415 - patterns are caught from here on
    import schemas  # noqa: PLC0415

    for package in (pipeline, schemas):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    list(pipeline.extract(NEWS, published="2021-09-03"))


def slow_strings(pattern: str, flags: int, seconds: float) -> Iterator[str]:
    """Yield the strings on which a pattern takes longer than `seconds`."""
    from pipeline.clean import datelines  # noqa: PLC0415 - its patterns are caught before
    from tests.safety.pumping import adversaries  # noqa: PLC0415

    # Long alternatives of places and dates, matched where a paragraph begins and nowhere else.
    anchored = any(
        isinstance(p, re.Pattern) and p.pattern == pattern for p in vars(datelines).values()
    )
    compiled = re.compile(pattern, flags)
    for text in adversaries(pattern, flags, LENGTH):
        try:
            with _limit(seconds):
                compiled.match(text)
                compiled.fullmatch(text)
                if not anchored:
                    compiled.sub("", text)
        except TimeoutError:
            yield text


@contextmanager
def _limit(seconds: float) -> Iterator[None]:
    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    sys.exit(main())
