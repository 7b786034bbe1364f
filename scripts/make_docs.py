"""Rewrites the pages of docs/ that are made from data: codebook.md and exports.md.

Usage: python -m scripts.make_docs. A test holds both current.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pipeline.export import PROFILES
from pipeline.export.profiles import Profile, columns
from pipeline.write.package import TABLES, describe
from schemas.tables import Table

DOCS = Path(__file__).parents[1] / "docs"

CODEBOOK = """\
# Codebook

What each column of the CSV files means; `events.parquet` and `events.xlsx` have the columns of
`events.csv`. An empty cell is a missing value. Types are those of Table Schema. The same stands in
`codebook.csv` and `datapackage.json` of every dataset; the fields of the JSONL files are described
in its `schema/`. Made by `python -m scripts.make_docs` from `schemas/tables.py`.
"""

EXPORTS = """\
# Exports in the columns of other datasets

```sh
dateline export outputs --profile acled --output acled.csv
dateline export outputs --profile ucdp --output ged.csv
dateline export outputs --profile gdelt --output events.export.CSV
dateline export outputs --profile plover --output polecat.tsv
```

An export has the columns of its codebook, in their order and format, so that scripts written for
ACLED, UCDP GED, GDELT or POLECAT read it. It is still a machine's reading of your documents, and no
part of those datasets.

- Only what a text tells as fact or somebody claims is exported; what is denied, did not happen, is
  planned or supposed is not. None of these layouts has a column to say so.
- ACLED and UCDP have a row an incident, GDELT and POLECAT a row an event.
- What the definitions of the other dataset ask for and the text does not tell keeps an incident
  out (UCDP: a death, sides with a name; ACLED: a day, week or month, a country, somebody on either
  side). The day of publication is taken for no date.
- A column that cannot be filled from the text stays empty. Nothing is guessed.
- The sides of an incident are those of the report that names most, never of several mixed; so are
  place and date, and only where it has none they are another report's.
- Numbers of people are those of `incidents.csv`, counted over the reports that are exported.
- Names of actors and places are ours, ids are those of the dataset:
  `int(event_id[3:18], 16)` is the number that GDELT's and UCDP's integer columns hold.

Beside the file, `FILE.about.json` says what fills each column, which are empty, and how many
incidents or events were left out for which reason.

The tables of codes are data: `pipeline/knowledge/profiles/`, with their sources. Made by
`python -m scripts.make_docs`.
"""


def pages() -> dict[str, str]:
    """Return file name -> content of each page."""
    return {
        "codebook.md": "\n".join([CODEBOOK, *map(_table, TABLES)]),
        "exports.md": "\n".join([EXPORTS, *map(_profile, PROFILES.values())]),
    }


def _table(table: Table[Any]) -> str:
    rows = (
        (f"`{c.name}`", c.kind, describe(c), f"`{c.example}`", " ".join(c.values or ()))
        for c in table.columns
    )
    head = ("column", "type", "meaning", "example", "values")
    return f"## {table.name}.csv\n{table.description}\n\n{_markdown(head, rows)}"


def _profile(profile: Profile) -> str:
    listed = columns(profile.name)
    rows = ((f"`{name}`", filled) for name, filled in listed.items() if filled)
    empty = ", ".join(f"`{name}`" for name, filled in listed.items() if not filled)
    file = "Tab-separated" if profile.delimiter == "\t" else "Comma-separated"
    about = (
        f"A row is {profile.unit}. {file}, {'with' if profile.header else 'without'} a header, "
        f"{len(listed)} columns."
    )
    table = _markdown(("column", "filled with"), rows)
    return f"## {profile.title}\n{about}\n\n{table}\nLeft empty: {empty}.\n"


def _markdown(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(head)]
    lines.append(["---"] * len(lines[0]))
    lines += [[cell.replace("|", "\\|") for cell in row] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


if __name__ == "__main__":
    for name, text in pages().items():
        (DOCS / name).write_text(text, encoding="utf-8")
