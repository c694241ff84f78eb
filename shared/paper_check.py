"""Tells anybody who holds a paper whether it holds: compares number and check code, and slows down whoever guesses."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable, Sequence
from math import ceil
from typing import Final, Generic, TypeVar

import structlog
from pydantic import Field
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import Database
from shared.metrics import Metrics
from shared.numbered import as_typed, matches
from shared.quota import MissRatio, Quota
from shared.settings import ServiceSettings

P = TypeVar("P")

MINUTE: Final = 60
_log: Final = structlog.get_logger(__name__)


class PaperSettings(ServiceSettings):
    """Settings of a service whose papers anybody may have verified."""

    verify_per_minute: float = Field(default=600.0, gt=0)
    """How many papers one address may ask about; behind a proxy all of its callers are one address."""
    verify_misses_per_minute: float = Field(default=6.0, gt=0)
    """How many of those may find nothing, once `verify_miss_burst` are used up."""
    verify_miss_burst: int = Field(default=20, ge=1)
    """How many questions of one address may find nothing at once, before they are slowed."""


class PaperCheck(Generic[P]):
    """Compares number and check code, and tells nobody whether it was the number or the code."""

    def __init__(
        self,
        database: Database,
        find: Callable[[AsyncConnection, str], Awaitable[Sequence[P]]],
        check_code: Callable[[P], str | None],
        *,
        settings: PaperSettings,
        metrics: Metrics,
    ) -> None:
        """`find` returns the papers of a number, `check_code` the code that stands on one, None of one that was never issued.

        A number drawn at random has one paper at the most, a number that each issuer counts for itself one of each.
        """
        self._database = database
        self._find = find
        self._check_code = check_code
        self._quota = Quota(per_second=settings.verify_per_minute / MINUTE, burst=ceil(settings.verify_per_minute))
        self._guesses = Quota(per_second=settings.verify_misses_per_minute / MINUTE, burst=settings.verify_miss_burst)
        self._misses = MissRatio(_most_miss)
        self.missed = 0
        """How many questions found nothing since the service started."""
        metrics.gauge("wushe_certificates_not_found", "Questions about papers that found nothing.", lambda: self.missed)

    async def __call__(self, address: str, *, number: str, check_code: str) -> P | None:
        """Return the paper of a number and its check code, as somebody at an address typed them.

        Raises QuotaExceeded. A guess is paid for before it is looked at, and given back when it was none.
        """
        self._quota.take(address)
        self._guesses.take(address)
        async with self._database.reading() as connection:
            found = await self._find(connection, as_typed(number))
        held = self._held(found, as_typed(check_code))
        if held is None:
            self.missed += 1
            self._misses.record(address, looked_up=1, missed=1)
            return None
        self._guesses.give_back(address)
        self._misses.record(address, looked_up=1, missed=0)
        return held

    def _held(self, papers: Sequence[P], typed: str) -> P | None:
        """Return the paper with a check code. All are compared, and none where there is none: the time it takes tells nothing."""
        codes = [self._check_code(one) for one in papers] or [None]
        same = [matches(code, typed) for code in codes]
        return papers[same.index(True)] if True in same else None


def address_of(peer: str) -> str:
    """Return the address in what gRPC says of a peer, without the port."""
    return peer.rpartition(":")[0]


def _most_miss(address: Hashable, ratio: float) -> None:
    """Raise the alarm: whoever guesses numbers misses nearly always."""
    _log.warning("most_certificates_miss", address=address, ratio=round(ratio, 2))
