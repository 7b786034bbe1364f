"""People named by their age are no times."""

from pipeline.parse import load_model


def test_somebody_named_by_age_is_no_time() -> None:
    doc = load_model()("A 19-year-old was arrested.")
    assert [e.text for e in doc.ents] == []
