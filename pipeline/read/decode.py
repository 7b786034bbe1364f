"""Bytes to text: byte order marks, UTF-8, UTF-16, Windows-1252, and what is no text at all."""

import codecs
import re

import charset_normalizer

from pipeline.read.refusal import failed

MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 100_000  # bytes looked at to guess an encoding
WESTERN_SHARE = 0.15  # non-ASCII bytes in Western text; Cyrillic or Greek bytes are most of theirs
CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1b\x7f]")
CONTROL_SHARE = 0.01
NOT_TEXT = "not text: it holds bytes that no text encoding explains"


def decode(data: bytes) -> str:
    """Turn the bytes of a file into text; byte order mark removed, newlines as they are.

    Raises:
        RefusedError: the bytes are not text (status failed).
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    if b"\x00" in data:
        return _strict(data, _wide(data))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _guess(data)
    return check_text(text)


def check_text(text: str) -> str:
    """Return `text` if it is one; lone surrogates become U+FFFD, which keeps all offsets.

    Raises:
        RefusedError: it holds NUL or many control characters (status failed).
    """
    if "\x00" in text or len(CONTROLS.findall(text)) > CONTROL_SHARE * len(text):
        raise failed("not text: it holds control characters; give it as plain text")
    return re.sub(r"[\ud800-\udfff]", "\ufffd", text)


def plain_newlines(text: str) -> str:
    r"""Make every \r\n and lone \r a \n."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return check_text(data.decode(encoding))
    except UnicodeDecodeError as error:
        raise failed(f"not text: it begins like {encoding.upper()} but is not ({error})") from error


def _wide(data: bytes) -> str:
    """Name the UTF-16 without a mark that NUL bytes betray: they stand on one side of each pair."""
    sample = data[:SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    pairs = len(sample) // 2
    if odd > 0.7 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    if even > 0.7 * pairs and odd < 0.05 * pairs:
        return "utf-16-be"
    raise failed("not text: it holds NUL bytes; give it as plain text")


def _guess(data: bytes) -> str:
    """Decode what is not UTF-8: damaged UTF-8, Windows-1252, else what charset-normalizer says."""
    repaired = data.decode("utf-8", errors="replace")
    broken = repaired.count("\ufffd")
    if sum(c > "\x7f" for c in repaired) - broken > 5 * broken:
        return repaired
    high = sum(byte > 0x7F for byte in data[:SAMPLE])
    if high < WESTERN_SHARE * len(data[:SAMPLE]):
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            pass  # five bytes mean nothing in Windows-1252: then it is another encoding
    best = charset_normalizer.from_bytes(data[:SAMPLE]).best()
    if best is None or not re.search(r"[^\W\d_]{2}", str(best)):
        raise failed(NOT_TEXT)
    return data.decode(best.encoding, errors="replace")
