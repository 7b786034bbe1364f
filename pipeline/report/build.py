"""Builds report.html: one template, the page's own style and scripts, and the data as JSON."""

import base64
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from pipeline.report.content import Json, content

PAGE = Path(__file__).parent / "page"
SCRIPTS = ("dom", "model", "table", "detail", "picked", "timeline", "map", "matrix", "claims",
           "run", "main")  # fmt: skip
STYLES = ("style", "views", "print")


def write_report(dataset: Path, texts: Mapping[str, str], target: Path) -> None:
    """Write the report of a dataset: one HTML file that loads nothing and sends nothing.

    The same dataset and texts give the same bytes.

    Args:
        dataset: Folder with the JSONL files of a finished run.
        texts: Document id -> text as read; how far they reach, so far does the report.
        target: The file to write.

    Raises:
        OSError: a file cannot be read or written.
    """
    target.write_text(page(content(dataset, texts)), encoding="utf-8", newline="")


def page(data: Json) -> str:
    """Return the page for what `content` gives.

    The Content-Security-Policy names the script and the style by their hashes: whatever a text
    may hold, nothing else runs, and no address is asked for.
    """
    script = '"use strict";\n' + "".join(_read(f"{name}.js") for name in SCRIPTS)
    style = "".join(_read(f"{name}.css") for name in STYLES)
    environment = Environment(
        loader=FileSystemLoader(PAGE), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("page.html.j2").render(
        data=Markup(json_block(data)),
        script=Markup(script),
        style=Markup(style),
        script_hash=_hash(script),
        style_hash=_hash(style),
    )


def json_block(data: Json) -> str:
    r"""Return JSON that may stand in a script element: `<` can only be written as \u003c there."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _read(name: str) -> str:
    return (PAGE / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return "sha256-" + base64.b64encode(digest).decode()
