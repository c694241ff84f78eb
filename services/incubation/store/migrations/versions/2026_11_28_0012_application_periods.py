"""Until when an application is checked and decided in time, and when it was checked: so that its events say how its clocks stand."""

from __future__ import annotations

from alembic import op

revision = "0012_application_periods"
down_revision = "0011_imports"
branch_labels = None
depends_on = None

_COLUMNS = ("check_due_date date", "check_time timestamptz", "review_due_date date")


def upgrade() -> None:
    """Add the columns."""
    for column in _COLUMNS:
        op.execute(f"ALTER TABLE application ADD COLUMN {column}")


def downgrade() -> None:
    """Drop them, with all they hold."""
    for column in _COLUMNS:
        op.execute(f"ALTER TABLE application DROP COLUMN {column.partition(' ')[0]}")
