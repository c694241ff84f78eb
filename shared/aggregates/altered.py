"""Alters what is there: locked together, each judged for itself as it is now, all written together.

Whoever judges has read, and locked what it depends on. What it writes beside its fact it returns with that, and it is written when all are
judged; or it writes by itself and says so, and what it wrote is undone with its refusal. So a refusal leaves nothing behind, and many share
a transaction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared import etag
from shared.aggregates.desk import Desk, Expected
from shared.aggregates.recorder import Told
from shared.aggregates.shelf import Shelf
from shared.errand import Errand
from shared.facts import Aggregate, Fact
from shared.refusals import Outcome, Refusal

R = TypeVar("R", bound=Aggregate)


class Write(NamedTuple):
    """What one call has written beside its fact: `all` is called once, with the items of all calls."""

    all: Callable[[AsyncConnection, Sequence[Any]], Awaitable[object]]
    item: Any


@dataclass(frozen=True, slots=True)
class Beside(Generic[R]):
    """A fact, and what is written beside it."""

    fact: Fact[R]
    writes: Sequence[Write]


@dataclass(frozen=True, slots=True)
class Held(Generic[R]):
    """What something depends on, and what stays as it is while that is altered: `of` returns its identifier."""

    shelf: Shelf[Any]
    of: Callable[[R], UUID]


Judged: TypeAlias = Fact[R] | Beside[R]


@dataclass(frozen=True, slots=True)
class Altering(Generic[R]):
    """One call that alters something: as its caller saw it, and what becomes of it as it is now."""

    expected: Expected
    errand: Errand
    judge: Callable[..., Awaitable[Judged[R]]]
    """Is given it, and what is held, where something is."""
    held: Held[R] | None = None
    writing: bool = False
    """It writes while it judges."""


async def alter_all(tx: AsyncConnection, desk: Desk[R], calls: Sequence[Altering[R]]) -> list[Outcome[R]]:
    """Write what many calls alter, of one kind, in as few statements as one of them takes; an outcome for each, in their order.

    Of two that alter the same, the second finds it as the first leaves it, and so has seen an older one.
    """
    now = await desk.recorder.shelf.lock_all(tx, {call.expected.identifier for call in calls})
    held = await _hold(tx, calls, now)
    told: list[Told[R]] = []
    writes: dict[Any, list[Any]] = defaultdict(list)
    outcomes: list[Outcome[R]] = []
    for call in calls:
        try:
            one = await desk.reached(tx, call.errand, now.get(call.expected.identifier), field="name")
            etag.check(call.expected.etag, one.version)
            judged = await _judge(tx, call, (one,) if call.held is None else (one, held[call.held.of(one)]))
        except Refusal as refusal:
            outcomes.append(refusal)
            continue
        fact, beside = (judged.fact, judged.writes) if isinstance(judged, Beside) else (judged, ())
        for write in beside:
            writes[write.all].append(write.item)
        now[call.expected.identifier] = fact.after
        told.append(Told(fact, call.errand.caller.subject, call.errand.traceparent))
        outcomes.append(fact.after)
    if told:
        await desk.recorder.record_all(tx, told)
    for write_all, items in writes.items():
        await write_all(tx, items)
    return outcomes


async def _judge(tx: AsyncConnection, call: Altering[R], about: Sequence[Any]) -> Judged[R]:
    if not call.writing:
        return await call.judge(*about)
    async with tx.begin_nested():
        return await call.judge(*about)


async def _hold(tx: AsyncConnection, calls: Sequence[Altering[R]], now: dict[UUID, R]) -> dict[UUID, Any]:
    """Keep what calls depend on as it is, of each kind in one statement."""
    wanted: dict[Shelf[Any], set[UUID]] = defaultdict(set)
    for call in calls:
        if call.held is not None and (one := now.get(call.expected.identifier)) is not None:
            wanted[call.held.shelf].add(call.held.of(one))
    held: dict[UUID, Any] = {}
    for shelf, identifiers in wanted.items():
        held |= await shelf.hold_all(tx, identifiers)
    return held
