"""Sentence boundaries that are sure, set before the parser, which then decides the rest."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import cast

import numpy as np
from spacy.language import Language
from spacy.symbols import ORTH, SENT_START
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from pipeline.knowledge import rows

NAME = "sure_sentences"
SPACY_MARKS = {True: 1, False: -1, None: 0}
STOPS = frozenset({".", "!", "?"})
ENDINGS = frozenset(".!?:;…-–—")
QUOTES = frozenset({'"', "'", "''", "``", "“", "”", "‘", "’"})
CLOSING = frozenset({",", ";", ")", "]", "%"})
OPENING = frozenset({"(", "["})
# The cost of a sentence grows with the square of its length: no text may be one without end.
ENDLESS = 500  # tokens in which nothing can begin a sentence
UNSURE = 1_000  # tokens in which nothing surely begins one


def set_up_sentences(nlp: Language) -> None:
    """Teach the tokenizer what is one word, and let `mark_sentences` run before the parser."""
    tokenizer = cast("Tokenizer", nlp.tokenizer)
    for table in ("parse/abbreviations.csv", "parse/compounds.csv"):
        for _, row in rows(table):
            tokenizer.add_special_case(row["form"], [{ORTH: row["form"]}])
    nlp.add_pipe(NAME, before="parser")


@Language.component(NAME)
def mark_sentences(doc: Doc) -> Doc:
    """Set `is_sent_start` of the tokens at which surely a sentence begins, or surely none does."""
    marks = np.zeros(len(doc), dtype=np.int64)
    marks[1:] = [SPACY_MARKS[verdict] for verdict in _verdicts(doc)]
    if len(doc) > 1:  # at once: each token set by itself looks through the whole Doc
        doc.from_array([SENT_START], marks.astype(np.uint64))  # type: ignore[arg-type]
    return doc


def _verdicts(doc: Doc) -> Iterator[bool | None]:
    """Yield for each token but the first whether a sentence begins there; None: not known."""
    words = [token.text for token in doc]
    spaced = [bool(token.whitespace_) for token in doc]
    whole = not any(word[-1] in ENDINGS for word in words[:-2])
    sure = open_ = 0  # where a sentence began last: surely, or as far as we know
    for index in range(1, len(words)):
        verdict = _verdict(words, spaced, index)
        if verdict is None and whole and not words[index - 1].isupper():
            verdict = False  # without a full stop one block is one sentence
        ended = verdict is None and words[index - 1] in STOPS
        if index - open_ >= ENDLESS or index - sure >= (UNSURE if ended else UNSURE + ENDLESS):
            verdict = True
        sure = index if verdict else sure
        open_ = open_ if verdict is False else index
        yield verdict


def _verdict(words: Sequence[str], spaced: Sequence[bool], index: int) -> bool | None:
    """Tell whether a sentence begins at a token: yes, no, or (None) let the parser decide."""
    word, before = words[index], words[index - 1]
    if word in CLOSING or before in titles() or _opens(words, spaced, index - 1):
        return False
    if word in QUOTES and not spaced[index - 1]:
        return False  # a closing quotation mark
    ended = before in STOPS and (index < 2 or words[index - 2] not in STOPS or before != ".")
    if word[0].islower() or word in OPENING:
        return None if ended else False
    if ended and spaced[index - 1] and _opens(words, spaced, index):
        return True  # He left. "We lost."
    if before in QUOTES and spaced[index - 1] and index > 1 and words[index - 2] == ".":
        return True  # "We lost." He left.
    numbers = _numbers(words, index - 2) or (not ended and _numbers(words, index))
    return False if numbers else None


def _numbers(words: Sequence[str], index: int) -> bool:
    """Tell whether "No. 2" begins at the token; the tokenizer parts the full stop."""
    parts = words[index : index + 3] if index >= 0 else []
    return len(parts) == 3 and parts[0] == "No" and parts[1] == "." and parts[2][0].isdigit()


def _opens(words: Sequence[str], spaced: Sequence[bool], index: int) -> bool:
    """Tell whether the token is an opening quotation mark or bracket."""
    if words[index] in OPENING:
        return True
    starts = index == 0 or spaced[index - 1] or words[index - 1] in OPENING
    return words[index] in QUOTES and starts and not spaced[index]


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Return the abbreviated titles that a name follows."""
    return frozenset(
        row["form"] for _, row in rows("parse/abbreviations.csv") if row["kind"] == "title"
    )
