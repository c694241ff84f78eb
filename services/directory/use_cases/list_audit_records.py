"""Lists who looked at whom and why."""

from __future__ import annotations

from services.directory.domain.audit_log import AuditFilter, AuditRecord
from services.directory.store import audit_records
from shared.db import Database
from shared.pages import Page, cut


class ListAuditRecords:
    """Lists audit records of callers who acted in the auditor's scope, newest first."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, wanted: AuditFilter, *, before: int, size: int) -> Page[AuditRecord]:
        """Return the records older than number `before`."""
        async with self._database.reading() as connection:
            found = await audit_records.page(connection, wanted, before=before, limit=size + 1)
        return cut(found, size, lambda record: (record.number,))
