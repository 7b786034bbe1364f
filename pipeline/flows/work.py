"""What is done with the documents of a run, with or without Prefect.

Parsing runs ahead in batches, because spaCy is quickest so; the rest is done a document at a
time, and what fails there fails alone.
"""

import logging
from collections.abc import Iterable, Iterator

from spacy.language import Language

from pipeline.clean.blocks import Block
from pipeline.parse import Parsed, load_model, parse_articles
from pipeline.resolve.corpus_date import date_neighbours
from pipeline.stages import failed, prepare, read_events
from pipeline.write.rendering import Rendered, render
from schemas.document import Article, Document, Extraction, Rejected

log = logging.getLogger(__name__)

Item = Parsed | Extraction  # an article ready to be read for events, or one that ends here
Prepared = tuple[Article, tuple[Block, ...]]
CHUNK_DOCUMENTS = 32
CHUNK_CHARS = 100_000  # of text held parsed at a time: some 30 articles


def parse_ahead(documents: Iterable[Article | Rejected], model: str) -> Iterator[Item]:
    """Parse articles in their order, some dozens ahead; what cannot be parsed is a failed one.

    Raises:
        ModelError: the language model cannot be loaded.
    """
    nlp = load_model(model)
    chunk: list[Prepared | Extraction] = []
    chars = 0
    for entry in date_neighbours(map(_prepared, documents)):
        chunk.append(entry)
        chars += len(entry[0].text) if isinstance(entry, tuple) else 0
        if len(chunk) >= CHUNK_DOCUMENTS or chars >= CHUNK_CHARS:
            yield from _parse_chunk(chunk, nlp)
            chunk, chars = [], 0
    yield from _parse_chunk(chunk, nlp)


def item_id(item: Item) -> str:
    """Return the id of an item's document."""
    return (item.article if isinstance(item, Parsed) else item.document).document_id


def item_path(item: Item) -> str:
    """Return where an item's document was read from."""
    return (item.article if isinstance(item, Parsed) else item.document).path


def finish(item: Item) -> Rendered:
    """Find, resolve, assemble and render one document; raises whatever goes wrong in it."""
    if isinstance(item, Extraction):
        return render(item)
    return render(read_events(item), item.article.text)


def give_up(item: Item, error: Exception) -> Rendered:
    """Return the row of a document that failed for good, with the reason."""
    reason = f"{type(error).__name__}: {error}".encode(errors="replace").decode()
    if isinstance(item, Parsed):
        return render(failed(item.article, reason))
    kept = {"document_id": item.document.document_id, "path": item.document.path}
    return render(Extraction(document=Document.model_validate(
        {**kept, "status": "failed", "reason": reason})))  # fmt: skip


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


def _prepared(document: Article | Rejected) -> Prepared | Extraction:
    if isinstance(document, Rejected):
        return Extraction(document=Document(**document.model_dump()))
    try:
        return prepare(document)
    except Exception as error:
        log.exception("document %s cannot be cleaned", document.document_id)
        return failed(document, f"{type(error).__name__}: {error}")


def _parse_chunk(chunk: list[Prepared | Extraction], nlp: Language) -> Iterator[Item]:
    """Parse a chunk at once; when that fails, each article alone to find the one at fault."""
    articles = [entry for entry in chunk if isinstance(entry, tuple)]
    try:
        parsed: Iterator[Item] = iter(list(parse_articles(articles, nlp)))
    except Exception:
        log.exception("a batch cannot be parsed; its articles are parsed one by one")
        parsed = (_parse_alone(prepared, nlp) for prepared in articles)
    for entry in chunk:
        yield entry if isinstance(entry, Extraction) else next(parsed)


def _parse_alone(prepared: Prepared, nlp: Language) -> Item:
    try:
        return next(iter(parse_articles([prepared], nlp)))
    except Exception as error:
        log.exception("document %s cannot be parsed", prepared[0].document_id)
        return failed(prepared[0], f"{type(error).__name__}: {error}")
