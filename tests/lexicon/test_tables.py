"""The tables of the lexicon keep their schema: unique senses, known labels, fitting examples."""

import re
from collections import Counter

import pytest

from pipeline.knowledge import FOLDER, rows
from pipeline.knowledge.lexicon import senses

TABLES = sorted(path.name for path in (FOLDER / "lexicon").glob("senses_*.csv"))
ACLED = frozenset(
    {
        "ABDUCT_DISSAP",
        "AGREEMENT",
        "AIR_STRIKE",
        "ARMED_CLASH",
        "ARREST",
        "ART_MISS_ATTACK",
        "ATTACK",
        "ATTRIB",
        "CHANGE_TO_GROUP_ACT",
        "CHEM_WEAP",
        "DIPLO",
        "DISR_WEAP",
        "FORCE_AGAINST_PROTEST",
        "GOV_REGAINS_TERIT",
        "GRENADE",
        "HQ_ESTABLISHED",
        "MAN_MADE_DISASTER",
        "MOB_VIOL",
        "NATURAL_DISASTER",
        "NON_STATE_ACTOR_OVERTAKES_TER",
        "NON_VIOL_TERRIT_TRANSFER",
        "ORG_CRIME",
        "OTHER",
        "PEACE_PROTEST",
        "PROPERTY_DISTRUCT",
        "PROTEST_WITH_INTER",
        "REM_EXPLOS",
        "SEX_VIOL",
        "SUIC_BOMB",
        "VIOL_DEMONSTR",
    }
)
ROWS = [(table, line, row) for table in TABLES for line, row in rows(f"lexicon/{table}")]
SENSES = [sense for group in senses().values() for sense in group]


def test_no_word_has_two_senses_with_the_same_frame() -> None:
    keys = Counter((r["lemma"], r["pos"], frozenset(r["frame"].split())) for _, _, r in ROWS)
    assert [key for key, times in keys.items() if times > 1] == []


def test_lemmas_are_written_in_lower_case_and_as_one_word() -> None:
    assert [r["lemma"] for _, _, r in ROWS if r["lemma"] != r["lemma"].lower().strip()] == []
    assert [r["lemma"] for _, _, r in ROWS if " " in r["lemma"] or not r["lemma"]] == []


def test_acled_labels_are_known() -> None:
    unknown = {r["acled"] for _, _, r in ROWS if r["acled"]} - ACLED
    assert unknown == set()


def test_most_acled_labels_are_reached_by_some_sense() -> None:
    # who holds a state's arms, who stops a protest: these are told by the actors, not the words
    by_actor = {"OTHER"}
    assert ACLED - {s.acled for s in SENSES} <= by_actor


def test_modes_are_spelled_as_in_the_list_of_modes() -> None:
    known = {(row["type"], row["mode"]) for _, row in rows("lexicon/modes.csv")}
    used = {(r["type"], r["mode"]) for _, _, r in ROWS if r["mode"]}
    assert used - known == set()


def test_the_list_of_modes_holds_no_mode_that_nobody_gives_and_none_twice() -> None:
    listed = [(row["type"], row["mode"]) for _, row in rows("lexicon/modes.csv")]
    used = {(r["type"], r["mode"]) for _, _, r in ROWS if r["mode"]}
    assert set(listed) - used == set()
    assert len(listed) == len(set(listed))


def test_cameo_codes_have_two_to_four_digits() -> None:
    codes = {r["cameo"] for _, _, r in ROWS if r["cameo"]}
    assert [c for c in codes if not (c.isdigit() and 2 <= len(c) <= 4)] == []


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
