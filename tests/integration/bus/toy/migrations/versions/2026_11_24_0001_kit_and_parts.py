"""The kit's tables, the toy service's parts, and another one's copy of them."""

from __future__ import annotations

from alembic import op

from shared import schema

revision = "0001"
down_revision = None


def upgrade() -> None:
    schema.create_kit_tables_v1(op)
    op.execute("CREATE TABLE part (name text PRIMARY KEY, version bigint NOT NULL, colour text NOT NULL, county text NOT NULL)")
    op.execute("CREATE TABLE part_copy (name text PRIMARY KEY, version bigint NOT NULL, colour text NOT NULL)")
    op.execute("CREATE TABLE part_effect (id bigint GENERATED ALWAYS AS IDENTITY, name text NOT NULL, version bigint NOT NULL)")


def downgrade() -> None:
    op.execute("DROP TABLE part, part_copy, part_effect")
    schema.drop_kit_tables_v1(op)
