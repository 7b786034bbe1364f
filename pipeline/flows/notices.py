"""What a run tells besides its figures: what was skipped and why, and what would make it better."""

from collections import Counter
from collections.abc import Iterator

from pipeline.plural import plural

REASONS_SHOWN = 5


def skip_notices(skips: Counter[str]) -> Iterator[str]:
    """Yield a line for each reason for which documents were skipped, the most frequent first.

    Example: "skipped: 12 documents: language is fr; dateline reads English".
    """
    for reason, number in skips.most_common(REASONS_SHOWN):
        yield f"skipped: {plural(number, 'document')}: {' '.join(reason.split())}"
    rest = skips.total() - sum(number for _, number in skips.most_common(REASONS_SHOWN))
    if rest:
        yield f"skipped: {plural(rest, 'more document')}: see documents.csv for the reasons"


def undated_notices(number: int) -> Iterator[str]:
    """Yield what keeps events without a date, where some documents tell not when they appeared."""
    if number:
        have = "has" if number == 1 else "have"
        yield (
            f"{plural(number, 'document')} with events {have} no date of publication, so that "
            '"on Monday" stays without a date there. Give `published`, in manifest.csv or a column'
        )


def outdated_notice(number: int) -> str:
    """Return what to do about documents that another version has read."""
    were, stay = ("was", "stays as it is") if number == 1 else ("were", "stay as they are")
    what = "it" if number == 1 else "them"
    return (
        f"{plural(number, 'document')} {were} read by another version of dateline or its "
        f"knowledge, or with another model, and {stay}. --refresh reads {what} again"
    )
