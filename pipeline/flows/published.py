"""Whether the dataset in the output folder is that of the store: then there is nothing to write."""

import hashlib
import json

from pipeline.flows.intake import Intake
from pipeline.write.package import PACKAGE


def published_rows(intake: Intake) -> dict[str, int] | None:
    """Return the records by table where the output folder holds, whole, what is in the store."""
    written, rows = intake.store.fact("written"), intake.store.fact("rows")
    package = intake.job.output / PACKAGE
    if written is None or rows is None or not package.is_file():
        return None
    content = package.read_bytes()
    if hashlib.sha256(content).hexdigest() != written:
        return None
    for resource in json.loads(content)["resources"]:
        path = intake.job.output / resource["path"]
        if not path.is_file() or path.stat().st_size != resource["bytes"]:
            return None
    found: dict[str, int] = json.loads(rows)
    return found
