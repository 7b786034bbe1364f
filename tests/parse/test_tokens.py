"""Our Doc, Span and Token say what spaCy's say."""

import pytest
from spacy.tokens import Doc as SpacyDoc

from pipeline.parse import load_model
from pipeline.parse.tokens import Doc, Token, read_doc, remembered

BLOCKS = (
    "Strike ends",
    'Dockers, who had walked out on Monday, "won", Ana Ruiz said: the port\u2019s owners will pay.',
    " The ferry that the crew had left drifted -- an old hull with plates GH-12 -- to the pier.",
    "Hulls burn\n\nin Tema , GHANA!",
    "Which ship did the guards who came say they saw leave the bay that the fishermen feared?",
)
SAID = ("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_",
        "whitespace_", "is_punct", "is_quote", "is_space")  # fmt: skip


@pytest.fixture(scope="module")
def parses() -> tuple[SpacyDoc, Doc]:
    parts = list(load_model().pipe(BLOCKS))
    return SpacyDoc.from_docs(parts, ensure_whitespace=True), read_doc(parts)


@pytest.mark.parametrize("name", SAID)
def test_a_token_says_of_itself_what_spacys_says(parses: tuple[SpacyDoc, Doc], name: str) -> None:
    theirs, ours = parses
    assert [getattr(t, name) for t in ours] == [getattr(t, name) for t in theirs]


@pytest.mark.parametrize("name", ["head", "left_edge", "right_edge"])
def test_a_token_leads_to_the_same_token(parses: tuple[SpacyDoc, Doc], name: str) -> None:
    theirs, ours = parses
    assert [getattr(t, name).i for t in ours] == [getattr(t, name).i for t in theirs]


@pytest.mark.parametrize("name", ["children", "lefts", "subtree", "ancestors", "conjuncts", "sent"])
def test_a_token_leads_to_the_same_tokens(parses: tuple[SpacyDoc, Doc], name: str) -> None:
    theirs, ours = parses
    for one, other in zip(ours, theirs, strict=True):
        assert [t.i for t in getattr(one, name)] == [t.i for t in getattr(other, name)]


def test_every_span_has_the_same_words_root_and_sentence(parses: tuple[SpacyDoc, Doc]) -> None:
    theirs, ours = parses
    for start in range(len(ours)):
        for end in range(start + 1, len(ours) + 1):
            one, other = ours[start:end], theirs[start:end]
            assert (one.text, one.root.i) == (other.text, other.root.i)
            assert (one.start_char, one.sent.start) == (other.start_char, other.sent.start)


def test_sentences_and_entities_are_the_same(parses: tuple[SpacyDoc, Doc]) -> None:
    theirs, ours = parses
    assert [s.text for s in ours.sents] == [s.text for s in theirs.sents]
    assert [(e.text, e.label_) for e in ours.ents] == [(e.text, e.label_) for e in theirs.ents]


def test_a_sentence_knows_its_words_lemmas_and_relations() -> None:
    sentence = read_doc([load_model()("Gulls were not fed.")]).sents[0]
    assert sentence.words == {"gulls", "were", "not", "fed", "."}
    assert sentence.lemmas == {"gull", "be", "not", "feed", "."}
    assert {"nsubjpass", "auxpass", "neg"} <= sentence.relations


def test_slices_and_neighbours_stay_within_the_text(parses: tuple[SpacyDoc, Doc]) -> None:
    _, ours = parses
    span = ours[2:6]
    assert [t.i for t in span[1:99]] == [3, 4, 5]
    assert (span[-1].i, len(ours[5:5]), ours[5:5].text) == (5, 0, "")
    with pytest.raises(IndexError):
        ours[0].nbor(-1)
    with pytest.raises(IndexError):
        span[4]


def test_characters_lead_to_the_tokens_that_hold_them(parses: tuple[SpacyDoc, Doc]) -> None:
    _, ours = parses
    first = ours[1]
    found = ours.char_span(first.idx + 2, first.idx + 3)
    assert found is not None
    assert (found.start, found.end) == (1, 2)
    assert ours.char_span(first.idx - 1, first.idx) is None


def test_a_text_finds_its_tokens_by_word_or_lemma_in_their_order(
    parses: tuple[SpacyDoc, Doc],
) -> None:
    doc = parses[1]
    assert [t.text for t in doc.among({"which", "hulls", "lima"})] == ["Hulls", "Which"]
    assert [t.text for t in doc.among({"crew"}, {"leave", "win"})] == [
        "won",
        "crew",
        "left",
        "leave",
    ]
    assert doc.among(()) == []


def test_no_text_makes_an_empty_doc() -> None:
    assert (len(read_doc([])), read_doc([]).text) == (0, "")


@pytest.mark.parametrize(
    ("first", "words", "expected"),
    [(1, ("baker's", "street"), False), (1, ("baker", "'s", "street"), True),
     (0, ("baker", "'s"), False), (3, ("street", "market"), False)],
)  # fmt: skip
def test_words_are_spelled_with_either_apostrophe(
    first: int, words: tuple[str, ...], expected: bool
) -> None:
    assert read_doc([load_model()("The Baker’s Street")]).spells(first, words) is expected


def test_a_question_about_a_word_is_worked_out_once_and_by_its_own_text() -> None:
    asked: list[str] = []

    @remembered
    def shout(token: Token) -> str:
        asked.append(token.text)
        return token.text.upper()

    one, other = (read_doc([load_model().make_doc("gulls cried")]) for _ in range(2))
    said = [shout(one[0]), shout(one[0]), shout(one[1]), shout(other[0])]
    assert said == ["GULLS", "GULLS", "CRIED", "GULLS"]
    assert asked == ["gulls", "cried", "gulls"]
