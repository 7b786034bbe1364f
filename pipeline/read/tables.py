"""JSON lines and CSV: many documents a file, one a line or row."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import BinaryIO

from pipeline.read.decode import MARKS, decode
from pipeline.read.draft import FIELDS, Draft, Origin
from pipeline.read.refusal import RefusedError, failed
from schemas.document import Rejected

LONGEST_CELL = 2**31 - 1


def read_json_lines(file: BinaryIO, origin: Origin) -> Iterator[Draft | Rejected]:
    """Yield a document for each line of a .jsonl file; a broken line is one that failed.

    Strings are kept as they are, so offsets count in the `text` of the line.
    """
    for number, line in _lines(file):
        where = f"{origin.name}:{number}"
        try:
            record = _json_object(decode(line), where)
        except RefusedError as refusal:
            yield _failure(origin, number, refusal)
        else:
            yield _draft(record, origin, number, where)


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield (number, line) of the lines that are not blank, in UTF-8 where the file is UTF-16."""
    first = file.readline()
    if any(first.startswith(mark) for mark, name in MARKS if name != "utf-8-sig"):
        text = decode(first + file.read())
        first, file = b"", io.BytesIO(text.encode("utf-8"))
    start = 1 if first else 0
    for number, line in enumerate(chain([first], file), start=start):
        if line.strip():
            yield number, line


def _json_object(line: str, where: str) -> Mapping[str, object]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise failed(f"{where}: not JSON ({error})") from error
    if not isinstance(record, dict):
        raise failed(f"{where}: a JSON {type(record).__name__}, not an object with a `text`")
    return record


def read_csv(file: BinaryIO, origin: Origin) -> Iterator[Draft | Rejected]:
    """Yield a document for each row of a .csv file with a `text` column; `;` and tabs do too."""
    text = decode(file.read())
    csv.field_size_limit(LONGEST_CELL)
    header: list[str] = []
    number = 1
    try:
        for number, cells in _rows(text):
            if not header:
                header = [name.strip().lower() for name in cells]
                if "text" not in header:
                    raise failed(f"{origin.name}: no column `text` among {', '.join(header)}")
            elif cells:
                yield _row(header, cells, origin, number)
    except csv.Error as error:
        reason = f"{origin.name}: broken CSV behind line {number} ({error})"
        yield _failure(origin, number + 1, failed(reason))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield (line it begins in, cells) of each row, the header first."""
    first = text.split("\n", 1)[0].lower()
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    before = 0
    for cells in reader:
        yield before + 1, cells
        before = reader.line_num


def _row(header: list[str], cells: list[str], origin: Origin, number: int) -> Draft | Rejected:
    where = f"{origin.name}:{number}"
    if len(cells) != len(header):
        reason = f"{where}: {len(cells)} cells where the header has {len(header)}"
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
