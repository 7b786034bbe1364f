"""Prefect: flow `build-dataset` for the run, one flow run of `extract-document` a document.

Parsing runs ahead in batches in the main thread; a few threads run the document flows, each at
top level (a sub-flow costs twice as much) and with one API client (a new one costs a connection).
Inside a document's flow run stands what can go wrong with a document: finding, resolving,
assembling, rendering. Prefect is there to watch, never in the way: when its API fails, documents
are finished without it.

Measured on Prefect 3.8: heartbeats make each run wait for a second; result storage, API logging
and cross-site tokens cost a request each. All are off. Four requests a document are left: its run
is made, begun, read by Prefect's engine, and ended.
"""

import logging
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, nullcontext
from contextvars import Context, ContextVar, copy_context
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any
from uuid import UUID

os.environ.setdefault("DO_NOT_TRACK", "1")  # before Prefect is imported

from prefect import Flow, flow
from prefect.client.schemas.actions import FlowRunCreate
from prefect.client.schemas.objects import FlowRun, FlowRunPolicy, State
from prefect.context import SyncClientContext
from prefect.exceptions import ExternalSignal, PrefectSignal
from prefect.flow_engine import run_flow
from prefect.settings import get_current_settings, temporary_settings
from prefect.states import Completed, Failed, Pending, to_state_create

from pipeline.errors import is_interruption
from pipeline.flows.build import build
from pipeline.flows.intake import Intake
from pipeline.flows.job import Job, Summary
from pipeline.flows.server import EmbeddedServer, ServerError, prefect_home
from pipeline.flows.work import Item, finish, finish_plainly, give_up, item_id, item_path
from pipeline.write.rendering import Rendered
from schemas.document import Document, Extraction
from schemas.vocabulary import Status

AHEAD = 64  # documents handed to the flows at most before the oldest must be done
Notice = Callable[[str], None]


@dataclass(slots=True)
class DocumentSlot:
    """A document on its way through its flow run."""

    item: Item
    rendered: Rendered | None = None
    error: Exception | None = None


@dataclass(slots=True)
class RunSlot:
    """The run on its way through its flow run."""

    work: Callable[[], Summary]
    summary: Summary | None = None
    error: Exception | None = None


# Parsed documents and open files cannot be flow parameters, which travel to the API as JSON.
document_slot: ContextVar[DocumentSlot] = ContextVar("document_slot")
run_slot: ContextVar[RunSlot] = ContextVar("run_slot")

OPTIONS: dict[str, Any] = {
    "validate_parameters": False,
    "persist_result": False,
    "result_storage": prefect_home() / "storage",  # given, so that the API is not asked for it
    "result_serializer": "json",
}


@flow(name="extract-document", **OPTIONS)
def extract_document(document_id: str, path: str) -> State[None]:
    """Find, resolve and assemble what one document reports; its state tells what became of it."""
    slot = document_slot.get()
    try:
        slot.rendered = finish(slot.item)
    except Exception as error:
        slot.error = error
        raise
    return _state(slot.rendered)


@flow(name="build-dataset", flow_run_name="{output}", **OPTIONS)
def build_dataset(inputs: list[str], output: str) -> State[None]:
    """Do a whole run."""
    slot = run_slot.get()
    try:
        slot.summary = slot.work()
    except Exception as error:
        slot.error = error
        raise
    done = sum(slot.summary.documents.values())
    return Completed(message=f"{done} documents, {len(slot.summary.failures)} of them failed")


def build_with_prefect(
    intake: Intake,
    items: Iterable[Item],
    api_url: str | None,
    seen: Callable[[Document], None],
    notice: Notice,
) -> Summary:
    """Do a run as Prefect flows.

    Args:
        intake: The documents of the run, and the store.
        items: Those that are new or changed, parsed.
        api_url: Address of the embedded server; None for the API that Prefect is set to.
        seen: Told of each document when it is kept.
        notice: Told when Prefect fails and the run goes on without.

    Raises:
        DatelineError: wrong input, output, settings or model; the old dataset is untouched.
    """
    with _settings(api_url):
        job = intake.job
        flows = DocumentFlows(job, copy_context(), notice)  # outside of the run's own context
        slot = RunSlot(lambda: build(intake, items, flows.finish_all, seen))
        run_slot.set(slot)
        try:
            build_dataset(list(job.shown_inputs), str(job.output), return_state=True)
        except ExternalSignal as signal:  # Prefect's own reading of SIGTERM
            raise KeyboardInterrupt from signal
        except (Exception, PrefectSignal) as error:
            if is_interruption(error):
                raise KeyboardInterrupt from error
            if slot.error is None:
                flows.do_without(error)
        if slot.error is not None:
            raise slot.error
        return slot.summary if slot.summary is not None else slot.work()


