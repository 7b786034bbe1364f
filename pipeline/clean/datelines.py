"""Datelines: "KABUL, Sept 3 (Reuters) —" before the first sentence of a report."""

import re

from pipeline.clean.lines import Stretch

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?"
    r"|AUG|SEPT?|OCT|NOV|DEC)\.?"
)
DAY = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{2,4}})?"
CAPITALS = r"(?:[A-Z][A-Z.'’-]+|Mc[A-Z]+|De[A-Z]+|[A-Z]\.)(?: [A-Z][A-Z.'’-]*){0,3}"
NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}"
AGENCY = r"\((?:[A-Z][\w./& -]{1,40})\)"
DASH = r"(?:-{1,3}|[—–]+|_)"
GAP = r"[ \xa0\t]"
EDITORIAL = r"(?:\[[A-Za-z ]{3,20}\] ?)?"  # "[Text]" of monitoring services
SURE = re.compile(
    rf"{EDITORIAL}(?:"
    rf"{CAPITALS}(?:/{CAPITALS})?(?:, {NAME}){{0,2}}(?:, {DAY})?(?: {AGENCY})?"  # KABUL, … —
    rf"|{NAME}(?:, {NAME}){{0,2}}(?:, {DAY})(?: {AGENCY})?"  # Bogota, 12 Jan (EFE) —
    rf"|{NAME}(?:, {NAME}){{0,2}} {AGENCY}"  # Kabul (AFP) —
    rf"){GAP}*(?:(?<={GAP}){DASH}|[—–]|--+)(?={GAP}|$|[A-Z“\"])"
)
AGENCY_ONLY = re.compile(
    rf"{CAPITALS}(?:, {NAME}){{0,2}}(?:, {DAY})? {AGENCY}{GAP}{{1,3}}(?=[A-Z“\"])"
)
FARTHEST = 220  # a headline may stand before the dateline, in the same line
BEHIND_HEADLINE = re.compile(r"[.!?][\"”'’]? (?=[A-Z]{3})")
NOT_PLACES = frozenset({"FILE", "PHOTO", "VIDEO", "WATCH", "UPDATE", "BREAKING", "EXCLUSIVE"})


def dateline(text: str, start: int, end: int) -> Stretch | None:
    """Return the offsets of the dateline that opens text[start:end], with its dash, or None."""
    for pattern in (SURE, AGENCY_ONLY):
        match = pattern.match(text, start, end)
        if match and re.split(r"\W", match[0].lstrip("["), maxsplit=1)[0] not in NOT_PLACES:
            return start, start + len(match[0].rstrip())
    return None


def dateline_behind_headline(text: str, start: int, end: int) -> Stretch | None:
    """Return the dateline behind a headline that shares its paragraph, or None."""
    for match in BEHIND_HEADLINE.finditer(text, start, min(end, start + FARTHEST)):
        found = dateline(text, match.end(), end)
        if found is not None:
            return found
    return None
