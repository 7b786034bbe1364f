"""Which of a document's times is an event's own."""

import datetime as dt

import pytest

import pipeline
from schemas.vocabulary import DateBasis, Modality
from tests.times.dating import PUBLISHED, date_of, edtf_of


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
        ("attacked", "Two days after the wedding, rebels attacked the town."),
        ("destroyed", "The valley is full of tanks destroyed in battle."),
        ("took", "The group that took power there denies it."),
    ],
)
def test_history_never_gets_the_day_of_publication(head: str, text: str) -> None:
    assert date_of(head, text) is None


def test_a_paragraph_of_old_times_is_history() -> None:
    date = date_of("captured", "The fort was built in 1744. Raiders captured it, and a king died.")
    assert date is None or date.edtf == "1744"


@pytest.mark.parametrize("modality", [Modality.PLANNED, Modality.HYPOTHETICAL])
def test_what_is_planned_or_supposed_never_gets_the_day_of_publication(modality: Modality) -> None:
    assert date_of("attack", "Rebels may attack the town of Mirov.", modality=modality) is None


def test_an_undated_document_dates_nothing_by_publication() -> None:
    assert date_of("attacked", "Rebels have attacked the town of Mirov.", None) is None


def test_a_week_that_is_still_running_ends_with_publication() -> None:
    date = date_of("attacked", "Rebels attacked the town of Mirov this week.")
    assert date is not None
    assert (date.earliest, date.latest) == (dt.date(2021, 9, 6), PUBLISHED)


def test_what_did_not_happen_until_a_day_happened_on_it() -> None:
    text = "Police did not arrest the man until August 3."
    date = date_of("arrest", text, negated=True)
    assert date is not None
    assert date.edtf == "2021-08-03"


def test_a_planned_event_keeps_the_time_that_is_stated() -> None:
    date = date_of("meet", "The ministers will meet on Tuesday.", modality=Modality.PLANNED)
    assert date is not None
    assert date.edtf == "2021-09-14"


def test_a_direct_time_goes_before_one_that_only_says_at_the_time_of_what() -> None:
    text = "Rebels attacked the king in 2001, at the time of the 9/11 attacks."
    assert edtf_of("attacked", text) == "2001"


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("The army said it would withdraw on Saturday.", "withdraw"),
        ("The rebels plan to attack on Saturday.", "attack"),
    ],
)
def test_what_is_planned_for_a_weekday_lies_ahead(sentence: str, action: str) -> None:
    """The Saturday of a plan is the next one, not the last."""
    found = pipeline.extract(sentence, published="2022-05-04")
    assert {e.date.edtf for e in found if e.date and action in e.action.text} == {"2022-05-07"}


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("kidnapping", "Police raids began today, shortly after the kidnapping of the banker."),
        ("murder", "The ministry today denied that officers were to blame for the murder."),
        ("assassination", "Judges may resign next week to protest the assassination of a friend."),
    ],
)
def test_what_is_only_named_as_known_is_not_dated_by_the_news_around_it(
    head: str, text: str
) -> None:
    assert edtf_of(head, text) is None


def test_what_was_done_for_a_purpose_has_the_time_of_that_purpose() -> None:
    text = "Thousands marched through Mirov to mark the feast on Sunday."
    date = date_of("marched", text)
    assert date is not None
    assert (date.edtf, date.basis) == ("2021-09-05", DateBasis.CONTEXT)


def test_a_distance_that_belongs_to_a_noun_leaves_the_clause_in_the_news() -> None:
    text = "He has blamed the speech that a judge gave and its release three days before the vote."
    date = date_of("blamed", text)
    assert date is not None
    assert date.basis is DateBasis.DOCUMENT


def test_a_lead_in_the_perfect_has_the_day_that_the_next_sentence_tells() -> None:
    text = "The mayor has blamed the police. He made the remarks on Tuesday in Mirov."
    date = date_of("blamed", text)
    assert date is not None
    assert (date.edtf, date.basis) == ("2021-09-07", DateBasis.CONTEXT)


def test_a_day_that_is_told_pages_later_dates_nothing_before_it() -> None:
    filler = " ".join(["The old road along the river is narrow and dark at night."] * 12)
    date = date_of("burned", f"Rebels burned the market. {filler} A judge resigned on Tuesday.")
    assert date is not None
    assert date.basis is DateBasis.DOCUMENT


def test_an_undated_document_of_one_day_dates_what_it_tells_by_that_day() -> None:
    text = "A bomb exploded in Mirov on 4 May 2015. The president condemned the attackers."
    date = date_of("condemned", text, None)
    assert date is not None
    assert (date.edtf, date.basis) == ("2015-05-04", DateBasis.CONTEXT)


def test_an_undated_document_of_two_days_dates_nothing_by_either() -> None:
    text = "A bomb exploded on 4 May 2015.\n\nOn 9 May 2015 it rained.\n\nThe president wept."
    assert edtf_of("wept", text, None) is None


def test_what_somebody_is_jailed_for_was_before() -> None:
    """The day of a verdict is that of the deed's latest, not its day."""
    text = "The officer was jailed on Tuesday for killing a farmer."
    assert edtf_of("killing", text) == "../2021-09-07"


def test_since_when_something_is_so_is_no_news() -> None:
    """A perfect with "since" looks back to a day that is not told."""
    text = "The town has been on alert since rebels attacked the mill, killing nine men."
    assert edtf_of("attacked", text) is None
    assert edtf_of("killing", text) is None


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


