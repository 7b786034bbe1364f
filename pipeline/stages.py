"""The walk of a document through the rooms, in the order of its stages.

A run takes the same steps, in batches and in other processes (`pipeline/flows/work.py`).
"""

import hashlib
import logging
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pipeline.assemble.confidence import rate_events
from pipeline.assemble.events import Resolved, make_events
from pipeline.assemble.labels import label_events
from pipeline.assemble.merging import merge_events
from pipeline.assemble.open_dates import end_with_report
from pipeline.assemble.orders import carried_out
from pipeline.assemble.ranking import salience
from pipeline.assemble.statements import make_statements
from pipeline.clean import clean
from pipeline.clean.blocks import Block
from pipeline.errors import reason_of
from pipeline.find.counts import find_counts
from pipeline.find.events import find_events
from pipeline.find.mentions import EventMention
from pipeline.find.statements import find_statements
from pipeline.find.times import find_times
from pipeline.find.times.ends import listed
from pipeline.find.toponyms import correct_place_labels, find_toponyms
from pipeline.link.bare import leave_out_bare
from pipeline.link.document import link_events
from pipeline.link.shared_dates import share_dates
from pipeline.link.shared_places import share_places
from pipeline.link.spots import Spots, stand_on_spots
from pipeline.parse import Parsed, load_model, parse_articles
from pipeline.parse.model import DEFAULT_MODEL
from pipeline.parse.tokens import forget_answers
from pipeline.resolve.dates.corpus_date import date_neighbours
from pipeline.resolve.dates.document_date import date_document, date_of_writing
from pipeline.resolve.dates.event_dates import date_event
from pipeline.resolve.dates.timed_words import timed_words
from pipeline.resolve.entities import resolve_entities
from pipeline.resolve.findings import Findings
from pipeline.resolve.places.capitals import add_capitals
from pipeline.resolve.places.event_places import place_event
from pipeline.resolve.places.spot_towns import with_town
from pipeline.resolve.places.story import story_of
from pipeline.resolve.places.toponyms import resolve_toponyms
from pipeline.resolve.places.unnamed_spots import unnamed_spot
from pipeline.resolve.settled_places import settle_place
from schemas.document import Article, Document, Extraction
from schemas.vocabulary import ActorKind, Status

log = logging.getLogger(__name__)


def extract_articles(
    articles: Iterable[Article], model: str = DEFAULT_MODEL
) -> Iterator[Extraction]:
    """Extract articles in their order; one that fails gives an Extraction that says so.

    Raises:
        ModelError: the language model cannot be loaded.
    """
    prepared = date_neighbours(map(prepare, articles))
    for parsed in parse_articles(prepared, load_model(model)):
        yield extract_parsed(parsed)


def prepare(article: Article) -> tuple[Article, tuple[Block, ...]]:
    """Clean an article and date it, by its metadata or by what its text says of itself."""
    blocks = clean(article)
    published, basis = date_document(article, blocks)
    return article.model_copy(update={"published": published, "published_basis": basis}), blocks


def extract_parsed(parsed: Parsed) -> Extraction:
    """Extract one parsed article; its failure is recorded, never raised."""
    try:
        return read_events(parsed)
    except Exception as error:
        log.exception("document %s failed", parsed.article.document_id)
        return failed(parsed.article, error)


def read_events(parsed: Parsed) -> Extraction:
    """Find, resolve and assemble everything one parsed article reports."""
    article = parsed.article
    forget_answers()  # about the text before
    # find: what the words say
    written = date_of_writing(article.published, parsed.blocks)
    times = find_times(parsed, written)
    toponyms = find_toponyms(parsed)
    correct_place_labels(toponyms)  # of the parse, before anything else reads them
    statements = find_statements(parsed)
    mentions = find_events(parsed, statements)
    # resolve: whom, where and when they mean
    places = add_capitals(resolve_toponyms(toponyms), parsed)
    entities = resolve_entities(parsed, places, statements, article.published)
    story = story_of(parsed, places, entities.records(ActorKind.ARMED_GROUP))
    found = Findings(parsed, timed_words(parsed, times), story, entities)
    weights = salience(mentions, parsed, entities)  # the heaviest is placed by the title
    resolved = _resolve(mentions, weights, found, written)
    spots = _spots(mentions, found)
    # assemble: the records of the dataset
    events = make_events(resolved, parsed, entities)
    events = merge_events(events)
    events = carried_out(events)
    # link: which of them report one happening within the document, and what that tells of each
    events = link_events(events)
    events = leave_out_bare(events)
    events = share_places(events)
    events = share_dates(events)
    events = stand_on_spots(events, spots)
    # assemble: what is known once they stand together
    events = end_with_report(events, written)
    events = label_events(events)
    events = rate_events(events)
    said = make_statements(statements, parsed, entities)
    document = _document(article, Status.EXTRACTED).model_copy(
        update={
            "n_events": len(events),
            "times": listed(times, article.text),
            "places": story.places,
            "entities": entities.records(),
        }
    )
    entities.let_go()
    return Extraction(document=document, events=events, statements=said)


def _resolve(
    mentions: Sequence[EventMention],
    weights: Sequence[float],
    found: Findings,
    written: date | None,
) -> list[Resolved]:
    """Date, place and count the event mentions of a report written on a day.

    One thing is asked of all before the next, so that the code that answers stays at hand.
    """
    parsed, story = found.parsed, found.story
    heaviest = max(weights, default=0.0)
    dates = [date_event(mention, parsed, found.timed, written) for mention in mentions]
    stated = [
        place_event(mention, story, main=weight == heaviest)
        for mention, weight in zip(mentions, weights, strict=True)
    ]
    settled = [
        settle_place(mention, places, when, found, main=weight == heaviest)
        for mention, places, when, weight in zip(mentions, stated, dates, weights, strict=True)
    ]
    towns = [with_town(places, story.places) for places in settled]
    counts = [find_counts(mention, parsed) for mention in mentions]
    told = zip(mentions, towns, dates, counts, weights, strict=True)
    return [Resolved(*each) for each in told]


def _spots(mentions: Sequence[EventMention], found: Findings) -> Spots:
    """Return the spots without a name at which events were, by where their triggers stand."""
    told = ((mention, unnamed_spot(mention, found.story)) for mention in mentions)
    return {found.parsed.offsets(m.trigger)[0]: spot for m, spot in told if spot is not None}


def failed(article: Article, error: Exception) -> Extraction:
    """Return the extraction of an article that could not be read, with the reason."""
    document = _document(article, Status.FAILED).model_copy(update={"reason": reason_of(error)})
    return Extraction(document=document)


def _document(article: Article, status: Status) -> Document:
    """Return the document record of an article, still without findings."""
    return Document(
        document_id=article.document_id,
        path=article.path,
        title=article.title,
        publisher=article.publisher,
        url=article.url,
        published=article.published,
        published_basis=article.published_basis,
        language=article.language,
        sha256=hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
        chars=len(article.text),
        status=status,
    )
