"""Holds the scoreboard's figures above the floors of scoreboard_floors.json.

    python -m tests.floors FIGURES.json --gold DIR             check; exit 1 when a floor breaks
    python -m tests.floors FIGURES.json --gold DIR --update    raise floors to the figures
    python -m tests.floors FIGURES.json --gold DIR --update --lower   lower them too, on purpose

FIGURES.json is what `scoreboard.py --json` writes. Beside the floors stands the SHA-256 of each
gold set; figures on another gold are not comparable, and the check says so. Ceilings are for what
must not grow: recall is not bought by more events. They are changed by hand.
"""

import argparse
import hashlib
import json
import math
import sys
from pathlib import Path

FLOORS = Path(__file__).with_name("scoreboard_floors.json")


def gold_hash(folder: Path) -> str:
    """Return the SHA-256 of a gold set's files, in the order of their names."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("dev*")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def check(
    figures: dict[str, float], floors: dict[str, float], hashes: dict[str, str], gold: Path
) -> list[str]:
    """Return what is wrong: figures that are missing or below their floor; print all of them."""
    for name, expected in hashes.items():
        if gold_hash(gold / name) != expected:
            print(f"the gold of {name} is not that of the floors: compare with care")
    wrong = []
    for label, floor in floors.items():
        figure = figures.get(label)
        mark = "ok" if figure is not None and figure >= floor else "BELOW"
        print(f"{mark:6} {label:55} {'missing' if figure is None else f'{figure:.4f}'} >= {floor}")
        if mark != "ok":
            wrong.append(label)
    return wrong


def check_ceilings(figures: dict[str, float], ceilings: dict[str, float]) -> list[str]:
    """Return which figures are missing or above their ceiling; print all of them."""
    wrong = [k for k, most in ceilings.items() if figures.get(k, math.inf) > most]
    for label, most in ceilings.items():
        print(f"{'ABOVE' if label in wrong else 'ok':6} {label:55} {figures.get(label)} <= {most}")
    return wrong


def update(figures: dict[str, float], floors: dict[str, float], *, lower: bool) -> dict[str, float]:
    """Return the floors raised to the figures; lowered only where `lower` says so."""
    found = {label: math.floor(figures[label] * 1000) / 1000 for label in floors}
    return {k: found[k] if lower else max(found[k], floor) for k, floor in floors.items()}


def main() -> int:
    """Check or update; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("figures", type=Path)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--lower", action="store_true")
    given = parser.parse_args()
    figures = json.loads(given.figures.read_text(encoding="utf-8"))
    kept = json.loads(FLOORS.read_text(encoding="utf-8"))
    if not given.update:
        wrong = check(figures, kept["floors"], kept["gold"], given.gold)
        wrong += check_ceilings(figures, kept["ceilings"])
        number = len(kept["floors"]) + len(kept["ceilings"])
        print(f"{len(wrong)} of {number} floors broken" if wrong else "all floors hold")
        return 1 if wrong else 0
    kept["floors"] = update(figures, kept["floors"], lower=given.lower)
    kept["gold"] = {name: gold_hash(given.gold / name) for name in kept["gold"]}
    FLOORS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
