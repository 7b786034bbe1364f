"""Reading a small text, and asking whom its words mean."""

import datetime as dt
import re
from functools import lru_cache

import pipeline
from pipeline.clean import clean
from pipeline.find.statements import find_statements
from pipeline.parse import Parsed, load_model, parse_articles
from pipeline.parse.tokens import Span
from pipeline.resolve.entities import Entities, resolve_entities
from pipeline.resolve.places.toponyms import find_places
from schemas.document import Article
from schemas.event import Participant


@lru_cache(maxsize=8)
def parse(text: str) -> Parsed:
    article = Article(document_id="made-up", text=text)
    return next(parse_articles([(article, clean(article))], load_model()))


def resolve(text: str, day: dt.date | None = None) -> tuple[Parsed, Entities]:
    parsed = parse(text)
    return parsed, resolve_entities(parsed, find_places(parsed), find_statements(parsed), day)


def span(parsed: Parsed, words: str, nth: int = 0) -> Span:
    """Return the nth place in the text where the words stand, as tokens."""
    found = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", parsed.article.text))[nth]
    return parsed.tokens(*found.span())


def who(text: str, words: str, nth: int = 0, day: dt.date | None = None) -> Participant:
    parsed, entities = resolve(text, day)
    return entities.participant(span(parsed, words, nth))


def actors(text: str, trigger: str) -> list[str]:
    """Return the names of who did what the trigger says, in the events of a text."""
    [event] = [e for e in pipeline.extract(text) if e.action.text == trigger]
    return [p.name for p in event.actors]


def targets(text: str, trigger: str) -> list[str]:
    """Return the names of whom what the trigger says befell, in the events of a text."""
    [event] = [e for e in pipeline.extract(text) if e.action.text == trigger]
    return [p.name for p in event.targets]
