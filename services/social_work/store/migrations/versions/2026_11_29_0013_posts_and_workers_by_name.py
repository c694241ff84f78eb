"""Posts and social workers are found by a part of their name."""

from __future__ import annotations

from alembic import op

from shared.aggregates import add_search_v1, drop_search_v1

revision = "0013_posts_and_workers_by_name"
down_revision = "0012_imports"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what they are found by."""
    add_search_v1(op, "post")
    add_search_v1(op, "social_worker")


def downgrade() -> None:
    """Drop it."""
    drop_search_v1(op, "social_worker")
    drop_search_v1(op, "post")
