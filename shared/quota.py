"""Quotas: how much one caller may ask of what could be used to enumerate people, and an alarm when most look-ups miss.

Buckets are in memory, one set a replica: with n replicas a caller gets up to n times as much. That bounds enumeration
well enough, and costs no round trip.
"""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Final

from shared.refusals import BatchTooLarge, QuotaExceeded

MOST_CALLERS: Final = 100_000
RETRY_AFTER: Final = "retry_after_seconds"


@dataclass(slots=True)
class _Bucket:
    tokens: float
    filled_at: float


class Quota:
    """A token bucket for each caller (or each caller and scope): a burst at once, then so much a second."""

    def __init__(
        self, *, per_second: float, burst: int, clock: Callable[[], float] = time.monotonic, most_callers: int = MOST_CALLERS
    ) -> None:
        """Let each caller take `burst` at once, and `per_second` from then on."""
        if per_second <= 0 or burst < 1:
            raise ValueError("a quota lets at least something through")
        self._rate = per_second
        self._burst = burst
        self._clock = clock
        self._most_callers = most_callers
        self._buckets: OrderedDict[Hashable, _Bucket] = OrderedDict()

    def take(self, caller: Hashable, amount: int = 1) -> None:
        """Take `amount` from the caller's bucket, all or nothing.

        Raises QuotaExceeded, whose metadata says after how many seconds the same call would pass, or BatchTooLarge when
        it never would.
        """
        if amount > self._burst:
            message = f"at most {self._burst} at once"
            raise BatchTooLarge(message, metadata={"maximum": str(self._burst)})
        now = self._clock()
        bucket = self._bucket(caller, now)
        bucket.tokens = min(self._burst, bucket.tokens + (now - bucket.filled_at) * self._rate)
        bucket.filled_at = now
        if bucket.tokens < amount:
            seconds = max(1, math.ceil((amount - bucket.tokens) / self._rate))
            raise QuotaExceeded(metadata={RETRY_AFTER: str(seconds)})
        bucket.tokens -= amount

    def give_back(self, caller: Hashable, amount: int = 1) -> None:
        """Return what a call took that turned out to be harmless: so only misses count, and the next one is refused before it is tried."""
        bucket = self._buckets.get(caller)
        if bucket is not None:
            bucket.tokens = min(self._burst, bucket.tokens + amount)

    def _bucket(self, caller: Hashable, now: float) -> _Bucket:
        bucket = self._buckets.get(caller)
        if bucket is None:
            bucket = self._buckets[caller] = _Bucket(self._burst, now)
            if len(self._buckets) > self._most_callers:
                self._buckets.popitem(last=False)  # the one unused for longest, whose bucket is the likeliest to be full again
        else:
            self._buckets.move_to_end(caller)
        return bucket


@dataclass(slots=True)
class _Tally:
    begun_at: float
    looked_up: int = 0
    missed: int = 0
    alarmed: bool = False


class MissRatio:
    """Counts for each caller how many look-ups find nothing: somebody who guesses numbers misses nearly always."""

    def __init__(
        self,
        alarm: Callable[[Hashable, float], None],
        *,
        threshold: float = 0.5,
        least: int = 100,
        window_seconds: float = 600.0,
        clock: Callable[[], float] = time.monotonic,
        most_callers: int = MOST_CALLERS,
    ) -> None:
        """Call `alarm(caller, ratio)` once a window when at least `least` look-ups missed more often than `threshold`."""
        self._alarm = alarm
        self._threshold = threshold
        self._least = least
        self._window = window_seconds
        self._clock = clock
        self._most_callers = most_callers
        self._tallies: OrderedDict[Hashable, _Tally] = OrderedDict()

    def record(self, caller: Hashable, *, looked_up: int, missed: int) -> None:
        """Count look-ups that were answered, and how many of them found nothing."""
        now = self._clock()
        tally = self._tallies.get(caller)
        if tally is None or now - tally.begun_at >= self._window:
            tally = self._tallies[caller] = _Tally(now)
            if len(self._tallies) > self._most_callers:
                self._tallies.popitem(last=False)
        self._tallies.move_to_end(caller)
        tally.looked_up += looked_up
        tally.missed += missed
        ratio = tally.missed / tally.looked_up if tally.looked_up else 0.0
        if not tally.alarmed and tally.looked_up >= self._least and ratio > self._threshold:
            tally.alarmed = True
            self._alarm(caller, ratio)
