"""Writes facts: the row, the history and the event, in the transaction in which they happen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.aggregates.history import History
from shared.aggregates.shelf import Shelf
from shared.aggregates.telling import Telling
from shared.db import driver
from shared.facts import Aggregate, Fact
from shared.inserting import Inserting
from shared.outbox import Outbox, insert

R = TypeVar("R", bound=Aggregate)


class Told(NamedTuple, Generic[R]):
    """A fact, and in whose call it happened."""

    fact: Fact[R]
    actor: str
    traceparent: str


@dataclass(frozen=True, slots=True)
class Recorder(Generic[R]):
    """Where facts about one kind of aggregate are written."""

    shelf: Shelf[R]
    history: History
    telling: Telling[R]
    outbox: Outbox

    async def add(self, tx: AsyncConnection, fact: Fact[R], *, actor: str, traceparent: str) -> bool:
        """Write a new aggregate; False, and nothing written, where the database says that somebody was first."""
        return bool(await self.add_all(tx, [Told(fact, actor, traceparent)]))

    async def add_all(self, tx: AsyncConnection, told: Sequence[Told[R]]) -> set[UUID]:
        """Write new aggregates of many calls; return those of them where the database does not say that somebody was first."""
        if len(told) == 1 and self.shelf.plain:
            [(fact, actor, traceparent)] = told
            return {fact.after.id} if await self._write(tx, self.shelf.inserting, fact, actor, traceparent) else set()
        written = await self.shelf.insert_all(tx, [each.fact.after for each in told])
        await self._tell(tx, [each for each in told if each.fact.after.id in written])
        return written

    async def record(self, tx: AsyncConnection, facts: Sequence[Fact[R]], *, actor: str, traceparent: str) -> None:
        """Write facts about locked aggregates; several about one in the order of their versions."""
        await self.record_all(tx, [Told(fact, actor, traceparent) for fact in facts])

    async def record_all(self, tx: AsyncConnection, told: Sequence[Told[R]]) -> None:
        """Write facts of many calls about locked aggregates; several about one in the order of their versions."""
        if len(told) == 1 and self.shelf.plain:
            [(fact, actor, traceparent)] = told
            await self._write(tx, self.shelf.saving, fact, actor, traceparent)
            return
        await self.shelf.save_all(tx, {fact.after.id: fact.after for fact, _, _ in told}.values())
        await self._tell(tx, told)

    async def _write(self, tx: AsyncConnection, writing: str, fact: Fact[R], actor: str, traceparent: str) -> bool:
        """Write a row with its entry and its event in one round trip; tell whether there was a row to write."""
        one, event = fact.after, self.telling.event(fact, actor=actor, traceparent=traceparent)
        rows = self.outbox.encode([event])
        statement = _whole(writing, self.history, self.shelf.width)
        entry = one.version, fact.kind, one.state, fact.reason, actor, one.update_time
        return await driver(tx).fetchval(statement, *self.shelf.row(one), *entry, rows.subjects, rows.events) is not None

    async def _tell(self, tx: AsyncConnection, told: Sequence[Told[R]]) -> None:
        if told:
            happened = [self.telling.event(fact, actor=actor, traceparent=traceparent) for fact, actor, traceparent in told]
            entries, events = self.history.columns([(fact, actor) for fact, actor, _ in told]), self.outbox.encode(happened)
            await driver(tx).execute(_telling(self.history.inserting), *entries, events.subjects, events.events)


@lru_cache(maxsize=256)
def _telling(entering: Inserting) -> str:
    """Return the statement that writes entries of a history, and events."""
    subjects = entering.width + 1
    return f"WITH entered AS ({entering.statement(1)}) {insert(f'${subjects}', f'${subjects + 1}')}"


@lru_cache(maxsize=256)
def _whole(writing: str, history: History, width: int) -> str:
    """Return the statement that writes a row, and where it did, the entry of the history and the event."""
    entry = history.entering("written", width + 1)
    subjects, events = (f"(SELECT ${number}::{kind}[] FROM written)" for number, kind in ((width + 7, "text"), (width + 8, "bytea")))  # noqa: S608
    return f"WITH written AS ({writing}), entered AS ({entry}), told AS ({insert(subjects, events)}) SELECT id FROM written"  # noqa: S608
