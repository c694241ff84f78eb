"""Monthly counts of service, their corrections and their history."""

from __future__ import annotations

from alembic import op

from shared.aggregates import create_history_v1

revision = "0006_service_months"
down_revision = "0005_assignments"
branch_labels = None
depends_on = None

_TABLES = (
    # Counts are {field: [cases, groups, activities, visits]}: they are read and written together, and only here by whoever owns them.
    """
    CREATE TABLE service_month (
        id uuid PRIMARY KEY,
        station_id uuid NOT NULL REFERENCES station,
        township text COLLATE "C" NOT NULL CHECK (township ~ '^[0-9]{9}$'),
        year smallint NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        month smallint NOT NULL CHECK (month BETWEEN 1 AND 12),
        counts jsonb NOT NULL CHECK (jsonb_typeof(counts) = 'object'),
        closed_counts jsonb NOT NULL CHECK (jsonb_typeof(closed_counts) = 'object'),
        corrections integer NOT NULL CHECK (corrections >= 0),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 2),
        close_time timestamptz,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        CONSTRAINT service_month_once UNIQUE (station_id, year, month),
        CHECK ((state = 2) = (close_time IS NOT NULL)),
        CHECK (state = 2 OR (corrections = 0 AND closed_counts = '{}')),
        CHECK (corrections > 0 OR state = 1 OR counts = closed_counts)
    ) WITH (fillfactor = 90)
    """,
    "CREATE INDEX service_month_by_township ON service_month (township, id)",
    # What was closed stays what it was, whoever writes.
    """
    CREATE FUNCTION service_month_stays_closed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'what a closed month came to' USING ERRCODE = 'check_violation', CONSTRAINT = 'service_month_stays_closed';
    END $$
    """,
    """
    CREATE TRIGGER service_month_stays_closed BEFORE UPDATE ON service_month FOR EACH ROW WHEN (
        OLD.state = 2 AND (
            NEW.state <> 2 OR NEW.closed_counts <> OLD.closed_counts OR NEW.close_time <> OLD.close_time
            OR (NEW.counts <> OLD.counts AND NEW.corrections <= OLD.corrections)
        )
    ) EXECUTE FUNCTION service_month_stays_closed()
    """,
    """
    CREATE TABLE service_correction (
        month_id uuid NOT NULL REFERENCES service_month,
        version bigint NOT NULL CHECK (version > 0),
        field smallint NOT NULL CHECK (field BETWEEN 1 AND 9),
        before integer[] NOT NULL CHECK (cardinality(before) = 4),
        after integer[] NOT NULL CHECK (cardinality(after) = 4),
        PRIMARY KEY (month_id, version, field)
    )
    """,
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)
    create_history_v1(op, "service_month_change", "month_id", "service_month")


def downgrade() -> None:
    """Drop them, with all they hold."""
    op.execute("DROP TABLE service_month_change, service_correction, service_month")
    op.execute("DROP FUNCTION service_month_stays_closed")
