"""The entities are spaCy's own: those that its component sets one token at a time."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from benchmarks.articles import articles
from pipeline.parse import fast_ner, load_model

TEXTS = (
    "President Hana Okoro of the Northern River Alliance met Lt. Col. Amadou Ba in Port Kesra on "
    "Monday, 3 May 2021. The European Union gave $ 40 million to the Kesra Relief Fund.",
    "Gunmen of the Lowland Front killed",
    "Kesra",
    "The United Nations Security",
    "Okoro  said:\n\n \nthe Second Lake Treaty of 1994 was broken at least three times in Kesra",
    "",
)


@pytest.fixture(scope="module")
def spoken() -> Language:
    """The pipeline, with spaCy's NER beside ours."""
    return load_model()


def entities(doc: Doc) -> list[tuple[int, int, str]]:
    return [(ent.start, ent.end, ent.label_) for ent in doc.ents]


def unread(nlp: Language, texts: list[str]) -> list[Doc]:
    """Return Docs that are parsed and have no entities yet."""
    with nlp.select_pipes(disable=[fast_ner.NAME]):
        return list(nlp.pipe(texts))


def test_the_entities_are_those_of_spacy(spoken: Language) -> None:
    texts = [*TEXTS, *(text for _, text in zip(range(8), (t for _, t in articles(8)), strict=True))]
    ours = list(spoken.get_pipe(fast_ner.NAME).pipe(unread(spoken, texts)))
    theirs = list(spoken.get_pipe("ner").pipe(unread(spoken, texts)))
    assert [entities(doc) for doc in ours] == [entities(doc) for doc in theirs]
    assert sum(len(doc.ents) for doc in theirs) > 100


def test_each_token_knows_its_place_in_an_entity(spoken: Language) -> None:
    (ours,), (theirs,) = (unread(spoken, [TEXTS[0]]) for _ in range(2))
    spoken.get_pipe(fast_ner.NAME)(ours)
    spoken.get_pipe("ner")(theirs)
    assert [(t.ent_iob_, t.ent_type_) for t in ours] == [(t.ent_iob_, t.ent_type_) for t in theirs]


def test_entities_set_before_are_heeded(spoken: Language) -> None:
    (doc,) = unread(spoken, ["Marrow Bay Radio reported from Port Kesra."])
    doc.set_ents([Span(doc, 0, 3, label="ORG")], default="missing")
    assert entities(spoken.get_pipe(fast_ner.NAME)(doc))[0] == (0, 3, "ORG")


def test_a_component_of_another_kind_stays(spoken: Language) -> None:
    blank = spacy.blank("en")
    ner = blank.add_pipe("ner")
    ner.add_label("ORG")
    blank.initialize()
    assert not fast_ner.is_known(blank.add_pipe("entity_ruler"))
    fast_ner.set_up_fast_ner(blank)
    assert (fast_ner.NAME in blank.pipe_names) == fast_ner.is_known(ner)
