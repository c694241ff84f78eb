"""Carries out a request once, however often it is made: the claim of its request_id lives and dies with its transaction.

`Once` for a request by itself, `once_each` for many that share a transaction.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Protocol, TypeAlias, TypeVar

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import Database, is_passing, retrying
from shared.idempotency import Idempotency, Request, RequestKey, Standing
from shared.refusals import Outcome, Refusal

Answer = TypeVar("Answer", bound=Message)


class Repeatable(Protocol):
    """One of many requests: how a repetition is recognised, and how the first answer is read again."""

    @property
    def key(self) -> RequestKey | None:
        """Return what recognises it."""
        ...

    @property
    def replay(self) -> Callable[[bytes], Message]:
        """Return what reads an answer."""
        ...


Asked = TypeVar("Asked", bound=Repeatable)
Work: TypeAlias = Callable[[AsyncConnection, Sequence[Asked], list[int]], Awaitable[Mapping[int, Outcome[Message]]]]
"""Carries out those of many requests whose positions it is given, and answers each."""


class Once:
    """Runs the work of a request in a transaction of its own, and gives the first answer again to whoever repeats it."""

    def __init__(self, database: Database, idempotency: Idempotency) -> None:
        """Keep answers beside the data that they speak of."""
        self._database = database
        self._idempotency = idempotency

    async def __call__(self, request: Request, answer_type: type[Answer], work: Callable[[AsyncConnection], Awaitable[Answer]]) -> Answer:
        """Return what `work` answers, or what it answered the first time; a refusal leaves nothing behind, not even the claim."""
        key = self.key(request)

        async def attempt() -> Answer:
            async with self._database.transaction() as tx:
                [claim] = await self._idempotency.claim(tx, [key])
                if claim.standing is Standing.REPLAY:
                    return answer_type.FromString(claim.answer)
                if not claim.proceeds:
                    raise claim.refusal
                answer = await work(tx)
                await self._idempotency.remember(tx, [(claim, answer.SerializeToString())])
                return answer

        return await retrying(attempt)

    def key(self, request: Request) -> RequestKey | None:
        """Return what recognises a repetition of the request of the call under way. Raises InvalidField."""
        return self._idempotency.of_call(request)

    async def each(self, requests: Sequence[Asked], work: Work[Asked]) -> list[Message | Exception]:
        """Return the answer of each request; all are carried out in one transaction, or where that fails, one after the other.

        `work` returns refusals of requests that left nothing behind. What it raises, of whichever request, undoes the transaction: the
        one at fault is then found by trying each by itself, and has it alone. Only a database that is out of reach fails for all.
        """
        try:
            return list(await retrying(partial(self._together, requests, work)))
        except Exception as failure:
            if is_passing(failure):
                raise
            if len(requests) == 1:
                return [failure]
        return [answer for request in requests for answer in await self.each([request], work)]

    async def _together(self, requests: Sequence[Asked], work: Work[Asked]) -> list[Outcome[Message]]:
        async with self._database.transaction() as tx:
            return await once_each(tx, self._idempotency, requests, partial(work, tx, requests))


async def once_each(
    tx: AsyncConnection,
    idempotency: Idempotency,
    requests: Sequence[Repeatable],
    work: Callable[[list[int]], Awaitable[Mapping[int, Outcome[Message]]]],
) -> list[Outcome[Message]]:
    """Return an answer for each request: its own, the one remembered, or that of the same request earlier in the list.

    `work` is told the positions of those to carry out, and answers each. A refusal is not remembered.
    """
    claims = await idempotency.claim(tx, [request.key for request in requests])
    answers = await work([position for position, claim in enumerate(claims) if claim.proceeds])
    kept = [(claims[position], answer.SerializeToString()) for position, answer in answers.items() if not isinstance(answer, Refusal)]
    await idempotency.remember(tx, kept)
    await idempotency.release(tx, [claims[position] for position, answer in answers.items() if isinstance(answer, Refusal)])
    found: list[Outcome[Message]] = []
    for position, (request, claim) in enumerate(zip(requests, claims, strict=True)):
        if claim.proceeds:
            found.append(answers[position])
        elif claim.standing is Standing.REPLAY:
            found.append(request.replay(claim.answer))
        elif claim.standing is Standing.TWIN:
            found.append(found[claim.twin_of])
        else:
            found.append(claim.refusal)
    return found
