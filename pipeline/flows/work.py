"""What is done with the documents of a run, with or without Prefect, here or in other processes.

Parsing runs ahead in batches, because spaCy is quickest so; the rest is done a document at a
time, and what fails there fails alone.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from spacy.language import Language

from pipeline.clean import clean
from pipeline.clean.blocks import Block
from pipeline.errors import reason_of
from pipeline.parse import Parsed, load_model, parse_articles
from pipeline.read import Unchanged
from pipeline.resolve.dates.corpus_date import Neighbour, date_neighbours
from pipeline.stages import failed, prepare, read_events
from pipeline.write.rendering import Rendered, render
from schemas.document import Article, Document, Extraction, Rejected
from schemas.vocabulary import Status

log = logging.getLogger(__name__)

Prepared = tuple[Article, tuple[Block, ...]]
Entry = Prepared | Extraction  # a cleaned and dated article, or one that ends here
CHUNK_DOCUMENTS = 32
CHUNK_CHARS = 100_000  # of text held parsed at a time: some 30 articles


@dataclass(frozen=True, slots=True)
class Pending:
    """A document that is read elsewhere."""

    document_id: str
    path: str
    result: Future[Rendered]


Item = Parsed | Extraction | Pending  # an article ready to be read for events, or one that is done


def prepare_all(documents: Iterable[Article | Rejected | Unchanged]) -> Iterator[Entry]:
    """Clean and date documents in their order; what cannot be cleaned is a failed one.

    Unchanged documents are left out, but others may be dated by them.
    """
    return date_neighbours(map(_prepared, documents))


def in_batches(
    entries: Iterable[Entry], documents: int | None = None, chars: int | None = None
) -> Iterator[list[Entry]]:
    """Cut entries into batches of so many documents or characters of text, whichever comes first.

    Args:
        entries: What to cut; the order stays.
        documents: Entries in a batch at most; by default those of a batch parsed at once.
        chars: Characters of text from which on a batch is full.
    """
    batch: list[Entry] = []
    size = 0
    for entry in entries:
        batch.append(entry)
        size += len(entry[0].text) if isinstance(entry, tuple) else 0
        if len(batch) >= (documents or CHUNK_DOCUMENTS) or size >= (chars or CHUNK_CHARS):
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def parse_ahead(entries: Iterable[Entry], model: str) -> Iterator[Item]:
    """Parse articles in their order, some dozens ahead; what cannot be parsed is a failed one.

    Raises:
        ModelError: the language model cannot be loaded.
    """
    nlp = load_model(model)
    for batch in in_batches(entries):
        yield from parse_batch(batch, nlp)


def item_id(item: Item) -> str:
    """Return the id of an item's document."""
    return names_of(item)[0]


def item_path(item: Item) -> str:
    """Return where an item's document was read from."""
    return names_of(item)[1]


def names_of(item: Item | Entry) -> tuple[str, str]:
    """Return the id of a document, and where it was read from."""
    match item:
        case Pending():
            return item.document_id, item.path
        case Extraction():
            return item.document.document_id, item.document.path
        case Parsed():
            return item.article.document_id, item.article.path
        case (article, _):
            return article.document_id, article.path


def finish(item: Item) -> Rendered:
    """Find, resolve, assemble and render one document; raises whatever goes wrong in it."""
    if isinstance(item, Pending):
        return item.result.result()
    if isinstance(item, Extraction):
        return render(item)
    return render(read_events(item), item.article.text)


def give_up(item: Item | Entry, error: Exception) -> Rendered:
    """Return the row of a document that failed for good, with the reason."""
    if isinstance(item, Parsed):
        return render(failed(item.article, error))
    if isinstance(item, tuple):
        return render(failed(item[0], error))
    document_id, path = names_of(item)
    row = Rejected(
        document_id=document_id, path=path, status=Status.FAILED, reason=reason_of(error)
    )
    return render(_rejected(row))


def finish_plainly(item: Item, retries: int) -> Rendered:
    """Finish one document without Prefect; a failure is tried again, then recorded."""
    for attempt in range(retries + 1):
        try:
            return finish(item)
        except Exception as error:
            log.exception("document %s failed", item_id(item))
            if attempt == retries:
                return give_up(item, error)
    raise AssertionError("unreachable: the last attempt returns")


def _prepared(document: Article | Rejected | Unchanged) -> Entry | Neighbour:
    if isinstance(document, Unchanged):
        return Neighbour(lambda: _as_read(document.load()))
    if isinstance(document, Rejected):
        return _rejected(document)
    try:
        return prepare(document)
    except Exception as error:
        log.exception("document %s cannot be cleaned", document.document_id)
        return failed(document, error)


def _rejected(document: Rejected) -> Extraction:
    return Extraction(document=Document(**document.model_dump()))


def _as_read(article: Article | None) -> Prepared | None:
    return None if article is None else (article, tuple(clean(article)))


def parse_batch(batch: Sequence[Entry], nlp: Language) -> Iterator[Item]:
    """Parse a batch at once; when that fails, each article alone to find the one at fault."""
    articles = [entry for entry in batch if isinstance(entry, tuple)]
    try:
        parsed: Iterator[Item] = iter(list(parse_articles(articles, nlp)))
    except Exception:
        log.exception("a batch cannot be parsed; its articles are parsed one by one")
        parsed = (_parse_alone(prepared, nlp) for prepared in articles)
    for entry in batch:
        yield entry if isinstance(entry, Extraction) else next(parsed)


def _parse_alone(prepared: Prepared, nlp: Language) -> Item:
    try:
        return next(iter(parse_articles([prepared], nlp)))
    except Exception as error:
        log.exception("document %s cannot be parsed", prepared[0].document_id)
        return failed(prepared[0], error)
