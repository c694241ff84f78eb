"""Stations, their evaluations, and their history."""

from __future__ import annotations

from alembic import op

from shared.aggregates import create_history_v1

revision = "0002_stations"
down_revision = "0001_kit_tables"
branch_labels = None
depends_on = None

_TABLES = (
    # Codes compare byte by byte, so that everything below a division is one range.
    """
    CREATE TABLE station (
        id uuid PRIMARY KEY,
        township text COLLATE "C" NOT NULL CHECK (township ~ '^[0-9]{9}$'),
        display_name text NOT NULL CHECK (display_name <> ''),
        operator uuid,
        required_staff smallint NOT NULL CHECK (required_staff > 0),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 3),
        state_reason text NOT NULL,
        open_day date,
        close_day date,
        evaluation_year smallint,
        evaluation_grade smallint CHECK (evaluation_grade BETWEEN 1 AND 4),
        evaluation_by uuid,
        evaluation_day date,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        CHECK (state <> 1 OR open_day IS NULL),
        CHECK (state <> 2 OR open_day IS NOT NULL),
        CHECK ((close_day IS NOT NULL) = (state = 3 AND open_day IS NOT NULL)),
        CHECK (close_day >= open_day),
        CHECK (num_nulls(evaluation_year, evaluation_grade, evaluation_day) IN (0, 3))
    ) WITH (fillfactor = 90)
    """,
    "CREATE INDEX station_by_township ON station (township, id)",
    "CREATE INDEX station_by_operator ON station (operator, township, id) WHERE operator IS NOT NULL",
    # The promise that two callers at once could break: a year is evaluated once.
    """
    CREATE TABLE station_evaluation (
        station_id uuid NOT NULL REFERENCES station,
        year smallint NOT NULL,
        grade smallint NOT NULL CHECK (grade BETWEEN 1 AND 4),
        evaluator uuid,
        day date NOT NULL,
        PRIMARY KEY (station_id, year)
    )
    """,
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)
    create_history_v1(op, "station_change", "station_id", "station")


def downgrade() -> None:
    """Drop them, with all they hold."""
    op.execute("DROP TABLE station_change, station_evaluation, station")
