"""Who meets, whose sentence it is, and what only counts or dates."""

import pytest

from tests.parse.words import word


@pytest.mark.parametrize(
    ("text", "form", "relation", "governor"),
    [
        ("East African ministers meeting in Kampala on Wednesday agreed to send monitors.",
         "ministers", "nsubj", "agreed"),
        ("Health ministers from nine states meeting in Accra on Monday warned of a shortage.",
         "ministers", "nsubj", "warned"),
        ("Two officers who testified before the panel have fled the country.", "officers", "nsubj",
         "fled"),
        ("Two officers who testified before the panel have fled the country.", "panel", "pobj",
         "before"),
        ("The guild put the number of detained at more than 100.", "at", "prep", "put"),
        ("The guild condemns the arrest on 8 May of painter Ana Lund by guards.", "of", "prep",
         "arrest"),
        ("The opposition accused the state of ignoring a warning by geologists.", "by", "prep",
         "warning"),
        ("16:50 Prosecutors ask a judge to bar her from leaving.", "16:50", "npadvmod", "ask"),
        ("The teachers' union on Monday called off a march.", "march", "dobj", "called"),
        ("Chile granted her asylum last year.", "her", "dative", "granted"),
        ('Her aide calls that "a fabrication".', "that", "dobj", "calls"),
        ("The guild's head, Ed Roe, said no choice had been made and accused rivals of lying.",
         "accused", "conj", "said"),
        ("The bishop accused the state of shielding those who planned the raids and threatened to "
         "lead a march.", "threatened", "conj", "accused"),
    ],
)  # fmt: skip
def test_a_word_hangs_on_what_it_belongs_to(
    text: str, form: str, relation: str, governor: str
) -> None:
    found = word(text, form)
    assert (found.dep_, found.head.text) == (relation, governor)


@pytest.mark.parametrize(
    ("text", "form", "governor"),
    [
        ("She ignored the order by phone.", "by", "ignored"),
        ("The killing in May of 2019 shocked the town.", "of", "May"),
        ("The guards who fled before the raid began were caught.", "guards", "caught"),
        ("They fell off a cliff.", "cliff", "off"),
    ],
)
def test_what_hangs_well_stays(text: str, form: str, governor: str) -> None:
    assert word(text, form).head.text == governor


def test_those_who_are_only_counted_were_detained_by_nobody_there() -> None:
    assert word("The guild put the number of detained at nine.", "detained").tag_ == "NNS"


def test_what_a_raid_is_called_is_no_part_of_the_noun_before_it() -> None:
    called = word('The mayor called the march past his home "intimidation".', "intimidation")
    assert (called.dep_, called.head.text) == ("oprd", "called")
