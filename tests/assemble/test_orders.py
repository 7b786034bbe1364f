"""Orders that were carried out: what is promised of their modality."""

import pipeline
from schemas.vocabulary import Modality


def modality(text: str) -> Modality:
    return next(e.modality for e in pipeline.extract(text) if e.action.text.startswith("ordered"))


def test_the_order_to_kill_somebody_who_was_killed_is_no_plan() -> None:
    text = "General Ruiz ordered the murder of Bishop Carlos Vega. Vega was murdered in March."
    assert modality(text) is Modality.ASSERTED


def test_an_order_whose_outcome_is_not_told_stays_a_plan() -> None:
    text = "General Ruiz ordered the murder of Bishop Carlos Vega. Vega lives abroad."
    assert modality(text) is Modality.PLANNED


def test_on_somebodys_word_it_is_a_claim() -> None:
    text = (
        "Prosecutors say the mayor ordered the killing of the journalist Ana Silva. "
        "Silva was killed in May."
    )
    assert modality(text) is Modality.CLAIMED
