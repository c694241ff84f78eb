"""Who keeps the accounts: nobody by a role in the registry, for whoever decides there should not also decide who may."""

from __future__ import annotations

from alembic import op

revision = "0003_administrators"
down_revision = "0002_imports"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the mark; the first account there is keeps the accounts."""
    op.execute("ALTER TABLE account ADD administrator boolean NOT NULL DEFAULT false")
    op.execute("UPDATE account SET administrator = true WHERE id = (SELECT id FROM account ORDER BY create_time, id LIMIT 1)")


def downgrade() -> None:
    """Drop the mark."""
    op.execute("ALTER TABLE account DROP administrator")
