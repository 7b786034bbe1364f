"""What is kept of the documents of a dataset, and of the runs that read them."""

import datetime as dt
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from time import monotonic
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, tuple_, update

from pipeline.read.arrival import Arrival
from pipeline.store.engine import Engine, telling
from pipeline.store.splice import moved, with_incidents
from pipeline.store.tables import documents, facts, incidents, runs
from pipeline.write.rendering import Rendered
from schemas.document import Article, Document, Extraction, Rejected
from schemas.event import Event
from schemas.version import VERSION
from schemas.vocabulary import Status

COMMIT_DOCUMENTS, COMMIT_SECONDS = 64, 1.0  # what a kill may cost
AT_A_TIME = 1_000  # rows inserted
FETCHED = 200  # documents held at a time while they are written
LEVEL = 3  # of zlib: a third of the time of the default, hardly larger
FIND = select(  # made once: it is asked for every document of INPUT
    documents.c.digest, documents.c.reader, documents.c.form, documents.c.status,
    documents.c.reason, documents.c.name, documents.c.number, documents.c.path, documents.c.source,
).where(documents.c.document_id == bindparam("wanted"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stored:
    """A document as the store knows it, without its content.

    Attributes:
        digest: Of what was read.
        reader, form: Fingerprints of what read it and of how its records are written.
        status, reason: What came of it.
        place: Name, number, path and source, as in its Arrival.
    """

    digest: str
    reader: str
    form: str
    status: Status
    reason: str | None
    place: tuple[str, int, str, str]


class Store:
    """The documents of one dataset; used by one run at a time."""

    def __init__(self, engine: Engine, reader: str, form: str) -> None:
        """Use an open store for documents that are read and written as the fingerprints say."""
        self._engine = engine
        self._db = engine.connection
        self._reader = reader
        self._form = form
        self._pending = 0
        self._committed = monotonic()
        self._stale = self.fact("written") is None
        self.run_id = 0
        self.closed = False

    def begin(self, inputs: Sequence[str], settings: Mapping[str, object]) -> None:
        """Record that a run begins."""
        with telling(self._engine.shown):
            self.run_id = 1 + (self._db.scalar(select(func.max(runs.c.run_id))) or 0)
            self._db.execute(insert(runs).values(
                run_id=self.run_id, started=_now(), version=VERSION, reader=self._reader,
                inputs=json.dumps(list(inputs)), settings=json.dumps(dict(settings), default=str),
            ))  # fmt: skip
            self._db.commit()

    def end(self, counts: Mapping[str, int]) -> None:
        """Record what came of the run."""
        with telling(self._engine.shown):
            ended = update(runs).where(runs.c.run_id == self.run_id)
            self._db.execute(ended.values(ended=_now(), counts=json.dumps(dict(counts))))
            self._db.commit()

    def find(self, document_id: str) -> Stored | None:
        """Return what is known of a document; None where it is new."""
        with telling(self._engine.shown):
            row = self._db.execute(FIND, {"wanted": document_id}).first()
        if row is None:
            return None
        digest, reader, form, status, reason, *place = row
        return Stored(digest, reader, form, Status(status), reason, tuple(place))

    def put(self, arrival: Arrival, rendered: Rendered, reader: str | None = None) -> None:
        """Keep what was read from a document, in place of what was read from it before.

        Args:
            arrival: The document.
            rendered: What was read from it.
            reader: The fingerprint of what read it, where that was not this run.
        """
        article = arrival.document if isinstance(arrival.document, Article) else None
        document = rendered.document
        values = {
            "document_id": arrival.document_id,
            "name": arrival.name,
            "number": arrival.number,
            "path": arrival.path,
            "source": arrival.source,
            "digest": arrival.digest,
            "reader": self._reader if reader is None else reader,
            "form": self._form,
            "run_id": self.run_id,
            "status": document.status.value,
            "reason": document.reason,
            "events": rendered.rows["events"],
            "statements": rendered.rows["statements"],
            "lines": _pack(rendered.lines),
            "article": article and zlib.compress(article.model_dump_json().encode(), LEVEL),
        }
        with telling(self._engine.shown):
            self._touch()
            self._db.execute(
                delete(documents).where(documents.c.document_id == arrival.document_id)
            )
            self._db.execute(insert(documents).values(values))
            self._pending += 1
            self._commit_now_and_then()

    def move(self, arrival: Arrival) -> None:
        """Take note that an unchanged document lies in another place."""
        its = documents.c.document_id == arrival.document_id
        with telling(self._engine.shown):
            self._touch()
            row = self._db.execute(select(documents.c.path, documents.c.lines).where(its)).one()
            lines = row.lines
            if row.path != arrival.path:
                lines = _pack(moved(_unpack(lines), arrival.path))
            self._db.execute(update(documents).where(its).values(
                name=arrival.name, number=arrival.number, path=arrival.path,
                source=arrival.source, lines=lines,
            ))  # fmt: skip
            self._pending += 1
            self._commit_now_and_then()

    def remove(self, document_ids: Iterable[str]) -> None:
        """Forget documents and all that was read from them."""
        with telling(self._engine.shown):
            for document_id in document_ids:
                self._touch()
                self._db.execute(delete(documents).where(documents.c.document_id == document_id))
            self._db.commit()

    def commit(self) -> None:
        """See to it that everything put so far outlives this process."""
        with telling(self._engine.shown):
            self._db.commit()
        self._pending, self._committed = 0, monotonic()

    def roll_back(self) -> None:
        """Give up what is not committed."""
        with telling(self._engine.shown):
            self._db.rollback()

    def places(self) -> Iterator[tuple[str, str]]:
        """Yield (document id, source) of all documents."""
        with telling(self._engine.shown):
            for row in self._db.execute(select(documents.c.document_id, documents.c.source)):
                yield row.document_id, row.source

    def others(self, reader: str | None = None) -> Iterator[Arrival]:
        """Yield the documents whose records have another form, or were read by another reader.

        Those whose text is not known (see adopt) cannot be read again, and are left out.

        Args:
            reader: The fingerprint that documents shall have been read by; None for any.
        """
        is_other = documents.c.form != self._form
        has_text = documents.c.article.is_not(None) | (documents.c.status != Status.EXTRACTED.value)
        if reader is not None:
            is_other = is_other | (documents.c.reader != reader)
        with telling(self._engine.shown):
            ids = self._db.scalars(select(documents.c.document_id).where(is_other, has_text)).all()
        for document_id in ids:
            with telling(self._engine.shown):
                row = self._db.execute(
                    select(documents).where(documents.c.document_id == document_id)
                ).one()
            yield _arrival(row)

    def outdated(self) -> tuple[int, int]:
        """Return how many documents another reader has read, and how many have another form."""
        with telling(self._engine.shown):
            count = select(func.count()).select_from(documents)
            read = self._db.scalar(count.where(documents.c.reader != self._reader))
            written = self._db.scalar(count.where(documents.c.form != self._form))
        return read or 0, written or 0

    def counts(self) -> dict[Status, int]:
        """Return how many documents there are, by status."""
        with telling(self._engine.shown):
            rows = self._db.execute(
                select(documents.c.status, func.count()).group_by(documents.c.status)
            ).all()
        return {Status(status): number for status, number in rows}

    def extractions(self) -> Iterator[tuple[Extraction, str]]:
        """Yield what was read from each document and its text, in the order of the dataset.

        The events have the incidents that their own document's linking gave them.
        """
        for row in self._in_order():
            if row.status == Status.EXTRACTED:
                text = "" if row.article is None else unpack_article(row.article).text
                yield _extraction(_unpack(row.lines)), text

    def dated_article(self, document_id: str) -> Article | None:
        """Return a document as it was read, with the date that it got; None where it gave none."""
        wanted = select(documents.c.article, documents.c.lines)
        with telling(self._engine.shown):
            row = self._db.execute(wanted.where(documents.c.document_id == document_id)).one()
        if row.article is None:
            return None
        document = Document.model_validate_json(_unpack(row.lines)["documents.jsonl"])
        found = {"published": document.published, "published_basis": document.published_basis}
        return unpack_article(row.article).model_copy(update=found)

    def incident_ids(self) -> dict[str, str]:
        """Return event id -> incident id, as the dataset was linked last."""
        with telling(self._engine.shown):
            rows = self._db.execute(select(incidents)).all()
        return {row.event_id: row.incident_id for row in rows}

    def assign(self, incident_ids: Mapping[str, str]) -> None:
        """Keep the incident of each event, by event id."""
        with telling(self._engine.shown):
            self._db.execute(delete(incidents))
            rows = ({"event_id": e, "incident_id": i} for e, i in incident_ids.items())
            while some := list(islice(rows, AT_A_TIME)):
                self._db.execute(insert(incidents), some)
            self._db.commit()

    def rendered(self) -> Iterator[tuple[Rendered, bytes | None]]:
        """Yield the documents in their order, with incident ids, and their articles, packed.

        The Document of each has no more than a writer asks for; the lines have all.
        """
        assigned = self.incident_ids()
        for row in self._in_order():
            lines = with_incidents(_unpack(row.lines), assigned)
            numbers = {"events": row.events, "statements": row.statements, "documents": 1}
            yield Rendered(_document(row), lines, numbers), row.article

    def fact(self, name: str) -> str | None:
        """Return something the store knows about itself."""
        with telling(self._engine.shown):
            value = self._db.scalar(select(facts.c.value).where(facts.c.name == name))
        return None if value is None else str(value)

    def set_fact(self, name: str, value: str) -> None:
        """Keep something about the store."""
        with telling(self._engine.shown):
            self._db.execute(delete(facts).where(facts.c.name == name))
            self._db.execute(insert(facts).values(name=name, value=value))
            self._db.commit()
        self._stale = self._stale and name != "written"

    def close(self) -> None:
        """Close the store."""
        self.closed = True
        self._engine.close()

    def _touch(self) -> None:
        """Note, with the first change, that the dataset in the output folder is older now."""
        if not self._stale:
            self._db.execute(delete(facts).where(facts.c.name == "written"))
            self._stale = True

    def _commit_now_and_then(self) -> None:
        late = monotonic() - self._committed > COMMIT_SECONDS
        if self._pending >= COMMIT_DOCUMENTS or late:
            self._db.commit()
            self._pending, self._committed = 0, monotonic()

    def _in_order(self) -> Iterator[Any]:
        """Yield the rows of documents in their order, some hundred at a time."""
        columns = documents.c
        wanted = select(
            columns.name, columns.number, columns.document_id, columns.path, columns.status,
            columns.reason, columns.events, columns.statements, columns.lines, columns.article,
        )  # fmt: skip
        order = (columns.name, columns.number, columns.document_id)
        last: tuple[str, int, str] | None = None
        while True:
            query = wanted.order_by(*order).limit(FETCHED)
            if last is not None:
                query = query.where(tuple_(*order) > last)
            with telling(self._engine.shown):
                rows: Sequence[Any] = self._db.execute(query).all()
            if not rows:
                return
            yield from rows
            last = (rows[-1].name, rows[-1].number, rows[-1].document_id)


def unpack_article(article: bytes) -> Article:
    """Return an article as it was read."""
    return Article.model_validate_json(zlib.decompress(article))


def _arrival(row: Any) -> Arrival:  # noqa: ANN401 - SQLAlchemy's row
    """Return a stored document as it arrived."""
    place = (row.document_id, row.name, row.number, row.path, row.source, row.digest)
    if row.article is not None:
        return Arrival(*place, unpack_article(row.article))
    return Arrival(*place, Rejected(
        document_id=row.document_id, path=row.path, status=Status(row.status),
        reason=row.reason or "no reason is known",
    ))  # fmt: skip


def _extraction(lines: Mapping[str, str]) -> Extraction:
    """Return document and events of rendered lines."""
    events = lines["events.jsonl"].split("\n")[:-1]
    return Extraction(
        document=Document.model_validate_json(lines["documents.jsonl"]),
        events=[Event.model_validate_json(line) for line in events],
    )


def _document(row: Any) -> Document:  # noqa: ANN401 - SQLAlchemy's row
    return Document(
        document_id=row.document_id,
        path=row.path,
        status=Status(row.status),
        reason=row.reason,
        n_events=row.events,
    )


def _pack(lines: Mapping[str, str]) -> bytes:
    return zlib.compress(json.dumps(lines).encode(), LEVEL)


def _unpack(lines: bytes) -> dict[str, str]:
    found: dict[str, str] = json.loads(zlib.decompress(lines))
    return found


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
