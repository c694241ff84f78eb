"""Quotas bound how fast a caller can enumerate, and guessing raises an alarm."""

from __future__ import annotations

from collections.abc import Hashable

import pytest

from shared.quota import MissRatio, Quota
from shared.refusals import BatchTooLarge, QuotaExceeded


class Time:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time() -> Time:
    return Time()


def test_a_burst_passes_and_the_next_call_is_told_when_to_come_back(time: Time) -> None:
    quota = Quota(per_second=0.5, burst=3, clock=time)
    for _ in range(3):
        quota.take("caller")
    with pytest.raises(QuotaExceeded) as refusal:
        quota.take("caller")
    assert refusal.value.metadata == {"retry_after_seconds": "2"}


def test_after_the_time_that_was_told_the_same_call_passes(time: Time) -> None:
    quota = Quota(per_second=3, burst=10, clock=time)
    quota.take("caller", 10)
    with pytest.raises(QuotaExceeded) as refusal:
        quota.take("caller", 10)
    time.now += int(refusal.value.metadata["retry_after_seconds"])
    quota.take("caller", 10)


def test_what_a_harmless_call_took_is_given_back_and_never_more_than_a_burst(time: Time) -> None:
    quota = Quota(per_second=0.001, burst=2, clock=time)
    for _ in range(5):
        quota.take("caller")
        quota.give_back("caller")
    quota.give_back("caller", 100)
    quota.give_back("unknown")
    quota.take("caller", 2)
    with pytest.raises(QuotaExceeded):
        quota.take("caller")


def test_a_refused_call_takes_nothing(time: Time) -> None:
    quota = Quota(per_second=1, burst=10, clock=time)
    quota.take("caller", 8)
    with pytest.raises(QuotaExceeded):
        quota.take("caller", 5)
    quota.take("caller", 2)


def test_a_bucket_never_holds_more_than_the_burst(time: Time) -> None:
    quota = Quota(per_second=1, burst=2, clock=time)
    quota.take("caller")
    time.now += 3600
    quota.take("caller", 2)
    with pytest.raises(QuotaExceeded):
        quota.take("caller")


def test_each_caller_has_a_bucket_of_its_own(time: Time) -> None:
    quota = Quota(per_second=1, burst=1, clock=time)
    quota.take(("caller-1", "130402"))
    quota.take(("caller-1", "130403"))
    quota.take(("caller-2", "130402"))


def test_what_could_never_pass_is_too_large_and_not_a_matter_of_waiting(time: Time) -> None:
    with pytest.raises(BatchTooLarge):
        Quota(per_second=1, burst=10, clock=time).take("caller", 11)


def test_callers_that_come_and_go_do_not_fill_the_memory(time: Time) -> None:
    quota = Quota(per_second=1, burst=1, clock=time, most_callers=2)
    for caller in ("a", "b", "c", "a"):  # the bucket of "a" made room for that of "c"
        quota.take(caller)
    with pytest.raises(QuotaExceeded):
        quota.take("c")


@pytest.mark.parametrize(("per_second", "burst"), [(0, 1), (-1, 1), (1, 0)])
def test_a_quota_that_lets_nothing_through_is_a_mistake(per_second: float, burst: int) -> None:
    with pytest.raises(ValueError, match="at least"):
        Quota(per_second=per_second, burst=burst)


def test_guessing_raises_one_alarm_a_window(time: Time) -> None:
    alarms: list[tuple[Hashable, float]] = []
    misses = MissRatio(lambda caller, ratio: alarms.append((caller, ratio)), least=10, threshold=0.5, window_seconds=60, clock=time)
    misses.record("guesser", looked_up=9, missed=9)
    assert alarms == []
    misses.record("guesser", looked_up=1, missed=0)
    misses.record("guesser", looked_up=10, missed=10)
    assert alarms == [("guesser", 0.9)]
    time.now += 60
    misses.record("guesser", looked_up=10, missed=10)
    assert alarms == [("guesser", 0.9), ("guesser", 1.0)]


def test_an_honest_caller_raises_no_alarm(time: Time) -> None:
    alarms: list[Hashable] = []
    misses = MissRatio(lambda caller, _: alarms.append(caller), least=10, threshold=0.5, clock=time)
    for _ in range(100):
        misses.record("clerk", looked_up=10, missed=5)
    misses.record("idle", looked_up=0, missed=0)
    assert alarms == []
