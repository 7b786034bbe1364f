"""Which of a document's times is an event's own."""

import pytest

import pipeline
from schemas.vocabulary import DateBasis
from tests.times.dating import date_of, edtf_of


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


@pytest.mark.parametrize(
    "text",
    [
        "Two men dressed as guards on Monday seized an engineer.",
        "Two men armed with rifles on Monday seized an engineer.",
        "Two men dressed as guards on 6 September seized an engineer.",
    ],
)
def test_a_time_behind_how_somebody_was_dressed_is_that_of_what_he_did(text: str) -> None:
    assert edtf_of("seized", text) == "2021-09-06"


def test_a_joined_clause_shares_the_time() -> None:
    text = "On Tuesday rebels entered Mirov and burned the market."
    date = date_of("burned", text)
    assert date is not None
    assert (date.edtf, date.basis) == ("2021-09-07", DateBasis.CONTEXT)


def test_what_was_before_ends_with_the_time() -> None:
    date = date_of("attacked", "The mayor fled on Tuesday after rebels attacked Mirov.")
    assert date is not None
    assert (date.edtf, date.earliest) == ("../2021-09-07", None)


def test_what_did_not_happen_until_a_day_happened_on_it() -> None:
    text = "Police did not arrest the man until August 3."
    date = date_of("arrest", text, negated=True)
    assert date is not None
    assert date.edtf == "2021-08-03"


def test_a_direct_time_goes_before_one_that_only_says_at_the_time_of_what() -> None:
    text = "Rebels attacked the king in 2001, at the time of the 9/11 attacks."
    assert edtf_of("attacked", text) == "2001"


def test_what_was_done_for_a_purpose_has_the_time_of_that_purpose() -> None:
    text = "Thousands marched through Mirov to mark the feast on Sunday."
    date = date_of("marched", text)
    assert date is not None
    assert (date.edtf, date.basis) == ("2021-09-05", DateBasis.CONTEXT)


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("In 2019 rebels raided the depot.", "2019"),
        ("In 1998 soldiers killed nine farmers.", "1998"),
        ("In 2019 12 soldiers were killed.", "2019"),
        ("In May 2014 militants seized the dam.", "2014-05"),
    ],
)
def test_a_time_that_opens_the_clause_dates_its_event(sentence: str, edtf: str) -> None:
    """Whatever the noun behind it: the news' own date would be a false one."""
    found = pipeline.extract(sentence, published="2022-05-04")
    assert [e.date.edtf for e in found if e.date] == [edtf]


def test_a_jubilee_does_not_date_what_it_remembers() -> None:
    text = "The president sang on Tuesday in a chapel on the anniversary of the march."
    assert edtf_of("sang", text) == "2021-09-07"
    assert edtf_of("march", text) is None


def test_an_event_has_the_time_at_which_it_began() -> None:
    text = "The protests began in May after the roof of the station collapsed."
    found = date_of("protests", text)
    assert found is not None
    assert (found.edtf, found.basis) == ("2021-05", DateBasis.TEXT)


def test_an_event_happened_when_it_took_place() -> None:
    date = date_of("attack", "He spoke of the attack that was launched on Monday.")
    assert date is not None
    assert date.edtf == "2021-09-06"


def test_what_follows_at_once_keeps_the_day() -> None:
    date = date_of("caught", "A man robbed a bank on Monday before police caught him.")
    assert date is not None
    assert date.edtf == "2021-09-06"


@pytest.mark.parametrize(
    ("head", "text", "edtf"),
    [
        ("trial", "The trial is to begin on 8 October.", "2021-10-08"),
        ("trial", "The trial is due to begin on 8 October.", "2021-10-08"),
        ("fled", "Ten have fled since the raid, which began on Monday.", "2021-09-06/.."),
        ("died", "Ten people died in a raid that took place on Monday.", "2021-09-06"),
        ("stormed", "Last Sunday gunmen stormed a port. They left on Monday.", "2021-09-05"),
        ("took", "Two years after the army took the port, it lies empty.", "2019"),
        ("shelled", "They burned a port on the night of 4 to 5 May. They shelled a mill.",
         "2021-05-04/2021-05-05"),
    ],
)  # fmt: skip
def test_the_clause_beside_an_event_dates_it(head: str, text: str, edtf: str) -> None:
    date = date_of(head, text)
    assert date is not None
    assert date.edtf == edtf


@pytest.mark.parametrize(
    ("head", "edtf"), [("seize", "2014-06"), ("stages", "2017"), ("attack", "2021-03-03")]
)
def test_the_head_of_an_entry_dates_it(head: str, edtf: str) -> None:
    text = (
        "June 2014 - Rebels seize a port. 2017: An army stages a coup. March 3, 2021: They attack."
    )
    date = date_of(head, text)
    assert date is not None
    assert date.edtf == edtf


def test_a_dateline_heads_no_entry() -> None:
    date = date_of("burned", "PORT, Sept. 8 - Rebels burned a mill on Tuesday.")
    assert date is not None
    assert date.edtf == "2021-09-07"


def test_a_dash_before_the_head_of_an_entry_is_a_bullet() -> None:
    date = date_of("burn", "Attacks in the town: - May 7, 2015: Two brothers burn a mill.")
    assert date is not None
    assert date.edtf == "2015-05-07"
