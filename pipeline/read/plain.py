"""Plain text and Markdown: one document a file."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from pipeline.read.decode import decode, plain_newlines
from pipeline.read.draft import FIELDS, MAX_CHARS, Draft, Origin, too_long
from pipeline.read.refusal import skipped

FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(?P<fields>(?:[^\n]*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
FIELD = re.compile(r"(?P<key>[A-Za-z_]{1,40})[ \t]*+:(?P<value>.*)")
OTHER_NAMES = {"date": "published", "source": "publisher", "lang": "language", "link": "url"}
MAX_BYTES = 4 * MAX_CHARS + 4  # no encoding takes more than four bytes a character


def read_plain(file: BinaryIO, origin: Origin) -> Iterator[Draft]:
    r"""Yield the one document of a .txt file.

    Its text is the file's, decoded, without byte order mark, with \r\n and \r made \n: offsets
    count in this.
    """
    yield Draft(origin.path, origin.derived_id, _text(file), where=origin.name)


def read_markdown(file: BinaryIO, origin: Origin) -> Iterator[Draft]:
    """Yield the one document of a .md file: as read_plain, behind the front matter if it has one.

    Front matter is a first block of `key: value` lines between `---` lines; keys as in a manifest,
    `date`, `source`, `lang` and `link` too. The body is left as it is.
    """
    text = _text(file)
    match = FRONT_MATTER.match(text)
    if match is None:
        yield Draft(origin.path, origin.derived_id, text, where=origin.name)
        return
    given: dict[str, object] = {}
    for line in match["fields"].splitlines():
        if found := FIELD.fullmatch(line):
            key = OTHER_NAMES.get(found["key"].lower(), found["key"].lower())
            if key in FIELDS:
                given[key] = found["value"].strip(" \t").strip("\"'")
    yield Draft(origin.path, origin.derived_id, text[match.end() :], given, where=origin.name)


def _text(file: BinaryIO) -> str:
    """Read and decode a file unless it is certainly too long."""
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise skipped(too_long(f"more than {MAX_BYTES:,} bytes"))
    return plain_newlines(decode(data))
