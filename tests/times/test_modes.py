"""News paragraphs follow publication, background follows its own years."""

import datetime as dt

import pytest

from pipeline.find.times import read_times

PUBLISHED = dt.date(2021, 9, 6)


def starts(text: str, published: dt.date | None = PUBLISHED) -> list[str]:
    return [str(t.earliest) for t in read_times(text, published)]


def test_background_within_a_paragraph_follows_its_last_year() -> None:
    text = "The bridge fell in 1987. In March, a ferry began. Work ended in November."
    assert starts(text) == ["1987-01-01", "1987-03-01", "1987-11-01"]


def test_background_rolls_over_into_the_next_year() -> None:
    assert starts("Floods came in November 1987. In January, they left.") == [
        "1987-11-01",
        "1988-01-01",
    ]


def test_the_next_paragraph_of_news_follows_publication_again() -> None:
    text = "The bridge fell on 4 May 1987.\n\nIn March, a ferry began."
    assert starts(text) == ["1987-05-04", "2021-03-01"]


def test_an_undated_document_with_years_everywhere_follows_them() -> None:
    text = (
        "The bridge was built in 1976 and mended in 1979, in 1983 and in 1987.\n\n"
        "In June, a ferry began."
    )
    assert starts(text, None)[-1] == "1987-06-01"


def test_an_undated_document_with_a_stray_year_dates_no_other_paragraph_by_it() -> None:
    text = "A photo shows the bridge on 4 May 1987.\n\nIn June, a ferry began. It sank on Friday."
    assert [t.edtf for t in read_times(text, None)] == ["1987-05-04", "XXXX-06"]


def test_a_month_after_a_month_of_last_year_is_of_last_year_unless_it_has_just_passed() -> None:
    text = "Talks began in March 2020. In June they failed. In August the bridge fell."
    assert starts(text) == ["2020-03-01", "2020-06-01", "2021-08-01"]


def test_a_document_of_old_years_is_history_throughout() -> None:
    text = (
        "The canal was dug in 1861 and 1862. In 1863 it opened.\n\n"
        "It leaked in 1864.\n\nIn May, it was mended."
    )
    assert starts(text)[-1] == "1864-05-01"


def test_a_year_far_off_in_mid_sentence_does_not_move_the_story() -> None:
    text = (
        "The canal was dug in 1861 and 1862. In 1863 it opened. In 1864 it leaked, as a report "
        "of 1999 shows. In May, it was mended."
    )
    assert starts(text)[-1] == "1864-05-01"


def test_last_year_in_news_counts_from_publication_beside_old_years() -> None:
    text = "The law of 1921 was revised last year."
    assert starts(text) == ["1921-01-01", "2020-01-01"]


def test_background_does_not_outlast_a_time_of_the_news() -> None:
    text = "The bridge fell in 1987. On Friday a ferry sank. In July another had burned."
    assert starts(text) == ["1987-01-01", "2021-09-03", "2021-07-01"]


def test_background_fades_after_a_few_sentences() -> None:
    text = (
        "The bridge fell in 1987. " + "Nobody minded much at all. " * 20 + "A ferry sank on Friday."
    )
    assert starts(text)[-1] == "2021-09-03"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 1931 the dam was begun. It was planned to open in 1936. On 4 May it broke.", "1931"),
        ("In 1931 the dam broke, as the old one had in 1902. On 4 May it was rebuilt.", "1931"),
        ("In 1931 the men of the 1902 flood met again. On 4 May they parted.", "1931"),
        ("In 1931 the dam broke. Nobody came until 1936. On 4 May a camp was built.", "1931"),
        ("In 1931 the dam broke. In 1936 a camp was built. On 4 May it opened.", "1936"),
        ("In 1931 the dam broke. The river was tamed in 1936. On 4 May a camp opened.", "1936"),
        ("In 1931, under the Dam Act (1927) for once, it was mended. On 4 May it broke.", "1931"),
        ("In June 1931 it leaked. In the past year, two had drowned. On 4 May it broke.", "1931"),
        ("In October 1931 the dam broke. On 4 May a camp was built.", "1932"),
        ("In March 1931 ten men came, two hundred by December. On 4 May the dam broke.", "1931"),
    ],
)
def test_a_year_that_is_only_pointed_to_does_not_move_the_story(text: str, edtf: str) -> None:
    assert read_times(text, None, history=True)[-1].edtf == f"{edtf}-05-04"


