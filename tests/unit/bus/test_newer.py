from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wushe.common.v1.event_pb2 import Event

from shared.inbox import InvalidEvent, newer


def _event(version: int, subject: str = "parts/1", kind: str = "wushe.toy.v1.PartPainted") -> Event:
    return Event(aggregate_type="part", subject=subject, version=version, type=kind)


KEY = ("part", "parts/1")


@given(st.lists(st.tuples(st.sampled_from(["parts/1", "parts/2"]), st.integers(1, 9)), max_size=30), st.integers(0, 5))
def test_whatever_the_bus_does_each_aggregate_only_moves_forward(arrivals: list[tuple[str, int]], known: int) -> None:
    fresh, _ = newer([_event(version, subject) for subject, version in arrivals], {KEY: known})
    for subject, floor in (("parts/1", known), ("parts/2", 0)):
        versions = [event.version for event in fresh if event.subject == subject]
        assert versions == sorted(set(versions))
        assert all(version > floor for version in versions)
        assert max(versions, default=floor) == max([floor, *(version for name, version in arrivals if name == subject)])


def test_an_older_or_equal_version_is_dropped() -> None:
    assert newer([_event(3), _event(2)], {KEY: 3}) == ([], set())


def test_a_jump_is_a_gap_and_is_applied() -> None:
    assert newer([_event(5)], {KEY: 3}) == ([_event(5)], {KEY})


def test_a_snapshot_follows_on_any_version() -> None:
    snapshot = _event(5, kind="wushe.toy.v1.Snapshot")
    assert newer([snapshot], {}) == ([snapshot], set())


def test_again_takes_an_equal_version_once_and_never_an_older_one() -> None:
    assert newer([_event(3), _event(3), _event(2)], {KEY: 3}, again=True)[0] == [_event(3)]


@pytest.mark.parametrize("event", [_event(0), _event(1, subject=""), Event(subject="parts/1", version=1)])
def test_an_event_without_what_the_check_needs_is_poison(event: Event) -> None:
    with pytest.raises(InvalidEvent):
        newer([event], {})
