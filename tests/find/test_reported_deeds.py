"""Who did what to whom on whose word, in sentences with two parties: `reported_deeds.csv`."""

import csv
from pathlib import Path

import pytest

import pipeline

TABLE = Path(__file__).with_name("reported_deeds.csv")
with TABLE.open(encoding="utf-8", newline="") as lines:
    REPORTS = list(csv.DictReader(lines))


@pytest.mark.parametrize("row", REPORTS, ids=[row["sentence"] for row in REPORTS])
def test_reports(row: dict[str, str]) -> None:
    """The event of a trigger has the roles, the speaker and the status that the sentence tells."""
    event = next(e for e in pipeline.extract(row["sentence"]) if row["trigger"] in e.action.text)
    told_by = event.source.attribution
    found = {
        "actors": "; ".join(p.text for p in event.actors),
        "targets": "; ".join(p.text for p in event.targets),
        "source": told_by.name if told_by else "",
        "status": event.modality + (" not" if event.negated else ""),
    }
    assert found == {name: row[name] for name in found}


def test_who_alone_is_meant_is_counted_alone() -> None:
    [event] = pipeline.extract("No one but the guard was killed in the raid.")
    assert [(c.what, c.best) for c in event.counts] == [("killed", 1)]
