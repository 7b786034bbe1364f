"""A document's flow run, told to Prefect's API in two requests: that it runs, and how it ended.

Prefect's engine needs six for a run and takes most of its time for them; a run of ours is the work
of one thread or waits for a worker, and needs none of the engine's services. What is tried again
is told in a request more. What the API raises is raised.
"""

import logging
from uuid import UUID

from prefect.client.orchestration import SyncPrefectClient
from prefect.client.schemas.actions import FlowRunCreate
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed, Running, to_state_create

from pipeline.flows.work import Item, finish, give_up, item_id, names_of
from pipeline.write.rendering import Rendered
from schemas.vocabulary import Status

log = logging.getLogger(__name__)

FLOW = "extract-document"


class DocumentRuns:
    """Tells an API of documents' flow runs; for one thread."""

    def __init__(self, client: SyncPrefectClient) -> None:
        """Make sure that the API knows the flow."""
        self._client = client
        self._flow = client.create_flow_from_name(FLOW)

    def begin(self, item: Item) -> UUID:
        """Tell that a document is being read; return the run's id."""
        document_id, path = names_of(item)
        asked = FlowRunCreate(
            flow_id=self._flow,
            name=document_id,
            parameters={"document_id": document_id, "path": path},
            state=to_state_create(Running()),
        )
        body = asked.model_dump(mode="json", exclude_unset=True)
        return UUID(self._client.request("POST", "/flow_runs/", json=body).json()["id"])

    def read(self, run: UUID, item: Item, retries: int) -> Rendered:
        """Finish a document; what raises is tried again so often, and then has failed."""
        for _ in range(retries):
            try:
                return finish(item)
            except Exception:
                log.exception("document %s failed", item_id(item))
                self._tell(run, Running(name="Retrying"))
        try:
            return finish(item)
        except Exception as error:
            log.exception("document %s failed", item_id(item))
            return give_up(item, error)

    def end(self, run: UUID, rendered: Rendered) -> None:
        """Tell what came of a document."""
        self._tell(run, state_of(rendered))

    def _tell(self, run: UUID, state: State[None]) -> None:
        self._client.set_flow_run_state(run, state, force=True)


def state_of(rendered: Rendered) -> State[None]:
    """Return the state in which a document's flow run ends."""
    document = rendered.document
    if document.status is Status.FAILED:
        return Failed(message=document.reason)
    if document.status is Status.SKIPPED:
        return Completed(name="Skipped", message=document.reason)
    return Completed(
        message=f"{document.n_events} events, {rendered.rows['statements']} statements"
    )
