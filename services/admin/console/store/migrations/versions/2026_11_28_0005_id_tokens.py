"""What another provider said of who is signed in, sealed: shown to it again when they sign out, so that it knows whose session ends."""

from __future__ import annotations

from alembic import op

revision = "0005_id_tokens"
down_revision = "0004_duties"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; whoever is signed in already signs out here alone."""
    op.execute("ALTER TABLE session ADD id_token bytea")


def downgrade() -> None:
    """Drop it."""
    op.execute("ALTER TABLE session DROP id_token")
