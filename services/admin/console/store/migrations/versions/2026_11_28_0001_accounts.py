"""Accounts of the local sign-in, sessions, and the log of both."""

from __future__ import annotations

from alembic import op

revision = "0001_accounts"
down_revision = None
branch_labels = None
depends_on = None

_TABLES = (
    # A second factor's secret is sealed by the key ring; passwords are argon2id.
    """
    CREATE TABLE account (
        id uuid PRIMARY KEY,
        login text COLLATE "C" NOT NULL UNIQUE CHECK (login ~ '^[a-z][a-z0-9._-]{1,31}$'),
        display_name text NOT NULL CHECK (display_name <> ''),
        password_hash text NOT NULL,
        password_time timestamptz NOT NULL,
        must_change boolean NOT NULL,
        grants jsonb NOT NULL CHECK (jsonb_typeof(grants) = 'array'),
        second_factor bytea,
        last_code bigint NOT NULL DEFAULT 0,
        failures int NOT NULL DEFAULT 0 CHECK (failures >= 0),
        locked_until timestamptz,
        disabled boolean NOT NULL DEFAULT false,
        create_time timestamptz NOT NULL
    )
    """,
    # Of a session's key a digest is kept: who reads the table cannot take one over.
    """
    CREATE TABLE session (
        key_digest bytea PRIMARY KEY CHECK (octet_length(key_digest) = 32),
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        form_key bytea NOT NULL CHECK (octet_length(form_key) = 32),
        address text NOT NULL,
        create_time timestamptz NOT NULL,
        last_time timestamptz NOT NULL
    )
    """,
    "CREATE INDEX session_by_account ON session (account_id)",
    """
    CREATE TABLE sign_in_log (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        login text NOT NULL,
        address text NOT NULL,
        outcome text NOT NULL CHECK (outcome <> ''),
        record_time timestamptz NOT NULL
    )
    """,
    "CREATE INDEX sign_in_log_by_time ON sign_in_log (record_time DESC)",
    """
    CREATE TABLE operation_log (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        method text NOT NULL,
        subject text NOT NULL,
        outcome text NOT NULL,
        correlation_id text NOT NULL,
        record_time timestamptz NOT NULL
    )
    """,
    "CREATE INDEX operation_log_by_account ON operation_log (account_id, id DESC)",
    """
    CREATE TABLE saved_filter (
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        noun text NOT NULL,
        label text NOT NULL CHECK (label <> ''),
        query text NOT NULL,
        PRIMARY KEY (account_id, noun, label)
    )
    """,
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Drop them, with all they hold."""
    op.execute("DROP TABLE saved_filter, operation_log, sign_in_log, session, account")
