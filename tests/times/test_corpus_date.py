"""Dating by the corpus: an undated report beside a dated one of the same story."""

import datetime as dt

from pipeline.resolve.dates.corpus_date import date_neighbours
from pipeline.stages import prepare
from schemas.document import Article
from schemas.vocabulary import PublishedBasis

SHARED = (
    "The harbour town of Velmora was founded by salt traders four hundred years ago.\n\n"
    "Its lighthouse, rebuilt after the great fire, has guided ships through the strait since."
)
DATED = Article(
    document_id="dated",
    text=f"Dock workers stopped work on Friday (3).\n\n{SHARED}",
    published=dt.date(2021, 9, 3),
    published_basis=PublishedBasis.METADATA,
)
UNDATED = Article(
    document_id="undated", text=f"Dock workers went back to work on Monday (6).\n\n{SHARED}"
)
STRANGER = Article(document_id="stranger", text="A choir sang on Monday (6) in the old mill.")


def dates(*articles: Article) -> dict[str, tuple[dt.date | None, PublishedBasis]]:
    found = date_neighbours(map(prepare, articles))
    return {a.document_id: (a.published, a.published_basis) for a, _ in found}


def test_a_neighbour_before_or_behind_dates_a_report_by_its_own_weekday() -> None:
    """The date is the one that fits "Monday (6)" and lies nearest to the neighbour's."""
    expected = (dt.date(2021, 9, 6), PublishedBasis.CORPUS)
    assert dates(DATED, UNDATED)["undated"] == expected
    assert dates(UNDATED, STRANGER, DATED)["undated"] == expected


def test_a_report_that_shares_nothing_stays_undated() -> None:
    """The same weekday in another story is no evidence."""
    assert dates(DATED, STRANGER)["stranger"] == (None, PublishedBasis.NONE)


def test_documents_keep_their_order() -> None:
    """Waiting for a neighbour does not let others pass."""
    assert list(dates(UNDATED, STRANGER, DATED)) == ["undated", "stranger", "dated"]
