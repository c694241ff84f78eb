"""Stands in for bases and organizations until they are merged."""

from __future__ import annotations

from alembic import op

revision = "0009_interim"
down_revision = "0001_kit_tables"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create them."""
    op.execute("CREATE TABLE base (id uuid PRIMARY KEY, place text NOT NULL)")
    op.execute("CREATE TABLE organization (id uuid PRIMARY KEY)")


def downgrade() -> None:
    """Drop them."""
    op.execute("DROP TABLE base, organization")
