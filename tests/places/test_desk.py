"""The town a report was filed from is its scene where the report says that it is in it."""

from collections.abc import Callable

Where = Callable[..., list[str]]
FILED = "KILIS, Turkey, March 4 - "
PAST = "Nobody knew the men who came at night.\n\n"


def test_what_a_report_tells_of_this_town_was_in_the_town_it_was_filed_from(where: Where) -> None:
    text = f"{FILED}The market of this town was the front for weeks. {PAST}Rebels shot two."
    assert where(text, "shot")[0] == "KILIS"
    text = f"{FILED}Guards hid in the orchards of this town after a man shot its mayor."
    assert where(text, "shot")[0] == "KILIS"


def test_so_it_was_where_the_report_names_the_town_again(where: Where) -> None:
    text = f"{FILED}Fear grows. In Kilis, shops were shut. {PAST}Rebels shot two."
    assert where(text, "shot")[0] == "KILIS"


def test_a_dateline_alone_is_no_scene(where: Where) -> None:
    text = f"{FILED}The markets were full for weeks. {PAST}Rebels shot two."
    assert "KILIS" not in where(text, "shot")


def test_a_story_leaves_the_town_where_it_tells_of_another(where: Where) -> None:
    text = (
        f"{FILED}The market of this town was the front for weeks. The mayor lives in "
        f"Hatay now. {PAST}Rebels shot two."
    )
    assert "KILIS" not in where(text, "shot")


def test_this_town_in_a_quotation_is_another(where: Where) -> None:
    text = f'{FILED}"We left this town at dawn," an elder said. {PAST}Rebels shot two.'
    assert "KILIS" not in where(text, "shot")


def test_a_town_where_ministers_only_met_is_no_scene(where: Where) -> None:
    text = f"{FILED}Ministers met in Kilis to talk of Peru. {PAST}Rebels shot two."
    assert "KILIS" not in where(text, "shot")
