"""The kit's tables, and the toy service's only one."""

from __future__ import annotations

from alembic import op

from shared import schema

revision = "0001"
down_revision = None


def upgrade() -> None:
    schema.create_kit_tables_v1(op)
    op.execute("CREATE TABLE part (name text PRIMARY KEY, version bigint NOT NULL, colour text NOT NULL, county text NOT NULL)")


def downgrade() -> None:
    op.execute("DROP TABLE part")
    schema.drop_kit_tables_v1(op)
