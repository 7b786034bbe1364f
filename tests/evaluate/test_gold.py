"""What is promised about reading gold: faults are told with line and remedy."""

import json
from pathlib import Path

import pytest

from pipeline.evaluate.gold import GoldError, GoldEvent, read_gold

TEXT = "Raiders burned a mill. Later the raiders burned a barn."
EVENT = {"trigger": "burned", "occurrence": 2, "type": ["ASSAULT"]}


def written(folder: Path, *documents: object) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("\n".join(json.dumps(d) for d in documents))
    return path


def document(**event: object) -> dict[str, object]:
    return {"id": "a", "text": TEXT, "events": [EVENT | event]}


def test_a_trigger_is_found_by_its_occurrence(tmp_path: Path) -> None:
    (read,) = read_gold(written(tmp_path, document()))
    start, end = read.events[0].span(TEXT)
    assert (TEXT[start:end], start) == ("burned", TEXT.rindex("burned"))


def test_a_trigger_is_whole_words() -> None:
    event = GoldEvent.model_validate({"trigger": "raiders", "type": ["ASSAULT"]})
    assert event.span("The raidersman met raiders.") == (19, 26)


@pytest.mark.parametrize(
    ("event", "told"),
    [
        ({"trigger": "shelled", "occurrence": None}, "not in the text: copy"),
        ({"occurrence": None}, 'stands 2 times in the text: add "occurrence"'),
        ({"occurrence": 3}, "has no occurrence 3"),
        ({"type": ["ATTACK"]}, r"event 1 \('burned'\), type, 0: Input should be 'AGREE'"),
        ({"type": []}, "at least 1 item"),
        ({"place": ["Gao"]}, "place: is no field of the format"),
        ({"date": {"earliest": "2021-09-07", "latest": "2021-09-06"}}, "date: earliest .* swap"),
        ({"date": {"earliest": "2021-09-07"}}, "date, latest: is missing. Add it"),
    ],
)
def test_a_wrong_event_is_told_with_file_line_and_remedy(
    event: dict[str, object], told: str, tmp_path: Path
) -> None:
    path = written(tmp_path, {"id": "fine", "text": "Nothing.", "events": []}, document(**event))
    with pytest.raises(GoldError, match=told) as raised:
        read_gold(path)
    assert str(raised.value).startswith(f"{path}:2: ")


def test_an_id_stands_once(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r":2: the id 'a' is taken"):
        read_gold(written(tmp_path, document(), document()))


def test_a_folder_stands_for_its_gold_files(tmp_path: Path) -> None:
    path = written(tmp_path, document())
    (tmp_path / "more.jsonl").write_text(json.dumps(document() | {"id": "b"}))
    assert [d.id for d in read_gold(tmp_path)] == ["a", "b"]
    assert len(read_gold(path)) == 1


@pytest.mark.parametrize("text", ["", "\n\n", "{", "[]"])
def test_a_file_without_documents_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(text)
    with pytest.raises(GoldError, match=r"gold\.jsonl"):
        read_gold(path)
