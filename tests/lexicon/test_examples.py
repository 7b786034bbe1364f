"""Every example of the lexicon is coded with the type of its own sense."""

from functools import lru_cache

import pytest

from pipeline.find.triggers import Trigger, find_triggers
from pipeline.knowledge.lexicon import Sense, senses
from pipeline.parse.model import load_model
from pipeline.parse.tokens import Doc, read_doc

WITH_EXAMPLE = sorted(
    (s for group in senses().values() for s in group if s.example), key=lambda s: s.origin
)


@lru_cache(maxsize=1)
def parsed() -> dict[str, Doc]:
    """Parse all examples in one batch."""
    texts = sorted({s.example for s in WITH_EXAMPLE})
    parses = load_model().pipe(texts, batch_size=256)
    return {text: read_doc([parse]) for text, parse in zip(texts, parses, strict=True)}


def is_about(trigger: Trigger, sense: Sense) -> bool:
    """Tell whether a trigger reads the sense's word, alone or as a part of its phrase."""
    words = trigger.span if sense.event_type else [trigger.head]
    return any(sense.lemma in {w.lemma_.lower(), w.lower_} for w in words)


@pytest.mark.parametrize("sense", WITH_EXAMPLE, ids=lambda s: f"{s.origin}-{s.lemma}")
def test_an_example_is_coded_with_the_type_of_its_sense(sense: Sense) -> None:
    found = find_triggers(parsed()[sense.example])
    types = {t.sense.event_type for t in found if is_about(t, sense)}
    assert types == ({sense.event_type} if sense.event_type else set())
