"""Datelines: "KABUL, Sept 3 (Reuters) —" before the first sentence of a report."""

import re
from collections.abc import Sequence

from pipeline.clean.lines import Stretch
from pipeline.knowledge.actors import metonyms, state_words

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?"
    r"|AUG|SEPT?|OCT|NOV|DEC)\.?"
)
DAY = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{2,4}})?"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
CAPITALS = (
    r"(?:(?:S[Tt]|F[Tt]|M[Tt])\. )?(?:[A-Z][A-Z.'’-]{1,40}|(?:Mc|De)[A-Z]{1,40}|[A-Z]\.)"
    r"(?: [A-Z][A-Z.'’-]{0,40}){0,3}"
)
NAME = r"[A-Z][\w.'’-]{0,40}(?: [A-Z][\w.'’-]{0,40}){0,3}"
SMALL = r"(?:of|the|and|de|des|du|del|la|le|da|do|di|der|van)"
BRACKETS = rf"\([A-Z][\w./&-]{{0,40}}(?: (?:{SMALL}|[A-Z][\w./&-]{{0,40}})){{0,5}}\)"
AGENCY = r"\((?:Reuters|AP|AFP|UPI|EFE|DPA|dpa|ANSA|IANS|PTI|Xinhua|TASS|Sputnik|CNN|BBC|VOA)\)"
DASH = r"(?:-{1,3}|[—–―\x96\x97]+|_{1,2})"
GAP = r"[ \xa0\t]"
EDITORIAL = r"(?:\[[A-Za-z ]{3,20}\] ?)?"  # "[Text]" of monitoring services
END = rf"{GAP}*(?:(?<={GAP}){DASH}|[—–―]|--+)(?={GAP}|$|[A-Z“\"])"
CLOCK = r"\[?(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?(?:GMT|UTC|CET|BST))?\]?:?"
SURE = re.compile(
    rf"{EDITORIAL}(?:"
    rf"{CAPITALS}(?:/{CAPITALS})?(?:, {NAME}){{0,2}}"  # ROME —
    rf"(?:, {DAY})?(?:,? {BRACKETS})?(?:, {DAY})?"
    rf"|{NAME}(?:, {NAME}){{0,2}}, {DAY}(?: {BRACKETS}|, [A-Z]{{2,6}})?"  # Bogota, 12 Jan (EFE) —
    rf"|{NAME}(?:, {NAME}){{0,2}} {AGENCY}"  # Kabul (AFP) —
    rf"){END}"
)
AGENCY_ALONE = re.compile(rf"{AGENCY}{GAP}?{DASH}?{GAP}?(?=[A-Z“\"])")  # (CNN)The
COLON = re.compile(rf"{CAPITALS}(?:, {NAME})?(?:, {DAY})?:(?= [A-Z“\"])")  # KABUL: The
CITY_ALONE = re.compile(rf"(?:{CAPITALS}){END}")
WITHOUT_DASH = re.compile(
    rf"(?:{CAPITALS}(?:, {NAME}){{0,2}}(?:, {DAY})?|{NAME}(?:, {NAME})?, {DAY})"
    rf" {AGENCY}{GAP}+(?=[A-Z“\"])"
)
DAY_ALONE = re.compile(rf"{CAPITALS}(?:, {NAME})?, {DAY}{GAP}+(?=[A-Z“\"])")  # LIMA, Oct 27 The
ENTRY = re.compile(  # "- 21 Mar, Kaduna: he", "14:05 Sumy – He", "Friday 3 - LIMA. He"
    rf"(?:(?:[*•·‣▪●○■–—-] ?)?"
    rf"(?:{DAY}, {NAME}(?:, {NAME}){{0,2}}|{NAME}(?:, {NAME}){{0,2}}, {DAY}):"
    rf"|{CLOCK} {NAME}(?:, {NAME}){{0,2}}{GAP}{DASH}"
    rf"|{WEEKDAY} \d{{1,2}}(?:{GAP}{DASH} {CAPITALS}(?:, {NAME})?[.:]|{GAP}{DASH}|:)"
    rf"|[*•·‣▪●○■–—-] {CAPITALS}{GAP}{DASH})(?={GAP}|$)"  # "* RUESO - Gunmen shot"
)
LOG_HEAD = re.compile(rf"(?:[*•·‣▪●○■–—-] ?)?{CAPITALS}(?:, {NAME})?{GAP}{DASH}(?={GAP})")
TOWN = re.compile(
    rf"(?P<town>{NAME})(?P<agency> {BRACKETS})?{GAP}{DASH}{GAP}"
    r"(?=[“\"]?(?P<next>[A-Z][\w.'’]{0,40}))"
)
MIN_ENTRIES = 3  # paragraphs that begin with a town in capitals and a dash: then they are a log
FARTHEST = 220  # a headline may stand before the dateline, in the same line
BEHIND_HEADLINE = re.compile(r"(?<!\bS[Tt])[.!?][\"”'’]? (?=[A-Z]{3}|S[Tt]\. [A-Z]{2})")
KICKER = re.compile(r"[A-Z][A-Z0-9'’,.& -]{3,80}(?= ?[—–:])[ ]?[—–:]+ ?(?=[A-Z“\"])")
NOT_PLACES = frozenset(
    {"ANALYSIS", "BREAKING", "EXCLUSIVE", "EXPLAINER", "FACTBOX", "FEATURE", "FILE", "INTERVIEW"}
    | {"OPINION", "PHOTO", "PROFILE", "TIMELINE", "UPDATE", "VIDEO", "WATCH"}
)


