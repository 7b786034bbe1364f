"""Rows of a spreadsheet as XML (ECMA-376, part 1, 18.3): what XLSX files are mostly made of.

Text stands in its cell, so that a row is written once and forgotten. Nothing becomes a formula.
"""

import datetime as dt
import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from schemas.tables import Cell

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
FIRST_DAY = dt.date(1900, 3, 1)  # Excel's calendar counts wrongly before
DAY_0 = dt.date(1899, 12, 30).toordinal()
# "_x0041_" would be read as "A", so its first "_" is written as one is
ESCAPED = re.compile(r"_(?=x[0-9a-fA-F]{4}_)")
NOT_IN_A_LINK = re.compile(r'[\s"<>\[\]`^{}|\\]')


def column_name(place: int) -> str:
    """Return the letters of a column by its place, from 0."""
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def text_cell(reference: str, text: str, style: str = "") -> str:
    """Return a cell with a text; `style` is an attribute or nothing."""
    if "_x" in text:
        text = ESCAPED.sub("_x005F_", text)
    if "&" in text or "<" in text or ">" in text:
        text = escape(text)
    kept = ' xml:space="preserve"' if text[:1].isspace() or text[-1:].isspace() else ""
    return f'<c r="{reference}"{style} t="inlineStr"><is><t{kept}>{text}</t></is></c>'


def cell(reference: str, value: Cell, day_style: str) -> str:
    """Return a cell with a value, nothing for a missing one."""
    if value is None:
        return ""
    if isinstance(value, str):
        return text_cell(reference, value)
    if isinstance(value, bool):
        return f'<c r="{reference}" t="b"><v>{value:d}</v></c>'
    if isinstance(value, dt.date):
        if value < FIRST_DAY:
            return text_cell(reference, value.isoformat())
        return f'<c r="{reference}"{day_style}><v>{value.toordinal() - DAY_0}</v></c>'
    return f'<c r="{reference}"><v>{value:.16G}</v></c>'


def row(number: int, cells: Sequence[str]) -> str:
    """Return a row of cells; `number` is from 1."""
    return f'<row r="{number}">{"".join(cells)}</row>'


def links(found: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Return the element that makes cells links, and the file of relations it refers to.

    Args:
        found: Reference of a cell, web address.
    """
    marks, relations = [], []
    for number, (reference, url) in enumerate(found, start=1):
        target = NOT_IN_A_LINK.sub(lambda m: f"%{ord(m[0]):02X}", url)
        marks.append(f'<hyperlink ref="{reference}" r:id="rId{number}"/>')
        relations.append(
            f'<Relationship Id="rId{number}" Type="{OFFICE}/relationships/hyperlink" '
            f'Target={quoteattr(target)} TargetMode="External"/>'
        )
    element = f"<hyperlinks>{''.join(marks)}</hyperlinks>" if marks else ""
    root = f'<Relationships xmlns="{PACKAGE}">{"".join(relations)}</Relationships>'
    return element, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{root}'
