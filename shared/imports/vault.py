"""Seals rows that wait, each import's under a key of its own."""

from __future__ import annotations

from uuid import UUID

from shared.crypto import KeyRing, context
from shared.ids import identifier
from shared.imports.importable import ListKind
from shared.wrapped_keys import WrappedKeys


def import_keys(name: str) -> WrappedKeys:
    """Return where the keys of the imports of this name are, for a rotation of the key ring; each ends with its import."""
    return WrappedKeys(name, "job_id", "wrapped")


class Vault:
    """Seals and opens the rows of one kind of list."""

    def __init__(self, keyring: KeyRing, kind: ListKind) -> None:
        """Wrap the imports' keys with the key ring."""
        self._keyring = keyring
        self._keys = import_keys(kind.name)
        self._sealed_at = context(f"{kind.name}_portion", "sealed", "")
        self._identities = f"{kind.name}_{kind.identity}"

    def new_key(self, job: UUID) -> bytes:
        """Return a new import's key, wrapped."""
        return self._keyring.new_data_key(context=self._keys.context(job))[1]

    def seal(self, content: bytes, job: UUID, last_line: int, wrapped: bytes) -> bytes:
        """Seal rows for their place."""
        return self._keyring.unwrap(wrapped, context=self._keys.context(job)).seal(content, context=self._place(job, last_line))

    def open(self, sealed: bytes, job: UUID, last_line: int, wrapped: bytes) -> bytes:
        """Open rows."""
        return self._keyring.unwrap(wrapped, context=self._keys.context(job)).open(sealed, context=self._place(job, last_line))

    def identity(self, job: UUID, identity: str) -> UUID:
        """Return what a row's identity is recognised by within one import, and nowhere else."""
        return identifier(self._keyring.blind_index(self._identities, f"{job.hex}:{identity}")[:16])

    def _place(self, job: UUID, last_line: int) -> bytes:
        return self._sealed_at + job.bytes + last_line.to_bytes(8, "big")
