"""The Ed25519 keys that sign certificates. The last one signs; all public halves stay, so that what older ones signed still verifies.

A private key is sealed under a data key of its own, which the key ring wraps: a rotation of the ring wraps it anew like any other. Replicas
share the keys through the database, so no file has to reach each of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.certificate_payload import Signer, key_id
from shared.clock import Clock
from shared.crypto import KeyRing, context
from shared.db import driver
from shared.ids import NewId
from shared.wrapped_keys import WrappedKeys

WRAPPED: Final = WrappedKeys("certificate_key", "id", "wrapped_key")
"""What a rotation of the key ring wraps anew."""

_LOCK: Final = "LOCK TABLE certificate_key IN SHARE ROW EXCLUSIVE MODE"
_LAST: Final = "SELECT id, kid, wrapped_key, sealed_key FROM certificate_key ORDER BY place DESC LIMIT 1"
_PUBLIC: Final = "SELECT kid, public_key FROM certificate_key ORDER BY place"
_INSERT: Final = """
INSERT INTO certificate_key (id, kid, public_key, wrapped_key, sealed_key, create_time) VALUES ($1, $2, $3, $4, $5, $6)
"""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """The public half of a key, and the key's name."""

    kid: str
    public_key: bytes


async def public_keys(connection: AsyncConnection) -> list[PublicKey]:
    """Return all public keys, the one that signs last."""
    return [PublicKey(*row) for row in await driver(connection).fetch(_PUBLIC)]


@dataclass(frozen=True, slots=True)
class SigningKeys:
    """Makes keys, and opens the one that signs."""

    keyring: KeyRing
    clock: Clock
    new_id: NewId

    async def signer(self, tx: AsyncConnection) -> Signer:
        """Return the key that signs; the first is made when it is first asked for, by one of those who ask at the same time."""
        row = await driver(tx).fetchrow(_LAST)
        if row is None:
            await driver(tx).execute(_LOCK)
            if await driver(tx).fetchrow(_LAST) is None:
                await self.add(tx)
            row = await driver(tx).fetchrow(_LAST)
        return self._opened(row)

    async def add(self, tx: AsyncConnection) -> PublicKey:
        """Make a key, which signs from now on, and return its public half."""
        identifier, key = self.new_id(), Ed25519PrivateKey.generate()
        raw = key.public_key().public_bytes_raw()
        public = PublicKey(key_id(raw), raw)
        data_key, wrapped = self.keyring.new_data_key(context=WRAPPED.context(identifier))
        sealed = data_key.seal(key.private_bytes_raw(), context=context("certificate_key", "sealed_key", identifier))
        await driver(tx).execute(_INSERT, identifier, public.kid, raw, wrapped, sealed, self.clock.now())
        return public

    def _opened(self, row: Any) -> Signer:
        data_key = self.keyring.unwrap(row["wrapped_key"], context=WRAPPED.context(row["id"]))
        raw = data_key.open(row["sealed_key"], context=context("certificate_key", "sealed_key", row["id"]))
        return Signer(row["kid"], Ed25519PrivateKey.from_private_bytes(raw).sign)
