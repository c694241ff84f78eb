"""Incubations, the service that was given in them, and what became of the organizations."""

from __future__ import annotations

from alembic import op

from shared.aggregates import create_history_v1

revision = "0004_incubations"
down_revision = "0003_bases_and_applications"
branch_labels = None
depends_on = None

_TABLES = (
    """
    CREATE TABLE incubation (
        id uuid PRIMARY KEY,
        application_id uuid NOT NULL UNIQUE REFERENCES application,
        organization_id uuid NOT NULL REFERENCES organization,
        base_id uuid NOT NULL REFERENCES base,
        place text COLLATE "C" NOT NULL,
        seat_kind smallint NOT NULL CHECK (seat_kind BETWEEN 1 AND 2),
        seat_number integer NOT NULL CHECK (seat_number > 0),
        agreement jsonb NOT NULL,
        renewal_count integer NOT NULL CHECK (renewal_count >= 0),
        stage smallint NOT NULL CHECK (stage BETWEEN 1 AND 3),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 4),
        state_reason text NOT NULL,
        milestones jsonb NOT NULL,
        evaluations jsonb NOT NULL,
        end_date date,
        hand_over_due_date date,
        hand_over_date date,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        CHECK ((state = 1) = (end_date IS NULL)),
        CHECK ((end_date IS NULL) = (hand_over_due_date IS NULL)),
        CHECK (hand_over_date >= end_date)
    ) WITH (fillfactor = 80)
    """,
    "CREATE INDEX incubation_by_organization ON incubation (organization_id, id)",
    "CREATE INDEX incubation_by_base ON incubation (base_id, id)",
    "CREATE INDEX incubation_by_place ON incubation (place, id)",
    """
    CREATE TABLE service_delivery (
        id uuid PRIMARY KEY,
        incubation_id uuid NOT NULL REFERENCES incubation,
        organization_id uuid NOT NULL REFERENCES organization,
        base_id uuid NOT NULL REFERENCES base,
        place text COLLATE "C" NOT NULL,
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 9),
        minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
        deliver_date date NOT NULL,
        note text NOT NULL,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 2),
        state_reason text NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL
    )
    """,
    "CREATE INDEX service_delivery_by_incubation ON service_delivery (incubation_id, id)",
    "CREATE INDEX service_delivery_by_base ON service_delivery (base_id, id)",
    """
    CREATE TABLE outcome (
        id uuid PRIMARY KEY,
        incubation_id uuid NOT NULL REFERENCES incubation,
        organization_id uuid NOT NULL REFERENCES organization,
        base_id uuid NOT NULL REFERENCES base,
        place text COLLATE "C" NOT NULL,
        year integer NOT NULL,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 2),
        annual_check smallint CHECK (annual_check BETWEEN 1 AND 4),
        grade smallint CHECK (grade BETWEEN 1 AND 5),
        contract_count integer NOT NULL CHECK (contract_count >= 0),
        contract_fen bigint NOT NULL CHECK (contract_fen >= 0),
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        UNIQUE (incubation_id, year)
    )
    """,
    "CREATE INDEX outcome_by_incubation ON outcome (incubation_id, id)",
    "CREATE INDEX outcome_by_base ON outcome (base_id, id)",
)
_HISTORIES = ("incubation", "service_delivery", "outcome")


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)
    for table in _HISTORIES:
        create_history_v1(op, f"{table}_change", f"{table}_id", table)


def downgrade() -> None:
    """Drop them, with all they hold."""
    for table in _HISTORIES:
        op.execute(f"DROP TABLE {table}_change")
    for table in ("outcome", "service_delivery", "incubation"):
        op.execute(f"DROP TABLE {table}")
