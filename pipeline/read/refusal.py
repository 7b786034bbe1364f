"""Why an input gives no article: the one exception that travels inside this room."""

from schemas.document import Rejected
from schemas.vocabulary import Status


class RefusedError(Exception):
    """An input that is read but gives no article; caught in this room, a row of the dataset."""

    def __init__(self, status: Status, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason

    def row(self, document_id: str, path: str) -> Rejected:
        """Return the row of the dataset that tells of it."""
        return Rejected(document_id=document_id, path=path, status=self.status, reason=self.reason)


def failed(reason: str) -> RefusedError:
    """Return the refusal of an input that is broken."""
    return RefusedError(Status.FAILED, reason)


def skipped(reason: str) -> RefusedError:
    """Return the refusal of an input that is whole but not for us."""
    return RefusedError(Status.SKIPPED, reason)
