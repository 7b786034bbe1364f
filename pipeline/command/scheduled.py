"""Flow `scheduled-run`: `dateline run` as Prefect starts it, by a schedule or by hand.

It is the flow of a deployment, so Prefect can start it again: "Retry" or "Quick run" in the UI
reads what failed, is new or has changed. The flow run of a single document cannot be restarted
there: Prefect reschedules no run that has no deployment ("Cannot reschedule a run without an
associated deployment"), and a document's run lives inside the process that parsed it.
"""

import json
import os
from contextvars import Context
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("DO_NOT_TRACK", "1")  # before Prefect is imported

from prefect import flow, runtime
from prefect.artifacts import create_link_artifact, create_markdown_artifact
from prefect.client.schemas.objects import State
from prefect.states import Completed

from pipeline.command.run import run_job
from pipeline.flows.job import Job, Summary
from pipeline.flows.server import prefect_home
from pipeline.settings import load_settings
from schemas.vocabulary import Status

SECRETS = "DATELINE_SECRET_INPUTS"  # JSON, address as shown -> address; passed on by `serve`
FAILURES_LISTED = 50
RETRY_SECONDS = 60


def run_name() -> str:
    """Return the name of a run: its output folder and when it was due."""
    output = runtime.flow_run.parameters.get("output", "dataset")
    due = runtime.flow_run.scheduled_start_time or datetime.now(UTC)
    return f"{Path(output).name} {due:%Y-%m-%d %H:%M:%S}"


@flow(
    name="scheduled-run",
    flow_run_name=run_name,
    retries=1,
    retry_delay_seconds=RETRY_SECONDS,
    persist_result=False,
    result_storage=prefect_home() / "storage",
)
def scheduled_run(inputs: list[str], output: str, model: str | None = None) -> State[None]:
    """Read what is new or changed in `inputs` into the dataset in `output`.

    Args:
        inputs: As for `dateline run`.
        output: Folder of the dataset.
        model: spaCy pipeline; that of the settings where none is given.
    """
    job = Job(told_inputs(inputs), Path(output), force=False, settings=load_settings(model=model))
    # A context of its own: document runs below this run would cost a request more each.
    summary, line = Context().run(run_job, job, print)
    create_markdown_artifact(run_table(summary, line), key="run", description="What came of a run")
    report = (job.output / "report.html").resolve()
    create_link_artifact(report.as_uri(), link_text="report.html", key="report")
    return Completed(message=line)


def told_inputs(shown: list[str]) -> tuple[str, ...]:
    """Return the inputs with their passwords, which are no parameters: Prefect shows those."""
    secrets: dict[str, str] = json.loads(os.environ.get(SECRETS, "{}"))
    return tuple(secrets.get(given, given) for given in shown)


def run_table(summary: Summary, line: str) -> str:
    """Return what came of a run as Markdown: the figures, and the documents that failed."""
    figures = {status.value: summary.documents.get(status, 0) for status in Status}
    figures |= {"unchanged": summary.unchanged, "removed": summary.removed, **summary.rows}
    rows = [f"| {name} | {number} |" for name, number in figures.items()]
    table = [_cell(line), "", "| what | number |", "|---|---:|", *rows]
    if summary.failures:
        table += ["", "| failed document | reason |", "|---|---|"]
        table += [f"| {_cell(d)} | {_cell(r)} |" for d, r in summary.failures[:FAILURES_LISTED]]
    if len(summary.failures) > FAILURES_LISTED:
        table.append(f"| and {len(summary.failures) - FAILURES_LISTED} more | see documents.csv |")
    return "\n".join(table)


def _cell(text: str) -> str:
    """Return text that is nothing but text in Markdown: no link, no markup, one line."""
    plain = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;")
    return "".join(f"\\{c}" if c in "\\`*_[]|!" else c for c in plain)
