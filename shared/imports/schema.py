"""The tables of one kind of import, for the migrations of services that have some. They need the table of jobs."""

from __future__ import annotations

from typing import Final

from shared.schema import Operations

_IMPORT_V1: Final = (
    # Rows wait sealed under a key of the import's own, a message of them at a time, and are deleted as they are decided. With the import
    # its key ends, and whatever copies there are cannot be opened any more.
    """
    CREATE TABLE {name} (
        job_id uuid PRIMARY KEY REFERENCES job,
        wrapped bytea NOT NULL,
        received_line bigint NOT NULL CHECK (received_line >= 0)
    )
    """,
    """
    CREATE TABLE {name}_portion (
        job_id uuid NOT NULL REFERENCES {name} (job_id),
        last_line bigint NOT NULL,
        row_count integer NOT NULL CHECK (row_count > 0),
        sealed bytea NOT NULL,
        PRIMARY KEY (job_id, last_line)
    )
    """,
    # In which line a row's identity stood first: a keyed hash, gone with the import's end. Here and in the outcomes no key refers to the
    # job: whoever writes them holds its row locked, and no job is ever deleted. It would be looked up again for each line.
    """
    CREATE TABLE {name}_identity (
        job_id uuid NOT NULL,
        identity uuid NOT NULL,
        line bigint NOT NULL,
        PRIMARY KEY (job_id, identity)
    )
    """,
    """
    CREATE TABLE {name}_outcome (
        job_id uuid NOT NULL,
        line bigint NOT NULL CHECK (line > 0),
        made_id uuid,
        reason text COLLATE "C",
        reason_domain text COLLATE "C",
        fault_column text COLLATE "C",
        masked_value text,
        first_line bigint,
        PRIMARY KEY (job_id, line),
        CHECK (made_id IS NULL OR reason IS NULL),
        CHECK (num_nulls(reason, reason_domain, fault_column, masked_value) IN (0, 4))
    )
    """,
    "CREATE INDEX {name}_outcome_refused ON {name}_outcome (job_id, line) WHERE reason IS NOT NULL",
    # Which import is taken back by an undoing, and why.
    """
    CREATE TABLE {name}_undo (
        job_id uuid PRIMARY KEY REFERENCES job,
        import_id uuid NOT NULL REFERENCES job,
        reason text NOT NULL
    )
    """,
)


def create_import_tables_v1(op: Operations, name: str) -> None:
    """Create the tables of the imports of this name; to be called from `upgrade()`."""
    for statement in _IMPORT_V1:
        op.execute(statement.format(name=name))


def drop_import_tables_v1(op: Operations, name: str) -> None:
    """Drop them again, with all they hold; to be called from `downgrade()`."""
    for end in ("_undo", "_outcome", "_identity", "_portion", ""):
        op.execute(f"DROP TABLE {name}{end}")
