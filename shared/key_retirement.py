"""The end of a rotation: drops the older keys from the ring when nobody seals under them and nothing is sealed under them any more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from shared.crypto import KeyRing
from shared.crypto.keys import changing
from shared.db import Database, DriverConnection
from shared.key_rotation import sealing_lock
from shared.wrapped_keys import WrappedKeys, count_sealed

PATIENCE_SECONDS: Final = 5.0


class KeyInUse(Exception):
    """Something would be lost with the key; the text says what, and what to wait for."""


async def retire(database_url: str, path: Path, columns: Sequence[WrappedKeys]) -> tuple[int, ...]:
    """Drop the keys older than the primary from the ring's file, and return their ids; KeyInUse when one is needed.

    A process that starts meanwhile reads a ring whose primary is newer, so what was found unused stays unused.
    """
    database = Database(database_url, pool_size=1, application_name="wushe-retire-keys")
    await database.open(patience=PATIENCE_SECONDS)
    try:
        with changing(path):
            ring = KeyRing.load(path)
            async with database.session() as session:
                await _demand_unused(session, ring.older, columns)
                if ring.older:
                    ring.without_outdated_keys().save(path)
    finally:
        await database.close()
    return tuple(ring.older)


async def _demand_unused(session: DriverConnection, older: Mapping[int, bytes], columns: Sequence[WrappedKeys]) -> None:
    for key, head in older.items():
        if not await session.fetchval("SELECT pg_try_advisory_lock($1)", sealing_lock(head)):
            raise KeyInUse(f"a replica still seals under key {key}: restart it")
    for column in columns:
        if left := await column.count(session, older.values()):
            raise KeyInUse(f"{left} keys in {column.table} are still wrapped under an older one: the service wraps them anew while it runs")
    if left := await count_sealed(session, "idempotency", "response", older.values()):
        raise KeyInUse(f"{left} answers kept for repeated requests are still sealed under an older key: they expire within 25 hours")
