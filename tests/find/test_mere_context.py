"""Context: aims, terms, grounds and cries of an event are no events beside it."""

import pytest

import pipeline

CONTEXT = [  # sentence, its typed events
    ("Norway summoned the ambassador to complain about the delay.", ["summoned"]),
    ("The ministry ordered the newspaper to suspend publication.", ["ordered"]),
    ("The bishops condemned a plan to ban the union.", ["condemned"]),
    ("The rebels will not free the nurses until the government signs the treaty.", ["free"]),
    ("Police arrested a clerk for collaborating with the smugglers.", ["arrested"]),
    ("Students marched in the capital, demanding that the mayor resign.", ["marched"]),
    ("The militia, backed by the army, shelled the port.", ["shelled"]),
    ("The junta accused the union of planning to meet the rebels.", ["accused"]),
    ("Athens recalled its ambassador in protest.", ["recalled its ambassador"]),
    ("The army shelled the valley that the rebels control.", ["shelled"]),
]
DEEDS = [  # what happened, or was foiled, stands, whatever names it
    ("Police foiled a plot to blow up a church.", ["foiled", "blow up"]),
    ("The bishops condemned the police for killing two monks.", ["condemned", "killing"]),
    ("The union backed the strike and praised the miners.", ["backed", "strike", "praised"]),
    (
        "Sudan accused the emirs of supplying rifles to the militia.",
        ["accused", "supplying rifles"],
    ),
    ("Chile accused the clerk of passing secrets to Peru.", ["accused", "passing secrets"]),
    ("The militia seized the valley that the rebels controlled.", ["seized", "controlled"]),
]


@pytest.mark.parametrize(("sentence", "actions"), CONTEXT + DEEDS)
def test_context(sentence: str, actions: list[str]) -> None:
    """Aims, terms, grounds, cries and the spirit of an event are told by it; deeds stand."""
    typed = [e for e in pipeline.extract(sentence) if e.event_type != "OTHER"]
    assert [e.action.text for e in typed] == actions
