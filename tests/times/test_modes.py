"""News paragraphs follow publication, background follows its own years."""

import datetime as dt

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


def test_an_undated_document_follows_the_years_it_states() -> None:
    text = "The bridge fell on 4 May 1987.\n\nIn June, a ferry began."
    assert starts(text, None) == ["1987-05-04", "1987-06-01"]


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