class DocumentFlows:
    """A few threads that run document flows."""

    def __init__(self, job: Job, context: Context, notice: Notice) -> None:
        """Prepare; `context` holds Prefect's settings and no flow run."""
        self._settings = job.settings
        self._context = context
        self._notice = notice
        self._queue: SimpleQueue[tuple[Item, Future[Rendered]] | None] = SimpleQueue()
        self._broken = threading.Event()
        self._retried = extract_document.with_options(retries=job.settings.retries)
        self._flow_id: UUID | None = None

    def finish_all(self, items: Iterable[Item]) -> Iterator[Rendered]:
        """Finish items, each in its flow run; return them in their order."""
        waiting: deque[Future[Rendered]] = deque()
        with self._threads():
            for item in items:
                future: Future[Rendered] = Future()
                self._queue.put((item, future))
                waiting.append(future)
                while waiting and (waiting[0].done() or len(waiting) >= AHEAD):
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

    @contextmanager
    def _threads(self) -> Iterator[None]:
        threads = [
            threading.Thread(target=self._context.copy().run, args=(self._work,), daemon=True)
            for _ in range(self._settings.flow_threads)
        ]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            while not self._queue.empty():  # left over when the run is interrupted
                self._queue.get()
            for _ in threads:
                self._queue.put(None)
            for thread in threads:
                thread.join()

    def _work(self) -> None:
        """Finish documents until there are none; the API client is shared by a thread's runs."""
        try:
            with nullcontext() if self._broken.is_set() else SyncClientContext.get_or_create():
                self._work_off()
        except Exception as error:
            self.do_without(error)
            self._work_off()

    def _work_off(self) -> None:
        while (task := self._queue.get()) is not None:
            item, future = task
            try:
                future.set_result(self._finish(item))
            except Exception as error:
                future.set_exception(error)

    def _finish(self, item: Item) -> Rendered:
        """Finish one document in its flow run, or without when Prefect does not work."""
        slot = DocumentSlot(item)
        if not self._broken.is_set():
            document_slot.set(slot)
            tried = extract_document if isinstance(item, Extraction) else self._retried
            try:
                self._run(tried, {"document_id": item_id(item), "path": item_path(item)})
            except (Exception, PrefectSignal) as error:
                self.do_without(error)
        if slot.rendered is not None:
            return slot.rendered
        if slot.error is not None:
            return give_up(item, slot.error)
        return finish_plainly(item, self._settings.retries)

    def _run(self, document_flow: Flow[[str, str], State[None]], named: dict[str, Any]) -> None:
        """Run a document's flow; its failure is a state, what is raised is Prefect's own trouble.

        Called, the flow would ask for its id again for each document, and name its run in a
        request of its own.
        """
        with SyncClientContext.get_or_create() as context:
            if self._flow_id is None:
                self._flow_id = context.client.create_flow(document_flow)
            made = FlowRunCreate(
                flow_id=self._flow_id,
                flow_version=document_flow.version,
                name=named["document_id"],
                parameters=named,
                state=to_state_create(Pending()),
                empirical_policy=FlowRunPolicy(retries=document_flow.retries, retry_delay=0),
            )
            answer = context.client.request(
                "POST", "/flow_runs/", json=made.model_dump(mode="json", exclude_unset=True)
            )
            flow_run = FlowRun.model_validate(answer.json())
            run_flow(document_flow, flow_run=flow_run, parameters=named, return_type="state")

    def do_without(self, error: BaseException) -> None:
        """Do without Prefect from now on, and say so once."""
        if not self._broken.is_set():
            self._broken.set()
            first = str(error).splitlines()[0] if str(error) else ""
            self._notice(
                f"Prefect's API fails ({type(error).__name__}: {first}); the run goes on without it"
            )


def api_address(server: EmbeddedServer | None) -> str | None:
    """Return the address of the embedded server when it answers; None for an API the user has set.

    Raises:
        ServerError: there is neither.
    """
    if get_current_settings().api.url is not None:
        return None
    if server is None:
        raise ServerError("there is no API to talk to")
    server.wait()
    return server.url


def _state(rendered: Rendered) -> State[None]:
    """Return the state in which a document's flow run ends."""
    document = rendered.document
    if document.status is Status.FAILED:
        return Failed(message=document.reason)
    if document.status is Status.SKIPPED:
        return Completed(name="Skipped", message=document.reason)
    return Completed(
        message=f"{document.n_events} events, {rendered.rows['statements']} statements"
    )


@contextmanager
def _settings(api_url: str | None) -> Iterator[None]:
    """Turn off what a run does not use; the user need not set anything."""
    if not logging.getLogger("pipeline").isEnabledFor(logging.DEBUG):
        logging.getLogger("prefect").setLevel(logging.CRITICAL)
    updates: dict[str, Any] = {
        "flows.heartbeat_frequency": None,
        "logging.to_api.enabled": False,
        "results.persist_by_default": False,
    }
    if api_url is not None:
        known = os.environ.get("NO_PROXY") or os.environ.get("no_proxy") or ""
        os.environ["NO_PROXY"] = os.environ["no_proxy"] = f"{known},127.0.0.1".lstrip(",")
        updates |= {"api.url": api_url, "api.key": None, "client.csrf_support_enabled": False}
    with temporary_settings(updates):
        yield
