"""Calls that make and alter kites at the same moment, and what is kept after them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine
from types import SimpleNamespace
from typing import Any, TypeAlias

from google.protobuf.wrappers_pb2 import StringValue
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.call import Call, entered
from shared.caller import Caller, Grant, Role
from shared.changing import Changing
from shared.crypto import KeyRing
from shared.db import Database
from shared.errand import Errand
from shared.idempotency import Idempotency
from shared.once import Once
from shared.refusals import Refusal
from shared.trace import new_traceparent
from tests.integration.aggregates.toy import DESK, Kite, made

Workshop: TypeAlias = Changing[None, Kite]


def opened(database: Database) -> Workshop:
    """Open a workshop that answers with a kite's name."""
    return Changing(Once(database, Idempotency(KeyRing.generate())), None, _answered, kept=DESK)


async def _answered(_tx: AsyncConnection, _errand: Errand, one: Kite) -> dict[str, Any]:
    return {"value": one.resource}


async def called(
    asked: Callable[[Any], Awaitable[StringValue]], content: str, request_id: str, division: str = "130402", **sent: str
) -> StringValue:
    """Call as a clerk of a division; the same content under the same request_id is the same request."""
    clerk = Caller("clerk", (Grant(Role.REGISTRAR, division),))
    here = Call("/toy/Make", clerk, new_traceparent(), time.monotonic() + 10, roles=frozenset({Role.REGISTRAR}))
    with entered(here):
        return await asked(SimpleNamespace(request_id=request_id, SerializeToString=lambda **_: content.encode(), **sent))


async def together(*calls: Coroutine[Any, Any, StringValue]) -> list[str]:
    """Return what becomes of calls made at the same moment: names, or reasons of refusals."""
    done = await asyncio.gather(*calls, return_exceptions=True)
    return [one.reason if isinstance(one, Refusal) else one.value if isinstance(one, StringValue) else type(one).__name__ for one in done]


async def kept(database: Database, what: str = "count(*)", table: str = "kite") -> int:
    """Return a number about what is kept."""
    async with database.reading() as connection:
        found: int = (await connection.execute(text(f"SELECT {what} FROM {table}"))).scalar_one()  # noqa: S608 — the test's own
        return found


async def events(database: Database) -> int:
    """Return how many events wait."""
    return await kept(database, table="outbox")


def name(number: int) -> str:
    """Return the name of a kite."""
    return made(number).after.resource
