"""The moves that repairs are made of, on small trees made by hand."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.parse.repairs.moves import hang, lead, lead_over, take_place


def tree(*words: tuple[str, str, int]) -> Doc:
    """Return a parse of (word, relation, place of its head)."""
    forms, relations, heads = zip(*words, strict=True)
    return Doc(Vocab(), words=list(forms), deps=list(relations), heads=list(heads))


def relations(doc: Doc) -> list[str]:
    return [f"{t.text} {t.dep_} {t.head.text}" for t in doc]


def test_a_verb_that_leads_takes_the_place_of_its_noun_and_what_stands_behind_it() -> None:
    doc = tree(
        ("men", "ROOT", 0), ("seized", "acl", 0), ("him", "dobj", 1), ("today", "npadvmod", 0)
    )
    lead(doc[1], doc[0])
    assert relations(doc) == [
        "men nsubj seized",
        "seized ROOT seized",
        "him dobj seized",
        "today npadvmod seized",
    ]


def test_a_clause_below_another_verb_stays_below_it() -> None:
    doc = tree(("men", "dep", 2), ("fled", "acl", 0), ("said", "ROOT", 2))
    lead(doc[1], doc[0], "ccomp")
    assert relations(doc) == ["men nsubj fled", "fled ccomp said", "said ROOT said"]


def test_a_verb_that_leads_over_another_makes_it_tell_of_their_subject() -> None:
    doc = tree(("he", "nsubj", 1), ("shot", "ROOT", 1), ("died", "advcl", 1), (".", "punct", 1))
    lead_over(doc[2], doc[1], doc[0])
    assert relations(doc) == ["he nsubj died", "shot acl he", "died ROOT died", ". punct died"]
    assert doc[1].tag_ == "VBN"


def test_who_takes_the_place_of_the_root_is_the_root() -> None:
    doc = tree(("total", "ROOT", 0), ("men", "pobj", 0))
    take_place(doc[1], doc[0])
    hang(doc[0], doc[1], "quantmod")
    assert relations(doc) == ["total quantmod men", "men ROOT men"]