def test_what_is_due_lies_ahead_also_among_old_times() -> None:
    assert starts("He was elected in 2019. He is due to resign on 2 October.")[1] == "2021-10-02"


def test_a_story_does_not_roll_over_past_publication() -> None:
    assert starts("The bridge shook in July 2019. In February it was closed.")[1] == "2020-02-01"
    assert (
        starts("The Act passed in December 2020. In June it was read.", dt.date(2021, 2, 1))[1]
        == "2020-06-01"
    )


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In March 1931 the dam was quieter than in November.", "1930-11"),
        ("In March 1931 the dam was quieter than in January.", "1931-01"),
        ("In June 1931 the men went, on strike since January.", "1931-01/.."),
    ],
)
def test_what_a_story_is_set_against_lies_before_it(text: str, edtf: str) -> None:
    assert read_times(text, None, history=True)[-1].edtf == edtf


def test_the_previous_month_does_not_take_the_story_back() -> None:
    text = (
        "In September 1931 they left the fort taken the previous April. On 8 August it had burned."
    )
    assert read_times(text, None, history=True)[-1].edtf == "1931-08-08"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It fell in March 1921. In July it was rebuilt. In January it fell again.", "1922-01-01"),
        ("He fled in June 2019. In March he came home.", "2020-03-01"),
        ("He fled in June 2019. In March he had come home.", "2019-03-01"),
        ("It fell on 28 May 1921. On the 29th, looters came.", "1921-05-29"),
        ("It fell on 28 May 1921. On the 3rd a camp was built.", "1921-06-03"),
    ],
)
def test_background_goes_on_through_the_months(text: str, first: str) -> None:
    assert starts(text)[-1] == first


def test_a_season_that_is_due_is_the_next_one() -> None:
    text = "It fell in September 2016. They will come again in winter."
    assert starts(text)[-1] == "2021-12-01"


def test_an_undated_report_that_opens_with_its_day_is_of_that_year_throughout() -> None:
    text = (
        "On 3 February 2021 it fell.\n\nA photo is of 2016. It was shown on 5 February.\n\n"
        "Two days later a ferry sank. A mill had burned on 30 December."
    )
    found = [t.edtf for t in read_times(text, None, history=False)]
    assert found == ["2021-02-03", "2016", "2021-02-05", "2021-02-07", "2020-12-30"]


def test_the_year_behind_a_day_is_no_time_of_its_own_to_count_from() -> None:
    text = "On 9 February this year the bridge fell. The next day a ferry sank."
    assert starts(text)[-1] == "2021-02-10"


def test_a_year_that_says_who_somebody_was_dates_no_month_behind_it() -> None:
    text = "Police held Ann Lee, who left the town in 2016. In June she had sold a mill."
    assert starts(text)[-1] == "2021-06-01"


def test_what_a_ship_had_done_moves_no_story() -> None:
    text = (
        "It hit a ship on Saturday.\n\nThe ship, which had sailed in May, sank.\n\n"
        "A day earlier a ferry sank."
    )
    assert starts(text)[-1] == "2021-09-03"


def test_what_was_to_come_within_weeks_lies_ahead() -> None:
    assert starts("Talks were to go on in Mirov on 20 September.") == ["2021-09-20"]


def test_a_document_about_a_deed_of_long_ago_is_history_though_some_speak_in_it() -> None:
    text = (
        "The bombing of Mirov took place on 3 May 2012. A law of 2011 had been broken.\n\n"
        "A guard told the judge that he saw it; a nun said so, too. In 2013 a mill shut.\n\n"
        "It was sold in 2014.\n\nOn 9 November, it burned."
    )
    assert starts(text)[-1] == "2014-11-09"
    assert starts(text.replace("The bombing of Mirov took place on 3 May 2012. ", ""))[-1] == (
        "2020-11-09"
    )


@pytest.mark.parametrize(
    "aside",
    [
        "It was the worst fire in the town since the bombing of a school near Mirov in June 1952.",
        "A nun ran the camp at Mirov, where she had met a guard in 1952.",
        "A nun ran the camp at Mirov, where she met a guard in 1952.",
    ],
)
def test_a_year_that_only_says_which_thing_is_meant_does_not_move_a_history(aside: str) -> None:
    text = (
        "The canal was dug in 1961 and 1962. In 1963 it opened.\n\n"
        f"It leaked on 3 May 1964. {aside} The next day it was mended. In June, it shut."
    )
    assert starts(text)[-2:] == ["1964-05-04", "1964-06-01"]
