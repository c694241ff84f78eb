"""Who may do what in the charity service."""

from __future__ import annotations

from tests.contract.policies import charity_ledger, charity_projects, charity_statements
from tests.contract.policies.rows import NOBODY_ID, REPLICATION, SCRIPTS, Row, one
from tests.contract.stranger import Stranger

ROWS: dict[str, Row] = {
    f"{REPLICATION}/ListDigests": Row(SCRIPTS, one(aggregate_type="charity_fund"), scope="*"),
    f"{REPLICATION}/StreamAggregates": Row(SCRIPTS, one(aggregate_type="charity_fund", names=[f"charityFunds/{NOBODY_ID}"]), scope="*"),
    **charity_ledger.ROWS,
    **charity_projects.ROWS,
    **charity_statements.ROWS,
}


def sample(_stranger: Stranger, _token: str) -> str:
    """Return the name of nothing: every method of this service names what it is about."""
    return ""
