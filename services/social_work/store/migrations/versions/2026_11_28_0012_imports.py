"""Lists of stations, posts, social workers and assignments, and the jobs that decide them."""

from __future__ import annotations

from alembic import op

from shared.imports.schema import create_import_tables_v1, drop_import_tables_v1
from shared.jobs.schema import create_job_table_v1, drop_job_table_v1

revision = "0012_imports"
down_revision = "0011_assignment_locks"
branch_labels = None
depends_on = None

_KINDS = ("station_import", "post_import", "social_worker_import", "assignment_import")


def upgrade() -> None:
    """Create the tables."""
    create_job_table_v1(op)
    for kind in _KINDS:
        create_import_tables_v1(op, kind)


def downgrade() -> None:
    """Drop them, with all they hold."""
    for kind in reversed(_KINDS):
        drop_import_tables_v1(op, kind)
    drop_job_table_v1(op)
