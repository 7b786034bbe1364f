"""Who is meant: names, descriptions and pronouns of a document resolved to entities."""

import datetime as dt
from collections.abc import Sequence

from pipeline.find.mentions import StatementMention
from pipeline.parse.parsed import Parsed
from pipeline.resolve.entities.entities import Entities
from pipeline.resolve.entities.linking import link
from pipeline.resolve.entities.mentions import find_mentions
from pipeline.resolve.entities.quotes import in_quotation_marks
from schemas.event import Place

__all__ = ["Entities", "resolve_entities"]


def resolve_entities(
    parsed: Parsed,
    places: Sequence[Place],
    statements: Sequence[StatementMention],
    published: dt.date | None,
) -> Entities:
    """Resolve who is who in a document.

    Args:
        parsed: The document.
        places: Its toponyms; evidence against spaCy's labels.
        statements: Who says what; whose "we" and whose "enemy" it is.
        published: Day of publication, by which time-bound roles of the tables are chosen.
    """
    mentions = find_mentions(parsed, places, published)
    quoted = in_quotation_marks(statements)
    chains = link(mentions, statements, quoted)
    return Entities(parsed, mentions, chains, quoted)
