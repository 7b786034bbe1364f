"""The lead: what a document tells first is an event, however it is said."""

import numpy as np
from spacy.tokens import Doc as SpacyDoc

import pipeline
from pipeline.clean.blocks import Block
from pipeline.find.triggers.lead import find_leads
from pipeline.parse import load_model
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import read_doc
from schemas.document import Article
from schemas.vocabulary import BlockKind

DEEP = 2_000  # deeper than Python may recurse


def said_that_said(times: int) -> Parsed:
    """Return a sentence in which somebody said that somebody said, and so on, that dogs swam."""
    words = ["said"] * times + ["swam", "dogs"]
    doc = SpacyDoc(
        load_model().vocab,
        words=words,
        lemmas=["say"] * times + ["swim", "dog"],
        pos=["VERB"] * (times + 1) + ["NOUN"],
        heads=[0, *range(times), times],
        deps=["ROOT", *["ccomp"] * times, "nsubj"],
        sent_starts=[1, *[-1] * (times + 1)],
    )
    text = " ".join(words)
    block = Block(BlockKind.PARAGRAPH, 0, len(text), text, np.arange(len(text)))
    tokens = read_doc([doc])
    starts = [t.idx for t in tokens]
    return Parsed(
        article=Article(document_id="deep", text=text),
        blocks=(block,),
        doc=tokens,
        starts=starts,
        ends=[start + len(t) for start, t in zip(starts, tokens, strict=True)],
        block_of=[0] * len(tokens),
    )


def test_what_is_told_is_found_below_any_number_of_saying_verbs() -> None:
    """No depth of a sentence ends the reading of a document."""
    (lead,) = find_leads(said_that_said(DEEP), known=())
    assert lead.head.text == "swam"


def test_a_lead_that_only_says_what_is_goes_on_to_what_happened() -> None:
    text = "The fee for the ferry is the same, but the hours were cut so much that drivers waited."
    assert [e.action.text for e in pipeline.extract(text)] == ["cut"]


def test_who_goes_on_doing_something_does_only_that() -> None:
    text = "The outlaws went on killing farmers near the river."
    assert [e.action.text for e in pipeline.extract(text)] == ["killing"]
