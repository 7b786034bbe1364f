"""`dateline validate`: one line a problem, or one that sums up what was checked."""

from pathlib import Path

from pipeline.validate import Checked, check_dataset


def validate_folder(folder: Path) -> int:
    """Print the problems of a dataset, or the summary, and return how many there are.

    Raises:
        UsageError: the folder holds no dataset of dateline.
    """
    problems = 0
    for found in check_dataset(folder):
        if not isinstance(found, Checked):
            problems += 1
            print(found, flush=True)
        elif not problems:
            print(_summary(folder, found))
    return problems


def _summary(folder: Path, checked: Checked) -> str:
    tables = ", ".join(
        f"{number} {name.replace('_', ' ')}" for name, number in checked.rows.items()
    )
    texts = f"{checked.quoted} of {checked.rows['documents']} documents"
    return f"{folder}: {tables}; no problem found; quotations checked in the texts of {texts}"
