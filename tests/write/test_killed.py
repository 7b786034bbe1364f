"""What is promised about a run that is killed: the old dataset or the new one, never a mix."""

import hashlib
import json
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

WRITER = """
import datetime, itertools, sys
from pathlib import Path
from pipeline.write.dataset import open_dataset
from pipeline.write.package import Provenance
from pipeline.write.rendering import render
from schemas.document import Document, Extraction

how = Provenance("model", None, {}, (), datetime.datetime.now(datetime.UTC))
for turn in itertools.count():
    with open_dataset(Path(sys.argv[1]), how, force=False) as writer:
        for number in range(50):
            name = f"{turn}-{number}"
            writer.add(render(Extraction(document=Document(document_id=name, status="extracted"))))
    print(turn, flush=True)
"""


def is_whole(folder: Path) -> bool:
    package = json.loads((folder / "datapackage.json").read_text())
    return all(
        hashlib.sha256((folder / r["path"]).read_bytes()).hexdigest() == r["hash"][len("sha256:") :]
        for r in package["resources"]
    )


@pytest.mark.slow
def test_a_killed_writer_leaves_a_whole_dataset_and_the_next_one_clears_up(tmp_path: Path) -> None:
    chance = random.Random(1)
    (tmp_path / "out" / ".dateline").mkdir(parents=True)
    (tmp_path / "out" / ".dateline" / "store.sqlite").write_text("kept")
    for _ in range(8):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path / "out")], stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        assert process.stdout.readline() == b"0\n"
        time.sleep(chance.uniform(0, 0.3))
        process.kill()
        process.communicate()
        assert is_whole(tmp_path / "out")
        assert (tmp_path / "out" / ".dateline" / "store.sqlite").read_text() == "kept"
        assert len(list(tmp_path.iterdir())) <= 2
