"""The door of a run: which documents of INPUT are new or changed, and what becomes of the others.

Knows nothing of spaCy: a run that finds nothing new ends here.
"""

from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain
from pathlib import Path

from pipeline.errors import StoreError
from pipeline.flows.job import Job, Summary
from pipeline.flows.notices import outdated_notice, skip_notices, undated_notices
from pipeline.plural import plural
from pipeline.read import Arrival, Memory, Unchanged, read_arrivals
from pipeline.read.arrival import LOOKED_AT
from pipeline.read.discover import whole
from pipeline.store import (
    STORE_FILE,
    Engine,
    Store,
    Stored,
    form_fingerprint,
    open_engine,
    reader_fingerprint,
)
from pipeline.store.adopt import adopt
from pipeline.write.package import PACKAGE
from pipeline.write.rendering import Rendered
from pipeline.write.replace import check_target
from pipeline.write.state import State, hold_state
from schemas.document import Article, Rejected
from schemas.vocabulary import Status


class Intake(Memory):
    """The documents of a run's INPUT, against what the store knows.

    Attributes:
        job: What the run is asked to do.
        store: What earlier runs have read.
        state: The folder it lies in.
        statuses: Documents of INPUT so far, by status.
        failures: (document id, reason) of those that failed.
        skips: Why documents that are new or changed were skipped, and how many for each reason.
        undated: How many new or changed documents tell events and have no date of publication.
        unchanged: How many need not be read again.
        reread: How many documents that are not in INPUT were read again.
        removed: How many documents are no longer in the dataset.
    """

    def __init__(self, job: Job, store: Store, state: State, fingerprints: tuple[str, str]) -> None:
        """Look at the documents of a job; they are read as they are asked for."""
        self.job = job
        self.store = store
        self.statuses: Counter[Status] = Counter()
        self.failures: list[tuple[str, str]] = []
        self.skips: Counter[str] = Counter()
        self.undated = 0
        self.unchanged = self.reread = self.removed = 0
        self.state = state
        self._reader, self._form = fingerprints
        self._waiting: dict[str, Arrival] = {}
        self._again_ids: set[str] = set()
        self._outdated = 0
        self._found: tuple[str, Stored | None] = ("", None)
        self._seen: set[str] = set()
        self._documents = self._changed(read_arrivals(job.inputs, job.stdin, self, job.manners))

    def is_done(self) -> bool:
        """Read on to the first document that is new or changed; True where there is none."""
        passed: deque[Unchanged] = deque(maxlen=LOOKED_AT)
        for document in self._documents:
            if not isinstance(document, Unchanged):
                self._documents = chain(passed, [document], self._documents)
                return False
            passed.append(document)
        return True

    def documents(self) -> Iterator[Article | Rejected | Unchanged]:
        """Yield the documents that are new or changed, and between them those that are neither."""
        return self._documents

    def begin(self) -> None:
        """Record that the run begins."""
        self.store.begin(self.job.shown_inputs, shown_settings(self.job))

    def end(self) -> None:
        """Prune, and record what came of the run.

        Raises:
            StoreError: some documents can neither be read again nor stay as they are.
        """
        self.store.commit()
        self._prune()
        self._outdated, misfits = self.store.outdated()
        if misfits:
            raise StoreError(
                f"The dataset has {plural(misfits, 'document')} read by a version of dateline with "
                "other columns and without texts in the store. Give these as INPUT, or --force to "
                "leave them."
            )
        self.store.end(self._counts())

    def keep(self, rendered: Rendered) -> None:
        """Keep what was read from one of `documents`."""
        arrival = self._waiting.pop(rendered.document.document_id)
        document = rendered.document
        if arrival.document_id in self._again_ids:
            self.reread += 1
        else:
            self._count(arrival.document_id, document.status, document.reason)
            self._note(rendered)
        self.store.put(arrival, rendered)

    def _note(self, rendered: Rendered) -> None:
        """Note of a document that is new or changed what there will be to tell."""
        document = rendered.document
        if document.status is Status.SKIPPED:
            self.skips[document.reason or "no reason is known"] += 1
        self.undated += document.published is None and rendered.rows.get("events", 0) > 0

    def _prune(self) -> None:
        """Remove what INPUT held in earlier runs and does no more, where that is asked for."""
        if not self.job.prune:
            return
        gone = [
            document_id
            for document_id, source in self.store.places()
            if document_id not in self._seen and self._is_within(source)
        ]
        self.store.remove(gone)
        self.removed = len(gone)

    def _counts(self) -> dict[str, int]:
        """Return what became of the run's documents, for the record of runs."""
        statuses = {status.value: number for status, number in self.statuses.items()}
        return statuses | {"unchanged": self.unchanged, "removed": self.removed}

    def summary(self, rows: dict[str, int], notices: tuple[str, ...] = ()) -> Summary:
        """Return what came of the run.

        Args:
            rows: Records of the dataset by table.
            notices: What there is to tell of it.
        """
        if self._outdated:
            notices = (outdated_notice(self._outdated), *notices)
        if self.reread:
            again = plural(self.reread, "document")
            notices = (f"{again} of earlier runs read again", *notices)
        notices = (*skip_notices(self.skips), *undated_notices(self.undated), *notices)
        return Summary(dict(self.statuses), rows, tuple(self.failures), notices, self.unchanged,
                       self.removed)  # fmt: skip

    def _changed(self, arrivals: Iterator[Arrival]) -> Iterator[Article | Rejected | Unchanged]:
        for arrival in arrivals:
            if self.job.prune:
                self._seen.add(arrival.document_id)
            if arrival.document is None or self._is_same(arrival, arrival.document):
                self._leave(arrival)
                yield Unchanged(partial(self.store.dated_article, arrival.document_id))
            else:
                self._waiting[arrival.document_id] = arrival
                yield arrival.document
        yield from self._again()

    def _again(self) -> Iterator[Article | Rejected]:
        """Yield documents of earlier runs that are to be read again, from what the store has.

        Records of another form must be, because they cannot stand beside those of this one.
        """
        for arrival in self.store.others(self._reader if self.job.refresh else None):
            if arrival.document is not None and arrival.document_id not in self._waiting:
                self._again_ids.add(arrival.document_id)
                self._waiting[arrival.document_id] = arrival
                yield arrival.document

    def knows(self, arrival: Arrival) -> bool:
        """Tell whether a document was read before, as it is now; failed ones are tried again."""
        stored = self.store.find(arrival.document_id)
        self._found = (arrival.document_id, stored)
        return (
            stored is not None
            and stored.digest == arrival.digest
            and stored.status is not Status.FAILED
            and self._is_readable(stored)
        )

    def is_of_another(self, arrival: Arrival) -> bool:
        """Tell whether an id derived from a path is that of a document read from elsewhere.

        The same content makes it the same document, moved. Of a document taken over from a dataset
        without its store only the path is known.
        """
        stored = self.store.find(arrival.document_id)
        if stored is None:
            return False
        if not stored.digest:
            return stored.place[2] != arrival.path
        return stored.place[-1] != arrival.source and stored.digest != arrival.digest

    def _is_same(self, arrival: Arrival, document: Article | Rejected) -> bool:
        """Tell whether an input that gives no article is rejected as it was before."""
        if isinstance(document, Article):
            return False
        stored = self.store.find(arrival.document_id)
        return stored is not None and self._is_readable(stored) and (
            (stored.digest, stored.status, stored.reason)
            == (arrival.digest, document.status, document.reason)
        )  # fmt: skip

    def _is_readable(self, stored: Stored) -> bool:
        """Tell whether what was read may stay: records of another form cannot be mixed."""
        return stored.form == self._form and (stored.reader == self._reader or not self.job.refresh)

    def _leave(self, arrival: Arrival) -> None:
        """Count a document that stays as it is, and note where it lies now."""
        document_id, stored = self._found  # what `knows` has just looked up, for most
        if document_id != arrival.document_id:
            stored = self.store.find(arrival.document_id)
        if stored is None:
            raise AssertionError(f"{arrival.document_id!r} is known and not in the store")
        self.unchanged += 1
        self._count(arrival.document_id, stored.status, stored.reason)
        if stored.place != (arrival.name, arrival.number, arrival.path, arrival.source):
            self.store.move(arrival)

    def _count(self, document_id: str, status: Status, reason: str | None) -> None:
        self.statuses[status] += 1
        if status is Status.FAILED:
            self.failures.append((document_id, reason or "no reason is known"))

    def _is_within(self, source: str) -> bool:
        """Tell whether a document's source belongs to the INPUT of this run."""
        for given in self.job.inputs:
            path = whole(given).rstrip("/")
            if source == path or source.startswith(f"{path}/"):
                return True
        return False


