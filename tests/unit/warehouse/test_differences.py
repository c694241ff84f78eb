"""Differences between service and warehouse."""

from __future__ import annotations

from services.warehouse.domain.differences import Difference, differences


def test_missing_old_and_unknown_aggregates_are_told_with_both_versions() -> None:
    service, warehouse = {"a": 1, "b": 3, "c": 2}, {"b": 2, "c": 2, "d": 1, "e": 5}
    found = differences(service | {"e": 4}, warehouse)
    assert found == [Difference("a", 1, 0), Difference("b", 3, 2), Difference("d", 0, 1), Difference("e", 4, 5)]
    assert [one.name for one in found if one.astray] == ["d", "e"]


def test_equal_ones_are_not_told() -> None:
    assert differences({"a": 1}, {"a": 1}) == []
