"""Stands in for bases until they are merged."""

from __future__ import annotations

from alembic import op

revision = "0009_interim"
down_revision = "0002_organizations"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create it."""
    op.execute("CREATE TABLE base (id uuid PRIMARY KEY, place text NOT NULL)")


def downgrade() -> None:
    """Drop it."""
    op.execute("DROP TABLE base")
