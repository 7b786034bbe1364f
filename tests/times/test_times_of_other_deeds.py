"""Times that stand beside an event and are those of another deed, or of both."""

import pytest

from tests.times.dating import edtf_of


def test_who_fled_after_a_dated_deed_did_so_from_then_on_not_today() -> None:
    text = (
        "The rebels formed a cabinet on Monday. It was named after Juma Orlo fled the country "
        "after the rebel takeover on August 25."
    )
    assert edtf_of("fled", text) == "2021-08-25/.."


def test_the_last_place_to_fall_since_a_raid_did_not_fall_with_it() -> None:
    text = "It claimed today that it has taken Mirov, the last holdout since its blitz last month."
    assert edtf_of("taken", text) != "2021-08"


def test_what_is_so_still_or_again_and_again_is_of_no_day() -> None:
    assert edtf_of("hold", "The rebels seized Mirov in May and also hold nearby Gora.") is None
    assert edtf_of("raids", "Chased off in 2011, the gang still stages frequent raids.") is None


@pytest.mark.parametrize(
    ("head", "text", "edtf"),
    [
        (
            "shot",
            "On 1 May 2019 he sent fighters into Mirov, where they shot two clerks.",
            "2019-05-01",
        ),
        (
            "burned",
            "By Monday afternoon the troops had taken the market and burned the mill.",
            "../2021-09-06",
        ),
        (
            "arresting",
            "On Monday Chad accused Niger of sending two patrol boats into the river on July 26 "
            "and of arresting ten fishermen.",
            "2021-07-26",
        ),
    ],
)
def test_what_goes_on_with_a_deed_has_its_time(head: str, text: str, edtf: str) -> None:
    assert edtf_of(head, text) == edtf


def test_the_first_day_of_nobody_knows_what_is_no_day_of_the_news() -> None:
    assert edtf_of("took", "The rebels took Gora on the first day without a shot.") is None


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("jailed", "Roe was jailed for his part in the 2016 bombing of a train in Madrid."),
        ("sentenced", "Roe was sentenced to life for his role in the 2015 raid on a bank."),
        ("arrested", "Police arrested a suspect in the 2009 stabbing of a nun in Naples."),
    ],
)
def test_who_is_punished_for_a_share_in_a_deed_is_so_at_another_time(head: str, text: str) -> None:
    assert edtf_of(head, text) not in {"2016", "2015", "2009"}
