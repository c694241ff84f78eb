"""The tables that the kit keeps in every service's database, created by the service's first migration.

A version is frozen once released: a later change is `upgrade_kit_tables_v2`, called from a new migration.
"""

from __future__ import annotations

from typing import Any, Final, Protocol


class Operations(Protocol):
    """What is needed of Alembic's `op`."""

    def execute(self, sqltext: str) -> None:
        """Run one statement."""
        ...

    def get_bind(self) -> Any:
        """Return the connection, for what has to be read before it is written."""
        ...


_OUTBOX_V1: Final = (
    # No primary key: a partitioned table's would have to hold created_at, and the relay needs `id` of unpublished rows only.
    """
    CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY,
        subjects text[] NOT NULL CHECK (cardinality(subjects) > 0),
        event bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        published_at timestamptz
    ) PARTITION BY RANGE (created_at)
    """,
    "CREATE INDEX outbox_unpublished ON outbox (id) WHERE published_at IS NULL",
    # Catches what no day's partition was made for; upkeep moves its rows into place.
    "CREATE TABLE outbox_default PARTITION OF outbox DEFAULT",
)

_IDEMPOTENCY_V1: Final = (
    """
    CREATE TABLE idempotency (
        caller text NOT NULL,
        method text NOT NULL,
        request_id text NOT NULL,
        fingerprint bytea NOT NULL,
        response bytea,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (caller, method, request_id)
    )
    """,
    "CREATE INDEX idempotency_by_age ON idempotency USING brin (created_at)",
)

_AUDIT_V1: Final = (
    """
    CREATE TABLE audit_record (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        actor text NOT NULL,
        division text NOT NULL,
        action text NOT NULL,
        purpose text NOT NULL,
        subjects text[] NOT NULL,
        outcome text NOT NULL,
        traceparent text NOT NULL,
        block_number bigint
    )
    """,
    # Serves the sealer (what has no block yet, by id) and verification (block by block).
    "CREATE INDEX audit_record_by_block ON audit_record (block_number, id)",
    "CREATE INDEX audit_record_by_time ON audit_record USING brin (recorded_at)",
    """
    CREATE TABLE audit_block (
        number bigint PRIMARY KEY,
        previous_digest bytea NOT NULL,
        digest bytea NOT NULL,
        record_count integer NOT NULL CHECK (record_count > 0),
        first_id bigint NOT NULL,
        last_id bigint NOT NULL,
        sealed_at timestamptz NOT NULL
    )
    """,
)

_CONSUMER_V1: Final = (
    """
    CREATE TABLE inbox (
        consumer text NOT NULL,
        aggregate_type text NOT NULL,
        subject text NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        PRIMARY KEY (consumer, aggregate_type, subject)
    )
    """,
    """
    CREATE TABLE dead_letter (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        consumer text NOT NULL,
        stream text NOT NULL,
        stream_sequence bigint NOT NULL,
        event bytea NOT NULL,
        cause text NOT NULL,
        failed_at timestamptz NOT NULL DEFAULT now(),
        replayed_at timestamptz
    )
    """,
    "CREATE INDEX dead_letter_waiting ON dead_letter (consumer, id) WHERE replayed_at IS NULL",
)

_KIT_TABLES_V1: Final = (*_OUTBOX_V1, *_IDEMPOTENCY_V1, *_AUDIT_V1, *_CONSUMER_V1)

KIT_TABLES: Final = ("outbox", "idempotency", "audit_record", "audit_block", "inbox", "dead_letter")
"""Names of the kit's tables, in the order of their creation."""


def create_kit_tables_v1(op: Operations) -> None:
    """Create outbox, idempotency, audit and inbox tables; to be called from `upgrade()` of a service's first migration."""
    for statement in _KIT_TABLES_V1:
        op.execute(statement)


def drop_kit_tables_v1(op: Operations) -> None:
    """Drop them again, with all they hold; to be called from `downgrade()`."""
    for table in reversed(KIT_TABLES):
        op.execute(f"DROP TABLE {table}")
