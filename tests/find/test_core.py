"""The clause of an event: its subject, verb and complements, and nothing told beside it."""

import pytest

from pipeline.parse import load_model, parse_articles
from pipeline.stages import prepare, read_events
from schemas.document import Article


def clause(action: str, text: str) -> str:
    article = Article(document_id="d", text=text)
    events = read_events(next(iter(parse_articles([prepare(article)], load_model())))).events
    return next(e.clause.text for e in events if e.action.text == action)


@pytest.mark.parametrize(
    ("action", "text", "expected"),
    [
        (
            "arrested",
            "In the morning, police arrested two bakers on Monday after a long search.",
            "police arrested two bakers",
        ),
        (
            "shelled",
            "The army shelled the port, a move that the mayor called a crime.",
            "The army shelled the port",
        ),
        (
            "criticised",
            "The mayor criticised the police for closing the bridge.",
            "The mayor criticised the police",
        ),
        ("arrested", "Police arrested a baker, a nurse and a pilot.",
         "Police arrested a baker, a nurse and a pilot"),
    ],
)  # fmt: skip
def test_a_clause_is_cut_to_its_core(action: str, text: str, expected: str) -> None:
    assert clause(action, text) == expected


def test_the_clause_of_a_noun_is_that_of_its_verb() -> None:
    text = "The attack on the port in May 2015 cost the mayor his office, a judge said."
    assert clause("attack", text) == "The attack on the port in May 2015 cost the mayor his office"


def test_a_clause_keeps_the_quotation_mark_that_closes_it() -> None:
    text = 'The army called the raid on the port "a crime" on Friday.'
    assert clause("called", text).endswith('"a crime"')
