"""Who accuses somebody of a deed is the one who says that it happened."""

import pytest

import pipeline
from pipeline.find.accusations import accusation
from pipeline.parse import load_model
from pipeline.parse.tokens import read_doc


@pytest.mark.parametrize(
    ("sentence", "form", "accuser"),
    [
        ("The family accused the police of shooting a student.", "shooting", "The family"),
        ("The governor accused the brigade of deliberately shelling homes.", "shelling",
         "The governor"),
        ("The guild accused Chad of shelling a boat, wounding four sailors.", "wounding",
         "The guild"),
        ("Monks accuse the army and the rebels of killing farmers.", "killing", "Monks"),
        ("Police are accused by witnesses of firing at the crowd.", "firing", "witnesses"),
    ],
)  # fmt: skip
def test_the_accuser_says_it(sentence: str, form: str, accuser: str) -> None:
    head = next(t for t in read_doc([load_model()(sentence)]) if t.text == form)
    said = accusation(head)
    assert said is not None
    assert said.speaker is not None
    assert said.speaker.text.startswith(accuser)


def test_an_accused_deed_without_an_accuser_is_on_nobodys_word() -> None:
    sentence = read_doc([load_model()("The colonel was accused of shelling homes.")])
    assert accusation(next(t for t in sentence if t.text == "shelling")) is None


def test_what_an_accuser_does_besides_is_told_by_the_narrator() -> None:
    text = "Kenya accused Chad of sending balloons over its lakes and closed the border."
    closure = next(e for e in pipeline.extract(text) if e.mode == "closure")
    assert (closure.modality, closure.source.attribution) == ("asserted", None)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("The army accused the rebels of shelling a market on Saturday, killing nine.", "killing"),
        ("Manila accused China of ramming a boat, injuring three sailors.", "injuring"),
    ],
)
def test_what_came_of_the_deed_is_on_the_accusers_word(text: str, deed: str) -> None:
    [outcome] = [e for e in pipeline.extract(text) if e.action.text == deed]
    assert (outcome.modality, outcome.source.attribution is not None) == ("claimed", True)


def test_who_says_that_somebody_is_behind_a_deed_is_its_source() -> None:
    text = "Cuba accused Peru of being behind the protests."
    [protests] = [e for e in pipeline.extract(text) if e.action.text == "protests"]
    assert protests.source.attribution is not None
    assert (protests.modality, protests.source.attribution.name) == ("claimed", "Cuba")


def test_who_claims_responsibility_for_bombing_it_says_so() -> None:
    text = "The Free Brigade claimed responsibility for bombing a market."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "bombing"]
    assert event.modality == "claimed"
    assert event.source.attribution is not None
    assert event.source.attribution.name == "Free Brigade"
