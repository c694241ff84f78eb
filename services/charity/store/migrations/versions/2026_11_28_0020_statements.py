"""Bank statements: lines that are held against the ledger, and the imports that bring them."""

from __future__ import annotations

from alembic import op

from shared.aggregates import create_history_v1
from shared.imports.schema import create_import_tables_v1, drop_import_tables_v1
from shared.jobs.schema import create_job_table_v1, drop_job_table_v1

revision = "0020_statements"
down_revision = "0012_charity_communities"
branch_labels = None
depends_on = None

_TABLES = (
    # The bank's serial number is there once for each charity, so that no statement counts twice; a donation or voucher is one line.
    """
    CREATE TABLE statement_line (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        division text COLLATE "C" NOT NULL,
        booked_on date NOT NULL,
        direction smallint NOT NULL CHECK (direction BETWEEN 1 AND 2),
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        bank_reference text COLLATE "C" NOT NULL CHECK (bank_reference <> ''),
        codes text[] NOT NULL CHECK (cardinality(codes) <= 5),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 4),
        state_reason text NOT NULL,
        match_kind smallint CHECK (match_kind BETWEEN 1 AND 3),
        matched uuid,
        matched_by_person boolean NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        CHECK ((state = 2) = (num_nonnulls(match_kind, matched) = 2)),
        CHECK (state = 2 OR num_nonnulls(match_kind, matched) = 0)
    ) WITH (fillfactor = 90)
    """,
    "CREATE UNIQUE INDEX statement_line_once ON statement_line (organization_id, bank_reference) WHERE state <> 4",
    "CREATE UNIQUE INDEX statement_line_matched_once ON statement_line (matched) WHERE match_kind <> 2",
    "CREATE INDEX statement_line_by_division ON statement_line (division, id)",
    "CREATE INDEX statement_line_unmatched ON statement_line (division, id) WHERE state = 1",
    "CREATE INDEX voucher_by_day ON voucher (organization_id, posted_on, amount_fen) WHERE state = 2",
)


def upgrade() -> None:
    """Create the tables."""
    create_job_table_v1(op)
    for statement in _TABLES:
        op.execute(statement)
    create_history_v1(op, "statement_line_change", "statement_line_id", "statement_line")
    create_import_tables_v1(op, "statement_import")


def downgrade() -> None:
    """Drop them, with all they hold."""
    drop_import_tables_v1(op, "statement_import")
    op.execute("DROP TABLE statement_line_change, statement_line")
    op.execute("DROP INDEX voucher_by_day")
    drop_job_table_v1(op)
