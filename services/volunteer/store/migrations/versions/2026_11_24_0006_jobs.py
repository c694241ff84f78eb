"""Long jobs, and what they work on: volunteers to approve, rows of lists to register."""

from __future__ import annotations

from alembic import op

from shared.jobs.schema import create_job_table_v1, drop_job_table_v1

revision = "0006_jobs"
down_revision = "0005_service_records"
branch_labels = None
depends_on = None

_TABLES = (
    """
    CREATE TABLE volunteer_approval (
        job_id uuid NOT NULL REFERENCES job,
        position integer NOT NULL CHECK (position > 0),
        volunteer_id uuid NOT NULL,
        refusal bytea,
        PRIMARY KEY (job_id, position)
    )
    """,
    # Rows wait sealed under a key of the import's own, a message of them at a time, and are deleted as they are decided. With the import
    # its key ends, and whatever copies there are cannot be opened any more.
    """
    CREATE TABLE volunteer_import (
        job_id uuid PRIMARY KEY REFERENCES job,
        wrapped bytea NOT NULL,
        received_line bigint NOT NULL CHECK (received_line >= 0)
    )
    """,
    """
    CREATE TABLE volunteer_import_portion (
        job_id uuid NOT NULL REFERENCES volunteer_import (job_id),
        last_line bigint NOT NULL,
        row_count integer NOT NULL CHECK (row_count > 0),
        sealed bytea NOT NULL,
        PRIMARY KEY (job_id, last_line)
    )
    """,
    # In which line a document stood first: a keyed hash, gone with the import's end. Here and in the outcomes no key refers to the job:
    # whoever writes them holds its row locked, and no job is ever deleted. It would be looked up again for each line.
    """
    CREATE TABLE volunteer_import_document (
        job_id uuid NOT NULL,
        document uuid NOT NULL,
        line bigint NOT NULL,
        PRIMARY KEY (job_id, document)
    )
    """,
    """
    CREATE TABLE volunteer_import_outcome (
        job_id uuid NOT NULL,
        line bigint NOT NULL CHECK (line > 0),
        volunteer_id uuid,
        reason text COLLATE "C",
        reason_domain text COLLATE "C",
        fault_column text COLLATE "C",
        masked_value text,
        first_line bigint,
        PRIMARY KEY (job_id, line),
        CHECK (volunteer_id IS NULL OR reason IS NULL),
        CHECK (num_nulls(reason, reason_domain, fault_column, masked_value) IN (0, 4))
    )
    """,
    "CREATE INDEX volunteer_import_outcome_refused ON volunteer_import_outcome (job_id, line) WHERE reason IS NOT NULL",
    # Which import is taken back by an undoing, and why.
    """
    CREATE TABLE volunteer_import_undo (
        job_id uuid PRIMARY KEY REFERENCES job,
        import_id uuid NOT NULL REFERENCES job,
        reason text NOT NULL
    )
    """,
    # A third way to come to be registered: by a row of a list.
    "ALTER TABLE volunteer DROP CONSTRAINT volunteer_channel_check",
    "ALTER TABLE volunteer ADD CONSTRAINT volunteer_channel_check CHECK (channel BETWEEN 1 AND 3)",
)


def upgrade() -> None:
    """Create the tables."""
    create_job_table_v1(op)
    for statement in _TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Drop them, with all they hold; fails while a volunteer came by a list."""
    op.execute("ALTER TABLE volunteer DROP CONSTRAINT volunteer_channel_check")
    op.execute("ALTER TABLE volunteer ADD CONSTRAINT volunteer_channel_check CHECK (channel BETWEEN 1 AND 2)")
    for name in ("undo", "outcome", "document", "portion"):
        op.execute(f"DROP TABLE volunteer_import_{name}")
    op.execute("DROP TABLE volunteer_import")
    op.execute("DROP TABLE volunteer_approval")
    drop_job_table_v1(op)
