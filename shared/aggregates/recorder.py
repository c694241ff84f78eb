"""Writes facts: the row, the history and the event, in the transaction in which they happen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.aggregates.history import History
from shared.aggregates.shelf import Shelf
from shared.aggregates.telling import Telling
from shared.facts import Aggregate, Fact
from shared.outbox import Outbox

R = TypeVar("R", bound=Aggregate)


@dataclass(frozen=True, slots=True)
class Recorder(Generic[R]):
    """Where facts about one kind of aggregate are written."""

    shelf: Shelf[R]
    history: History
    telling: Telling[R]
    outbox: Outbox

    async def add(self, tx: AsyncConnection, fact: Fact[R], *, actor: str, traceparent: str) -> bool:
        """Write a new aggregate; False, and nothing written, where the database says that somebody was first."""
        if not await self.shelf.insert(tx, fact.after):
            return False
        await self._tell(tx, [fact], actor, traceparent)
        return True

    async def record(self, tx: AsyncConnection, facts: Sequence[Fact[R]], *, actor: str, traceparent: str) -> None:
        """Write facts about locked aggregates; several about one in the order of their versions."""
        await self.shelf.save_all(tx, {fact.after.id: fact.after for fact in facts}.values())
        await self._tell(tx, facts, actor, traceparent)

    async def _tell(self, tx: AsyncConnection, facts: Sequence[Fact[Any]], actor: str, traceparent: str) -> None:
        await self.history.add(tx, facts, actor)
        await self.outbox.append(tx, [self.telling.event(fact, actor=actor, traceparent=traceparent) for fact in facts])
