"""Words go back to whom or what they tell of."""

import pytest

from tests.parse.words import word


@pytest.mark.parametrize(
    ("text", "form", "relation", "governor"),
    [
        ("Images showed nuns waiting on roofs to be evacuated by boat.", "evacuated", "xcomp",
         "waiting"),
        ("Police broke up a protest march detaining nine nurses.", "detaining", "advcl", "broke"),
        ("Guards charged miners who had blocked roads, surrounded the mill, and staged a rally "
         "near it.", "surrounded", "conj", "blocked"),
        ("The bandits took all the rings from the nuns, the cook and a guard.", "cook", "conj",
         "nuns"),
        ("The nuns held by rebels in a raid last week have been freed.", "week", "npadvmod",
         "held"),
        ("Police arrested a suspect in the 2009 stabbing of a nun.", "in", "prep", "suspect"),
        ("Police arrested a suspect in raids on Monday.", "in", "prep", "arrested"),
        ("The court had imposed a ban on calling strikes in the state.", "on", "prep", "ban"),
        ("With one nun shot dead by guards, the strike went on.", "nun", "nsubjpass", "shot"),
        ("A nun whose two sons aged 7 and 17 were among those freed was glad.", "17", "conj", "7"),
        ("Aid workers in Mali are preparing to bring water.", "workers", "nsubj", "preparing"),
        ("They pleaded not guilty and the court, presided over by Ana Roe, ordered them held.",
         "court", "nsubj", "ordered"),
        ("The road was blocked by striking nurses and miners.", "nurses", "pobj", "by"),
        ("Chad, whose disputed 2010 local election led to riots, kept silent.", "led", "relcl",
         "Chad"),
        ("Chad, whose disputed 2010 local election led to riots, kept silent.", "disputed", "amod",
         "election"),
    ],
)  # fmt: skip
def test_a_word_hangs_on_whom_it_tells_of(
    text: str, form: str, relation: str, governor: str
) -> None:
    found = word(text, form)
    assert (found.dep_, found.head.text) == (relation, governor)


def test_officers_who_chased_bandits_and_beat_them_keep_their_deeds() -> None:
    text = "Guards chased men who had robbed a mill, surrounded them and arrested nine."
    assert word(text, "surrounded").head.text == "chased"


def test_should_governs_all_that_is_asked_for() -> None:
    text = "The mayor should halt the raids, prosecute those guards, and free the nuns."
    assert word(text, "prosecute").tag_ == "VB"


def test_who_is_feared_drowned_did_not_drown_anybody() -> None:
    text = "Nine men were missing and feared drowned off the coast on Saturday, a nun said."
    assert word(text, "drowned").tag_ == "VBN"


def test_what_is_judged_is_no_part_of_how() -> None:
    text = "The bishop called the closure barbarous."
    assert (word(text, "closure").dep_, word(text, "barbarous").dep_) == ("dobj", "oprd")
    named = "He condemned what he called a brazen breach of the truce."
    assert word(named, "brazen").head.text == "breach"
