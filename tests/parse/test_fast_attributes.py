"""The attributes are spaCy's own: those that its ruler sets by matching every pattern."""

from itertools import islice

import pytest
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from benchmarks.articles import articles
from pipeline.parse import fast_attributes, fast_ner, load_model

AFTER = (fast_attributes.NAME, "lemmatizer", fast_ner.NAME)
TEXTS = [
    "There are two bridges, and there 's a third that nobody ain't gonna rebuild, is there?",
    "I did what I was doin'; nothin' was left. We 'd have gone, but we could n't.",
    "Because they had staged a coup, the generals have been tried, as has he.",
    "A \n  blank , and ... more",
    "",
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The pipeline, with spaCy's ruler beside ours."""
    return load_model()


def told(doc: Doc) -> list[tuple[str, ...]]:
    return [(t.text, t.tag_, t.dep_, t.pos_, str(t.morph), t.lemma_) for t in doc]


def unread(nlp: Language) -> list[Doc]:
    """Return Docs that are parsed and have no attributes yet."""
    with nlp.select_pipes(disable=list(AFTER)):
        return list(nlp.pipe([*TEXTS, *(text for _, text in islice(articles(8), 8))]))


def test_the_attributes_are_those_of_spacy(nlp: Language) -> None:
    theirs = [told(doc) for doc in nlp.get_pipe("attribute_ruler").pipe(unread(nlp))]
    ours = fast_attributes.FastAttributes(nlp.get_pipe("attribute_ruler"))
    assert [told(doc) for doc in ours.pipe(unread(nlp))] == theirs
    assert [told(ours(doc)) for doc in unread(nlp)] == theirs  # from what it remembers


def test_what_is_remembered_has_an_end(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast_attributes, "MOST", 2)
    theirs = [told(doc) for doc in nlp.get_pipe("attribute_ruler").pipe(unread(nlp))]
    ours = fast_attributes.FastAttributes(nlp.get_pipe("attribute_ruler"))
    assert [told(doc) for doc in ours.pipe(unread(nlp))] == theirs


@pytest.mark.parametrize(
    ("pattern", "attrs"),
    [
        ({"ENT_TYPE": "ORG"}, {"POS": "PROPN"}),
        ({"LOWER": "so", "OP": "+"}, {"POS": "ADV"}),
        ({"LOWER": "so"}, {"NORM": "thus"}),
    ],
)
def test_a_ruler_with_other_patterns_stays(
    nlp: Language, pattern: dict[str, str], attrs: dict[str, str]
) -> None:
    ruler = AttributeRuler(nlp.vocab)
    ruler.add([[pattern]], attrs)
    assert not fast_attributes.is_known(ruler)
