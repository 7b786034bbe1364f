"""Tidying: the copy of a stretch that is parsed, each character with its offset in the text."""

import re
from collections.abc import Iterator

import numpy as np

from pipeline.clean.blocks import Block
from pipeline.clean.recase import Recaser, shouted
from pipeline.knowledge.times import months
from schemas.vocabulary import BlockKind

UNPARSED = frozenset({BlockKind.CREDIT, BlockKind.DATELINE})
Edit = tuple[int, int, str]  # text[start:end] is replaced; of equal length, or left out, or a blank

HIDDEN = r"\xad\u200b-\u200f\u202a-\u202e\u2060\ufeff"  # marks that take no room
# Emoji say nothing between words, and the parser takes them for nouns.
PICTURES = r"\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55\u20e3\ufe0f"
BLANKS = re.compile(rf"[\s\xa0{PICTURES}][\s\xa0{HIDDEN}{PICTURES}]*(?P<stop>(?<!\s)(?=[.,;:!?]))?")
BROKEN_WORD = re.compile(r"(?<=[a-z]-)[ \t]*\r?\n[ \t]*(?=[a-z])")  # "anti-" "government"
INVISIBLE = re.compile(rf"[{HIDDEN}]+")
QUOTES = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "‚": "'",
        "`": "'",
        "\x91": "'",
        "\x92": "'",
        "\x93": '"',
        "\x94": '"',
        "\x96": "–",
        "\x97": "—",
        "―": "—",
    }
)
NAVIGATION = re.compile(
    r"[ \xa0]?\((?:(?:see|watch|read|listen)(?: \w+){0,2} (?:below|above|video|here|map|photo|more)"
    r"(?: [\w ]{0,40})?|(?:pictured|photo|video|above|below|left|right|cent(?:er|re))"
    r"(?:,? (?:above|below|left|right|cent(?:er|re)))?)\)",
    re.IGNORECASE,
)
DOUBLED_STOP = re.compile(r"(?<=[^.\s]\.)\.(?!\.)")
FOOTNOTE = re.compile(r"(?<=[\w.,;\"”])\[(?:\d{1,3}|citation needed|note \d+)\]")
# "the FMLN [its full name] rebels", "he left [as heard] on Monday": what a translator put in
EDITORIAL = re.compile(
    r" ?\[(?:sic|continued|passage omitted|(?:begin|end) (?:recording|relay|video)|"
    r"(?:[a-z ]{1,20} )?as (?:heard|given|printed|published|received|spelled|transliterated))\]",
    re.IGNORECASE,
)
GLOSS = re.compile(r"(?<=\w )(\[)\w[^\[\]\n]{1,80}(?<!indistinct)(\])(?=[ .,;:])")
# "country.Extremists", 'country."Extremists', "lost.”The" — not U.S.A, 3.5, example.com, Gov.uk
MISSING = re.compile(
    r"(?<=[a-z0-9%)\]][.!?])(?=[A-Z][a-z ’'])|(?<=[a-z][.!?,][”’])(?=[A-Za-z])"
    r"|(?<=[a-z][.!?])(?=[“‘]|\*[A-Z])|(?<=[a-z][.!?])\"(?=[A-Z])"
)
# "Liberation Movement (SPLM)/northern sector" are two words
SLASHED = re.compile(r"(?<=\w\))/(?=[A-Za-z])")
NO_SENTENCE = re.compile(r"(?:Com|Org|Net|Gov|Uk)\b")
# "on 24 may": the month in small letters, behind which no verb stands
SMALL_MAY = re.compile(
    r"(?:(?<=[^\d.,]\d )|(?<=[^\d.,][12]\d )|(?<=[^\d.,]3[01] ))may\b"
    r"(?=[.;:)\]]|$|\n| [\dA-Z]|,(?! (?:however|therefore|perhaps|indeed|too|if|in turn)\b)"
    r"| (?:at|in|to|and|or|when|until|that|for|by|respectively|elections?|vote|attack|killing)\b)"
)
# The parser takes the acronym IS for the verb; in a text on the Islamic State it is given ISIS.
IS, IS_SPELLED = "IS", "ISIS"
IS_GROUP = re.compile(rf"\b{IS}\b(?!-K\b)")
SHOUTED_MONTH = re.compile(rf"\b(?:{'|'.join(months()).upper()})\b")
# "the mayor - a nurse - fled": the parser makes one name of "Roe - Ana Poe"
DASH = re.compile(
    r"(?:(?<=[^\W\d] )|(?<=[.,;:!?\"”’)\]%] )|(?<=\d{4} ))-(?= \w)"
    r"(?![^.,\n]{0,40} (?:route|road|flight|highway|railway|line)\b)"
)
# "Harare, Zimbabwe - A man": what is left of a dateline
LONGEST_HEAD = 200  # characters
PLACES = re.compile(r"[A-Z][\w.'’-]{0,24}(?:,? [A-Z][\w.'’-]{0,24}){0,6} ")
LIST_MARK = re.compile(r"(?:[*•·‣▪●○■]+|[-–—]|\(?\d{1,2}[.)])\s*")
HEAD_MARK = re.compile(r"[=#\s]+")