def test_a_year_beside_the_news_makes_no_history_of_it() -> None:
    """When the mayor took office does not matter for the warning."""
    text = "The mayor, who took office in 2019, warned the rebels."
    assert edtf_of("warned", text) == "2021-09-10"


def test_what_was_announced_for_later_dates_no_news() -> None:
    """ "Would" behind "said" lies ahead, and what follows is told on the day of the report."""
    text = "The minister said the army would leave in December. Then rebels attacked the mill."
    assert edtf_of("leave", text) == "2021-12"
    assert edtf_of("attacked", text) == "2021-09-10"


def test_a_record_since_a_year_is_not_of_that_year() -> None:
    """The year says how long there was none so deadly."""
    assert edtf_of("bombing", "The bombing, the deadliest since 2017, shook Mirov.") != "2017/.."


def test_a_vow_in_between_puts_nothing_ahead() -> None:
    """The hostages were freed last Sunday, whatever the group had vowed."""
    text = "The hostages, whom the group had vowed to kill, were freed on Sunday."
    assert edtf_of("freed", text) == "2021-09-05"


def test_the_lead_is_not_dated_by_the_same_word_years_ago() -> None:
    text = "Troops opened fire in Mirov, killing three men.\n\nIn 2017, troops killed dozens there."
    assert edtf_of("killing", text) != "2017"


def test_what_sanctions_are_imposed_over_was_before() -> None:
    text = "The bloc imposed sanctions on a general on Tuesday over the killing of six men."
    assert edtf_of("killing", text) is None


@pytest.mark.parametrize(
    ("action", "text"),
    [
        ("invaded", "The gangs that have invaded the coast own small boats."),
        ("burned", "Farmers counted the barns they have burned."),
        ("stealing", "The four men are doing time for stealing cattle."),
        ("attacking", "The movement has a long history of attacking pipelines."),
    ],
)
def test_what_describes_somebody_or_something_is_no_news(action: str, text: str) -> None:
    assert edtf_of(action, text) is None


def test_what_somebody_did_in_a_case_of_it_is_news() -> None:
    text = "The minister spoke of a case of soldiers burning farms on Tuesday."
    assert edtf_of("burning", text) is not None


def test_a_jubilee_does_not_date_what_it_remembers() -> None:
    text = "The president sang on Tuesday in a chapel on the anniversary of the march."
    assert edtf_of("sang", text) == "2021-09-07"
    assert edtf_of("march", text) is None


def test_an_event_has_the_time_at_which_it_began() -> None:
    text = "The protests began in May after the roof of the station collapsed."
    found = date_of("protests", text)
    assert found is not None
    assert (found.edtf, found.basis) == ("2021-05", DateBasis.TEXT)


def test_the_day_of_a_plan_is_not_that_of_the_news_before_it() -> None:
    text = "A bomb hit a house in Kesra.\n\nThe envoys are to meet on Sunday."
    found = date_of("hit", text)
    assert found is not None
    assert (found.edtf, found.basis) == ("2021-09-10", DateBasis.DOCUMENT)


def test_a_deed_that_only_says_which_people_are_meant_is_older_than_the_news() -> None:
    text = "Two suspects in the kidnapping of a nurse were shot on Monday."
    assert date_of("kidnapping", text) is None


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


def test_an_event_happened_when_it_took_place() -> None:
    date = date_of("attack", "He spoke of the attack that was launched on Monday.")
    assert date is not None
    assert date.edtf == "2021-09-06"


def test_what_goes_on_since_an_event_is_open() -> None:
    date = date_of("held", "Since the coup in May 2020, soldiers have held the port.")
    assert date is not None
    assert date.edtf == "2020-05/.."


def test_what_follows_at_once_keeps_the_day() -> None:
    date = date_of("caught", "A man robbed a bank on Monday before police caught him.")
    assert date is not None
    assert date.edtf == "2021-09-06"


def test_the_year_of_what_is_remembered_makes_no_background() -> None:
    date = date_of("marched", "Thousands marched in memory of the 1995 attack.")
    assert date is not None
    assert date.basis is DateBasis.DOCUMENT


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


def test_a_story_goes_on_from_the_deed_not_from_its_telling() -> None:
    text = "Rebels came on Monday, a mayor said on Tuesday. They burned the port."
    date = date_of("burned", text)
    assert date is not None
    assert date.edtf == "2021-09-06"


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


def test_those_left_dead_died_when_it_was_told() -> None:
    date = date_of("dead", "In 2019 a raid on the port left ten people dead.")
    assert date is not None
    assert date.edtf == "2019"


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


def test_the_first_since_a_year_is_not_of_that_year() -> None:
    date = date_of("visit", "He is the first king to visit since 1998.")
    assert date is not None
    assert date.basis is DateBasis.DOCUMENT


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


def test_a_year_since_is_counted() -> None:
    date = date_of("shot", "They met on Monday, two days since police shot ten men.")
    assert date is not None
    assert date.edtf == "2021-09-04"


def test_what_somebody_is_punished_for_is_not_of_today() -> None:
    assert date_of("mutiny", "A court sentenced ten soldiers to death for mutiny.") is None


def test_what_somebody_is_held_in_connection_with_is_older() -> None:
    text = "Police held a man on Monday in connection with the killing of a nurse."
    assert date_of("killing", text) is None


def test_a_dash_before_the_head_of_an_entry_is_a_bullet() -> None:
    date = date_of("burn", "Attacks in the town: - May 7, 2015: Two brothers burn a mill.")
    assert date is not None
    assert date.edtf == "2015-05-07"


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
