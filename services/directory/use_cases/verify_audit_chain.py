"""Recomputes the audit log's chain of blocks and holds it against the anchors kept outside the database."""

from __future__ import annotations

from collections.abc import Sequence

from shared import audit
from shared.audit import Anchors, ChainReport
from shared.db import Database


class VerifyAuditChain:
    """Verifies the whole chain. It reads all of the log."""

    def __init__(self, database: Database, anchors: Sequence[Anchors]) -> None:
        """Take the database and where heads of the chain were noted."""
        self._database = database
        self._anchors = tuple(anchors)

    async def __call__(self) -> ChainReport:
        """Return what was found."""
        async with self._database.reading() as connection:
            return await audit.verify(connection, self._anchors)
