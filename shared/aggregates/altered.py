"""Alters what is there: locked together, each judged for itself as it is now, all written together.

Whoever judges has read, and locked what it depends on; what it writes beside its fact, it writes when nothing of it can be refused any
more. So a refusal leaves nothing behind, and many share a transaction.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from shared import etag
from shared.aggregates.desk import Desk, Expected
from shared.aggregates.recorder import Told
from shared.errand import Errand
from shared.facts import Aggregate, Fact
from shared.refusals import Outcome, Refusal

R = TypeVar("R", bound=Aggregate)


@dataclass(frozen=True, slots=True)
class Altering(Generic[R]):
    """One call that alters something: as its caller saw it, and what becomes of it as it is now."""

    expected: Expected
    errand: Errand
    judge: Callable[[R], Awaitable[Fact[R]]]


async def alter_all(tx: AsyncConnection, desk: Desk[R], calls: Sequence[Altering[R]]) -> list[Outcome[R]]:
    """Write what many calls alter, of one kind, in as few statements as one of them takes; an outcome for each, in their order.

    Of two that alter the same, the second finds it as the first leaves it, and so has seen an older one.
    """
    now = await desk.recorder.shelf.lock_all(tx, {call.expected.identifier for call in calls})
    told: list[Told[R]] = []
    outcomes: list[Outcome[R]] = []
    for call in calls:
        try:
            one = await desk.reached(tx, call.errand, now.get(call.expected.identifier), field="name")
            etag.check(call.expected.etag, one.version)
            fact = await call.judge(one)
        except Refusal as refusal:
            outcomes.append(refusal)
            continue
        now[call.expected.identifier] = fact.after
        told.append(Told(fact, call.errand.caller.subject, call.errand.traceparent))
        outcomes.append(fact.after)
    if told:
        await desk.recorder.record_all(tx, told)
    return outcomes
