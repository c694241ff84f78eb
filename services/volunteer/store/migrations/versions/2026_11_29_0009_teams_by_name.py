"""Teams are found by a part of their name."""

from __future__ import annotations

from alembic import op

from shared.aggregates import add_search_v1, drop_search_v1

revision = "0009_teams_by_name"
down_revision = "0008_hours_review"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what they are found by."""
    add_search_v1(op, "team")


def downgrade() -> None:
    """Drop it."""
    drop_search_v1(op, "team")
