"""Measures of a grouping, on groupings whose figures can be worked out by hand."""

import pytest

from pipeline.evaluate.clusters import b_cubed, ceaf, conll, muc

GOLD = {"a": 1, "b": 1, "c": 1, "d": 2}


def test_the_right_grouping_scores_one() -> None:
    assert conll(GOLD, {"a": "x", "b": "x", "c": "x", "d": "y"}) == 1.0


def test_a_missed_link_costs_recall_alone() -> None:
    found = {"a": "x", "b": "x", "c": "z", "d": "y"}
    assert (muc(GOLD, found).precision, muc(GOLD, found).recall) == (1.0, 0.5)
    assert b_cubed(GOLD, found).precision == 1.0
    assert b_cubed(GOLD, found).recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)


def test_a_wrong_link_costs_precision_alone() -> None:
    found = dict.fromkeys("abcd", "x")
    assert muc(GOLD, found).precision == pytest.approx(2 / 3)
    assert b_cubed(GOLD, found).precision == pytest.approx((3 * 3 / 4 + 1 / 4) / 4)
    assert b_cubed(GOLD, found).recall == 1.0


def test_groups_are_paired_by_what_they_share() -> None:
    found = {"a": "x", "b": "x", "c": "y", "d": "y"}
    assert ceaf(GOLD, found).f1 == pytest.approx((2 * 2 / 5 + 2 * 1 / 3) / 2)
