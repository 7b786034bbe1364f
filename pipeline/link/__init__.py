"""Linking: which reports tell of one happening, within a document and across a dataset.

    reports = (reports_of(extraction, text) for …)      # light records, one document at a time
    linking = link_dataset(reports, previous)           # incident of each event, voices, changes
    event = linking.relabel(event)
    gathering = Gathering(linking.voice_of); gathering.add(event, document); gathering.incidents()

Pure functions over small records: a hundred thousand events need no `Event` objects in memory.
"""

from pipeline.link.dataset import Linking, link_dataset
from pipeline.link.document import link_events
from pipeline.link.incidents import Gathering, build_incidents
from pipeline.link.reports import DocumentReports, Report, reports_of

__all__ = ["DocumentReports", "Gathering", "Linking", "Report", "build_incidents", "link_dataset",
           "link_events", "reports_of"]  # fmt: skip
