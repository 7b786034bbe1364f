"""What is promised about a run's documents: accounted for, in order, and failing alone."""

from collections.abc import Iterable, Iterator

import pytest

from pipeline import parse, stages
from pipeline.errors import KnowledgeError
from pipeline.flows import work
from pipeline.flows.work import finish_plainly, parse_ahead, prepare_all
from pipeline.parse import Parsed
from pipeline.parse.model import DEFAULT_MODEL
from pipeline.settings import Settings
from schemas.document import Article, Document, Rejected
from schemas.vocabulary import Status

TEXT = "Guards at the harbour arrested two men on Friday."


def article(name: str, text: str = TEXT) -> Article:
    return Article(document_id=name, text=text)


def rejected(name: str) -> Rejected:
    return Rejected(document_id=name, path="", status=Status.SKIPPED, reason="not English")


def finished(documents: Iterable[Article | Rejected], retries: int = 0) -> list[Document]:
    items = parse_ahead(prepare_all(documents), DEFAULT_MODEL)
    return [finish_plainly(item, retries).document for item in items]


def outcome(documents: Iterable[Article | Rejected]) -> list[tuple[str, str]]:
    return [(d.document_id, d.status.value) for d in finished(documents)]


def test_articles_and_rejected_inputs_keep_their_order() -> None:
    given: list[Article | Rejected]
    given = [rejected("a"), article("b"), rejected("c"), rejected("d"), article("e")]
    assert [d.document_id for d in finished(given)] == ["a", "b", "c", "d", "e"]


def test_more_documents_than_fit_in_a_chunk_keep_their_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(work, "CHUNK_DOCUMENTS", 2)
    given = [article(str(n)) if n % 3 else rejected(str(n)) for n in range(8)]
    assert [d.document_id for d in finished(given)] == [str(n) for n in range(8)]


def test_a_rejected_input_keeps_its_reason() -> None:
    (document,) = finished([rejected("a")])
    assert (document.status, document.reason) == (Status.SKIPPED, "not English")


def test_an_article_that_cannot_be_cleaned_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = stages.prepare

    def prepare(given: Article) -> work.Prepared:
        if given.document_id == "b":
            raise ValueError("torn")
        return whole(given)

    monkeypatch.setattr(work, "prepare", prepare)
    assert outcome([article("a"), article("b"), article("c")]) == [
        ("a", "extracted"), ("b", "failed"), ("c", "extracted")]  # fmt: skip


def test_an_article_that_breaks_the_parser_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = parse.parse_articles

    def parse_torn(prepared: Iterable[work.Prepared], nlp: object) -> Iterator[Parsed]:
        for one in prepared:
            if one[0].document_id == "b":
                raise RuntimeError("torn")
            yield from whole([one], nlp)  # type: ignore[arg-type]

    monkeypatch.setattr(work, "parse_articles", parse_torn)
    assert outcome([article("a"), article("b"), article("c")]) == [
        ("a", "extracted"), ("b", "failed"), ("c", "extracted")]  # fmt: skip


def test_a_failure_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = stages.read_events
    calls: list[Parsed] = []

    def read(parsed: Parsed) -> object:
        calls.append(parsed)
        if len(calls) == 1:
            raise MemoryError
        return whole(parsed)

    monkeypatch.setattr(work, "read_events", read)
    assert [d.status for d in finished([article("a")], retries=1)] == [Status.EXTRACTED]


def test_a_document_that_fails_for_good_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(_parsed: Parsed) -> object:
        raise ValueError("torn \ud800")

    monkeypatch.setattr(work, "read_events", read)
    (document,) = finished([article("a")], retries=1)
    assert document.status is Status.FAILED
    assert document.reason == (
        "dateline failed in this document (ValueError: torn ?); run with --verbose and report it"
    )


@pytest.mark.parametrize("stage", ["clean", "parse_articles", "read_events"])
def test_a_failure_anywhere_has_a_reason_that_can_be_written(
    stage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> object:
        raise KnowledgeError("verbs.csv:7: torn \ud800")

    for module in (work, stages):
        monkeypatch.setattr(module, stage, fail)
    (document,) = finished([article("a")], retries=0)
    assert (document.status, document.reason) == (Status.FAILED, "verbs.csv:7: torn ?")


def test_the_default_model_of_the_settings_is_that_of_the_core() -> None:
    assert Settings().model == DEFAULT_MODEL
