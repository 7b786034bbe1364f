"""The evidence for the place of an event."""

from collections.abc import Callable

from pipeline.evaluate.place_weights import examples, table
from pipeline.parse.parsed import Parsed
from pipeline.resolve.places.evidence import ALWAYS, weights

Read = Callable[[str], Parsed]


def test_the_way_from_the_event_to_the_place_is_evidence(read: Read) -> None:
    parsed = read("Gunmen killed the mayor in Herat after a flight from Kabul.")
    gold = {
        "events": [
            {
                "trigger": {"text": "killed", "spans": [[7, 13]]},
                "location": [{"text": "Herat", "spans": [[27, 32]]}],
            }
        ]
    }
    (herat, there), (kabul, elsewhere) = examples(gold, parsed)
    assert (there, elsewhere) == (True, False)
    assert {"before in", "phrase in", "nearest"} <= herat
    assert {"before from", "farther"} <= kabul


def test_a_weight_tells_which_evidence_speaks_for_a_place() -> None:
    seen = [({ALWAYS, "before in"}, True)] * 30 + [({ALWAYS, "before from"}, False)] * 30
    fitted = table([*seen, ({ALWAYS, "seldom"}, True)])
    assert fitted["before in"] > 0 > fitted["before from"]
    assert "seldom" not in fitted


def test_the_table_in_use_was_fitted_by_the_code_that_reads_it() -> None:
    assert weights()[ALWAYS] < 0 < weights()["before in"]
