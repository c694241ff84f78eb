"""Until when a call may run: the client's deadline, or the service's own where the client set none.

A client's deadline is kept by gRPC, which cancels the call. Refusing calls without one would turn away every `buf curl` and every
Java stub on its first try; letting them run for ever would let a hung dependency fill the server. So they get a time limit here.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable
from dataclasses import dataclass
from typing import TypeVar

from shared.call import Call
from shared.interceptors.answers import OutOfTime

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one call may use, and how many there may be at once."""

    request_bytes: int
    concurrent_calls: int
    unary_seconds: float
    stream_seconds: float


async def in_time(work: Awaitable[T], seconds: float) -> T:
    """Return what `work` returns within `seconds`; raises OutOfTime."""
    try:
        async with asyncio.timeout(seconds) as patience:
            return await work
    except TimeoutError:
        if patience.expired():
            raise OutOfTime from None
        raise


async def each_in_time(responses: AsyncIterator[T], deadline: float) -> AsyncIterator[T]:
    """Yield what a stream yields until the deadline; raises OutOfTime.

    The limit is on making a response, not on sending it: gRPC sends outside of this function, and a cancellation there would leave the
    client without a status. A client that does not read is the business of keepalive and connection age.
    """
    while True:
        try:
            response = await in_time(anext(responses), deadline - time.monotonic())
        except StopAsyncIteration:
            return
        yield response


def why_cancelled(call: Call) -> str:
    """Return the status code the client of a cancelled call has seen."""
    return "DEADLINE_EXCEEDED" if time.monotonic() >= call.deadline else "CANCELLED"
