"""Carries out what callers change: each request once, and together with what else of its kind is made, or altered, at the same moment."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Generic, TypeAlias, TypeVar
from uuid import UUID

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.aggregates.altered import Altering, Held, Judged, alter_all
from shared.aggregates.desk import Desk, Expected
from shared.aggregates.new import New, write_all
from shared.aggregates.shelf import FIRST
from shared.asked import errand, expected
from shared.coalescer import Coalescer
from shared.errand import Errand
from shared.idempotency import RequestKey
from shared.once import Once
from shared.reach import Reach
from shared.refusals import Outcome, Refusal

Answer = TypeVar("Answer", bound=Message)
D = TypeVar("D")
R = TypeVar("R")

Change: TypeAlias = Callable[[AsyncConnection, D, Errand], Awaitable[R]]
"""A use case, but for what the request says: it is given the office, or the desk, where such changes are carried out."""
Alteration: TypeAlias = Callable[..., Awaitable[Judged[Any]]]
"""A use case, but for what the request says, that is given the office or the desk, something as it is now, and what is held for it.

It returns what happens to it, and what is written beside that.
"""
Fields: TypeAlias = Callable[[AsyncConnection, Errand, R], Awaitable[Mapping[str, Any]]]
"""Returns the fields of the answer that tell of something as it is afterwards."""

Reaching: TypeAlias = Callable[[], Awaitable[Reach | None]]
"""Returns how far the caller of the call under way reaches; None where the scopes of their roles say it."""

LARGEST_BATCH = 100
"""So many are made, or altered, in one transaction: who waits for it waits for all of them."""


def field(name: str, encode: Callable[[R], Message]) -> Fields[R]:
    """Return what answers with the thing alone, told of to everybody alike."""

    async def fields(_tx: AsyncConnection, _errand: Errand, one: R) -> Mapping[str, Any]:
        return {name: encode(one)}

    return fields


@dataclass(frozen=True, slots=True)
class _Call(Generic[D]):
    """One call that shares a transaction with others."""

    errand: Errand
    answer: type[Message]

    @property
    def key(self) -> RequestKey | None:
        """Return what recognises a repetition."""
        return self.errand.key

    @property
    def replay(self) -> Callable[[bytes], Message]:
        """Return what reads the first answer again."""
        return self.answer.FromString


@dataclass(frozen=True, slots=True)
class _Making(_Call[D]):
    """One call that makes something."""

    make: Change[D, New[Any]]
    under: UUID


@dataclass(frozen=True, slots=True)
class _Altering(_Call[D]):
    """One call that alters something."""

    alter: Alteration
    seen: Expected
    held: Held[Any] | None
    writing: bool


class Changing(Generic[D, R]):
    """Carries out changes of one kind of thing, and answers with it as it is afterwards."""

    def __init__(self, once: Once, desk: D, fields: Fields[R], *, kept: Desk[Any] | None = None, reach: Reaching | None = None) -> None:
        """Carry them out at a desk, and answer with these fields.

        `kept` is where what is altered is kept; `reach` says how far a caller reaches, where scopes do not.
        """
        self._once = once
        self._desk = desk
        self._fields = fields
        self._kept = kept
        self._reach = reach
        self._made = Coalescer(partial(once.each, work=self._make), max_batch=LARGEST_BATCH, outcomes=True)
        self._altered = Coalescer(partial(once.each, work=self._alter), max_batch=LARGEST_BATCH, outcomes=True)

    async def __call__(self, request: Any, answer: type[Answer], change: Change[D, R]) -> Answer:
        """Carry a change out once, however often it is asked for, in a transaction of its own."""
        asked = await self._errand(None)

        async def work(tx: AsyncConnection) -> Answer:
            return answer(**await self._fields(tx, asked, await change(tx, self._desk, asked)))

        return await self._once(request, answer, work)

    async def make(self, request: Any, answer: type[Answer], make: Change[D, New[Any]], *, under: UUID = FIRST) -> Answer:
        """Make something new once, however often it is asked for, in one transaction with what others make at the same moment.

        `under` is what `make` locks to the exclusion of others: by its order nobody waits in a circle.
        """
        made: Any = await self._made(_Making(await self._errand(self._once.key(request)), answer, make, under))
        return made  # type: ignore[no-any-return]  # what was asked for, or what was answered the first time

    async def alter(
        self,
        request: Any,
        answer: type[Answer],
        alter: Alteration,
        *,
        held: Held[Any] | None = None,
        writing: bool = False,
    ) -> Answer:
        """Alter something once, however often it is asked for, in one transaction with what others alter at the same moment.

        The request says what, as its caller saw it; `held` is what that depends on. Where `alter` writes by itself before it returns, it
        does so as `writing`.
        """
        asked = await self._errand(self._once.key(request))
        altered: Any = await self._altered(_Altering(asked, answer, alter, expected(request), held, writing))
        return altered  # type: ignore[no-any-return]  # as above

    async def _errand(self, key: RequestKey | None) -> Errand:
        asked, reach = errand(key=key), None if self._reach is None else await self._reach()
        return asked if reach is None else replace(asked, scopes=reach.scopes, reach=reach)

    async def _make(self, tx: AsyncConnection, calls: Sequence[_Making[D]], going: list[int]) -> Mapping[int, Outcome[Message]]:
        judged = {position: await self._judge(tx, calls[position]) for position in sorted(going, key=lambda at: calls[at].under)}
        found = {position: new for position, new in judged.items() if isinstance(new, New)}
        written = await write_all(tx, [(new, calls[position].errand) for position, new in found.items()])
        made = dict(zip(found, written, strict=True))
        return {at: await self._answer(tx, calls[at], made.get(at, judged[at])) for at in going}

    async def _judge(self, tx: AsyncConnection, call: _Making[D]) -> Outcome[New[Any]]:
        try:
            return await call.make(tx, self._desk, call.errand)
        except Refusal as refusal:
            return refusal

    async def _alter(self, tx: AsyncConnection, calls: Sequence[_Altering[D]], going: list[int]) -> Mapping[int, Outcome[Message]]:
        if self._kept is None:
            message = "whoever lets something be altered says where it is kept"
            raise TypeError(message)
        asked = [calls[at] for at in going]
        altering = [Altering(one.seen, one.errand, partial(one.alter, tx, self._desk, one.errand), one.held, one.writing) for one in asked]
        altered = await alter_all(tx, self._kept, altering)
        return {at: await self._answer(tx, calls[at], one) for at, one in zip(going, altered, strict=True)}

    async def _answer(self, tx: AsyncConnection, call: _Call[D], made: Any) -> Outcome[Message]:
        return made if isinstance(made, Refusal) else call.answer(**await self._fields(tx, call.errand, made))