def tidy_block(kind: BlockKind, text: str, start: int, end: int, recaser: Recaser) -> Block:
    """Return the block for text[start:end] with its tidy copy.

    The copy has blanks collapsed, hard line wraps joined, typographic quotes made plain, a blank
    put in where one is missing behind a full stop, shouting recased, IS spelled ISIS, the month of
    "24 may" written large, a hyphen between blanks a dash, glosses in round brackets, which the
    parser knows better; footnote marks, list marks, emoji, "(see below)" and "[as heard]" are left
    out.
    """
    raw = text[start:end]
    raw_recased = _recased(kind, raw, recaser)
    parts: list[str] = []
    origin: list[np.ndarray] = []
    position = 0
    for left, right, instead in _edits(kind, raw, is_group="Islamic State" in text):
        if left < position:
            continue  # inside what another edit left out
        parts += (raw_recased[position:left], instead)
        origin.append(np.arange(start + position, start + left, dtype=np.int64))
        origin.append(np.full(len(instead), start + min(left, len(raw) - 1), dtype=np.int64))
        position = right
    parts.append(raw_recased[position:])
    origin.append(np.arange(start + position, end, dtype=np.int64))
    return _without_edges(
        Block(kind, start, end, "".join(parts).translate(QUOTES), np.concatenate(origin))
    )


def _recased(kind: BlockKind, raw: str, recaser: Recaser) -> str:
    """Return a stretch in the case of a sentence; of what is not parsed, only its months."""
    if kind in UNPARSED:  # "BEIRUT, AUG. 2, 1983 (WIRE)"
        return SHOUTED_MONTH.sub(lambda m: m[0].title(), raw)
    return recaser.recase(raw, heading=kind is BlockKind.HEADING)


def _without_edges(block: Block) -> Block:
    """Drop the blanks that leaving out has left at either end of the copy."""
    left = len(block.tidy) - len(block.tidy.lstrip())
    right = len(block.tidy.rstrip())
    if left == 0 and right == len(block.tidy):
        return block
    right = max(left, right)
    return Block(
        block.kind, block.start, block.end, block.tidy[left:right], block.origin[left:right]
    )


def _is_headed(raw: str, dash: re.Match[str]) -> bool:
    """Tell whether only names of places stand before a dash, whence a report came."""
    if dash.start() > LONGEST_HEAD:
        return False
    before = raw[: dash.start()]
    head = ("," in before or before.isupper()) and PLACES.fullmatch(before) is not None
    return head and raw[dash.end() + 1].isupper()


def _edits(kind: BlockKind, raw: str, *, is_group: bool) -> list[Edit]:
    """Return all edits in order; of two that overlap the longer one counts."""
    blanks = (m for m in BLANKS.finditer(raw) if m[0] != " ")
    edits = [(m.start(), m.end(), " " if m["stop"] is None else "") for m in blanks]
    edits += ((m.start(), m.end(), "") for m in BROKEN_WORD.finditer(raw))
    edits += ((m.start(), m.end(), "") for m in INVISIBLE.finditer(raw))
    edits += ((m.start(), _behind_stop(raw, *m.span()), "") for m in NAVIGATION.finditer(raw))
    edits += ((m.start(), m.end(), "") for m in DOUBLED_STOP.finditer(raw))
    edits += ((m.start(), m.end(), " ") for m in SLASHED.finditer(raw))
    edits += ((m.start(), m.end(), "") for m in FOOTNOTE.finditer(raw))
    edits += ((m.start(), m.end(), "") for m in EDITORIAL.finditer(raw))
    edits += ((m.start(), m.start() + 1, "M") for m in SMALL_MAY.finditer(raw))
    edits += ((m.start(), m.end(), "—") for m in DASH.finditer(raw) if not _is_headed(raw, m))
    edits += (
        (*m.span(side), bracket)
        for m in GLOSS.finditer(raw)
        for side, bracket in ((1, "("), (2, ")"))
    )
    edits += (
        (m.end(), m.end(), " ")
        for m in MISSING.finditer(raw)
        if not NO_SENTENCE.match(raw, m.end())
    )
    if is_group and not shouted(raw):
        edits += ((m.start(), m.start(), IS_SPELLED[: -len(IS)]) for m in IS_GROUP.finditer(raw))
    edits += _marks(kind, raw)
    return sorted(edits, key=lambda e: (e[0], -e[1], e[2]))


def _behind_stop(raw: str, start: int, end: int) -> int:
    """Return `end`, or the offset behind a full stop there that would be a second one."""
    return end + (raw[end : end + 1] == "." and raw[:start].endswith((".", "!", "?")))


def _marks(kind: BlockKind, raw: str) -> Iterator[Edit]:
    """Yield the edits that take the marks off headings and list items."""
    if kind is BlockKind.LIST_ITEM and (mark := LIST_MARK.match(raw)):
        yield 0, mark.end(), ""
    if kind is BlockKind.HEADING:
        if raw[0] in "=#" and (mark := HEAD_MARK.match(raw)):
            yield 0, mark.end(), ""
        tail = len(raw.rstrip("= "))
        if raw.endswith("=") and tail:
            yield tail, len(raw), ""
