"""ListFindings: what reconciliations found, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from wushe.warehouse.v1.sync_pb2 import Finding

from services.warehouse.store import findings
from shared.db import Database
from shared.pages import Cursor, Page, cut

_NEWEST: Final = 2**63 - 1


@dataclass(frozen=True, slots=True)
class ListFindings:
    """Reads them."""

    database: Database

    async def __call__(self, job: UUID | None, after: Cursor, size: int) -> Page[tuple[int, Finding]]:
        """Return a page of the findings of one job, or of all."""
        [before] = after or (_NEWEST,)
        async with self.database.reading() as connection:
            found = await findings.page(connection, job, int(before), size + 1)
        return cut([(number, Finding.FromString(content)) for number, content in found], size, lambda one: (one[0],))
