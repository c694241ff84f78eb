"""The table of jobs, for the migrations of services that have some."""

from __future__ import annotations

from typing import Final

from shared.schema import Operations

_JOBS_V1: Final = (
    # Of a job that receives, the request that opens it again is free as soon as its end left nothing that a repetition could double.
    """
    CREATE TABLE job (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind <> ''),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 7),
        actor text NOT NULL,
        scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
        traceparent text NOT NULL,
        validate_only boolean NOT NULL,
        total bigint NOT NULL CHECK (total >= 0),
        done bigint NOT NULL CHECK (done BETWEEN 0 AND total),
        refused bigint NOT NULL CHECK (refused BETWEEN 0 AND done),
        position bigint NOT NULL,
        failure text NOT NULL,
        create_time timestamptz NOT NULL,
        start_time timestamptz,
        end_time timestamptz,
        update_time timestamptz NOT NULL,
        request_id text NOT NULL,
        fingerprint bytea NOT NULL,
        CHECK ((state >= 4) = (end_time IS NOT NULL)),
        CHECK (state <> 4 OR done = total)
    ) WITH (fillfactor = 50)
    """,
    "CREATE INDEX job_to_do ON job (kind, id) WHERE state <= 3",
    "CREATE UNIQUE INDEX job_request_once ON job (actor, kind, request_id) WHERE request_id <> '' AND state <= 4",
)


def create_job_table_v1(op: Operations) -> None:
    """Create the table; to be called from `upgrade()`."""
    for statement in _JOBS_V1:
        op.execute(statement)


def drop_job_table_v1(op: Operations) -> None:
    """Drop it again, with all it holds; to be called from `downgrade()`."""
    op.execute("DROP TABLE job")
