"""The tables of the lexicon keep their schema: unique senses, known labels, fitting examples."""

import re
from collections import Counter

import pytest

from pipeline.errors import KnowledgeError
from pipeline.knowledge import FOLDER, rows
from pipeline.knowledge.lexicon import Sense, _sense, senses
from schemas.vocabulary import AcledType, EventType

TABLES = sorted(path.name for path in (FOLDER / "lexicon").glob("senses_*.csv"))
ROWS = [(table, line, row) for table in TABLES for line, row in rows(f"lexicon/{table}")]
MODES = [row for _, row in rows("lexicon/modes.csv")]
ROOTS = {  # how the codes of a type begin, after CAMEO2PLOVER-2021; see the head of modes.csv
    EventType.AGREE: ("03",),
    EventType.CONSULT: ("04",),
    EventType.SUPPORT: ("05",),
    EventType.COOPERATE: ("06",),
    EventType.AID: ("07",),
    EventType.CONCEDE: ("08",),
    EventType.RETREAT: ("08",),
    EventType.REQUEST: ("02", "10"),
    EventType.ACCUSE: ("09", "11"),
    EventType.REJECT: ("12",),
    EventType.THREATEN: ("13",),
    EventType.PROTEST: ("14",),
    EventType.MOBILIZE: ("15",),
    EventType.SANCTION: ("16",),
    EventType.COERCE: ("17", "163", "191", "192"),
    EventType.ASSAULT: ("18", "19", "20", "171", "175", "176"),
}
UNKNOWN_TO_CAMEO = {
    ("ASSAULT", "plot"),
    ("COERCE", "disarm"),
    ("COERCE", "execute"),
    ("COERCE", "fraud"),
    ("COERCE", "misinformation"),
    ("COERCE", "search"),
    ("COERCE", "surveil"),
    ("COERCE", "thwart"),
}
SENSES = [sense for group in senses().values() for sense in group]


def _is_of_its_type(sense: Sense) -> bool:
    """Tell whether the CAMEO code of an event's sense, if it has one, is of the event's type."""
    assert sense.event_type is not None
    return sense.cameo is None or sense.cameo.startswith(ROOTS.get(sense.event_type, ()))


def test_no_word_has_two_senses_with_the_same_frame() -> None:
    keys = Counter((r["lemma"], r["pos"], frozenset(r["frame"].split())) for _, _, r in ROWS)
    assert [key for key, times in keys.items() if times > 1] == []


def test_lemmas_are_written_in_lower_case_and_as_one_word() -> None:
    assert [r["lemma"] for _, _, r in ROWS if r["lemma"] != r["lemma"].lower().strip()] == []
    assert [r["lemma"] for _, _, r in ROWS if " " in r["lemma"] or not r["lemma"]] == []


def test_every_label_is_reached_by_some_sense() -> None:
    assert {s.acled for s in SENSES} == {None, *AcledType}


@pytest.mark.parametrize(("column", "wrong"), [("type", "FIGHT"), ("acled", "Attack")])
def test_a_code_that_is_none_is_told_with_its_row(column: str, wrong: str) -> None:
    row = ROWS[0][2] | {column: wrong}
    with pytest.raises(KnowledgeError, match=rf"mine\.csv:7: '{wrong}' is not a valid"):
        _sense(row, "mine.csv:7")


def test_modes_are_spelled_as_in_the_list_of_modes() -> None:
    known = {(row["type"], row["mode"]) for _, row in rows("lexicon/modes.csv")}
    used = {(r["type"], r["mode"]) for _, _, r in ROWS if r["mode"]}
    assert used - known == set()


def test_the_list_of_modes_holds_no_mode_that_nobody_gives_and_none_twice() -> None:
    listed = [(row["type"], row["mode"]) for _, row in rows("lexicon/modes.csv")]
    used = {(r["type"], r["mode"]) for _, _, r in ROWS if r["mode"]}
    assert set(listed) - used == set()
    assert len(listed) == len(set(listed))


def test_cameo_codes_are_codes_of_cameo() -> None:
    later = {"176"}  # attack cybernetically: CAMEO 1.1b3 has it, the older Goldstein table has not
    known = {row["code"] for _, row in rows("profiles/goldstein.csv")} | later
    used = {r["cameo"] for _, _, r in ROWS} | {row["cameo"] for row in MODES}
    assert used - known - {""} == set()


def test_cameo_codes_belong_to_the_type_of_their_event() -> None:
    wrong = [s.origin for s in SENSES if s.event_type and not _is_of_its_type(s)]
    assert wrong == []


def test_every_mode_has_a_cameo_code_save_those_that_cameo_does_not_know() -> None:
    empty = {(r["type"], r["mode"]) for r in MODES if not r["cameo"] and r["type"] != "OTHER"}
    assert empty == UNKNOWN_TO_CAMEO
    assert [r["mode"] for r in MODES if r["type"] == "OTHER" and r["cameo"]] == []


def test_a_sense_has_its_own_cameo_code_else_that_of_its_mode() -> None:
    codes = {(r["type"], r["mode"]): r["cameo"] for r in MODES}
    named = {f"{table}:{line}": r["cameo"] for table, line, r in ROWS}
    for s in SENSES:
        default = codes.get((s.event_type or "", s.mode or ""), "")
        assert (s.cameo or "") == (named[s.origin] or default), s.origin


def test_words_that_are_no_event_carry_no_codes() -> None:
    coded = [r for _, _, r in ROWS if r["type"] == "-" and (r["mode"] or r["cameo"] or r["acled"])]
    assert coded == []


@pytest.mark.parametrize("table", TABLES)
def test_an_example_has_a_form_of_its_word(table: str) -> None:
    # irregular forms share at least their first letter ("fought"), save these two
    suppletive = {"be", "go"}
    wrong = [
        (line, r["lemma"], r["example"])
        for t, line, r in ROWS
        if t == table and r["example"] and r["lemma"] not in suppletive
        if not re.search(rf"\b{re.escape(r['lemma'][0])}", r["example"].lower())
    ]
    assert wrong == []
