"""The kit's tables, those of jobs and of one kind of import, and parts."""

from __future__ import annotations

from alembic import op

from shared import schema
from shared.imports.schema import create_import_tables_v1, drop_import_tables_v1
from shared.jobs.schema import create_job_table_v1, drop_job_table_v1

revision = "0001"
down_revision = None


def upgrade() -> None:
    schema.create_kit_tables_v1(op)
    create_job_table_v1(op)
    create_import_tables_v1(op, "part_import")
    op.execute("CREATE TABLE part (id uuid PRIMARY KEY, name text UNIQUE NOT NULL, colour text NOT NULL, used boolean DEFAULT false)")


def downgrade() -> None:
    op.execute("DROP TABLE part")
    drop_import_tables_v1(op, "part_import")
    drop_job_table_v1(op)
    schema.drop_kit_tables_v1(op)
