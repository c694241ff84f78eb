"""Who says what accounts may do, apart from who keeps them; and sessions that another provider vouched for."""

from __future__ import annotations

from alembic import op

revision = "0004_duties"
down_revision = "0003_administrators"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the marks; nobody keeps the accounts and also says what they may do by a mark of both."""
    op.execute("ALTER TABLE account ADD security boolean NOT NULL DEFAULT false, ADD CHECK (NOT (administrator AND security))")
    op.execute("ALTER TABLE session ADD vouched boolean NOT NULL DEFAULT false")


def downgrade() -> None:
    """Drop the marks."""
    op.execute("ALTER TABLE account DROP security")
    op.execute("ALTER TABLE session DROP vouched")
