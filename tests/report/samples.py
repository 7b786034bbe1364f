"""Datasets for the report: what is wrong with texts of the world, and many events."""

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path

from pipeline.write.package import Provenance
from schemas.document import Document, Extraction
from schemas.event import Event

Write = Callable[..., Path]
HOW = Provenance("model", None, {}, (), dt.datetime(2023, 3, 4, tzinfo=dt.UTC))
ATTACK = "</script><script>window.harmed=1</script><img src=x onerror=window.harmed=1>"
HOSTILE = (
    f"😀🏔 {ATTACK} On Friday, the <b>harbour guard</b> shot six smugglers near Old Quay 😀.\n"
    "بعد ظهر الجمعة قال الحارس إن شيئا لم يحدث.\u202e txet desrever\u202c & &lt;i&gt;\u2028\x7f\n"
    + "words without end "
    * 3000
)


def spot(words: str, text: str = HOSTILE) -> dict[str, object]:
    start = text.index(words)
    return {"text": words, "start": start, "end": start + len(words)}


def event(number: int = 1, document_id: str = "d1", **fields: object) -> Event:
    """A report of the shooting in HOSTILE; actor and action cross, the place is in the sentence."""
    words = spot(HOSTILE.splitlines()[0])
    plain = {
        "event_id": f"ev_{number:016x}",
        "document_id": document_id,
        "incident_id": f"in_{number:016x}",
        "event_type": "ASSAULT",
        "quad_class": "MATERIAL_CONFLICT",
        "action": {**spot("guard</b> shot"), "lemma": "shoot"},
        "clause": spot("the <b>harbour guard</b> shot six smugglers"),
        "actors": [person("<b>harbour guard", "Harbour Guard <i>")],
        "targets": [person("six smugglers", "smugglers")],
        "locations": [place("Old Quay", -22.95, 14.5)],
        "date": date("2023-03-03", "2023-03-03", "day", **spot("On Friday")),
        "source": {"publisher": "Harbour Post", "url": "javascript:window.harmed=1"},
        "modality": "asserted",
        "negated": False,
        "counts": [{**spot("six"), "what": "killed", "best": 6}],
        "sentence": words,
        "salience": 0.5,
        "confidence": 0.5,
    }
    return Event.model_validate(plain | fields)


def person(words: str, name: str) -> dict[str, object]:
    return {**spot(words), "name": name, "entity_id": "en_0123456789ab", "kind": "person"}


def place(
    name: str, latitude: float, longitude: float, precision: str = "place"
) -> dict[str, object]:
    return {**spot("Old Quay"), "name": name, "kind": "quay", "country": "NAM", "method": "given",
            "precision": precision, "latitude": latitude, "longitude": longitude}  # fmt: skip


def date(first: str, last: str, granularity: str, **words: object) -> dict[str, object]:
    edtf = first if first == last else f"{first}/{last}"
    return {"edtf": edtf, "earliest": first, "latest": last, "granularity": granularity,
            "basis": "text", **words}  # fmt: skip


def says(name: str) -> dict[str, object]:
    said = {**spot("قال الحارس"), "name": name, "entity_id": "en_0123456789ab", "cue": spot("قال")}
    return {"publisher": "Harbour Post", "attribution": said}


def extraction(document_id: str, events: Iterable[Event], status: str = "extracted") -> Extraction:
    found = list(events)
    document = Document(
        document_id=document_id, title=f"Shots {ATTACK}", publisher="Harbour Post",
        url="javascript:window.harmed=1", status=status, n_events=len(found),
        reason=None if status == "extracted" else "the text is <empty>",
    )  # fmt: skip
    return Extraction(document=document, events=found)
