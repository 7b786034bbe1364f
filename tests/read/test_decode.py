"""What is promised about encodings: text comes out as meant, and bytes that are none fail."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.read.decode import decode, plain_newlines
from pipeline.read.refusal import RefusedError

TEXT = "“We’ve held the café,” the Führer of the band said – on Monday."
RUSSIAN = "Президент России встретился в понедельник с министром обороны страны."


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
    ],
)
def test_the_encodings_of_english_text_are_told_apart(data: bytes) -> None:
    assert decode(data) == TEXT


def test_other_scripts_are_guessed_so_that_their_language_can_be_named() -> None:
    assert decode((RUSSIAN * 5).encode("cp1251")) == RUSSIAN * 5


def test_utf8_with_one_broken_byte_stays_utf8() -> None:
    assert decode(TEXT.encode() * 3 + b"\xe2\x80") == TEXT * 3 + "\ufffd"


@given(st.binary(max_size=300))
def test_any_bytes_give_text_without_nul_or_a_refusal(data: bytes) -> None:
    try:
        text = decode(data)
    except RefusedError as refusal:
        assert refusal.reason.startswith("not text")
    else:
        assert "\x00" not in text
        text.encode("utf-8")


@given(st.text())
def test_newlines_are_all_of_one_kind(text: str) -> None:
    assert "\r" not in plain_newlines(text)
