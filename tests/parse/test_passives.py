"""Passives and participles belong to whom their words say."""

from tests.parse.words import word


def test_a_second_charge_stands_beside_the_first() -> None:
    text = "The clerk is accused of ordering the torture of miners and of beating a nun."
    assert word(text, "beating").head.head.text == "accused"


def test_himself_does_nothing_between_had_and_a_participle() -> None:
    text = "She was told that the mayor had himself ordered her arrest."
    ordered = word(text, "ordered")
    assert [t.text for t in ordered.children if t.dep_ in {"nsubj", "aux"}] == ["mayor", "had"]
