"""Who may do what with bank statements, and with the jobs and imports of the charity service."""

from __future__ import annotations

import base64
from typing import Any

from tests.contract.policies.charity_ledger import BOOKERS, DONATION, SEERS
from tests.contract.policies.rows import BECAUSE, IN_SCOPE, JOB, JOBS, NO_JOB, NOBODY_ID, Row, mutation, one

STATEMENTS = "wushe.charity.v1.StatementService"
IMPORTS = "wushe.common.v1.ImportService"
LINE, NO_LINE = f"statementLines/{NOBODY_ID}", "STATEMENT_LINE_NOT_FOUND"
BELOW = f"divisions/{IN_SCOPE}"


def opening(_sample: str, request_id: str) -> list[dict[str, Any]]:
    """Open an import and send nothing."""
    digest = base64.b64encode(bytes(32)).decode()
    return [{"config": {"request_id": request_id, "parent": BELOW, "content_sha256": digest}}]


ROWS: dict[str, Row] = {
    f"{STATEMENTS}/ImportStatement": Row(BOOKERS, opening),
    f"{STATEMENTS}/GetStatementLine": Row(SEERS, one(name=LINE), NO_LINE),
    f"{STATEMENTS}/ListStatementLines": Row(SEERS, one(parent=BELOW)),
    f"{STATEMENTS}/MatchStatementLine": Row(BOOKERS, mutation(name=LINE, etag="stale", matched=DONATION), NO_LINE),
    f"{STATEMENTS}/SetAsideStatementLine": Row(BOOKERS, mutation(name=LINE, etag="stale", **BECAUSE), NO_LINE),
    f"{STATEMENTS}/ListUnbankedDonations": Row(SEERS, one(parent=BELOW)),
    f"{IMPORTS}/ListImportOutcomes": Row(SEERS, one(parent=JOB), NO_JOB),
    f"{IMPORTS}/UndoImport": Row(BOOKERS, mutation(name=JOB, **BECAUSE), NO_JOB),
    f"{JOBS}/GetJob": Row(SEERS, one(name=JOB), NO_JOB),
    f"{JOBS}/WatchJob": Row(SEERS, one(name=JOB), NO_JOB),
    f"{JOBS}/CancelJob": Row(BOOKERS, mutation(name=JOB), NO_JOB),
}
