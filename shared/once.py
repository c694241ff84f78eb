"""Carries out a request once, however often it is made: the claim of its request_id lives and dies with its transaction.

`Once` for a request by itself, `once_each` for many that share a transaction.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Protocol, TypeVar, cast

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection

from shared import call
from shared.db import Database, retrying
from shared.idempotency import Idempotency, RequestKey, Standing
from shared.refusals import Outcome, Refusal

Answer = TypeVar("Answer", bound=Message)


class Request(Protocol):
    """A request that names itself."""

    request_id: str


class Once:
    """Runs the work of a request in a transaction of its own, and gives the first answer again to whoever repeats it."""

    def __init__(self, database: Database, idempotency: Idempotency) -> None:
        """Keep answers beside the data that they speak of."""
        self._database = database
        self._idempotency = idempotency

    async def __call__(self, request: Request, answer_type: type[Answer], work: Callable[[AsyncConnection], Awaitable[Answer]]) -> Answer:
        """Return what `work` answers, or what it answered the first time; a refusal leaves nothing behind, not even the claim."""
        asked = call.current()
        key = self._idempotency.key(asked.caller.subject, asked.method, request.request_id, cast("Message", request))

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
