"""`dateline validate`: one line a problem, or one that sums up what was checked."""

from collections import Counter
from pathlib import Path

from pipeline.plural import plural
from pipeline.validate import Checked, check_dataset

ALIKE_SHOWN = 5  # problems of one file that differ in their line only; the others are counted


def validate_folder(folder: Path) -> int:
    """Print the problems of a dataset, or the summary, and return how many there are.

    Raises:
        UsageError: the folder holds no dataset of dateline.
    """
    alike: Counter[tuple[str, str]] = Counter()
    for found in check_dataset(folder):
        if not isinstance(found, Checked):
            alike[found.file, found.what] += 1
            if alike[found.file, found.what] <= ALIKE_SHOWN:
                print(found, flush=True)
        elif not alike:
            print(_summary(folder, found))
    for (file, what), number in alike.items():
        if number > ALIKE_SHOWN:
            print(f"{file}: {what} — in {number - ALIKE_SHOWN:,} more lines")
    return alike.total()


def _summary(folder: Path, checked: Checked) -> str:
    tables = ", ".join(
        plural(number, name.replace("_", " ").removesuffix("s"))
        for name, number in checked.rows.items()
    )
    texts = f"{checked.quoted} of {plural(checked.rows['documents'], 'document')}"
    return f"{folder}: {tables}; no problem found; quotations checked in the texts of {texts}"
