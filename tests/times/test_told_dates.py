"""Dates told from another deed: by a distance, since when, or by telling it again."""

import pytest

import pipeline
from schemas.vocabulary import DateBasis
from tests.times.dating import date_of, edtf_of


def test_a_distance_that_belongs_to_a_noun_leaves_the_clause_in_the_news() -> None:
    text = "He has blamed the speech that a judge gave and its release three days before the vote."
    date = date_of("blamed", text)
    assert date is not None
    assert date.basis is DateBasis.DOCUMENT


def test_a_record_since_a_year_is_not_of_that_year() -> None:
    """The year says how long there was none so deadly."""
    assert edtf_of("bombing", "The bombing, the deadliest since 2017, shook Mirov.") != "2017/.."


@pytest.mark.parametrize(
    ("head", "text", "edtf"),
    [
        ("burned", "The camp was moved on Monday, two days after rebels burned it.", "2021-09-04"),
        ("left", "He was shot on Monday, a day before his guards left.", "2021-09-07"),
        ("fire", "The camp was moved on Monday, three weeks after the fire.", "2021-08-16"),
        ("killed", "It moved on Monday, a week after rebels came and killed ten.", "2021-08-30"),
        ("burned", "It moved on Monday, months after rebels burned it.", "2020-09-06~/2021-08-06~"),
        ("burned", "It was moved on Monday, over a month after rebels burned it.", "../2021-09-06"),
    ],
)  # fmt: skip
def test_a_distance_from_another_event_is_counted(head: str, text: str, edtf: str) -> None:
    date = date_of(head, text)
    assert date is not None
    assert (date.edtf, date.basis) == (edtf, DateBasis.CONTEXT)


def test_a_distance_from_an_unknown_day_gives_no_date() -> None:
    assert date_of("signed", "The raid came two days after a truce was signed.") is None


@pytest.mark.parametrize(
    ("head", "text", "edtf"),
    [
        ("killed", "On Monday a court heard of the 2016 attack, which killed two.", "2016"),
        ("killed", "They made an attack in the port in May 2019 that killed two.", "2019-05"),
        ("killed", "They spoke of the 1995 attack, in which soldiers killed two.", "1995"),
    ],
)
def test_what_an_event_did_happened_when_it_did(head: str, text: str, edtf: str) -> None:
    date = date_of(head, text)
    assert date is not None
    assert date.edtf == edtf


def test_what_goes_on_since_an_event_is_open() -> None:
    date = date_of("held", "Since the coup in May 2020, soldiers have held the port.")
    assert date is not None
    assert date.edtf == "2020-05/.."


def test_a_night_before_after_is_no_distance() -> None:
    text = "Police fired gas at a crowd on Friday night after youths attacked a mill."
    found = date_of("fired", text)
    assert found is not None
    assert found.edtf == "2021-09-10"
    assert date_of("attacked", text) is not None


@pytest.mark.parametrize(
    ("head", "text", "edtf"),
    [
        ("killed", "The war, which broke out in 2014, has killed thousands.", "2014/.."),
        ("fled", "Thousands have fled since a truce ended in May 2020.", "2020-05/.."),
    ],
)
def test_what_a_beginning_opens_is_open(head: str, text: str, edtf: str) -> None:
    date = date_of(head, text)
    assert date is not None
    assert (date.edtf, date.basis) == (edtf, DateBasis.CONTEXT)


def test_a_noun_takes_up_the_verb_before_it() -> None:
    text = "Rebels attacked a port on Monday, a mayor said on Tuesday. The attack was no surprise."
    assert date_of("attack", text) == date_of("attacked", text).model_copy(  # type: ignore[union-attr]
        update={"basis": DateBasis.CONTEXT}
    )


def test_a_distance_reaches_what_is_said() -> None:
    text = "The port was shelled on Monday, a day after rebels said they had taken it."
    date = date_of("taken", text)
    assert date is not None
    assert date.edtf == "2021-09-05"


def test_a_count_since_a_month_is_not_the_date_of_the_last() -> None:
    text = "Rebels burned a port on Monday. It was the third attack since May."
    date = date_of("attack", text)
    assert date is not None
    assert date.edtf == "2021-09-06"


