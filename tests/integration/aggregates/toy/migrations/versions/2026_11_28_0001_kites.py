"""The kit's tables, and the toy service's kites."""

from __future__ import annotations

from alembic import op

from shared import schema
from shared.aggregates import create_history_v1

revision = "0001"
down_revision = None


def upgrade() -> None:
    schema.create_kit_tables_v1(op)
    op.execute("""
    CREATE TABLE kite (
        id uuid PRIMARY KEY, box_number int NOT NULL CONSTRAINT box_exists CHECK (box_number < 1000),
        colours text[] NOT NULL, county text COLLATE "C" NOT NULL, state smallint NOT NULL,
        torn timestamptz, version bigint NOT NULL, update_time timestamptz NOT NULL
    )
    """)
    op.execute("CREATE UNIQUE INDEX one_whole_kite_a_box ON kite (box_number) WHERE state = 1 AND box_number > 100")
    create_history_v1(op, "kite_change", "kite_id", "kite")


def downgrade() -> None:
    op.execute("DROP TABLE kite_change, kite")
    schema.drop_kit_tables_v1(op)
