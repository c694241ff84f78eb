"""What recurs notes whether another disclosure followed it, so that looking for those to follow reads none that went long before."""

from __future__ import annotations

from alembic import op

revision = "0021_followed_disclosures"
down_revision = "0020_statements"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Note it, of those that are there as well, and replace the index."""
    op.execute("ALTER TABLE disclosure ADD followed boolean NOT NULL DEFAULT false")
    op.execute("""
    UPDATE disclosure SET followed = true FROM disclosure AS next
    WHERE next.project_id = disclosure.project_id AND next.kind = disclosure.kind AND next.number = disclosure.number + 1
    """)
    op.execute("DROP INDEX disclosure_recurring")
    # One row for each fundraising and project under way, however many went before.
    op.execute("CREATE INDEX disclosure_unfollowed ON disclosure (last_day, id) WHERE kind IN (1, 2, 4) AND NOT followed")


def downgrade() -> None:
    """Restore the index over all of them."""
    op.execute("DROP INDEX disclosure_unfollowed")
    op.execute("CREATE INDEX disclosure_recurring ON disclosure (last_day, id) WHERE kind IN (1, 2, 4)")
    op.execute("ALTER TABLE disclosure DROP followed")
