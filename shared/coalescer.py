"""Gathers concurrent calls into one batch: one statement, one commit, an answer for each.

While a batch is under way, what arrives waits and becomes the next one. A lone call goes at once. After a batch of several, the next
one waits a moment for company, the longer the more there were: an answered statement comes back sooner than busy callers arrive, so
that without the wait batches of one or two would leave each call most of a statement's cost to bear (measured: a third of the calls).
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextvars import Context
from typing import Final, Generic, TypeAlias, TypeVar

from shared.tasks import end

Item = TypeVar("Item")
Result = TypeVar("Result")

GATHER_SECONDS_PER_ITEM: Final = 0.0005
GATHER_SECONDS: Final = 0.003
"""The longest wait for company; under such load a call takes several times as long anyway."""
READS_GATHER_SECONDS: Final = 0.006
"""The longest wait of what is read: one statement and no commit, so that most of a call's cost is what it bears of a batch."""

_LANES: set[asyncio.Task[None]] = set()
"""Every batch under way in this process."""


async def drain_all(patience: float) -> None:
    """Wait until every batch of this process has ended; for the moment between the last call and the closing of the pools.

    Those that have not ended after `patience` seconds are cancelled, and their transactions rolled back.
    """
    if _LANES:
        _, late = await asyncio.wait(_LANES, timeout=patience)
        await end(late)


Many: TypeAlias = Callable[[list[Item]], Awaitable[Sequence[Result | Exception]]]
"""A use case over a list: a result for each item, in the same order."""


class Coalescer(Generic[Item, Result]):
    """Turns `await coalescer(item)` into calls of `many(items)`."""

    def __init__(
        self, many: Many[Item, Result], *, max_batch: int = 500, lanes: int = 1, outcomes: bool = False, gather: float = GATHER_SECONDS
    ) -> None:
        """Send at most `max_batch` items at once, in at most `lanes` batches at the same time.

        With `outcomes` a result that is an exception, as a Refusal is, is raised to the caller whose item it is. After a batch of several,
        the next one waits for company, at most `gather` seconds.
        """
        self._many = many
        self._max_batch = max_batch
        self._lanes = lanes
        self._outcomes = outcomes
        self._longest = gather
        self._waiting: deque[tuple[Item, asyncio.Future[Result | Exception]]] = deque()
        self._open_lanes = 0
        self._gathering = False
        self._under_way: set[asyncio.Task[None]] = set()

    async def __call__(self, item: Item) -> Result:
        """Return this item's result.

        A caller that is cancelled leaves alone: its item is dropped when it has not been sent yet, and the others never notice.
        """
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Result | Exception] = loop.create_future()
        self._waiting.append((item, answer))
        if self._open_lanes < self._lanes and not self._gathering:
            self._open_lanes += 1
            # A context of its own: a batch serves many callers, so it must not run in the name of the first.
            task = loop.create_task(self._run_lane(), context=Context())
            for tasks in (self._under_way, _LANES):
                tasks.add(task)
                task.add_done_callback(tasks.discard)
        result = await answer
        if self._outcomes and isinstance(result, Exception):
            raise result
        return result  # type: ignore[return-value]  # without `outcomes`, an exception is an ordinary result

    async def drain(self) -> None:
        """Wait until every item has been sent and answered."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    async def _run_lane(self) -> None:
        try:
            while self._waiting and not self._gathering:  # who gathers takes what is there
                batch = self._take()
                if batch:
                    await self._send(batch)
                    await self._gather(len(batch))
        finally:
            # Closed here and not by a callback of the task: an item that arrives in between would wait for a lane that has ended.
            self._open_lanes -= 1
            if not self._open_lanes:
                while self._waiting:  # only when the lane was cancelled
                    self._waiting.popleft()[1].cancel()

    async def _gather(self, company: int) -> None:
        if company == 1 or self._gathering:
            return
        self._gathering = True
        try:
            await asyncio.sleep(min(company * GATHER_SECONDS_PER_ITEM, self._longest))
        finally:
            self._gathering = False

    def _take(self) -> list[tuple[Item, asyncio.Future[Result | Exception]]]:
        batch: list[tuple[Item, asyncio.Future[Result | Exception]]] = []
        while self._waiting and len(batch) < self._max_batch:
            entry = self._waiting.popleft()
            if not entry[1].done():
                batch.append(entry)
        return batch

    async def _send(self, batch: list[tuple[Item, asyncio.Future[Result | Exception]]]) -> None:
        try:
            results = await self._many([item for item, _ in batch])
            if len(results) != len(batch):
                message = f"{len(batch)} items got {len(results)} results"
                raise RuntimeError(message)  # noqa: TRY301
        except asyncio.CancelledError:
            for _, answer in batch:
                answer.cancel()
            raise
        except Exception as failure:  # noqa: BLE001  # whatever it is, it belongs to the callers who wait
            for _, answer in batch:
                if not answer.done():
                    answer.set_exception(failure)
            return
        for (_, answer), result in zip(batch, results, strict=True):
            if not answer.done():
                answer.set_result(result)
