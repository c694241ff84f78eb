"""Reading the audit log. What writes and seals it is the kit's."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.audit_log import AuditFilter, AuditRecord
from shared.db import driver

NEWEST: Final = 2**63 - 1
"""Behind every number."""

_PAGE: Final = """
SELECT id, recorded_at, actor, division, action, purpose, subjects, outcome, traceparent, coalesce(block_number, 0) AS block_number
FROM audit_record
WHERE id < $1 AND ($2 = '' OR subjects @> ARRAY[$2]) AND ($3 = '' OR actor = $3)
AND ($4::timestamptz IS NULL OR recorded_at >= $4) AND ($5::timestamptz IS NULL OR recorded_at < $5)
AND ('*' = ANY ($6::text[]) OR EXISTS (SELECT FROM unnest($6::text[]) AS scope (code) WHERE starts_with(division, scope.code)))
ORDER BY id DESC LIMIT $7
"""


async def page(connection: AsyncConnection, wanted: AuditFilter, *, before: int, limit: int) -> list[AuditRecord]:
    """Return records with numbers below `before`, newest first."""
    rows = await driver(connection).fetch(_PAGE, before, wanted.subject, wanted.actor, wanted.start, wanted.end, list(wanted.scopes), limit)
    return [_record(*row) for row in rows]


def _record(*row: Any) -> AuditRecord:
    number, time, actor, division, action, purpose, subjects, outcome, traceparent, block = row
    return AuditRecord(number, time, actor, division, action, purpose, tuple(subjects), outcome, traceparent, block)
