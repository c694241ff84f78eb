"""The call under way: who asked, by which method, until when. Set by the kit before a servicer runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final

from shared.caller import EVERYWHERE, Caller, Grant, Role
from shared.trace import new_traceparent, trace_id


@dataclass(slots=True)
class Call:
    """What the kit knows of a call."""

    method: str
    """`/wushe.directory.v1.CommunityService/GetCommunity`."""
    caller: Caller
    traceparent: str
    """W3C trace context of this call; goes into events, audit records and calls to other services."""
    deadline: float
    """Instant of the monotonic clock (`time.monotonic()`) at which nobody waits for the answer any more."""
    token: str = ""
    """The caller's own token, to be passed on to other services."""
    roles: frozenset[Role] = frozenset()
    """Who may call the method."""

    @property
    def correlation_id(self) -> str:
        """Return what finds this call in the log: its trace id."""
        return trace_id(self.traceparent)


_CURRENT: Final[ContextVar[Call]] = ContextVar("wushe_call")
enter = _CURRENT.set


def current() -> Call:
    """Return the call under way in this task.

    Raises LookupError outside a call, and in a coalesced batch, which serves many callers at once: what a rule needs to know
    of its caller travels in the item.
    """
    return _CURRENT.get()


def current_or_none() -> Call | None:
    """Return the call under way in this task, if there is one."""
    return _CURRENT.get(None)


@contextmanager
def entered(here: Call) -> Iterator[Call]:
    """Make a call the one under way, inside the block: for whoever calls other services in somebody's name and serves no gRPC itself."""
    token = _CURRENT.set(here)
    try:
        yield here
    finally:
        _CURRENT.reset(token)


@contextmanager
def acting_as(job: str, *, traceparent: str = "", deadline: float = float("inf")) -> Iterator[Call]:
    """Stand in for a caller while a job of the service itself runs: `system:<job>`, everywhere."""
    caller = Caller(f"system:{job}", (Grant(Role.SYSTEM, EVERYWHERE),))
    call = Call(f"job/{job}", caller, traceparent or new_traceparent(), deadline)
    token = _CURRENT.set(call)
    try:
        yield call
    finally:
        _CURRENT.reset(token)
