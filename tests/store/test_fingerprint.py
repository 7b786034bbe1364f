"""What is promised about the version of a reading: whatever decides a row is part of it."""

import grimp

from pipeline.store.fingerprint import READERS

DECIDE_NOTHING = {"pipeline.errors", "pipeline.home"}


def test_every_module_that_the_stages_import_is_part_of_the_version() -> None:
    asked = grimp.build_graph("pipeline").find_upstream_modules("pipeline.stages")
    paths = {module: module.replace(".", "/") for module in asked - DECIDE_NOTHING}
    assert paths
    assert [m for m, path in paths.items() if not path.startswith(READERS)] == []
