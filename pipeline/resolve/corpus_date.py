"""Dating by the corpus: a document without a date beside those of its run that tell its story.

A run is a stream, so an undated document waits for the documents behind it, and looks back on
those before it, within a window.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TypeVar

from pipeline.clean.blocks import Block
from pipeline.resolve.document_date import Candidate, can_be_dated, date_from_corpus
from schemas.document import Article
from schemas.vocabulary import PublishedBasis

WINDOW = 200  # documents before and behind that are looked at: one day's reports of an agency
Prepared = tuple[Article, tuple[Block, ...]]
Other = TypeVar("Other")


def date_neighbours(entries: Iterable[Prepared | Other]) -> Iterator[Prepared | Other]:
    """Date what can be dated by its neighbours; the order stays, all else passes through."""
    ahead: deque[Prepared | Other] = deque()
    behind: deque[Candidate] = deque(maxlen=WINDOW)
    for entry in entries:
        ahead.append(entry)
        while ahead and (len(ahead) > WINDOW or not _waits(ahead[0])):
            yield _pass(ahead.popleft(), ahead, behind)
    while ahead:
        yield _pass(ahead.popleft(), ahead, behind)


def _waits(entry: Prepared | Other) -> bool:
    """Tell whether a document has no date but evidence that another's date could complete."""
    return isinstance(entry, tuple) and entry[0].published is None and can_be_dated(entry[1])


def _pass(
    entry: Prepared | Other, ahead: deque[Prepared | Other], behind: deque[Candidate]
) -> Prepared | Other:
    """Hand out one entry, dated where the documents around it allow."""
    if not isinstance(entry, tuple):
        return entry
    article, blocks = entry
    if _waits(entry):
        following = [_candidate(*e) for e in ahead if isinstance(e, tuple)]
        own = _candidate(article, blocks)
        date = date_from_corpus([*behind, own, *following]).get(article.document_id)
        if date is not None:
            update = {"published": date, "published_basis": PublishedBasis.CORPUS}
            article = article.model_copy(update=update)
    behind.append(_candidate(article, blocks))
    return article, blocks


def _candidate(article: Article, blocks: tuple[Block, ...]) -> Candidate:
    return Candidate(article, blocks, article.published, article.published_basis)
