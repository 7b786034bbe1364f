"""Dating by the corpus: a document without a date beside those of its INPUT that tell its story.

A run is a stream, so an undated document waits for the documents behind it, and looks back on
those before it, within a window. Documents that an earlier run has read are looked at, too, so that
a run that goes on finds the dates it would have found at once.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TypeVar

from pipeline.clean.blocks import Block
from pipeline.read.arrival import LOOKED_AT
from pipeline.resolve.dates.document_date import Candidate, can_be_dated, date_from_corpus
from schemas.document import Article
from schemas.vocabulary import PublishedBasis

Prepared = tuple[Article, tuple[Block, ...]]
Other = TypeVar("Other")


class Neighbour:
    """A document that was read before: it is looked at where one beside it needs it."""

    def __init__(self, load: Callable[[], Prepared | None]) -> None:
        """Keep what returns the document, with the date it got; None where it is no article."""
        self._load = load

    @cached_property
    def prepared(self) -> Prepared | None:
        """The document."""
        return self._load()


def date_neighbours(entries: Iterable[Prepared | Neighbour | Other]) -> Iterator[Prepared | Other]:
    """Date what can be dated by its neighbours; the order stays, all else passes through.

    Those that were read before are not handed out.
    """
    ahead: deque[Prepared | Neighbour | Other] = deque()
    behind: deque[Prepared | Neighbour] = deque(maxlen=LOOKED_AT)
    for entry in entries:
        ahead.append(entry)
        while ahead and (len(ahead) > LOOKED_AT or not _waits(ahead[0])):
            yield from _pass(ahead.popleft(), ahead, behind)
    while ahead:
        yield from _pass(ahead.popleft(), ahead, behind)


def _waits(entry: Prepared | Neighbour | Other) -> bool:
    """Tell whether a document has no date but evidence that another's date could complete."""
    return isinstance(entry, tuple) and entry[0].published is None and can_be_dated(entry[1])


def _pass(
    entry: Prepared | Neighbour | Other,
    ahead: deque[Prepared | Neighbour | Other],
    behind: deque[Prepared | Neighbour],
) -> Iterator[Prepared | Other]:
    """Hand out one entry, dated where the documents around it allow."""
    if isinstance(entry, Neighbour):
        behind.append(entry)
    elif isinstance(entry, tuple):
        article, blocks = entry
        if _waits(entry):
            around = _candidates([*behind, entry, *ahead])
            date = date_from_corpus(around).get(article.document_id)
            if date is not None:
                update = {"published": date, "published_basis": PublishedBasis.CORPUS}
                article = article.model_copy(update=update)
        behind.append((article, blocks))
        yield article, blocks
    else:
        yield entry


def _candidates(entries: Iterable[Prepared | Neighbour | Other]) -> list[Candidate]:
    """Return the articles among entries, as far as they are dated."""
    found = []
    for entry in entries:
        prepared = entry.prepared if isinstance(entry, Neighbour) else entry
        if isinstance(prepared, tuple):
            article, blocks = prepared
            found.append(Candidate(article, blocks, article.published, article.published_basis))
    return found
