"""Clauses behind nouns that no word opens."""

import pytest

from tests.parse.words import word


@pytest.mark.parametrize(
    ("text", "doer", "deed", "noun"),
    [
        ("One of four men police arrested Friday was freed.", "police", "arrested", "men"),
        ("A man police arrested on Monday was freed.", "police", "arrested", "man"),
        ("A man deputies say was shot by a guard was jailed Monday.", "deputies", "say", "man"),
        ("The boxes neighbours have donated were sent to Haiti.", "neighbours", "donated",
         "boxes"),
    ],
)  # fmt: skip
def test_who_does_it_is_no_part_of_whom_it_befell(
    text: str, doer: str, deed: str, noun: str
) -> None:
    assert (word(text, doer).head.text, word(text, doer).dep_) == (deed, "nsubj")
    assert (word(text, deed).head.text, word(text, deed).dep_) == (noun, "relcl")


def test_the_noun_does_or_suffers_what_stands_last() -> None:
    text = "A man deputies say was shot by a guard was jailed Monday."
    assert (word(text, "man").head.text, word(text, "man").dep_) == ("jailed", "nsubjpass")


def test_two_nouns_in_one_stay_together() -> None:
    assert word("The boxes makers say they sent oil.", "boxes").head.text == "makers"


def test_nobody_emerges_of_whom_something_emerged() -> None:
    text = "The mayor resigned after it emerged the leader of the gang was known to police."
    leader = word(text, "leader")
    assert (leader.dep_, leader.head.text) == ("nsubjpass", "known")
    assert (leader.head.dep_, leader.head.head.text) == ("advcl", "resigned")
