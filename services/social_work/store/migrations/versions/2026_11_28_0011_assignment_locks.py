"""Lets two who write assignments of one social worker past the use case wait for each other instead of deadlocking.

The foreign key has locked the social worker's row for its key before the trigger runs; a lock that leaves the key alone goes with that.
"""

from __future__ import annotations

from alembic import op

revision = "0011_assignment_locks"
down_revision = "0010_contracts"
branch_labels = None
depends_on = None

_STRONG, _ENOUGH = "NEW.worker_id FOR UPDATE", "NEW.worker_id FOR NO KEY UPDATE"


def upgrade() -> None:
    """Take the weaker lock."""
    _relock(_STRONG, _ENOUGH)


def downgrade() -> None:
    """Take the stronger one."""
    _relock(_ENOUGH, _STRONG)


def _relock(before: str, after: str) -> None:
    op.execute(f"""
    DO $do$ BEGIN
        EXECUTE replace(pg_get_functiondef('assignment_within_bounds'::regproc), '{before}', '{after}');
    END $do$
    """)
