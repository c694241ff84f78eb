"""Who may do what in the social-work service."""

from __future__ import annotations

from tests.contract.policies.rows import NOBODY_ID, REPLICATION, SCRIPTS, Row, one
from tests.contract.stranger import Stranger

ROWS: dict[str, Row] = {
    f"{REPLICATION}/ListDigests": Row(SCRIPTS, one(aggregate_type="station"), scope="*"),
    f"{REPLICATION}/StreamAggregates": Row(SCRIPTS, one(aggregate_type="station", names=[f"stations/{NOBODY_ID}"]), scope="*"),
}


def sample(_stranger: Stranger, _token: str) -> str:
    """Return the name of nothing: every method of this service names what it is about."""
    return ""
