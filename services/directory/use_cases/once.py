"""Carries out a request once, however often it is made: the claim of its request_id lives and dies with its transaction."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar, cast

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection

from shared import call
from shared.db import Database, retrying
from shared.idempotency import Idempotency, Standing

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
