"""Hostile texts, and records that quote them at any offsets."""

import datetime as dt
import hashlib
from random import Random
from typing import Any

from hypothesis import strategies as st

from schemas.document import Document, Extraction
from schemas.event import Event
from schemas.statement import Statement
from schemas.vocabulary import (
    ActorKind,
    CountOf,
    DateBasis,
    EventType,
    Granularity,
    Modality,
    Precision,
    QuadClass,
    StatementKind,
    Status,
)

FRAGMENTS = (
    "=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "\t=1", "\r\n", "</script><script>x()</script>",
    "<!--", "]]>", "&lt;", "\u202ealif\u202c", "بعد ظهر", "\u200f", "😀🏔", "👩‍👩‍👧‍👦",
    "e\u0301\u0301\u0301",
    "\x00\x01\x08", "\x0b\x0c\x1c\x85\u2028\u2029", "\x7f\x9f\ufffe\uffff", "\ud800", "\udfff",
    "NA", "nan", "NULL", "1E5", "007", "TRUE", '"', '""', "'", ";", "; ", ",", "\\", "\\u003c",
    "=HYPERLINK(\"http://x\")", "https://news.example/a b", "javascript:x()", "_x0041_",
    " ", "\u00a0",
)  # fmt: skip
LONG = st.sampled_from(["words without end " * 2_800, "x" * 50_000, "=" * 40_000, "😀" * 20_000])
ANY = st.text(st.characters(exclude_categories=[]), max_size=30)
NEWS = st.sampled_from(["Rebels attacked a convoy. ", "On Friday the guard shot six smugglers.\n"])
PARTS = st.lists(st.one_of(NEWS, st.sampled_from(FRAGMENTS), ANY), min_size=1, max_size=12)
SHORT = PARTS.map("".join)
TEXTS = st.one_of(SHORT, SHORT, SHORT, st.tuples(SHORT, LONG).map("".join))
MOST_EVENTS = 4
NUMBERS = (0, 1, 6, 2**31, 2**53 + 1, 2**63, 10**30)
DAYS = tuple(map(dt.date.fromisoformat, (
    "0001-01-01", "1677-09-21", "1900-02-28", "1900-03-01", "2021-09-06", "9999-12-31"
)))  # fmt: skip


def make_extraction(document_id: str, text: str, random: Random) -> Extraction:
    """Return records that quote a text; none where it is empty.

    Raises:
        ValueError: the text is no valid Unicode.
    """
    events = [
        _event(document_id, number, text, random)
        for number in range(random.randint(0, MOST_EVENTS) if text else 0)
    ]
    statements = [
        Statement.model_validate(
            {
                "statement_id": f"st_{_hex(document_id, number, 16)}",
                "document_id": document_id,
                "speaker": random.choice([None, {**_span(text, random), **_who(text, random)}]),
                "cue": random.choice([None, _span(text, random)]),
                "content": _span(text, random),
                "kind": random.choice(list(StatementKind)),
            }
        )
        for number in range(random.randint(0, 2) if text else 0)
    ]
    document = Document(
        document_id=document_id,
        path=_words(text, random),
        title=_words(text, random),
        publisher=_words(text, random),
        url=random.choice([None, _words(text, random), "https://news.example/1"]),
        published=random.choice([None, *DAYS]),
        language="en",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        chars=len(text),
        status=Status.EXTRACTED,
        n_events=len(events),
    )
    return Extraction(document=document, events=events, statements=statements)


def _event(document_id: str, number: int, text: str, random: Random) -> Event:
    earliest, latest = sorted((random.choice(DAYS), random.choice(DAYS)))
    said = {**_span(text, random), **_who(text, random), "cue": None}
    return Event.model_validate(
        {
            "event_id": f"ev_{_hex(document_id, number, 16)}",
            "document_id": document_id,
            "incident_id": f"in_{_hex(document_id, number // 2, 16)}",
            "event_type": random.choice(list(EventType)),
            "mode": random.choice([None, "kill", _words(text, random)]),
            "quad_class": random.choice([None, *QuadClass]),
            "cameo": random.choice([None, "190", "0874", "1823"]),
            "acled_type": random.choice([None, "ATTACK", "ARMED_CLASH", "PEACE_PROTEST"]),
            "action": {**_span(text, random), "lemma": _words(text, random)},
            "clause": _span(text, random),
            "actors": _people(text, random),
            "targets": _people(text, random),
            "instruments": _people(text, random),
            "locations": [_place(text, random) for _ in range(random.randint(0, 2))],
            "date": random.choice([None, _date(text, earliest, latest, random)]),
            "source": {
                "publisher": _words(text, random),
                "title": _words(text, random),
                "url": random.choice([None, _words(text, random)]),
                "attribution": random.choice([None, said]),
            },
            "modality": random.choice(list(Modality)),
            "negated": random.random() < 0.2,
            "counts": [_count(text, random) for _ in range(random.randint(0, 2))],
            "sentence": _span(text, random),
            "salience": random.random(),
            "confidence": random.random(),
        }
    )


def _people(text: str, random: Random) -> list[dict[str, Any]]:
    return [
        {
            **_span(text, random),
            **_who(text, random),
            "kind": random.choice(list(ActorKind)),
            "country": random.choice([None, "AFG", "NAM", "XXX"]),
            "sector": random.choice([None, "rebels", "military", "civilians", "nonsense"]),
        }
        for _ in range(random.randint(0, 3))
    ]


def _place(text: str, random: Random) -> dict[str, Any]:
    known = random.random() < 0.7
    return {
        **_span(text, random),
        "name": _words(text, random),
        "kind": "city",
        "country": random.choice([None, "AFG", "USA", "XKX"]),
        "admin1": random.choice([None, _words(text, random)]),
        "latitude": random.uniform(-90, 90) if known else None,
        "longitude": random.uniform(-180, 180) if known else None,
        "precision": random.choice(list(Precision)),
        "method": "given",
    }


def _date(text: str, earliest: dt.date, latest: dt.date, random: Random) -> dict[str, Any]:
    known = random.random() < 0.9
    return {
        **(_span(text, random) if random.random() < 0.8 else {}),
        "edtf": _words(text, random),
        "earliest": earliest if known else None,
        "latest": latest,
        "granularity": random.choice(list(Granularity)),
        "basis": random.choice(list(DateBasis)),
    }


def _count(text: str, random: Random) -> dict[str, Any]:
    low, best, high = (random.choice([None, *NUMBERS]) for _ in range(3))
    what = random.choice(list(CountOf))
    return {**_span(text, random), "what": what, "low": low, "best": best, "high": high}


def _who(text: str, random: Random) -> dict[str, str]:
    return {"name": _words(text, random), "entity_id": "en_0123456789ab"}


def _span(text: str, random: Random) -> dict[str, Any]:
    start = random.randrange(len(text))
    end = random.randint(start + 1, min(len(text), start + random.choice([3, 20, 50_000])))
    return {"text": text[start:end], "start": start, "end": end}


def _words(text: str, random: Random) -> str:
    """Return words of the text, or something that spreadsheets, CSV and pages like to misread."""
    if text and random.random() < 0.5:
        return str(_span(text, random)["text"])
    return random.choice(FRAGMENTS).encode("utf-8", "ignore").decode() or "x"


def _hex(document_id: str, number: int, digits: int) -> str:
    return hashlib.sha256(f"{document_id} {number}".encode()).hexdigest()[:digits]
