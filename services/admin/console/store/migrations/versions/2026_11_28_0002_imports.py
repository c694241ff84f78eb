"""Lists on their way through the wizard: the file, sealed, until it is done with; and where its jobs stand."""

from __future__ import annotations

from alembic import op

revision = "0002_imports"
down_revision = "0001_accounts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.execute("""
    CREATE TABLE list_import (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        noun text NOT NULL CHECK (noun <> ''),
        division text COLLATE "C" NOT NULL CHECK (division ~ '^[0-9]{2,12}$'),
        file_name text NOT NULL,
        sealed bytea,
        stage smallint NOT NULL CHECK (stage BETWEEN 1 AND 7),
        job text NOT NULL,
        total bigint NOT NULL CHECK (total >= 0),
        done bigint NOT NULL CHECK (done >= 0),
        refused bigint NOT NULL CHECK (refused >= 0),
        failure text NOT NULL,
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL
    )
    """)
    op.execute("CREATE INDEX list_import_by_account ON list_import (account_id, id DESC)")
    op.execute("CREATE INDEX list_import_under_way ON list_import (id) WHERE stage IN (1, 3, 5)")


def downgrade() -> None:
    """Drop it, with all it holds."""
    op.execute("DROP TABLE list_import")
