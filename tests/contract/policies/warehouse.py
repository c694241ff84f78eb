"""Who may do what in the warehouse: figures and what happened by division, the mirror by whoever answers for it."""

from __future__ import annotations

from tests.contract.policies import statistics
from tests.contract.policies.rows import ADMINISTRATION, IN_SCOPE, JOB, JOBS, KEEPERS, NO_JOB, PUBLIC, Row, mutation, one
from tests.contract.stranger import Stranger

SYNC = "wushe.warehouse.v1.SyncService"
CHANGES = "wushe.warehouse.v1.ChangeService"
SEE = ADMINISTRATION | {"statistician", "auditor"}

ROWS: dict[str, Row] = {
    **statistics.ROWS,
    f"{CHANGES}/ListLatestChanges": Row(SEE | KEEPERS | {"reviewer", "viewer"}, one(parent=f"divisions/{IN_SCOPE}")),
    f"{SYNC}/GetSyncStatus": Row(SEE, one(), PUBLIC),
    f"{SYNC}/ListFindings": Row(SEE, one(), PUBLIC),
    f"{SYNC}/ListDeadLetters": Row(SEE, one(), PUBLIC),
    f"{SYNC}/Reconcile": Row(ADMINISTRATION, mutation(services=["nobody"]), PUBLIC),
    f"{SYNC}/Rebuild": Row(ADMINISTRATION, mutation(), PUBLIC),
    f"{SYNC}/ReplayDeadLetters": Row(ADMINISTRATION, mutation(names=["deadLetters/1"]), PUBLIC),
    f"{JOBS}/GetJob": Row(SEE, one(name=JOB), NO_JOB),
    f"{JOBS}/WatchJob": Row(SEE, one(name=JOB), NO_JOB),
    f"{JOBS}/CancelJob": Row(ADMINISTRATION, mutation(name=JOB), NO_JOB),
}


def sample(_stranger: Stranger, _token: str) -> str:
    """Return the name of nothing: every method of this service names what it is about."""
    return ""
