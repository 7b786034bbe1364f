"""`dateline serve`: run by a schedule, through a Prefect deployment, until it is stopped."""

import asyncio
import datetime as dt
import json
import logging
import os
import re
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

os.environ.setdefault("DO_NOT_TRACK", "1")  # before Prefect is imported

from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.client.schemas.schedules import CronSchedule
from prefect.deployments.runner import RunnerDeployment
from prefect.runner import Runner
from prefect.settings import temporary_settings
from prefect.types.entrypoint import EntrypointType
from pydantic import ValidationError

from pipeline.command.scheduled import SECRETS, scheduled_run
from pipeline.errors import UsageError
from pipeline.flows.server import EmbeddedServer, ServerError
from pipeline.read.discover import discover
from pipeline.redact import redacted

Say = Callable[[str], None]
EVERY = re.compile(r"(\d{1,6})\s?(s|m|h|d)")
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
LEAST_SECONDS = 1
NAME = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Timetable:
    """When to run.

    Attributes:
        cron: Cron expression, in the time zone of UTC; None where `every` is given.
        every: Time from one start to the next.
        wait: Whether a run that is due while another is going on waits for it, or is left out.
    """

    cron: str | None
    every: dt.timedelta | None
    wait: bool


def timetable(cron: str | None, every: str | None, *, wait: bool) -> Timetable:
    """Check when to run.

    Raises:
        UsageError: not just one of cron and every is given, or it cannot be read.
    """
    if (cron is None) == (every is None):
        raise UsageError('Say when to run: either --cron "0 2 * * *" or --every 1h.')
    if every is not None:
        return Timetable(None, _interval(every), wait)
    try:
        CronSchedule(cron=cron or "")
    except ValidationError as error:
        raise UsageError(
            f'{cron!r} is no cron expression. "0 2 * * *" is every night at two, UTC.'
        ) from error
    return Timetable(cron, None, wait)


class PoliteRunner(Runner):
    """A runner that ends by SIGTERM as by Ctrl-C: runs are stopped, the schedule is paused."""

    def handle_sigterm(self, *_: object) -> None:
        """Do as for Ctrl-C; Prefect's own handler exits with the work undone."""
        signal.raise_signal(signal.SIGINT)


@dataclass(frozen=True, slots=True)
class Service:
    """What is run by a timetable: INPUTs, the folder of the dataset, a model if not the usual."""

    inputs: Sequence[str]
    output: Path
    model: str | None = None


def serve_runs(service: Service, when: Timetable, port: int, say: Say) -> None:
    """Run by a timetable until SIGINT or SIGTERM; a run that is going on then is stopped.

    Args:
        service: What to run.
        when: When.
        port: Of Prefect's UI, where the server is ours.
        say: Tells the user something on stderr.

    Raises:
        DatelineError: wrong input or output, or Prefect cannot be reached.
    """
    discover(service.inputs)
    # A shell starts what runs in the background deaf to SIGINT; SIGTERM is told by it here.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with _api(port, say):
        secrets = {redacted(given): given for given in service.inputs if redacted(given) != given}
        os.environ[SECRETS] = json.dumps(secrets)
        runner = PoliteRunner(pause_on_shutdown=True)
        runner.add_deployment(deployment(service, when))
        asyncio.run(runner.start())


def deployment(service: Service, when: Timetable) -> RunnerDeployment:
    """Return the deployment: its schedule, one run at a time, parameters as they may be shown."""
    strategy = (
        ConcurrencyLimitStrategy.ENQUEUE if when.wait else ConcurrencyLimitStrategy.CANCEL_NEW
    )
    output = service.output.resolve()
    made = scheduled_run.to_deployment(
        NAME.sub("-", output.name) or "dataset",
        cron=when.cron,
        interval=when.every,
        concurrency_limit=ConcurrencyLimitConfig(limit=1, collision_strategy=strategy),
        parameters={
            "inputs": [_absolute(redacted(given)) for given in service.inputs],
            "output": str(output),
            "model": service.model,
        },
        description="dateline: documents to events, by a schedule",
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
    return cast("RunnerDeployment", made)


def _absolute(given: str) -> str:
    """Return an INPUT that means the same in any folder."""
    return str(Path(given).resolve()) if "://" not in given and "::" not in given else given


def _interval(every: str) -> dt.timedelta:
    match = EVERY.fullmatch(every.strip())
    interval = dt.timedelta(**{UNITS[match[2]]: int(match[1])}) if match else dt.timedelta(0)
    if interval.total_seconds() < LEAST_SECONDS:
        raise UsageError(f"{every!r} is no time between runs. Write 30m, 1h or 1d.")
    return interval


@contextmanager
def _api(port: int, say: Say) -> Iterator[None]:
    """Give the API that the environment names, or that of a server of our own."""
    if not logging.getLogger("pipeline").isEnabledFor(logging.DEBUG):
        logging.getLogger("prefect").setLevel(logging.CRITICAL)
    if "PREFECT_API_URL" in os.environ:
        say(f"runs are scheduled by {redacted(os.environ['PREFECT_API_URL'])}")
        yield
        return
    try:
        server = EmbeddedServer(port, scheduling=True)
        server.wait()
    except ServerError as error:
        raise UsageError(f"{error}. Give another --port.") from error
    known = os.environ.get("NO_PROXY") or os.environ.get("no_proxy") or ""
    os.environ["NO_PROXY"] = os.environ["no_proxy"] = f"{known},127.0.0.1".lstrip(",")
    # For the processes of the runs, and for this one.
    os.environ |= {"PREFECT_API_URL": server.url, "PREFECT_CLIENT_CSRF_SUPPORT_ENABLED": "false"}
    say(f"Prefect's UI: {server.url.removesuffix('/api')} (Ctrl-C ends it and the schedule)")
    try:
        with temporary_settings({"api.url": server.url, "client.csrf_support_enabled": False}):
            yield
    finally:
        server.stop()
