"""What the page shows: the events of a dataset, with their documents cut where they quote them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import groupby
from pathlib import Path
from typing import Any

from pipeline.report.outlines import box_around, outlines
from pipeline.report.segments import Offsets, Segments
from schemas.version import VERSION

Json = dict[str, Any]
Role = tuple[str, Offsets]

MOST_DOCUMENTS = 20_000
PARTICIPANTS = {"actors": "actor", "targets": "target", "instruments": "instrument"}


def content(dataset: Path, texts: Mapping[str, str]) -> Json:
    """Return what the page reads.

    Args:
        dataset: Folder with the JSONL files of a finished run.
        texts: Document id -> text as read. Events stand in the report as far as, in their order,
            the texts of their documents are here.

    Returns:
        `totals` of the dataset, `documents` with the `pieces` of their texts, `events` with the
        pieces they quote, `disputes`: what reports of an incident contradict each other in, and the
        `map`: its box and outlines in degrees.
    """
    documents, totals = _documents(dataset / "documents.jsonl")
    totals["statements"] = _count_lines(dataset / "statements.jsonl")
    totals["incidents"] = _count_lines(dataset / "incidents.jsonl")
    numbers = {document["id"]: number for number, document in enumerate(documents)}
    shown: list[Json] = []
    for document_id, group in groupby(_records(dataset / "events.jsonl"), _document_id):
        if document_id not in texts or document_id not in numbers:
            break
        events, number = list(group), numbers[document_id]
        cut = Segments(texts[document_id], (span for e in events for span in _all_spans(e)))
        documents[number]["pieces"] = cut.pieces
        shown += (_event(event, number, cut) for event in events)
    return {
        "version": VERSION,
        "totals": totals,
        "documents": documents,
        "events": shown,
        "disputes": _disputes(dataset / "incidents.jsonl", {e["incident"] for e in shown}),
        "map": _map(shown),
    }


def _documents(path: Path) -> tuple[list[Json], Json]:
    """Return the documents to list, and the counts of all of them."""
    listed: list[Json] = []
    totals: Json = {"documents": 0, "extracted": 0, "skipped": 0, "failed": 0, "events": 0}
    names = ("title", "publisher", "url", "published", "published_basis", "status", "reason",
             "n_events")  # fmt: skip
    for record in _records(path):
        totals["documents"] += 1
        totals["events"] += record["n_events"]
        totals[record["status"]] += 1
        if len(listed) < MOST_DOCUMENTS:
            kept = {name: record[name] for name in names if record[name]}
            listed.append({"id": record["document_id"], **kept})
    return listed, totals


def _disputes(path: Path, shown: Set[str]) -> dict[str, list[str]]:
    """Return the phrases that say in what the reports of an incident differ, where they do."""
    return {r["incident_id"]: r["dispute"] for r in _records(path)
            if r["disputed"] and r["incident_id"] in shown}  # fmt: skip


def _event(event: Json, document: int, cut: Segments) -> Json:
    """Return an event as the page reads it; offsets become numbers of pieces."""
    said = event["source"]["attribution"]
    kept = ("event_type", "mode", "modality", "negated", "confidence", "salience", "quad_class")
    return {
        "id": event["event_id"],
        "document": document,
        "incident": event["incident_id"],
        **{name: event[name] for name in kept if event[name]},
        "action": event["action"]["text"],
        **{
            name: [[p["name"], p["text"]] for p in event[name]]
            for name in PARTICIPANTS
            if event[name]
        },
        "places": [_place(place) for place in event["locations"]],
        "date": _date(event["date"]),
        "says": said["name"] if said else None,
        "counts": [[count["what"], _number(count)] for count in event["counts"]],
        "sentence": cut.run(_offsets(event["sentence"])),
        "clause": cut.run(_offsets(event["clause"])),
        "roles": [[role, *cut.run(span)] for role, span in _roles(event)],
    }


def _place(place: Json) -> Json:
    names = ("name", "kind", "admin1", "country", "precision", "latitude", "longitude", "method")
    return {name: place[name] for name in names if place[name] is not None}


def _date(date: Json | None) -> Json | None:
    names = ("edtf", "earliest", "latest", "granularity", "basis", "text")
    return {name: date[name] for name in names if date[name]} if date else None


def _number(count: Json) -> str:
    """Return a count in figures: the number stated, else its bounds."""
    if count["best"] is not None:
        return f"{count['best']:,}"
    low, high = count["low"], count["high"]
    if low is not None and high is not None:
        return f"{low:,}–{high:,}"
    if low is not None:
        return f"at least {low:,}"
    return f"at most {high:,}" if high is not None else "?"


def _roles(event: Json) -> Iterator[Role]:
    """Yield what part of an event each span of the text plays."""
    yield "action", _offsets(event["action"])
    for name, role in PARTICIPANTS.items():
        yield from ((role, _offsets(participant)) for participant in event[name])
    yield from (("location", _offsets(place)) for place in event["locations"])
    yield from (("count", _offsets(count)) for count in event["counts"])
    date, said = event["date"], event["source"]["attribution"]
    if date and date["start"] is not None:
        yield "date", _offsets(date)
    if said:
        yield "source", _offsets(said)
        if said["cue"]:
            yield "cue", _offsets(said["cue"])


def _all_spans(event: Json) -> Iterator[Offsets]:
    yield _offsets(event["sentence"])
    yield _offsets(event["clause"])
    yield from (span for _, span in _roles(event))


def _offsets(span: Json) -> Offsets:
    return span["start"], span["end"]


def _map(events: Iterable[Json]) -> Json | None:
    """Return the part of the world the events took place in; None when no place is known."""
    places = (place for event in events for place in event["places"])
    box = box_around([(p["longitude"], p["latitude"]) for p in places if "latitude" in p])
    return {"box": box, "outlines": outlines(box)} if box else None


def _document_id(event: Json) -> str:
    return str(event["document_id"])


def _records(path: Path) -> Iterator[Json]:
    with path.open(encoding="utf-8", newline="\n") as lines:
        yield from map(json.loads, lines)


def _count_lines(path: Path) -> int:
    with path.open("rb") as lines:
        return sum(1 for _ in lines)
