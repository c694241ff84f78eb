"""Who works for an organization, as callers: they find what is theirs by their subject."""

from __future__ import annotations

from alembic import op

revision = "0013_organization_staff"
down_revision = "0012_application_periods"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    op.execute("ALTER TABLE organization ADD COLUMN staff jsonb NOT NULL DEFAULT '[]'")
    op.execute("CREATE INDEX organization_by_staff ON organization USING gin (staff jsonb_path_ops)")


def downgrade() -> None:
    """Drop it, with all it holds."""
    op.execute("ALTER TABLE organization DROP COLUMN staff")
