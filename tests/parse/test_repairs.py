"""A repair that tangles a parse is undone: nothing would ever come to an end in a ring of words."""

import pytest
from spacy.tokens import Doc

from pipeline.parse import load_model, repairs

TEXT = "The rebels shelled the town on Monday and fled."


def tangle(doc: Doc) -> None:
    """Hang a verb on what hangs on it."""
    verb = next(t for t in doc if t.text == "shelled")
    verb.head = verb.nbor(-1)


def test_a_ring_is_seen_and_undone(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = load_model()
    whole = nlp(TEXT)
    assert not repairs.is_tangled(whole)
    monkeypatch.setattr(repairs, "REPAIRS", (tangle,))
    assert [(t.head.i, t.dep_) for t in nlp(TEXT)] == [(t.head.i, t.dep_) for t in whole]
    tangle(whole)
    assert repairs.is_tangled(whole)