def test_the_first_since_a_year_is_not_of_that_year() -> None:
    date = date_of("visit", "He is the first king to visit since 1998.")
    assert date is not None
    assert date.basis is DateBasis.DOCUMENT


def test_a_year_since_is_counted() -> None:
    date = date_of("shot", "They met on Monday, two days since police shot ten men.")
    assert date is not None
    assert date.edtf == "2021-09-04"


def test_a_noun_that_takes_up_a_deed_keeps_its_day_where_it_is_reported() -> None:
    text = "Rebels attacked a port on Monday. He said on Tuesday that he had repelled the attack."
    date = date_of("attack", text)
    assert date is not None
    assert date.edtf == "2021-09-06"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Rain fell on Monday. A 2010 flood killed nearly 2,000 people.", "2010"),
        ("Police arrested two men on Monday. The 2016 bombing killed 45 people.", "2016"),
        ("Last month's bombing killed 45 people.", "2021-08"),
    ],
)
def test_what_a_dated_deed_did_has_its_date(text: str, edtf: str) -> None:
    found = date_of("killed", text)
    assert found is not None
    assert found.edtf == edtf


def test_what_a_dated_deed_set_off_came_later() -> None:
    text = "He died at the time of the 9/11 attack that triggered the invasion of Kesra."
    assert date_of("invasion", text) is None


def test_a_sentence_that_says_when_a_deed_took_place_dates_it() -> None:
    text = "Rain fell. An ambush near Mirov killed six. The ambush took place last Friday."
    assert edtf_of("ambush", text) == "2021-09-03"


def test_when_another_deed_took_place_dates_no_deed_before_it() -> None:
    text = "Rain fell. Rebels ambushed a bus. The vote took place last Friday."
    assert edtf_of("ambushed", text) == "2021-09-10"


def test_what_a_deed_of_a_day_did_was_done_that_day() -> None:
    assert edtf_of("killed", "The bombing of a mill on 16 May 2019 killed ten.") == "2019-05-16"
    assert edtf_of("killed", "An air strike on 5 May killed ten in Mirov.") == "2021-05-05"


def test_what_followed_came_after() -> None:
    text = "Congress removed him on 7 May 2021. Ten died in the riots that followed."
    assert edtf_of("died", text) == "2021-05-07/.."


def test_who_was_killed_in_a_known_deed_was_killed_when_it_was_done() -> None:
    text = (
        "The trial of a man accused of the bombing on 31 May 2016 began on Monday. "
        "Ten were killed in the bombing."
    )
    assert edtf_of("killed", text) == "2016-05-31"


def test_a_known_deed_that_is_spoken_of_keeps_its_date() -> None:
    text = "Rebels raided a mill in 2012. The mayor was questioned about the raid on Thursday."
    assert edtf_of("raid", text) == "2012"


def test_a_verb_beside_a_pluperfect_shares_its_time() -> None:
    text = "Residents said soldiers had rounded up men on August 25 and shot them."
    assert edtf_of("shot", text) == "2021-08-25"


def test_a_deed_told_under_a_day_of_this_month_has_that_day() -> None:
    text = "Rebels bombed Mirov on Thursday. They bombed five towns this month."
    assert edtf_of("bombing", f"{text} The army condemned the bombing.") == "2021-09-09"


def test_a_distance_counts_from_a_known_deed_that_came_after() -> None:
    text = (
        "The army carried out raids on Orlo on Wednesday. The raids came two days after rebels "
        "bombed a barracks, killing six."
    )
    assert edtf_of("bombed", text) == "2021-09-06"


def test_what_a_dated_protest_ended_in_is_of_its_time() -> None:
    assert edtf_of("arrests", "A protest in Orlo in June ended without arrests.") == "2021-06"


def test_one_attack_is_not_several_told_before() -> None:
    text = (
        "The rebels staged three raids last week. Guards fled the mill on Wednesday. "
        "During the raid they burned it."
    )
    assert edtf_of("raid", text) != "2021-08-30/2021-09-05"


def test_what_goes_on_from_a_day_long_told_is_not_of_a_day_told_later() -> None:
    text = (
        "Gunmen stormed a school in Orlo on 30 August. The president ordered troops to free the "
        "pupils. A spokesman said on Wednesday that the gunmen wanted money."
    )
    assert edtf_of("ordered", text) != "2021-09-08"