def dateline(text: str, start: int, end: int, *, opening: bool) -> Stretch | None:
    """Return the offsets of the dateline that opens text[start:end], with its dash, or None.

    Where `opening` is False, deep in a report, capitals and a dash alone are no dateline.
    """
    patterns = (SURE, WITHOUT_DASH, AGENCY_ALONE, *([COLON, DAY_ALONE] if start == 0 else []))
    match = next(filter(None, (pattern.match(text, start, end) for pattern in patterns)), None)
    match = match or (_capital(text, start, end) if opening else None)
    if match is None or re.split(r"\W", match[0].lstrip("["), maxsplit=1)[0] in NOT_PLACES:
        return None
    if not opening and CITY_ALONE.fullmatch(match[0]):
        return None
    return start, start + len(match[0].rstrip())


def _capital(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return a capital in small letters that heads a report: "Nairobi - The guild said", or None.

    Any town may, where an agency stands with it ("Kumasi (Gold Wire) - The guild said").
    "Moscow - Kyiv talks" are those of both.
    """
    match = TOWN.match(text, start, end)
    if match is None or not (match["agency"] or match["town"].lower() in metonyms()):
        return None
    behind = match["next"].lower()
    return None if behind in state_words() or behind in metonyms() else match


def entry_head(text: str, start: int, end: int) -> Stretch | None:
    """Return the day and place that head an entry of a log in text[start:end], or None.

    "- 21 Mar, Kaduna: bandits attacked": what the entry tells was there on that day.
    """
    match = ENTRY.match(text, start, end) if not COLON.match(text, start, end) or start else None
    return (start, start + len(match[0])) if match is not None else None


def is_log(text: str, places: Sequence[Stretch]) -> bool:
    """Tell whether paragraphs are entries of a log, each headed by its town: "KIRKUK - A bomb"."""
    return sum(bool(LOG_HEAD.match(text, *place)) for place in places[1:]) >= MIN_ENTRIES


def log_head(text: str, start: int, end: int) -> Stretch | None:
    """Return the town that heads an entry of such a log in text[start:end], or None."""
    match = LOG_HEAD.match(text, start, end) if start else None
    return (start, match.end()) if match is not None else None


def is_entry(words: str, *, opening: bool) -> bool:
    """Tell whether the words of a dateline head an entry of a log, not a report.

    `opening` says that the text begins with them: "LAGOS, March 10:" is then where it was filed.
    """
    return ENTRY.fullmatch(words) is not None and not (opening and words[:3].isupper())


def kicker(text: str, start: int, end: int) -> Stretch | None:
    """Return the words in capitals that open text[start:end] like a heading, or None."""
    match = KICKER.match(text, start, end)
    if match is None or len(match[0].split()) < 3:
        return None
    return start, start + len(match[0].rstrip())


def dateline_behind_headline(text: str, start: int, end: int) -> Stretch | None:
    """Return the dateline behind a headline that shares its paragraph, or None."""
    for match in BEHIND_HEADLINE.finditer(text, start, min(end, start + FARTHEST)):
        found = dateline(text, match.end(), end, opening=True)
        if found is not None:
            return found
    return None
