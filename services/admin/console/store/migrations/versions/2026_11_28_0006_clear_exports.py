"""Files with numbers in clear, for a short while: what for, whose, and each row sealed."""

from __future__ import annotations

from alembic import op

revision = "0006_clear_exports"
down_revision = "0005_id_tokens"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables; an account has one on its way at the most."""
    op.execute("""
    CREATE TABLE clear_export (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        noun text NOT NULL CHECK (noun <> ''),
        purpose text NOT NULL CHECK (purpose <> ''),
        headings jsonb NOT NULL CHECK (jsonb_typeof(headings) = 'array'),
        stage smallint NOT NULL CHECK (stage BETWEEN 1 AND 4),
        total int NOT NULL CHECK (total > 0),
        done int NOT NULL CHECK (done BETWEEN 0 AND total),
        failure text NOT NULL,
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL
    )
    """)
    op.execute("CREATE INDEX clear_export_by_account ON clear_export (account_id, id DESC)")
    op.execute("CREATE UNIQUE INDEX clear_export_under_way ON clear_export (account_id) WHERE stage = 1")
    op.execute("""
    CREATE TABLE clear_export_row (
        export_id uuid NOT NULL REFERENCES clear_export ON DELETE CASCADE,
        position int NOT NULL CHECK (position >= 0),
        person text NOT NULL,
        sealed bytea NOT NULL,
        seen boolean NOT NULL,
        PRIMARY KEY (export_id, position)
    )
    """)


def downgrade() -> None:
    """Drop them, with all they hold."""
    op.execute("DROP TABLE clear_export_row, clear_export")
