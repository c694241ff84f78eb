"""One row by itself: for rows that cannot share statements with others."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import driver
from shared.refusals import Outcome, Refusal

T = TypeVar("T")


async def alone(tx: AsyncConnection, recording: Awaitable[T]) -> Outcome[T]:
    """Record one row as a whole or not at all: when a rule says no half-way, nothing of it is left, and the other rows stand."""
    try:
        async with driver(tx).transaction():
            return await recording
    except Refusal as refusal:
        return refusal
