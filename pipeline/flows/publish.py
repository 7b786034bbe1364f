"""From the store to the files of the dataset."""

import datetime as dt
import hashlib
import json
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pipeline.flows.intake import Intake, shown_settings
from pipeline.flows.job import Summary
from pipeline.link import Linking, link_dataset, reports_of
from pipeline.store.store import Store, unpack_article
from pipeline.write.dataset import DatasetWriter, open_dataset
from pipeline.write.package import PACKAGE, Provenance
from pipeline.write.rendering import json_lines
from schemas.incident import IncidentChange

CHANGES = "incident_changes"  # the fact of the store that holds them


def publish(intake: Intake) -> Summary:
    """Link the events of all documents in the store, and write the dataset.

    Raises:
        DatelineError: the output or the store cannot be used; the old dataset is untouched.
    """
    linking = _link(intake.store)
    job = intake.job
    provenance = Provenance(
        model=job.settings.model,
        model_version=_version(job.settings.model),
        settings=shown_settings(job),
        inputs=job.shown_inputs,
        created=dt.datetime.now(dt.UTC),
    )

    def settle(staged: Path) -> None:
        intake.state.check()
        package = hashlib.sha256((staged / PACKAGE).read_bytes()).hexdigest()
        intake.store.set_fact("rows", json.dumps(dict(writer.rows)))
        intake.store.set_fact("written", package)
        intake.store.close()

    with open_dataset(job.output, provenance, force=job.force, settle=settle) as writer:
        writer.voice_of = linking.voice_of
        writer.changes = _changes(intake.store)
        _write_all(intake, writer)
    return intake.summary(dict(writer.rows), tuple(writer.notices))


def _link(store: Store) -> Linking:
    """Find the incidents of the dataset; one that was there before keeps its id."""
    reports = (reports_of(extraction, text) for extraction, text in store.extractions())
    linking = link_dataset(reports, store.incident_ids())
    if linking.changes:  # kept first: a run that is killed in between finds them again
        kept = {c.change_id: c for c in (*_changes(store), *linking.changes)}
        store.set_fact(CHANGES, json_lines(kept.values()))
    store.assign(linking.incident_of)
    return linking


def _changes(store: Store) -> list[IncidentChange]:
    """Return what became of incidents of all earlier versions, the oldest first."""
    lines = (store.fact(CHANGES) or "").split("\n")
    return [IncidentChange.model_validate_json(line) for line in lines if line]


def _write_all(intake: Intake, writer: DatasetWriter) -> None:
    """Write all documents, with their texts as far as the report shows them."""
    for rendered, article in intake.store.rendered():
        text = ""
        if article is not None and rendered.rows["events"] and not writer.texts.full:
            text = unpack_article(article).text
        writer.add(replace(rendered, text=text))


def _version(model: str) -> str | None:
    """Return the version of an installed model; None for a folder."""
    try:
        return version(model)
    except PackageNotFoundError:
        return None
