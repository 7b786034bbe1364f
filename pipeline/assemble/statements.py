"""Statement records: who says what, as the dataset holds it."""

from collections.abc import Sequence

from pipeline.assemble.ids import make_id
from pipeline.find.mentions import StatementMention
from pipeline.parse.parsed import Parsed
from pipeline.resolve.entities import Entities
from schemas.statement import Statement


def make_statements(
    mentions: Sequence[StatementMention], parsed: Parsed, entities: Entities
) -> list[Statement]:
    """Return the statement records of a document in text order."""
    document_id = parsed.article.document_id
    records: dict[str, Statement] = {}
    for mention in mentions:
        content = parsed.quote(mention.content)
        cue = parsed.quote(mention.cue) if mention.cue else None
        key = make_id("st", document_id, content.start, content.end, cue and cue.start)
        records[key] = Statement(
            statement_id=key,
            document_id=document_id,
            speaker=entities.speaker(mention.speaker) if mention.speaker else None,
            cue=cue,
            content=content,
            kind=mention.kind,
        )
    return sorted(records.values(), key=lambda s: (s.content.start, s.content.end, s.statement_id))
