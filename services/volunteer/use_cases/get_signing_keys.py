"""Tells the public keys that certificates are verified with."""

from __future__ import annotations

from collections.abc import Sequence

from services.volunteer.store import signing_keys
from services.volunteer.store.signing_keys import PublicKey
from shared.db import Database


class GetSigningKeys:
    """Reads the public keys."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self) -> Sequence[PublicKey]:
        """Return all public keys, the one that signs last."""
        async with self._database.reading() as connection:
            return await signing_keys.public_keys(connection)
