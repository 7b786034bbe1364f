"""Dates of single events of a text, for the tests."""

import datetime as dt
from functools import lru_cache

from pipeline import extract
from pipeline.clean import clean
from pipeline.find.grammar import phrase
from pipeline.find.mentions import EventMention
from pipeline.find.statements import find_statements, innermost_statement
from pipeline.find.times import find_times
from pipeline.knowledge.lexicon import Sense
from pipeline.parse import Parsed, load_model, parse_articles
from pipeline.resolve.dates.event_dates import date_event
from pipeline.resolve.dates.timed_words import timed_words
from schemas.document import Article
from schemas.event import EventDate
from schemas.vocabulary import EventType, Modality

PUBLISHED = dt.date(2021, 9, 10)  # a Friday
SENSE = Sense(
    lemma="attack",
    pos="verb",
    conditions=(),
    event_type=EventType.ASSAULT,
    mode=None,
    cameo=None,
    acled=None,
    actor=("subject",),
    target=("object",),
    example="",
    origin="here",
)


@lru_cache(maxsize=64)
def parsed(text: str, published: dt.date | None) -> Parsed:
    article = Article(document_id="a", text=text, published=published)
    return next(iter(parse_articles([(article, clean(article))], load_model())))


def mention_of(
    head: str,
    document: Parsed,
    modality: Modality = Modality.ASSERTED,
    negated: bool = False,
) -> EventMention:
    """Return the event whose trigger is the first word `head` of a document."""
    token = next(t for t in document.doc if t.text == head)
    return EventMention(
        head=token,
        trigger=document.doc[token.i : token.i + 1],
        lemma=token.lemma_,
        sense=SENSE,
        clause=phrase.clause(token),
        modality=modality,
        negated=negated,
        statement=innermost_statement(token, find_statements(document)),
    )


def date_of(
    head: str,
    text: str,
    published: dt.date | None = PUBLISHED,
    modality: Modality = Modality.ASSERTED,
    negated: bool = False,
) -> EventDate | None:
    """Return the date of the event whose trigger is the first word `head` of a text."""
    document = parsed(text, published)
    mention = mention_of(head, document, modality, negated)
    times = timed_words(document, find_times(document, published))
    return date_event(mention, document, times, published)


def edtf_of(head: str, text: str, published: dt.date | None = PUBLISHED) -> str | None:
    date = date_of(head, text, published)
    return date.edtf if date else None


def edtf_of_event(action: str, text: str) -> str | None:
    """Return the date of the one event of a text, read as a whole, that has these action words."""
    (event,) = [e for e in extract(text, published=PUBLISHED) if e.action.text == action]
    return event.date.edtf if event.date else None
