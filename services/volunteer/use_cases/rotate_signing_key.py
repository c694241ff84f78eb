"""Makes a new key that signs certificates."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.store.signing_keys import PublicKey, SigningKeys
from shared import audit
from shared.clock import Clock
from shared.errand import Errand


async def rotate_signing_key(tx: AsyncConnection, keys: SigningKeys, clock: Clock, errand: Errand) -> PublicKey:
    """Make a key that signs from now on, and note who asked for it."""
    made = await keys.add(tx)
    await audit.append(tx, [errand.entry([f"signingKeys/{made.kid}"], clock.now())])
    return made
