"""The profiles, in one place; their columns are data, in knowledge/profiles/."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from pipeline.export.acled import acled_lines
from pipeline.export.gdelt import gdelt_lines
from pipeline.export.plover import plover_lines
from pipeline.export.reports import Line, Source
from pipeline.export.ucdp import ucdp_lines
from pipeline.knowledge import rows

__all__ = ["PROFILES", "Columns", "Line", "Profile", "columns"]

Columns = Mapping[str, str]  # column -> what fills it; empty where nothing does; in their order


@dataclass(frozen=True, slots=True)
class Profile:
    """A dataset whose columns analysts already load.

    Attributes:
        name, title: For the command line; for people.
        unit: What a row is.
        lines: Gives the rows, and the reason for each unit that is left out.
        delimiter, header: Of the file.
    """

    name: str
    title: str
    unit: str
    lines: Callable[[Source], Iterator[Line]]
    delimiter: str = ","
    header: bool = True


PROFILES = {
    profile.name: profile
    for profile in (
        Profile("acled", "ACLED (2024)", "an incident of political violence or demonstration",
                acled_lines),
        Profile("ucdp", "UCDP GED 25.1", "an incident of organised violence with a death",
                ucdp_lines),
        Profile("gdelt", "GDELT 2.0 events", "an event with a CAMEO code", gdelt_lines, "\t",
                header=False),
        Profile("plover", "POLECAT (PLOVER)", "an event with a PLOVER type", plover_lines, "\t"),
    )
}  # fmt: skip


def columns(name: str) -> Columns:
    """Return the columns of a profile in their order."""
    return {row["column"]: row["filled"] for _, row in rows(f"profiles/{name}.csv")}
