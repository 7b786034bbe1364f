"""Which of a document's times is an event's own."""

import datetime as dt
from functools import lru_cache

import pytest

from pipeline.clean import clean
from pipeline.find.events import find_events
from pipeline.find.statements import find_statements
from pipeline.find.times import find_times
from pipeline.parse import load_model, parse_articles
from pipeline.resolve.event_dates import date_event
from schemas.document import Article
from schemas.event import EventDate
from schemas.vocabulary import DateBasis

PUBLISHED = dt.date(2021, 9, 10)  # a Friday


@lru_cache(maxsize=64)
def dates(text: str, published: dt.date | None = PUBLISHED) -> list[tuple[str, EventDate | None]]:
    """Return the head and the date of every event of a text."""
    article = Article(document_id="a", text=text, published=published)
    (parsed,) = parse_articles([(article, clean(article))], load_model())
    times = find_times(parsed, published)
    mentions = find_events(parsed, find_statements(parsed))
    return [(m.head.text, date_event(m, parsed, times, published)) for m in mentions]


def date_of(head: str, text: str, published: dt.date | None = PUBLISHED) -> EventDate | None:
    found = [d for h, d in dates(text, published) if h == head]
    assert found, f"no event {head!r} in {dates(text, published)}"
    return found[0]


def edtf_of(head: str, text: str, published: dt.date | None = PUBLISHED) -> str | None:
    date = date_of(head, text, published)
    return date.edtf if date else None


def test_a_time_on_the_verb_is_the_events_own() -> None:
    date = date_of("attacked", "Rebels attacked the town of Mirov on Tuesday.")
    assert date is not None
    assert (date.edtf, date.text, date.basis) == ("2021-09-07", "Tuesday", DateBasis.TEXT)


def test_the_offsets_of_a_date_quote_the_text() -> None:
    text = "Rain fell.\n\nRebels attacked  the town of Mirov on Tuesday."
    date = date_of("attacked", text)
    assert date is not None
    assert text[date.start : date.end] == date.text


@pytest.mark.parametrize(
    ("head", "text", "expected"),
    [
        ("bombing", "He lost a son in the May 22 bombing of the market.", "2021-05-22"),
        ("attack", "The 2014 attack on the barracks killed nine soldiers.", "2014"),
        ("raids", "Police launched raids in Mirov on Wednesday.", "2021-09-08"),
    ],
)
def test_a_noun_has_the_time_of_its_own_phrase_or_of_the_verb_that_carries_it(
    head: str, text: str, expected: str
) -> None:
    assert edtf_of(head, text) == expected


def test_what_is_condemned_is_not_dated_by_the_condemning() -> None:
    text = "The minister condemned the attack on Wednesday."
    assert edtf_of("condemned", text) == "2021-09-08"


def test_a_verb_does_not_take_the_time_of_its_object() -> None:
    assert edtf_of("condemned", "The minister condemned the 2014 attack.") != "2014"


def test_a_joined_clause_shares_the_time() -> None:
    text = "On Tuesday rebels entered Mirov and burned the market."
    date = date_of("burned", text)
    assert date is not None
    assert (date.edtf, date.basis) == ("2021-09-07", DateBasis.CONTEXT)


def test_what_was_before_ends_with_the_time() -> None:
    date = date_of("attacked", "The mayor fled on Tuesday after rebels attacked Mirov.")
    assert date is not None
    assert (date.edtf, date.earliest) == ("../2021-09-07", None)


def test_news_that_a_saying_breaks_has_the_time_of_the_saying() -> None:
    text = "The group said on Wednesday that it had captured the town of Mirov."
    date = date_of("captured", text)
    assert date is not None
    assert (date.edtf, date.basis) == ("2021-09-08", DateBasis.CONTEXT)


def test_the_next_sentence_goes_on_at_the_same_time() -> None:
    text = "On Tuesday rebels entered Mirov. They burned the market."
    date = date_of("burned", text)
    assert date is not None
    assert (date.edtf, date.basis) == ("2021-09-07", DateBasis.CONTEXT)


def test_news_without_a_time_has_the_day_of_publication_and_says_so() -> None:
    date = date_of("attacked", "Rebels have attacked the town of Mirov.")
    assert date is not None
    assert (date.edtf, date.text, date.basis) == ("2021-09-10", None, DateBasis.DOCUMENT)


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("attacked", "Rebels had attacked the town of Mirov long before."),
        ("attack", "Rebels plan to attack the town of Mirov."),
        ("attack", "Rebels may attack the town of Mirov."),
        ("captured", "The fort was built in 1744. Raiders captured it soon after a siege in 1802."),
        ("attacked", "Two days after the wedding, rebels attacked the town."),
        ("destroyed", "The valley is full of tanks destroyed in battle."),
    ],
)
def test_history_and_plans_never_get_the_day_of_publication(head: str, text: str) -> None:
    date = date_of(head, text)
    assert date is None or date.basis is not DateBasis.DOCUMENT
    assert date is None or date.latest is None or date.latest < dt.date(2021, 9, 1)


def test_an_undated_document_dates_nothing_by_publication() -> None:
    assert date_of("attacked", "Rebels have attacked the town of Mirov.", None) is None


def test_a_week_that_is_still_running_ends_with_publication() -> None:
    date = date_of("attacked", "Rebels attacked the town of Mirov this week.")
    assert date is not None
    assert (date.earliest, date.latest) == (dt.date(2021, 9, 6), PUBLISHED)


def test_what_did_not_happen_until_a_day_happened_on_it() -> None:
    text = "Police did not arrest the man until August 3."
    assert edtf_of("arrest", text) == "2021-08-03"


def test_a_planned_event_keeps_the_time_that_is_stated() -> None:
    assert edtf_of("meet", "The ministers will meet on Tuesday.") == "2021-09-14"
