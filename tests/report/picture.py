"""Make docs/report.png anew from outputs/: `python -m tests.report.picture`; takes a Chromium."""

import sys
import tempfile
from pathlib import Path

from tests.report.browser import Browser, find_chromium

ROOT = Path(__file__).resolve().parents[2]
WIDTH, HEIGHT = 1440, 900


def main() -> None:
    """Take a picture of the claims and denials of the example dataset."""
    chromium = find_chromium()
    if chromium is None:
        sys.exit("There is no Chromium here. On Debian: apt install chromium")
    with (
        tempfile.TemporaryDirectory() as profile,
        Browser(chromium, Path(profile)) as browser,
    ):
        browser.size(WIDTH, HEIGHT)
        browser.open(ROOT / "outputs" / "report.html")
        browser.run("document.getElementById('tab-claims').click()")
        browser.picture(ROOT / "docs" / "report.png")


if __name__ == "__main__":
    main()
