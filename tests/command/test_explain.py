"""What is promised about `dateline explain`: every decision is told with what it rests on."""

import re

import pytest

from pipeline.command.main import run_app
from pipeline.explain import explain
from pipeline.knowledge import FOLDER


def told(text: str) -> str:
    return explain(text)


def line(text: str, label: str) -> str:
    return next(x.strip() for x in text.splitlines() if x.strip().startswith(label))


def test_a_trigger_is_told_with_the_row_that_read_it() -> None:
    found = re.search(r"(senses_\w+\.csv):(\d+): arrest, verb", told("Police arrested a thief."))
    assert found is not None
    lines = (FOLDER / "lexicon" / found[1]).read_text(encoding="utf-8").splitlines()
    assert lines[int(found[2]) - 1].startswith("arrest,verb,")


def test_a_role_is_told_with_the_slot_that_filled_it() -> None:
    text = told("The mayor was shot by two gunmen.")
    assert "two gunmen" in line(text, "actor")
    assert "in the slot “subject”" in line(text, "actor")
    assert "The mayor" in line(text, "target")


def test_an_empty_role_says_where_it_was_looked_for() -> None:
    assert line(told("The mayor was shot."), "actor").endswith("nobody (looked for in: subject)")


def test_the_words_that_decide_negation_are_told() -> None:
    text = told("The rebels failed to capture the town.")
    assert "status   asserted, negated" in text
    assert "“failed”: asserted, negated" in text


def test_auxiliaries_that_decide_modality_are_told() -> None:
    assert "“may”: hypothetical" in told("The rebels may attack the town.")


def test_who_says_so_is_told_with_the_cue() -> None:
    text = told("The army said that rebels attacked the town.")
    assert "The army" in line(text, "said by")
    assert "(cue: “said”)" in line(text, "said by")
    assert "as a statement tells it: claimed" in text


def test_day_and_place_are_told_with_their_words(capsys: pytest.CaptureFixture[str]) -> None:
    sentence = "Rebels attacked a convoy in Mogadishu on Monday."
    assert run_app(["explain", sentence, "--published", "2021-09-08"]) == 0
    text = capsys.readouterr().out
    assert "2021-09-06 by “Monday”" in line(text, "when")
    assert "by “Mogadishu”" in line(text, "where")


def test_a_deed_that_is_only_announced_is_told_as_such() -> None:
    assert "the row's ASSAULT is only said to come" in told("Our army will shell the town.")


def test_a_row_that_says_no_event_is_named() -> None:
    text = told("The singer died of a heart attack in Rome.")
    assert re.search(r"“attack”: senses_\w+\.csv:\d+: .* says that these words are no event", text)


def test_a_word_whose_rows_all_fail_says_which_conditions() -> None:
    text = told("The sea was blue while he took a bus.")
    assert re.search(r"“took”: no row fits: .*\(fails: \S+", text)


def test_a_modifier_is_told_by_what_it_describes() -> None:
    assert "“attack”: only describes “helicopter”" in told("An attack helicopter stood in Rome.")


def test_a_text_without_events_says_so() -> None:
    assert told("Blue seas, green hills.") == "No event."


def test_another_language_is_told_before_what_is_made_of_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = "Les pompiers ont ouvert la grande salle hier soir, selon la mairie de la ville voisine."
    assert run_app(["explain", text]) == 0
    assert capsys.readouterr().out.startswith("This looks like fr; dateline reads English")


@pytest.mark.parametrize("arguments", [["  "], ["Rebels fled.", "--published", "Monday"]])
def test_wrong_use_exits_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run_app(["explain", *arguments]) == 2
    assert capsys.readouterr().out == ""


def test_a_label_that_is_corrected_is_corrected_here_too() -> None:
    assert "ASSAULT (capture" in told("Congolese rebels seized Rutshuru in October.")


@pytest.mark.parametrize(
    ("text", "word", "why"),
    [
        ("The officers who fight want more pay.", "fight", "what is done as a rule"),
        ("The guild has the right to strike.", "strike", "what somebody may or can do"),
        ("He was jailed for working with the gang.", "working", "only what another event is about"),
        ("Rents killed the boom.", "killed", "a figure of speech"),
        ("A fair opened and, under the act, police may arrest him.", "arrest", "a law, an ability"),
        ("In the second act the bandits kidnap her.", "kidnap", "told in a work"),
        ("Police shot dead two men.", "dead", "the killing is told beside it"),
    ],
)
def test_a_word_that_is_left_out_says_by_which_rule(text: str, word: str, why: str) -> None:
    (line,) = [x for x in told(text).splitlines() if f"“{word}”: " in x]
    assert f"fits; left out: {why}" in line


def test_a_main_verb_without_type_says_why_its_own_row_was_left_out() -> None:
    text = told("The chef attacked the pastry with a spoon.")
    assert "“attacked” is OTHER" in text
    assert "its own row was left out: everyday life" in text