@contextmanager
def open_intake(job: Job) -> Iterator[Intake]:
    """Give the documents of a job, with the store of its output folder, to one run at a time.

    What was read before an error or an interruption is kept for the next run; a run that read
    nothing leaves no trace.

    Raises:
        DatelineError: wrong input or output, or a store that cannot be used.
    """
    reader, form = reader_fingerprint(job.settings.model), form_fingerprint()
    target = check_target(job.output, force=job.force)
    with hold_state(target) as state:
        file = state.folder / STORE_FILE
        store = Store(_open(job, file), reader, form)
        try:
            if not store.counts() and not job.force and (target / PACKAGE).exists():
                adopt(target, store)
            yield Intake(job, store, state, (reader, form))
        finally:
            if not store.closed:
                _close(store, file)


def _close(store: Store, file: Path) -> None:
    """Close the store of a run that came to no end; one that holds nothing is removed."""
    empty = False
    with suppress(StoreError):
        store.roll_back()
        empty = not store.counts() and store.fact("written") is None
    store.close()
    if empty:
        _delete(file)


def _open(job: Job, file: Path) -> Engine:
    """Open the store of a job; one that begins anew does not mind what is in it."""
    url = job.settings.store
    try:
        return open_engine(file, url, fresh=job.force)
    except StoreError:
        if not job.force or url is not None:
            raise
        _delete(file)
        return open_engine(file, url)


def _delete(file: Path) -> None:
    """Delete an SQLite file and what lies beside it."""
    for kind in ("", "-wal", "-shm", "-journal"):
        file.with_name(file.name + kind).unlink(missing_ok=True)


def shown_settings(job: Job) -> dict[str, object]:
    """Return the settings of a job as they may be seen: an address may hold a password."""
    return job.settings.model_dump(exclude={"store"})
