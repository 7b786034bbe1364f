"""Ids that stay, and what is told where they do not."""

from pipeline.link.stable import changes, stable_ids
from schemas.incident import ChangeKind


def test_an_incident_keeps_its_id_when_more_reports_arrive() -> None:
    ids = stable_ids([["new", "old"]], ["in_of_new"], {"old": "in_of_old"})
    assert ids == ["in_of_old"]


def test_when_incidents_merge_the_one_with_more_reports_goes_on() -> None:
    previous = {"a": "in_1", "b": "in_2", "c": "in_2"}
    assert stable_ids([["a", "b", "c"]], ["in_x"], previous) == ["in_2"]


def test_when_an_incident_is_split_its_larger_part_goes_on() -> None:
    previous = {"a": "in_1", "b": "in_1", "c": "in_1"}
    assert stable_ids([["a"], ["b", "c"]], ["in_1", "in_b"], previous)[1] == "in_1"


def test_no_two_incidents_share_an_id() -> None:
    """The part that leaves an incident may hold the report its id was made from."""
    previous = {"a": "in_1", "b": "in_1", "c": "in_1"}
    ids = stable_ids([["a"], ["b", "c"]], ["in_1", "in_b"], previous)
    assert len(set(ids)) == 2


def test_a_merge_names_the_id_that_ended() -> None:
    now = {"a": "in_2", "b": "in_2", "c": "in_2"}
    previous = {"a": "in_1", "b": "in_2", "c": "in_2"}
    (change,) = changes(now, previous)
    assert (change.kind, change.before, change.now) == (ChangeKind.MERGED, "in_1", "in_2")


def test_a_split_names_the_reports_that_left() -> None:
    now = {"a": "in_3", "b": "in_1"}
    previous = {"a": "in_1", "b": "in_1"}
    (change,) = changes(now, previous)
    assert (change.kind, change.event_ids) == (ChangeKind.SPLIT, ["a"])


def test_what_is_new_or_gone_is_no_change() -> None:
    assert changes({"a": "in_1", "new": "in_2"}, {"a": "in_1", "gone": "in_9"}) == ()
