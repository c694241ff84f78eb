"""Fields of service months by themselves, so that figures by field open down to rows."""

from __future__ import annotations

from alembic import op

from shared.aggregates import create_history_v1

revision = "0007_service_counts"
down_revision = "0006_service_months"
branch_labels = None
depends_on = None

_TABLES = (
    """
    CREATE TABLE service_count (
        id uuid PRIMARY KEY,
        month_id uuid NOT NULL REFERENCES service_month,
        station_id uuid NOT NULL REFERENCES station,
        township text COLLATE "C" NOT NULL CHECK (township ~ '^[0-9]{9}$'),
        year smallint NOT NULL,
        month_of_year smallint NOT NULL CHECK (month_of_year BETWEEN 1 AND 12),
        field smallint NOT NULL CHECK (field BETWEEN 1 AND 9),
        cases integer NOT NULL CHECK (cases >= 0),
        groups integer NOT NULL CHECK (groups >= 0),
        activities integer NOT NULL CHECK (activities >= 0),
        visits integer NOT NULL CHECK (visits >= 0),
        closed_cases integer CHECK (closed_cases >= 0),
        closed_groups integer CHECK (closed_groups >= 0),
        closed_activities integer CHECK (closed_activities >= 0),
        closed_visits integer CHECK (closed_visits >= 0),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 2),
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        CONSTRAINT service_count_once UNIQUE (month_id, field),
        CHECK (num_nulls(closed_cases, closed_groups, closed_activities, closed_visits) = CASE state WHEN 2 THEN 0 ELSE 4 END)
    ) WITH (fillfactor = 90)
    """,
    "CREATE INDEX service_count_by_township ON service_count (township, id)",
    # Months that were counted before: each field becomes a row of its own, in its first version, known to copies by their next comparison.
    """
    INSERT INTO service_count
    SELECT gen_random_uuid(), month.id, station_id, township, year, month, field::smallint,
        coalesce((counts -> field ->> 0)::int, 0), coalesce((counts -> field ->> 1)::int, 0),
        coalesce((counts -> field ->> 2)::int, 0), coalesce((counts -> field ->> 3)::int, 0),
        CASE state WHEN 2 THEN coalesce((closed_counts -> field ->> 0)::int, 0) END,
        CASE state WHEN 2 THEN coalesce((closed_counts -> field ->> 1)::int, 0) END,
        CASE state WHEN 2 THEN coalesce((closed_counts -> field ->> 2)::int, 0) END,
        CASE state WHEN 2 THEN coalesce((closed_counts -> field ->> 3)::int, 0) END,
        state, 1, create_time, update_time
    FROM service_month AS month CROSS JOIN LATERAL jsonb_object_keys(counts || closed_counts) AS field
    """,
)


def upgrade() -> None:
    """Create the table."""
    for statement in _TABLES:
        op.execute(statement)
    create_history_v1(op, "service_count_change", "count_id", "service_count")


def downgrade() -> None:
    """Drop it, with all it holds."""
    op.execute("DROP TABLE service_count_change, service_count")
