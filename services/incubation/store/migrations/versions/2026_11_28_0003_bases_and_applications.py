"""Bases with their seats, applications, and who sits where from when to when."""

from __future__ import annotations

from alembic import op

from shared.aggregates import create_history_v1
from shared.statutory.schema import create_statutory_tables_v1, drop_statutory_tables_v1

revision = "0003_bases_and_applications"
down_revision = "0002_organizations"
branch_labels = None
depends_on = None

_BASE = (
    """
    CREATE TABLE base (
        id uuid PRIMARY KEY,
        place text COLLATE "C" NOT NULL CHECK (place ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
        display_name text NOT NULL CHECK (display_name <> ''),
        operator uuid REFERENCES organization,
        premises text NOT NULL,
        physical_seats integer NOT NULL CHECK (physical_seats >= 0),
        virtual_seats integer NOT NULL CHECK (virtual_seats >= 0),
        services smallint[] NOT NULL,
        staff jsonb NOT NULL,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 2),
        state_reason text NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL
    )
    """,
    "CREATE INDEX base_by_place ON base (place, id)",
    # A seat that a base no longer has stays on record for those who sat there.
    """
    CREATE TABLE base_seat (
        base_id uuid NOT NULL REFERENCES base,
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 2),
        number integer NOT NULL CHECK (number > 0),
        in_use boolean NOT NULL,
        PRIMARY KEY (base_id, kind, number),
        UNIQUE (base_id, kind, number, in_use)
    )
    """,
)
_APPLICATION = (
    """
    CREATE TABLE application (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organization,
        base_id uuid NOT NULL REFERENCES base,
        place text COLLATE "C" NOT NULL,
        seat_kind smallint NOT NULL CHECK (seat_kind BETWEEN 1 AND 2),
        months integer NOT NULL CHECK (months > 0),
        plan text NOT NULL CHECK (plan <> ''),
        attachments jsonb NOT NULL,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 8),
        state_reason text NOT NULL,
        reviews jsonb NOT NULL,
        submit_time timestamptz,
        decide_time timestamptz,
        seat_number integer,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        CHECK (state NOT IN (5, 8) OR seat_number IS NOT NULL),
        CHECK ((state >= 5) = (decide_time IS NOT NULL))
    ) WITH (fillfactor = 80)
    """,
    # An organization has one application at the most that is not decided.
    "CREATE UNIQUE INDEX application_once ON application (organization_id) WHERE state <= 5",
    "CREATE INDEX application_by_organization ON application (organization_id, id)",
    "CREATE INDEX application_by_base ON application (base_id, id)",
    "CREATE INDEX application_by_place ON application (place, id)",
)
_OCCUPANCY = (
    "CREATE EXTENSION IF NOT EXISTS btree_gist",
    # Held by the database: nobody sits where another sits, nobody sits twice, and a taken seat is one that the base has, for an occupancy
    # that has not ended refers to a seat in use.
    """
    CREATE TABLE seat_occupancy (
        application_id uuid PRIMARY KEY REFERENCES application,
        base_id uuid NOT NULL,
        kind smallint NOT NULL,
        number integer NOT NULL,
        organization_id uuid NOT NULL REFERENCES organization,
        first_day date NOT NULL,
        free_day date CHECK (free_day >= first_day),
        period daterange GENERATED ALWAYS AS (daterange(first_day, free_day)) STORED,
        held boolean GENERATED ALWAYS AS (CASE WHEN free_day IS NULL THEN true END) STORED,
        FOREIGN KEY (base_id, kind, number) REFERENCES base_seat,
        FOREIGN KEY (base_id, kind, number, held) REFERENCES base_seat (base_id, kind, number, in_use),
        CONSTRAINT seat_taken_once EXCLUDE USING gist (base_id WITH =, kind WITH =, number WITH =, period WITH &&),
        CONSTRAINT organization_seated_once EXCLUDE USING gist (organization_id WITH =, period WITH &&)
    )
    """,
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _BASE:
        op.execute(statement)
    create_history_v1(op, "base_change", "base_id", "base")
    for statement in (*_APPLICATION, *_OCCUPANCY):
        op.execute(statement)
    create_history_v1(op, "application_change", "application_id", "application")
    create_statutory_tables_v1(op)


def downgrade() -> None:
    """Drop them, with all they hold."""
    drop_statutory_tables_v1(op)
    for table in ("application_change", "seat_occupancy", "application", "base_change", "base_seat", "base"):
        op.execute(f"DROP TABLE {table}")
