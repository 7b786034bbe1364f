"""Times that are not those of the event beside them."""

import datetime as dt

import pytest

from pipeline.find.times import read_times
from tests.times.dating import PUBLISHED, edtf_of


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("promised", "Both sides promised to let in aid, as they had in May."),
        ("shelled", "The army shelled the fort, as it did on Monday."),
        ("vowed", "He vowed to crush the gang, a phrase of his from last year."),
    ],
)
def test_a_like_deed_or_a_thing_told_aside_keeps_its_time(head: str, text: str) -> None:
    assert edtf_of(head, text) == PUBLISHED.isoformat()


def test_who_is_accused_last_month_did_it_before() -> None:
    text = "A watchdog accused both armies last month of executing captives."
    assert edtf_of("accused", text) == "2021-08"
    assert edtf_of("executing", text) == "../2021-08"


def test_the_last_month_of_a_war_counts_from_no_day() -> None:
    text = "Many left in the last month of fighting."
    assert read_times(text, PUBLISHED) == []


@pytest.mark.parametrize("word", ["before", "by"])
def test_what_is_to_be_before_the_end_of_the_year_may_be_until_then(word: str) -> None:
    found = read_times(f"He intends to meet them {word} the end of the year.", PUBLISHED)
    assert found[0].latest == dt.date(2021, 12, 31)


def test_a_plan_told_aside_puts_no_day_ahead() -> None:
    text = "Talks at the council, to which Oslo intends to refer it, began on Friday."
    assert read_times(text, dt.date(2021, 9, 13))[0].edtf == "2021-09-10"


def test_news_goes_on_from_today_behind_what_has_been_since() -> None:
    text = "A siege begun by Oslo in 2011 has cost many lives. In July rebels shot a judge."
    assert read_times(text, PUBLISHED)[-1].edtf == "2021-07"


def test_the_day_to_come_is_that_of_what_people_are_called_to() -> None:
    text = "He has called his voters to a rally in the park tomorrow."
    assert edtf_of("rally", text) == "2021-09-11"
    assert edtf_of("called", text) == PUBLISHED.isoformat()


def test_a_perfect_has_no_day_of_its_own() -> None:
    text = "The bishops have invited both sides to a second round on Wednesday."
    assert edtf_of("invited", text) == PUBLISHED.isoformat()


def test_what_inquirers_concluded_on_a_day_was_before() -> None:
    text = "Experts concluded on Thursday that a mine laid by rebels had destroyed the ship."
    assert edtf_of("destroyed", text) == "../2021-09-09"


def test_what_judges_found_was_done_on_no_known_day() -> None:
    text = "Judges found that the guards had raped women in a pump room."
    assert edtf_of("raped", text) is None


def test_a_day_told_later_is_not_that_of_words_behind_a_later_day() -> None:
    text = (
        "A picture taken on Thursday shows the bridge in the river. The army blamed the rebels. "
        "\n\nIn Mirov a shell hit the old market on Tuesday."
    )
    assert edtf_of("blamed", text) == PUBLISHED.isoformat()


def test_words_do_not_answer_on_the_day_of_the_deed_they_judge() -> None:
    text = (
        "On Thursday crowds marched. On Monday police had clubbed students.\n\n"
        "Oslo condemned Monday's beatings. The ministry summoned the envoy."
    )
    assert edtf_of("summoned", text) == "2021-09-09"


def test_a_clause_with_a_later_time_is_not_of_the_one_before_it() -> None:
    text = "He signed the accords in May 1991, but refused to accept the vote of September 1992."
    assert edtf_of("refused", text) is None


def test_what_a_semicolon_parts_is_not_said() -> None:
    text = "Oslo called for an end to the tests; Rome has recalled its envoy once this year."
    assert edtf_of("called", text) == PUBLISHED.isoformat()


def test_an_ambush_as_he_came_from_a_vote_has_not_its_day() -> None:
    text = (
        "He was seized on 3 September as he drove home after the local vote of 18 August. "
        "His guard was shot."
    )
    assert edtf_of("shot", text) == "2021-09-03"


def test_what_a_deal_had_ended_is_of_before() -> None:
    text = "They attacked on 3 September. That deal had ended a war in which rebels killed ten."
    assert edtf_of("killed", text) is None


def test_a_murder_has_the_day_on_which_its_victim_was_shot() -> None:
    text = "Today he told of the murder of Ana Roe, the judge who was gunned down on 3 September."
    assert edtf_of("murder", text) == "2021-09-03"


def test_who_claims_responsibility_for_a_deed_did_it_before() -> None:
    text = "The band, which on 3 September claimed responsibility for killing a judge, met today."
    assert edtf_of("killing", text) == "../2021-09-03"


def test_who_ruled_until_a_year_was_barred_on_no_known_day() -> None:
    text = "The ex-president, who ruled from 2006 to 2019 and has been barred, called for calm."
    assert edtf_of("barred", text) is None


def test_a_day_behind_those_aboard_is_that_of_the_deed() -> None:
    text = "Two gunmen seized a jet with ten people aboard on Tuesday shortly after it took off."
    assert edtf_of("seized", text) == "2021-09-07"


def test_a_day_without_a_year_is_near_though_a_year_was_told_in_passing() -> None:
    text = "The band rose up again in late 2018. A summit was called off on 15 August."
    assert read_times(text, PUBLISHED)[-1].edtf == "2021-08-15"


def test_who_is_struck_while_he_does_something_is_struck_then() -> None:
    assert edtf_of("fired", "Gunmen fired at a crowd watching a parade on Friday.") == "2021-09-10"


def test_before_dawn_behind_a_late_hour_is_the_next_day() -> None:
    text = "Inmates seized a guard late Tuesday. He was freed shortly before dawn."
    assert [t.edtf for t in read_times(text, PUBLISHED)] == ["2021-09-07", "2021-09-08"]
    text = "On Tuesday inmates seized a guard. He was freed before dawn."
    assert [t.edtf for t in read_times(text, PUBLISHED)] == ["2021-09-07"]


def test_the_same_morning_is_of_the_last_day_told_not_of_a_month_told_aside() -> None:
    text = "Gunmen hit a bank on 2 August. Two had done so in June. The same morning a nun fled."
    assert [t.edtf for t in read_times(text, PUBLISHED)][-1] == "2021-08-02"


def test_a_year_in_which_something_had_been_done_makes_no_story() -> None:
    text = "Oslo set a ban that it had urged on the council in 2016. In June it froze two accounts."
    assert [t.edtf for t in read_times(text, PUBLISHED)] == ["2016", "2021-06"]
