"""What is known of the mirror: its generations, what was copied, how far streams were read, what was noticed, found and proven."""

from __future__ import annotations

from alembic import op

from shared.jobs.schema import create_job_table_v1, drop_job_table_v1

revision = "0002_mirror"
down_revision = "0001_kit_tables"
branch_labels = None
depends_on = None

_TABLES = (
    # A set of the engine's tables. `mark` stands in the engine too: where it is missing there, the tables are not those that were copied.
    """
    CREATE TABLE generation (
        number integer PRIMARY KEY CHECK (number > 0),
        mark uuid NOT NULL,
        answering boolean NOT NULL,
        job_id uuid UNIQUE REFERENCES job,
        create_time timestamptz NOT NULL DEFAULT now()
    )
    """,
    "CREATE UNIQUE INDEX generation_answering ON generation (answering) WHERE answering",
    "CREATE UNIQUE INDEX generation_built ON generation (answering) WHERE NOT answering",
    # How far the copy of an aggregate type has come; `shape` stands for the columns it was copied with.
    """
    CREATE TABLE copied_aggregate (
        generation integer NOT NULL REFERENCES generation ON DELETE CASCADE,
        service text NOT NULL,
        aggregate_type text NOT NULL,
        shape text NOT NULL,
        resume_token text NOT NULL,
        copied bigint NOT NULL CHECK (copied >= 0),
        done_time timestamptz,
        PRIMARY KEY (generation, service, aggregate_type)
    )
    """,
    # Up to `sequence` everything of the stream was taken in; `taken` are ranges beyond it, as they came.
    """
    CREATE TABLE stream_position (
        service text PRIMARY KEY,
        sequence bigint NOT NULL CHECK (sequence >= 0),
        taken int8multirange NOT NULL,
        last_event_time timestamptz
    )
    """,
    """
    CREATE TABLE notice (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 5),
        service text NOT NULL,
        detail text NOT NULL,
        notice_time timestamptz NOT NULL DEFAULT now(),
        answered boolean NOT NULL DEFAULT false
    )
    """,
    "CREATE INDEX notice_unanswered ON notice (id) WHERE NOT answered",
    """
    CREATE TABLE equality (
        service text NOT NULL,
        aggregate_type text NOT NULL,
        prove_time timestamptz NOT NULL,
        count bigint NOT NULL CHECK (count >= 0),
        digest bytea NOT NULL CHECK (octet_length(digest) = 8),
        sequence bigint NOT NULL,
        PRIMARY KEY (service, aggregate_type)
    )
    """,
    # Poison comes by the thousand, and each is looked for before it is put aside.
    "CREATE INDEX dead_letter_by_sequence ON dead_letter (consumer, stream, stream_sequence) WHERE replayed_at IS NULL",
    # What a reconciliation is to compare with, and whether it repairs.
    """
    CREATE TABLE reconciliation (
        job_id uuid PRIMARY KEY REFERENCES job,
        services text[] NOT NULL,
        repair boolean NOT NULL
    )
    """,
    """
    CREATE TABLE finding (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        job_id uuid NOT NULL REFERENCES reconciliation,
        finding bytea NOT NULL,
        UNIQUE (job_id, id)
    )
    """,
)


def upgrade() -> None:
    """Create them, and the table of jobs."""
    create_job_table_v1(op)
    for statement in _TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Drop them, with all they hold."""
    op.execute("DROP INDEX dead_letter_by_sequence")
    for table in ("finding", "reconciliation", "equality", "notice", "stream_position", "copied_aggregate", "generation"):
        op.execute(f"DROP TABLE {table}")
    drop_job_table_v1(op)
