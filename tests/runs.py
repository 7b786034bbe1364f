"""Runs as `dateline run --no-prefect` does them, for the tests."""

from collections.abc import Callable

from pipeline.flows.build import build_plainly, items_of
from pipeline.flows.intake import open_intake
from pipeline.flows.job import Job, Summary
from schemas.document import Document


def run_plainly(job: Job, seen: Callable[[Document], None] = lambda _: None) -> Summary:
    """Do a whole run, and tell of each document as it is kept."""
    with open_intake(job) as intake:
        return build_plainly(intake, items_of(intake), seen)
