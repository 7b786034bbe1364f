"""Captions and credits: what belongs to a picture is kept out of the sentences around it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.clean.lines import Stretch, stripped
from pipeline.knowledge import rows
from schemas.vocabulary import BlockKind

Piece = tuple[BlockKind, int, int]  # what a stretch of the text is, and its offsets

COUNTER = re.compile(r"\d{1,3} (?:out )?of \d{1,3}(?= (?![a-z])|:|$)")
LABEL = re.compile(
    r"FILE(?: PHOTO| IMAGE)?(?: ?[-–—:]+ ?)(?=\S)|File (?:photo|image)(?: ?[-–—:]+ ?)(?=\S)"
    r"|(?:Image|image) copyright (?:[A-Z][\w./]*(?: [A-Z][\w./]*){0,3} )(?:Image|image) caption "
    r"|(?:Image|Media|Photo|Video) caption:? "
    r"|\[?(?:Photo|PHOTO|Picture|PICTURE|Image|IMAGE|Photograph|Video)(?: caption)?"
    r"(?: ?\d{0,2}:| \d{1,2}\.) (?=[A-Z“\"])"
    r"|\[?(?:Caption|CAPTION): (?=[A-Z“\"])"
)
STARTS_SENTENCE = r"(?!(?:The|A|An|In|On|At|He|She|It|They|But|And|As|After|When|This|That|Mr|Ms) )"
WORD = (
    STARTS_SENTENCE
    + r"(?:(?:Ma?c|O[’']|D[’']|De|Le|La|[AE]l-)?[A-Z][a-zà-ÿ]+(?:-[A-Z]?[a-zà-ÿ]+)?"
    + r"|[A-Z]{2,}|[A-Z])\.?"
)
PERSON = rf"{WORD}(?: (?:(?:de|da|van|von|al|bin|del) )?{WORD}){{0,5}}"
MARK = r"(?:Photos?|Image|Picture|Photograph|Photo credit|Credit|Foto)(?: courtesy)?(?: by:?|:) ?"
DASH_MARK = re.compile(rf"[—–|-] ?{MARK}")
# Links to other reports, in a line of their own: "Read more: …", "[How the war began]".
LINK = re.compile(
    r"(?:Read|READ|Watch|WATCH|Related|RELATED|See also|Also read|More)(?: more| MORE)?: .{5,200}"
    r"|\[[A-Z][^\[\]\n]{15,150}[^.!?\[\]\n]\]"
)
BYLINE = re.compile(
    rf"(?:By|BY|Written by|Reported by|Story by):? {PERSON}(?:(?:,| and| &) {PERSON}){{0,3}}"
    rf"(?: ?[,|–—-] ?[\w .,&|-]{{2,40}})?"
)
OUTLET = r"(?:For )?(?:The )?[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3}"
NEWSPAPER = r"(?:The )?(?:[A-Z]\w+ ){1,2}(?:Post|Times|Journal|Tribune|Herald|Chronicle)"
SHORT_CREDIT = 60  # characters: longer, what stands behind the mark is more than a name
LONGEST = 400  # characters: longer, a paragraph only begins like a caption
SAME_WORDS = 0.6  # share of common words from which two captions are one told twice
BEFORE_AGENCY = re.compile(r"\b(?:by|to|from|with|via|at|of|for|told|and|the|in) $", re.IGNORECASE)


@lru_cache(maxsize=1)
def picture_agencies() -> frozenset[str]:
    """Return the names that stand as credits under pictures."""
    return frozenset(row["name"] for _, row in rows("clean/agencies.csv"))


@lru_cache(maxsize=1)
def agencies() -> str:
    """Return the alternatives of picture agencies for a regular expression, longest first."""
    return "|".join(map(re.escape, sorted(picture_agencies(), key=len, reverse=True)))


@lru_cache(maxsize=1)
def _credit() -> re.Pattern[str]:
    """A person, an agency, or both with a slash between."""
    return re.compile(
        rf"(?:{PERSON} ?/ ?(?:{agencies()}|{WORD}(?: {WORD}){{0,2}})|{agencies()}|{PERSON})"
    )


def is_byline(text: str, start: int, end: int) -> bool:
    """Tell whether a paragraph only says who wrote the report."""
    return bool(BYLINE.fullmatch(text, start, end))


def is_link(text: str, start: int, end: int) -> bool:
    """Tell whether a paragraph is the title of another report, to be clicked on."""
    return bool(LINK.fullmatch(text, start, end))


@lru_cache(maxsize=1)
def _inline() -> re.Pattern[str]:
    """Credits and page furniture inside running text; `picture`: a caption stands before it."""
    furniture = "|".join(
        re.escape(row["phrase"]).replace(r"\*", r"\w+(?: \w+)?")
        for _, row in rows("clean/furniture.csv")
        if row["where"] == "any"
    )
    return re.compile(
        rf"(?P<picture>\((?:[^()\n]{{0,60}}\b(?:Photos?|Picture|Image|Credit|Pic) ?[:/]"
        rf"[^()\n]{{1,80}}|AP Photo[^()\n]{{0,80}}|[^()\n]{{3,50}}/(?:{agencies()})"
        rf"|{PERSON} ?/ ?{OUTLET})\)"
        rf"|(?<=[.!?”\"] )\((?:{agencies()}|{NEWSPAPER})\)(?= ?[A-Z“\"]))"
        rf"|\((?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by [^()\n]{{3,200}}\)"
        rf"|\((?:{agencies()})\)(?= ?[A-Z“\"]|\s*$)"
        rf"|(?<=[.!?”\"] ){PERSON}/(?:{agencies()}|The [A-Z]\w+(?: [A-Z]\w+){{0,3}})(?= |$)"
        rf"|(?:Image|image) copyright (?:{agencies()}|{PERSON}) (?:Image|image) caption(?= )"
        rf"|(?P<agency>(?<![\w/])(?:{agencies()})(?: \d{{1,3}}(?: of \d{{1,3}})?)?(?= [A-Z“\"]|$))"
        rf"|{furniture}"
    )


@lru_cache(maxsize=1)
def furniture_lines() -> frozenset[str]:
    """Return the lines, in small letters, that belong to a page and not to its report."""
    return frozenset(row["phrase"].lower() for _, row in rows("clean/furniture.csv"))


def caption(text: str, start: int, end: int, *, counted: bool) -> list[Piece] | None:
    """Split a paragraph that is a caption; None if it is none.

    Args:
        text: The article's text.
        start: Offset of the paragraph.
        end: Offset behind it.
        counted: Whether the document counts its pictures ("2 of 5") in other paragraphs too.
    """
    marks = list(DASH_MARK.finditer(text, start, end))
    counter = COUNTER.match(text, start, end)
    label = LABEL.match(text, start, end)
    if counter and not marks and not counted:
        counter = None
    if not (marks or counter or label):
        return None
    head = counter or label
    if label and _credit().fullmatch(text, label.end(), end):  # "Photo: Ann Roe/Reuters"
        return [(BlockKind.CREDIT, start, end)]
    if label and text[start] == "[" and text[end - 1] == "]":
        inner = caption(text, start + 1, end - 1, counted=counted) or []
        return [(BlockKind.CREDIT, start, start + 1), *inner, (BlockKind.CREDIT, end - 1, end)]
    pieces = [] if head is None else _piece(BlockKind.CREDIT, text, start, head.end())
    position = start if head is None else head.end()
    first: str | None = None
    for mark in marks:
        if mark.start() < position:
            continue
        body = text[position : mark.start()]
        repeated = first is not None and _same(first, body)
        kind = BlockKind.REPEAT if repeated else BlockKind.CAPTION
        first = first or body
        credit_end = _credit_end(text, mark.end(), end, marks[-1].end())
        pieces += _piece(kind, text, position, mark.start())
        pieces += _piece(BlockKind.CREDIT, text, mark.start(), credit_end)
        position = credit_end
    if first is not None and _same(first, text[position:end]):
        return pieces + _piece(BlockKind.REPEAT, text, position, end)
    if marks or end - position > LONGEST:
        return pieces + list(split_credits(text, position, end))
    return pieces + _piece(BlockKind.CAPTION, text, position, end)


def _credit_end(text: str, start: int, end: int, last_mark: int) -> int:
    """Return where the name behind a mark ends: as the last one of the line, else as names do."""
    name = text[last_mark:end]
    if len(name) <= SHORT_CREDIT and text.startswith(name, start):
        return start + len(name)
    found = _credit().match(text, start, end)
    return found.end() if found else start


def _same(one: str, other: str) -> bool:
    """Tell whether two captions are one told twice, as wording and capitals may differ."""
    words, others = ({*re.findall(r"\w+", x.lower())} for x in (one, other))
    return len(words & others) >= SAME_WORDS * max(len(words), len(others), 1)


def split_credits(text: str, start: int, end: int) -> Iterator[Piece]:
    """Split running text at the credits and the page furniture that stand inside it."""
    position, numbered = start, False
    for match in _inline().finditer(text, start, end):
        if match["agency"] and not _is_credit(text, match):
            continue
        told = match.start()
        if match["picture"] and told - position <= LONGEST:
            told = position
        elif numbered and not text[position:told].rstrip().endswith((".", "!", "?")):
            told = position  # "AFP 3 Flood waters in the old town AFP 3 A family on its roof"
        numbered = match[0][-1].isdigit()
        yield from _piece(BlockKind.PARAGRAPH, text, position, told)
        yield from _piece(BlockKind.CAPTION, text, told, match.start())
        yield from _piece(BlockKind.CREDIT, text, match.start(), match.end())
        position = match.end()
    yield from _piece(BlockKind.PARAGRAPH, text, position, end)


def _is_credit(text: str, match: re.Match[str]) -> bool:
    """Tell an agency's name under a picture from one in a sentence ("told Reuters")."""
    before = text[max(0, match.start() - 12) : match.start()]
    if not before.strip():
        return False
    sure = match[0][-1].isdigit() or match[0].startswith(("Getty", "GETTY", "REUTERS"))
    ended = before.rstrip()[-1:] in {".", "!", "?", '"', "”", ")"}
    return not BEFORE_AGENCY.search(before) and (ended if not sure else True)


def _piece(kind: BlockKind, text: str, start: int, end: int) -> list[Piece]:
    """Return the piece without the blanks around it; none where all is blank."""
    inner: Stretch | None = stripped(text, start, end)
    return [] if inner is None else [(kind, *inner)]
