"""Certificates of completion are listed by enrollment, too."""

from __future__ import annotations

from alembic import op

revision = "0014_certificates_by_enrollment"
down_revision = "0013_organization_staff"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the index."""
    op.execute("CREATE INDEX completion_certificate_by_enrollment ON completion_certificate (enrollment_id, id)")


def downgrade() -> None:
    """Drop it."""
    op.execute("DROP INDEX completion_certificate_by_enrollment")
