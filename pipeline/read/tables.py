"""JSON lines and CSV: many documents a file, one a line or row."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import BinaryIO

from pipeline.plural import plural
from pipeline.read.decode import MARKS, decode
from pipeline.read.draft import FIELDS, Draft, Origin
from pipeline.read.refusal import RefusedError, failed, skipped
from schemas.document import Rejected

LONGEST_LINE = 16_000_000  # bytes; the longest text that is read, written as \uXXXX, and more
MOST_WIDE = 200_000_000  # bytes of a UTF-16 file, which is read at once


def read_json_lines(file: BinaryIO, origin: Origin) -> Iterator[Draft | Rejected]:
    """Yield a document for each line of a .jsonl file; a broken line is one that failed.

    Strings are kept as they are, so offsets count in the `text` of the line.

    Raises:
        RefusedError: there is no line in it.
    """
    yield from _some(_json_documents(file, origin))


def _some(documents: Iterator[Draft | Rejected]) -> Iterator[Draft | Rejected]:
    """Yield the documents of a file, which must hold one: no input is passed over in silence."""
    first = next(documents, None)
    if first is None:
        raise skipped("empty: there is no text in it")
    yield first
    yield from documents


def _json_documents(file: BinaryIO, origin: Origin) -> Iterator[Draft | Rejected]:
    for number, line in enumerate(_lines(file), start=1):
        if not line.strip():
            continue
        where = f"{origin.name}:{number}"
        try:
            record = _json_object(decode(_whole(line)), where)
        except RefusedError as refusal:
            yield _failure(origin, number, refusal)
        else:
            yield _draft(record, origin, number, where)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a file, in UTF-8 where it is UTF-16; of an endless one its beginning."""
    line = file.readline(LONGEST_LINE + 1)
    if any(line.startswith(mark) for mark, name in MARKS if name != "utf-8-sig"):
        data = line + file.read(MOST_WIDE)
        if len(data) > MOST_WIDE:
            raise skipped(f"more than {MOST_WIDE:,} bytes of UTF-16; give it as UTF-8")
        file = io.BytesIO(decode(data).encode("utf-8"))
        line = file.readline(LONGEST_LINE + 1)
    while line:
        yield line
        while len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            line = file.readline(LONGEST_LINE + 1)  # the rest of it
        line = file.readline(LONGEST_LINE + 1)


def _whole(line: bytes) -> bytes:
    """Return a line that was read to its end.

    Raises:
        RefusedError: it is longer than any text that is read.
    """
    if len(line) > LONGEST_LINE:
        raise skipped(f"too long: a line of more than {LONGEST_LINE:,} bytes; split it")
    return line


def _json_object(line: str, where: str) -> Mapping[str, object]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise failed(f"{where}: not JSON ({error})") from error
    if not isinstance(record, dict):
        raise failed(f"{where}: {_json_kind(record)}, not a JSON object with a `text`")
    return record


def _json_kind(value: object) -> str:
    """Return what JSON calls a value."""
    if value is None:
        return "null"
    kinds = {bool: "true or false", int: "a number", float: "a number", str: "a string"}
    return kinds.get(type(value), "a list")


def read_csv(file: BinaryIO, origin: Origin) -> Iterator[Draft | Rejected]:
    """Yield a document for each row of a .csv file with a `text` column; `;` and tabs do too.

    Raises:
        RefusedError: it has no such column, or no row below its header.
    """
    yield from _some(_csv_documents(file, origin))


def _csv_documents(file: BinaryIO, origin: Origin) -> Iterator[Draft | Rejected]:
    csv.field_size_limit(LONGEST_LINE)
    header: list[str] = []
    number = 1
    try:
        for number, cells in _rows(file):
            if not header:
                header = [name.strip().lower() for name in cells]
                if not any(header):
                    raise skipped("empty: there is no text in it")
                if "text" not in header:
                    raise failed(f"{origin.name}: no column `text` among {', '.join(header)}")
            elif cells:
                yield _row(header, cells, origin, number)
    except csv.Error as error:
        reason = f"{origin.name}: broken CSV behind line {number} ({error})"
        yield _failure(origin, number + 1, failed(reason))
    except RefusedError as refusal:
        if number == 1:
            raise  # nothing was read of it
        reason = f"{origin.name}: behind line {number}: {refusal.reason}"
        yield _failure(origin, number + 1, RefusedError(refusal.status, reason))


def _rows(file: BinaryIO) -> Iterator[tuple[int, list[str]]]:
    """Yield (line it begins in, cells) of each row, the header first."""
    lines = _text_lines(file)
    first = next(lines, "")
    delimiter = max(",;\t", key=first.lower().count)
    reader = csv.reader(chain([first], lines), delimiter=delimiter, strict=True)
    before = 0
    for cells in reader:
        yield before + 1, cells
        before = reader.line_num


def _text_lines(file: BinaryIO) -> Iterator[str]:
    r"""Yield lines as text; a lone \r ends one, too."""
    for line in _lines(file):
        yield from io.StringIO(decode(_whole(line)), newline="")


def _row(header: list[str], cells: list[str], origin: Origin, number: int) -> Draft | Rejected:
    where = f"{origin.name}:{number}"
    if len(cells) != len(header):
        reason = f"{where}: {plural(len(cells), 'cell')} where the header has {len(header)}"
        return _failure(origin, number, failed(reason))
    return _draft(dict(zip(header, cells, strict=True)), origin, number, where)


def _draft(record: Mapping[str, object], origin: Origin, number: int, where: str) -> Draft:
    given = {name: record[name] for name in FIELDS if record.get(name) is not None}
    return Draft(origin.path, f"{origin.derived_id}:{number}", record.get("text"), given, where)


def _failure(origin: Origin, number: int, refusal: RefusedError) -> Rejected:
    return Rejected(
        document_id=f"{origin.derived_id}:{number}",
        path=origin.path,
        status=refusal.status,
        reason=refusal.reason,
    )
