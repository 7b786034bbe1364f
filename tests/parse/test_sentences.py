"""What is promised about sentences: sure boundaries are set, sure non-boundaries kept whole."""

import pytest

from pipeline.parse import load_model
from pipeline.parse.sentences import ENDLESS, UNSURE


def sentences(text: str) -> list[str]:
    return [s.text for s in load_model()(text).sents]


@pytest.mark.parametrize(
    "text",
    [
        "The town fell to the River Liberation Front [RLF] in the spring of that year.",
        '"We want peace!" shouted the crowd at the gate.',
        "The guard was shot, said Lt. Paula Hendricks, who led the patrol.",
        "Army Col. Peter Stone told the council that Gen. Amin had left.",
        'He told the court that "the men of the ministry" had paid him.',
        "They waited ... and then they left the square.",
        "The ship was No. 2 in the convoy.",
        "The miners of Federal shaft No. 2 left the pit.",
        "Guard commander kills himself, Technical Sergeant Joseph Lang of the River Force",
        "Massoud Sr. earned the name in the war.",
    ],
)
def test_no_sentence_begins_inside(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('"We lost the bridge."', "The mayor left the town."),
        ("The mayor left the town.", '"We lost the bridge," he said.'),
        ('"We lost the bridge."', '"They came at night."'),
    ],
)
def test_a_sentence_begins_behind_and_before_quotation_marks(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first, second]


def test_wednesday_is_one_word() -> None:
    assert [t.text for t in load_model()("on Wed night")] == ["on", "Wed", "night"]


@pytest.mark.parametrize("text", ["A " * 3000, "the man said " * 1000, "John Smith, " * 1000])
def test_no_text_is_one_sentence_without_end(text: str) -> None:
    assert max(len(load_model()(s)) for s in sentences(text)) <= UNSURE + ENDLESS


def test_a_hyphened_word_of_the_table_is_one_noun() -> None:
    word = load_model()("Miners began a counter-offensive.")[3]
    assert (word.text, word.tag_, word.pos_) == ("counter-offensive", "NN", "NOUN")
