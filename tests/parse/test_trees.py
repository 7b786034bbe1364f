"""What sets parses right leaves trees: every word hangs on the root of its sentence."""

import json
from pathlib import Path

import pytest
from spacy.tokens import Token

from pipeline.parse import load_model

GOLD = Path(__file__).parents[2] / "gold" / "news.jsonl"
DEEPEST = 200  # words between a word and its root


def is_rooted(token: Token) -> bool:
    for _ in range(DEEPEST):
        if token.head == token:
            return True
        token = token.head
    return False


def test_no_repair_makes_a_circle() -> None:
    texts = [json.loads(line)["text"] for line in GOLD.read_text(encoding="utf-8").splitlines()]
    for doc in load_model().pipe(texts):
        assert all(is_rooted(token) for token in doc), doc.text


@pytest.mark.parametrize(
    "text",
    [
        "Police in Kesra have issued a warrant for actor Lu Wen after he admitted to beating his "
        "former girlfriend, news site Sina reported on Tuesday.",
        "Police in Kesra have issued an arrest warrant for Chinese actor Jian Wen after he "
        "admitted to beating his Japanese former girlfriend, news site Sina reported on Tuesday.",
    ],
)
def test_a_report_behind_all_it_tells_makes_no_circle(text: str) -> None:
    assert all(is_rooted(token) for token in load_model()(text))