def test_a_deed_named_by_its_day_was_on_that_day_though_another_came_after_it() -> None:
    text = "Many fled after the 3 September killing of the mayor."
    assert edtf_of("killing", text) == "2021-09-03"


def test_a_distance_behind_who_says_so_counts_from_what_is_said() -> None:
    text = "Drones hit mills on Wednesday, officials said, a day after a similar attack in Orlo."
    assert edtf_of("attack", text) == "2021-09-07"


def test_a_night_ends_on_the_day_on_which_it_is_told() -> None:
    text = "Rebels killed ten villagers overnight, the mayor said on Thursday."
    assert edtf_of("killed", text) == "2021-09-08/2021-09-09"


def test_what_is_told_before_a_dated_sequel_was_before_it() -> None:
    text = (
        "Crowds marched on Thursday. The mayor asked the court to stop the law, and the court did "
        "so on August 28."
    )
    assert edtf_of("asked", text) == "../2021-08-28"


@pytest.mark.parametrize(
    "before",
    [
        "The clerk has asked for a trial over deaths in 2017.",
        "The guild, which rejected a 2016 deal, hailed the truce.",
    ],
)
def test_a_year_of_what_is_named_does_not_move_the_news(before: str) -> None:
    assert edtf_of("killed", f"{before} In June a raid killed nine.") == "2021-06"


def test_of_two_raids_the_attack_is_the_last_told() -> None:
    text = (
        "Gunmen stormed a mill on Monday. On Tuesday others raided a school in Orlo. Police "
        "confirmed the attack."
    )
    assert edtf_of("attack", text) == "2021-09-07"


def test_the_attack_in_which_somebody_died_is_of_the_day_of_the_death() -> None:
    text = "Two guards died on Monday when their car hit a mine. Rebels claimed the attack."
    assert edtf_of("attack", text) == "2021-09-06"


def test_fighting_that_led_to_a_capture_was_before_it() -> None:
    text = "Rebels took the port on March 4 after weeks of fighting."
    assert edtf_of("fighting", text) == "../2021-03-04"


def test_what_had_been_told_was_over_by_then() -> None:
    text = "He had told reporters on Monday that he had been beaten in a cell."
    assert edtf_of("beaten", text) == "../2021-09-06"


def test_a_distance_counts_from_what_somebody_survived() -> None:
    text = "The mayor survived an attack in Orlo on Sunday, two days after clashes at the port."
    assert edtf_of("clashes", text) == "2021-09-03"


def test_the_killings_are_those_told_before_and_what_they_followed_was_before() -> None:
    text = "Troops killed ten men in Orlo on August 29. The killings followed clashes at a mill."
    assert edtf_of("killings", text) == "2021-08-29"
    assert edtf_of("clashes", text) == "../2021-08-29"


def test_who_fought_in_a_war_fought_before_its_end() -> None:
    text = (
        "Guards shot two men on Monday. The militia fought alongside the army during the war in "
        "the valley, which ended in November 2018."
    )
    assert edtf_of("fought", text) == "../2018-11"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They marked the 1995 massacre in Tuzla, where troops killed nine men.", "1995"),
        ("They marked the 1995 massacre in Tuzla, where troops killed nine men in 1992.", "1992"),
    ],
)
def test_what_was_done_where_a_dated_deed_was_is_of_its_date(text: str, edtf: str) -> None:
    assert edtf_of("killed", text) == edtf


def test_what_somebody_did_in_the_past_has_no_day() -> None:
    assert date_of("attacked", "The rebels have attacked the port in the past.") is None
    assert date_of("attacked", "The port was once attacked by rebels.") is None


@pytest.mark.parametrize(("deed", "noun"), [("kidnapped", "kidnapping"), ("abducted", "abduction")])
def test_a_distance_counts_from_a_deed_named_by_its_noun(deed: str, noun: str) -> None:
    text = f"Soto was {deed} on 21 August. Two men fled two days after the {noun}."
    assert edtf_of("fled", text) == "2021-08-23"


