"""report.html: a dataset to look at, in one file that needs no network."""

from pipeline.report.build import write_report
from pipeline.report.texts import Texts

__all__ = ["REPORT", "Texts", "write_report"]

REPORT = "report.html"
