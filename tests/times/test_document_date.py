"""When a document was published, and how sure that is."""

import datetime as dt

import pytest

import pipeline
from pipeline.clean import clean
from pipeline.resolve.dates.document_date import (
    Candidate,
    date_document,
    date_from_corpus,
    date_of_writing,
)
from schemas.document import Article
from schemas.vocabulary import PublishedBasis

TEXT, NONE = PublishedBasis.TEXT, PublishedBasis.NONE
SHARED = [
    "The old mill town has seen three floods and two fires since its founding by weavers.",
    "Its people are known for bread, for glass, and for a stubborn love of brass bands.",
]


def dated(text: str, published: dt.date | None = None) -> tuple[dt.date | None, PublishedBasis]:
    article = Article(document_id="a", text=text, published=published)
    return date_document(article, clean(article))


def candidate(name: str, paragraphs: list[str], date: dt.date | None = None) -> Candidate:
    article = Article(document_id=name, text="\n\n".join(paragraphs), published=date)
    basis = PublishedBasis.METADATA if date else NONE
    return Candidate(article, clean(article), date, basis)


def test_metadata_wins_over_the_text() -> None:
    given = dt.date(2020, 1, 2)
    assert dated("Published on 5 May 2019\n\nRain fell.", given) == (given, PublishedBasis.METADATA)


@pytest.mark.parametrize(
    "text",
    [
        "Published on 5 May 2019\n\nRain fell on the hills for days, and the mill stood still.",
        "Posted: May 5, 2019 10:40 AM\n\nRain fell on the hills, and the mill stood still.",
        "Rain stops mill\n\nMay 5, 2019\n\nRain fell on the hills, and the mill stood still.",
        "LEEDS, England, May 5, 2019 (Wire) -- Rain fell on the hills, and the mill stood still.",
        "LEEDS, MAY 5, 2019 (NORTHERN WIRE) - RAIN FELL ON THE HILLS, AND THE MILL STOOD STILL.",
    ],
)
def test_a_stated_date_is_taken(text: str) -> None:
    assert dated(text) == (dt.date(2019, 5, 5), TEXT)


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell on the hills on May 5, 2019, and the mill stood still.",
        "LEEDS, England, May 5 (Wire) -- Rain fell on the hills, and the mill stood still.",
        "On Monday (6) rain fell on the hills, and the mill stood still.",
        "Rain fell.",
        "",
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    assert dated(text) == (None, NONE)


def test_a_weekday_with_its_day_soon_after_a_full_date_tells_the_day() -> None:
    text = "The mill burned on May 5, 2019. On Friday (10) the mayor spoke to the weavers."
    assert dated(text) == (dt.date(2019, 5, 10), TEXT)


def test_a_weekday_that_does_not_fit_soon_after_tells_nothing() -> None:
    text = "The mill burned on May 5, 1919. On Friday (11) the mayor spoke to the weavers."
    assert dated(text) == (None, NONE)


def test_weekdays_that_contradict_each_other_tell_nothing() -> None:
    text = "The mill burned on May 5, 2019. On Friday (10) or Saturday (1) the mayor spoke."
    assert dated(text) == (None, NONE)


def test_a_document_of_the_same_story_lends_its_time_to_a_weekday_with_its_day() -> None:
    run = [
        candidate("one", ["The mayor left.", *SHARED], dt.date(2019, 5, 10)),
        candidate("two", ["On Monday (13) the mayor came back to the mill.", *SHARED]),
    ]
    assert date_from_corpus(run) == {"two": dt.date(2019, 5, 13)}


def test_a_date_is_not_taken_over_without_evidence_of_its_own() -> None:
    run = [
        candidate("one", ["The mayor left.", *SHARED], dt.date(2019, 5, 10)),
        candidate("two", ["The mayor came back to the mill.", *SHARED]),
    ]
    assert date_from_corpus(run) == {}


def test_one_short_paragraph_does_not_make_a_story() -> None:
    run = [
        candidate("one", ["The mayor left.", SHARED[0]], dt.date(2019, 5, 10)),
        candidate("two", ["On Monday (13) the mayor came back to the mill.", SHARED[0]]),
    ]
    assert date_from_corpus(run) == {}


def test_neighbours_that_disagree_date_nothing() -> None:
    run = [
        candidate("one", SHARED, dt.date(2019, 5, 10)),
        candidate("old", SHARED, dt.date(2018, 8, 10)),
        candidate("two", ["On Monday (13) the mayor came back to the mill.", *SHARED]),
    ]
    assert date_from_corpus(run) == {}


@pytest.mark.parametrize(
    ("opening", "day"),
    [("MIROV, March 1 — ", 1), ("MIROV, March 15 — ", 13), ("MIROV, 1 March 2021 (Wire) - ", 1)],
)
def test_the_day_of_a_dateline_is_that_of_writing(opening: str, day: int) -> None:
    """A day behind publication is none; an archive publishes a report later than it was written."""
    article = Article(document_id="a", text=f"{opening}Rain fell on the hills for days, they said.")
    assert date_of_writing(dt.date(2021, 3, 13), clean(article)) == dt.date(2021, 3, day)


def test_weekdays_count_from_the_dateline() -> None:
    text = "MIROV, Aug. 27 — Gunmen killed ten farmers on Monday, the governor said."
    (event,) = pipeline.extract(text, published="2021-09-10")
    assert event.date is not None
    assert event.date.edtf == "2021-08-23"
