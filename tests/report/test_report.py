"""What is promised about report.html as a file."""

import json
import re
from pathlib import Path

import pytest

from pipeline.report import Texts, write_report
from pipeline.report.build import json_block
from pipeline.report.texts import MOST_EVENTS
from tests.report.samples import ATTACK, HOSTILE, Write, event, extraction


def data_of(report: Path) -> dict[str, list[dict[str, list[str]]]]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>',
                      report.read_text(encoding="utf-8"), re.DOTALL)  # fmt: skip
    assert found
    return dict(json.loads(found[1]))


def test_a_run_writes_the_report_beside_the_other_files(write: Write) -> None:
    report = write(extraction("d1", [event()]))
    assert (report.parent / "events.csv").exists()
    assert data_of(report)["documents"][0]["id"] == "d1"


def test_the_same_dataset_gives_the_same_bytes(write: Write) -> None:
    one, other = (write(extraction("d1", [event()]), name=name) for name in ("one", "other"))
    assert one.read_bytes() == other.read_bytes()


def test_no_text_can_end_the_data_block(write: Write) -> None:
    report = write(extraction("d1", [event()]))
    assert ATTACK not in report.read_text(encoding="utf-8")
    assert "".join(data_of(report)["documents"][0]["pieces"]) == HOSTILE


def test_json_comes_back_from_the_block_as_it_was() -> None:
    told = {"a": "</script><!--\u2028\u2029\x00\r\n😀"}
    assert "<" not in json_block(told)
    assert json.loads(json_block(told)) == told


def test_the_page_asks_for_no_address(write: Write) -> None:
    head, script = write().read_text(encoding="utf-8").split('<script type="application/json"')
    script = re.sub(r'"http://www\.w3\.org/2000/svg"', "", script)
    assert not re.search(r"https?://[a-z]|@import|url\((?!#)|fetch\(|innerHTML", head + script)
    assert "default-src 'none'" in head


def test_an_empty_run_has_a_report(write: Write) -> None:
    data = data_of(write())
    assert (data["events"], data["map"]) == ([], None)


def test_events_without_their_text_are_left_out_and_counted(write: Write, tmp_path: Path) -> None:
    report = write(extraction("d1", [event()]), extraction("d2", [event(2, "d2")]))
    write_report(report.parent, {"d1": HOSTILE}, tmp_path / "part.html")
    data = data_of(tmp_path / "part.html")
    assert [each["id"] for each in data["events"]] == ["ev_0000000000000001"]
    assert data["totals"]["events"] == 2  # type: ignore[call-overload]


@pytest.mark.parametrize("events", [1, MOST_EVENTS])
def test_once_a_document_is_too_much_no_later_one_is_kept(events: int) -> None:
    texts = Texts()
    texts.keep("first", "text", 1)
    texts.keep("much", "text", MOST_EVENTS)
    texts.keep("later", "text", events)
    assert list(texts) == ["first"]


def test_documents_without_events_need_no_text() -> None:
    texts = Texts()
    texts.keep("d1", "text", 0)
    assert not texts
