"""Reading small texts, for tests of places."""

from collections.abc import Callable

import pytest

from pipeline.clean import clean
from pipeline.find.mentions import EventMention
from pipeline.knowledge.lexicon import Sense
from pipeline.parse import load_model, parse_articles
from pipeline.parse.parsed import Parsed
from pipeline.resolve.places.event_places import place_event
from pipeline.resolve.places.story import story_of
from pipeline.resolve.places.toponyms import find_places
from schemas.document import Article
from schemas.event import Place
from schemas.vocabulary import EventType

Read = Callable[[str], Parsed]
Places = Callable[[str], dict[str, Place]]
Where = Callable[..., list[str]]


def parse(text: str, title: str | None = None) -> Parsed:
    article = Article(document_id="t", text=text, title=title)
    return next(iter(parse_articles([(article, clean(article))], load_model())))


@pytest.fixture(scope="session")
def read() -> Read:
    return parse


@pytest.fixture(scope="session")
def places() -> Places:
    """The places of a text by the words that name them."""
    return lambda text: {p.text: p for p in find_places(parse(text))}


@pytest.fixture(scope="session")
def where() -> Where:
    """The names of the places of the event that `trigger` reports."""

    def find(
        text: str,
        trigger: str,
        event_type: EventType = EventType.ASSAULT,
        *,
        main: bool = False,
        title: str | None = None,
    ) -> list[str]:
        parsed = parse(text, title)
        start = text.rindex(trigger)
        span = parsed.tokens(start, start + len(trigger))
        sense = Sense(
            trigger, "verb", (), event_type, None, None, None, ("subject",), ("object",), "", ""
        )
        mention = EventMention(
            head=span.root, trigger=span, lemma=trigger, sense=sense, clause=span.root.sent
        )
        story = story_of(parsed, find_places(parsed))
        return [p.text for p in place_event(mention, story, main=main)]

    return find
