"""What every change by a caller needs: lock the aggregate as the caller saw it, write what happened to it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared import etag
from shared.aggregates.new import New
from shared.aggregates.recorder import Recorder
from shared.errand import Errand
from shared.facts import Aggregate, Fact, seen_from
from shared.refusals import Refusal

R = TypeVar("R", bound=Aggregate)


@dataclass(frozen=True, slots=True)
class Expected:
    """An aggregate as the caller last saw it."""

    identifier: UUID
    etag: str


@dataclass(frozen=True, slots=True)
class Desk(Generic[R]):
    """Where callers' changes to one kind of aggregate are carried out. A service's own desk holds one, and its clock, rules and ids."""

    recorder: Recorder[R]
    not_found: type[Refusal]
    """Also answers for what is out of the caller's scope: the two are alike."""

    async def lock(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> R:
        """Lock an aggregate and return it as it is now. Raises `not_found`, StaleEtag."""
        one = await self.take(tx, errand, expected.identifier, field="name")
        etag.check(expected.etag, one.version)
        return one

    async def take(self, tx: AsyncConnection, errand: Errand, identifier: UUID, *, field: str) -> R:
        """Lock an aggregate, however the caller last saw it. Raises `not_found` about `field`."""
        return self._found(await self.recorder.shelf.lock(tx, identifier, reach=errand.reach), errand, field)

    async def find(self, tx: AsyncConnection, errand: Errand, identifier: UUID, *, field: str) -> R:
        """Return an aggregate that is locked after what it depends on. Raises `not_found` about `field`."""
        found = await self.recorder.shelf.read(tx, [identifier], reach=errand.reach)
        return self._found(found.get(identifier), errand, field)

    async def reached(self, tx: AsyncConnection, errand: Errand, one: R | None, *, field: str) -> R:
        """Return an aggregate that was locked for whoever asks, when this caller may change it. Raises `not_found` about `field`."""
        if one is not None and errand.reach is not None:
            await self.find(tx, errand, one.id, field=field)  # only the table knows who has it
            return one
        return self.seen(one, errand, field=field)

    def _found(self, one: R | None, errand: Errand, field: str) -> R:
        return self.seen(one, errand, field=field) if one is None or errand.reach is None else one

    async def hold(self, tx: AsyncConnection, errand: Errand, identifier: UUID, *, field: str) -> R:
        """Keep an aggregate as it is while something that depends on it is written. Raises `not_found` about `field`."""
        return self.seen(await self.recorder.shelf.hold(tx, identifier), errand, field=field)

    def new(
        self,
        fact: Fact[R],
        *,
        taken: Refusal | None = None,
        first: Callable[[AsyncConnection], Awaitable[Refusal]] | None = None,
        broken: Mapping[str, Refusal] | None = None,
        then: Callable[[AsyncConnection], Awaitable[object]] | None = None,
    ) -> New[R]:
        """Return a new aggregate that is right and not written yet."""
        return New(self.recorder, fact, taken, first, broken, then)

    async def record(self, tx: AsyncConnection, errand: Errand, *facts: Fact[R]) -> R:
        """Write facts about locked aggregates and return the last as it is after them."""
        await self.recorder.record(tx, facts, actor=errand.caller.subject, traceparent=errand.traceparent)
        return facts[-1].after

    def seen(self, one: R | None, errand: Errand, *, field: str = "name") -> R:
        """Return what was found, when the caller may see it. Raises `not_found`."""
        if one is None or not seen_from(errand.scopes, one):
            raise self.not_found(field=field)
        return one
