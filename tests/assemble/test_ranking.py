"""Which event of a document is its main one."""

import pytest

from pipeline.assemble.ranking import MODEL
from pipeline.parse import load_model, parse_articles
from pipeline.stages import prepare, read_events
from schemas.document import Article
from schemas.event import Event


def events(text: str, title: str | None = None) -> list[Event]:
    article = Article(document_id="d", text=text, title=title)
    return read_events(next(iter(parse_articles([prepare(article)], load_model())))).events


def main_event(text: str, title: str | None = None) -> Event:
    return max(events(text, title), key=lambda e: e.salience)


def test_the_first_of_two_equal_reports_is_the_main_event() -> None:
    text = "Soldiers arrested a teacher in the north. Soldiers arrested a farmer in the south."
    assert main_event(text).targets[0].text == "a teacher"


@pytest.mark.parametrize(
    ("title", "action"),
    [("Police arrest mayor over lost funds", "arrested"), ("Gang burns down mill", "burned")],
)
def test_the_title_says_which_of_two_events_is_the_main_one(title: str, action: str) -> None:
    text = "A gang burned the old mill on Sunday. Police arrested the mayor on Monday."
    assert main_event(text, title).action.text.startswith(action)


def test_a_main_clause_outweighs_what_is_told_beside_it() -> None:
    assert main_event("The rebels who burned the mill shelled the port.").action.text == "shelled"


def test_a_sentence_that_tells_the_title_has_an_event_without_a_known_type() -> None:
    text = (
        "It had been a long and rainy week for all of us up there. "
        "The river otters of Lake Verde outwitted the keepers of the aquarium again."
    )
    found = main_event(text, "Otters outwit aquarium keepers")
    assert (found.event_type, found.action.text) == ("OTHER", "outwitted")


def test_a_first_sentence_that_only_describes_gives_its_joined_verb() -> None:
    text = "The climbers were far behind at noon but outpaced the other teams before dusk."
    assert [e.action.text for e in events(text)] == ["outpaced"]


def test_a_caption_does_not_tell_the_main_event() -> None:
    text = (
        "Guests greet each other at the gate of the palace. (Photo: Ann Lee, AP) "
        "Gunmen killed the guards of the palace late on Friday."
    )
    assert main_event(text).action.text == "killed"


def test_every_salience_lies_between_nought_and_one() -> None:
    text = "The army shelled the port. The mayor fled. Three sailors were killed in the attack."
    assert all(0 < e.salience < 1 for e in events(text, "Army shells port"))


def test_what_raises_salience_has_a_positive_weight() -> None:
    assert all(MODEL.weights[name] > 0 for name in ("early", "titled_actor", "told", "leads_title"))


def test_what_only_says_where_is_not_the_main_event() -> None:
    text = "Five people were hurt in Leeds on Monday near protests over the victory of Smith."
    found = main_event(text, "Five hurt in Leeds near protests against Smith victory")
    assert found.action.text == "hurt"
