"""The kit's own tables: outbox, idempotency, audit, inbox."""

from __future__ import annotations

from alembic import op

from shared import schema

revision = "0001_kit_tables"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create them."""
    schema.create_kit_tables_v1(op)


def downgrade() -> None:
    """Drop them."""
    schema.drop_kit_tables_v1(op)