def test_hours_later_is_of_the_last_day_told_whatever_year_is_told_between() -> None:
    text = "Police held a man on Monday. His brother left in 2019. Gunmen burned cars hours later."
    assert edtf_of("burned", text) == "2021-09-06"


def test_the_deadliest_attack_since_a_strike_is_not_of_the_day_of_the_strike() -> None:
    text = "Rockets hit Mirov on Thursday, the deadliest attack since a strike on 2 May."
    assert edtf_of("attack", text) != "2021-05-02/.."
    assert edtf_of("strike", text) == "2021-05-02"


def test_a_massacre_is_dated_by_what_was_done_where_it_was() -> None:
    text = "A mural recalls the massacre of Chuschi, where a patrol killed nine men in August 1985."
    assert edtf_of("massacre", text) == "1985-08"


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("Fighting", "Fighting in the valley has killed ten people since 2019."),
        ("killed", "Fighting in the valley, which began in 2019, has killed ten people."),
    ],
)
def test_fighting_that_has_killed_since_a_year_went_on_since_then(head: str, text: str) -> None:
    assert edtf_of(head, text) == "2019/.."


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("massacre", "Rebels shot ten men on Monday, in what he called a massacre."),
        ("left", "Rebels shot ten men on Monday. By nightfall they had left the town."),
        ("killed", "He said a patrol had been hit on Monday and that one soldier was killed."),
    ],
)
def test_what_is_told_of_one_day_was_on_that_day(head: str, text: str) -> None:
    assert edtf_of(head, text) == "2021-09-06"


def test_a_day_that_no_calendar_tells_takes_the_place_of_any_other() -> None:
    text = "A court annulled the vote on Sunday in Mirov, where men burned it on election night."
    assert edtf_of("burned", text) is None
    assert edtf_of("raided", "On Sunday rebels came. On market day, they raided Orlo.") is None


def test_a_few_days_off_a_month_are_about_in_it() -> None:
    text = "Congress passed the act in March 2019, a day after gangs murdered nine men."
    assert edtf_of("murdered", text) == "2019-03~"


def test_what_has_gone_on_for_so_long_began_about_then() -> None:
    text = "The rebels have held the town for three weeks."
    assert edtf_of("held", text) == "2021-08-20~/2021-09-10"


def test_a_strike_announced_for_a_weekday_lies_ahead() -> None:
    (event,) = pipeline.extract("The union announced a strike for Monday.", published="2021-09-10")
    assert event.date is not None
    assert event.date.edtf == "2021-09-13"


def test_what_is_called_for_a_day_without_a_year_lies_ahead() -> None:
    text = "The miners' federation has called a national strike for 14 August to press the courts."
    (event, *_) = pipeline.extract(text, published="2024-08-13")
    assert event.date is not None
    assert event.date.edtf == "2024-08-14"


def test_a_deed_is_claimed_on_the_day_told_and_was_done_before() -> None:
    text = "A tanker came under attack on Monday. The rebels claimed the attack on Wednesday."
    found = {e.action.text: e.date for e in pipeline.extract(text, published="2021-09-10")}
    assert found["claimed"] is not None
    assert found["claimed"].edtf == "2021-09-08"
    assert [e.edtf for name, e in found.items() if name.endswith("attack") and e] == ["2021-09-06"]


@pytest.mark.parametrize(
    ("head", "text", "edtf"),
    [
        ("led", "Ann Lee led a march from Orlo to Mirov, where it arrived on 4 September.",
         "../2021-09-04"),
        ("taken", "Rebels crossed the river on Monday and claimed to have taken the mill.",
         "2021-09-06"),
    ],
)  # fmt: skip
def test_a_deed_has_the_time_of_what_is_told_with_it(head: str, text: str, edtf: str) -> None:
    assert edtf_of(head, text) == edtf


def test_when_somebody_is_accused_of_a_deed_is_not_when_he_did_it() -> None:
    text = "The prosecution accuses him of torture at clinics in Homs in 2011 and 2012."
    assert edtf_of("torture", text) == "2011"
    assert edtf_of("accuses", text) == "2021-09-10"


def test_what_a_witness_told_a_court_was_before() -> None:
    text = "A nun told the court in August that a guard had beaten her."
    assert edtf_of("beaten", text) == "../2021-08"
