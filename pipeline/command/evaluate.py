"""`dateline evaluate`: score a dataset, or a fresh extraction, against gold."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from pipeline.errors import UsageError
from pipeline.evaluate.gold import GoldDocument, GoldError, read_gold
from pipeline.evaluate.links import links_text
from pipeline.evaluate.report import errors_text, figures_text
from pipeline.evaluate.score import evaluate
from pipeline.link import link_dataset, reports_of
from pipeline.settings import load_settings
from schemas.document import Document
from schemas.event import Event
from schemas.vocabulary import Status

R = TypeVar("R", Document, Event)


def evaluation_text(gold: Path, dataset: Path | None, model: str | None, *, errors: bool) -> str:
    """Return what `dateline evaluate` prints.

    Raises:
        DatelineError: the gold, the dataset, the settings or the model are unfit.
    """
    documents = read_gold(gold)
    found = _of_dataset(dataset, documents) if dataset else _extract(documents, model)
    evaluation = evaluate(documents, found)
    parts = [figures_text(evaluation), links_text(evaluation)]
    if errors:
        parts.insert(0, errors_text(evaluation))
    return "\n\n".join(part for part in parts if part)


def _extract(documents: Sequence[GoldDocument], model: str | None) -> dict[str, list[Event]]:
    from pipeline.stages import extract_articles  # noqa: PLC0415 - spaCy takes seconds to import

    settings = load_settings(model=model)
    articles = [document.article() for document in documents]
    extractions = []
    for extraction in extract_articles(articles, settings.model):
        if extraction.document.status is Status.FAILED:
            raise UsageError(
                f"document {extraction.document.document_id!r} of the gold cannot be extracted: "
                f"{extraction.document.reason}. Take it out of the gold and report the fault."
            )
        extractions.append(extraction)
    texts = [article.text for article in articles]
    linking = link_dataset(map(reports_of, extractions, texts))
    return {x.document.document_id: [linking.relabel(e) for e in x.events] for x in extractions}


def _of_dataset(folder: Path, documents: Sequence[GoldDocument]) -> dict[str, list[Event]]:
    """Read the events of a dataset that dateline wrote from the gold's documents."""
    present = {d.document_id for d in _records(folder / "documents.jsonl", Document)}
    for document in documents:
        if document.id not in present:
            raise GoldError(
                f"{folder / 'documents.jsonl'}: has no document {document.id!r} of the gold. Make "
                "the dataset from the gold file itself: dateline run GOLD --output DIR"
            )
    found: dict[str, list[Event]] = {}
    for event in _records(folder / "events.jsonl", Event):
        found.setdefault(event.document_id, []).append(event)
    return found


def _records(path: Path, kind: type[R]) -> list[R]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be read ({error.strerror}). Give the folder of a dataset that "
            "`dateline run` wrote."
        ) from None
    records = []
    for number, line in enumerate(lines, 1):
        if line:
            try:
                records.append(kind.model_validate_json(line))
            except ValidationError as error:
                what = error.errors(include_url=False)[0]
                raise UsageError(
                    f"{path}:{number}: is no {kind.__name__.lower()} of this version of dateline "
                    f"({what['loc']}: {what['msg']}). Make the dataset again with `dateline run`."
                ) from None
    return records
