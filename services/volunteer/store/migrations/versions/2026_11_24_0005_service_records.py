"""Service records with their history, and what they come to for each volunteer."""

from __future__ import annotations

from alembic import op

revision = "0005_service_records"
down_revision = "0004_projects"
branch_labels = None
depends_on = None

_TABLES = (
    # So that one exclusion constraint compares a volunteer for being the same and a period for touching. A trusted extension: the
    # database's owner may create it.
    "CREATE EXTENSION IF NOT EXISTS btree_gist",
    # Days are those of China, 24:00 is the next day's first instant. Of places the distance from the middle of a fence is kept alone.
    """
    CREATE TABLE service_record (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        community text COLLATE "C" NOT NULL,
        volunteer_id uuid NOT NULL REFERENCES volunteer,
        source smallint NOT NULL CHECK (source BETWEEN 1 AND 4),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 6),
        state_reason text NOT NULL,
        day date NOT NULL,
        start_time timestamptz NOT NULL,
        end_time timestamptz,
        minutes integer NOT NULL,
        check_in_metres integer CHECK (check_in_metres >= 0),
        check_out_metres integer CHECK (check_out_metres >= 0),
        description text NOT NULL,
        correction_request text NOT NULL,
        entered_by text NOT NULL CHECK (entered_by <> ''),
        entry_batch uuid,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        FOREIGN KEY (project_id, community) REFERENCES project (id, community),
        CONSTRAINT service_record_on_its_day CHECK (day = (start_time AT TIME ZONE 'Asia/Shanghai')::date),
        CONSTRAINT service_record_one_day CHECK (end_time <= ((day + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')),
        CONSTRAINT service_record_minutes CHECK (minutes = coalesce(floor(extract(epoch FROM end_time - start_time) / 60), 0)),
        CONSTRAINT service_record_served CHECK (end_time IS NULL OR minutes > 0),
        CONSTRAINT service_record_not_before_the_fact CHECK (start_time <= create_time AND end_time <= update_time),
        CHECK (source = 1 OR end_time IS NOT NULL),
        CHECK ((end_time IS NULL) = (state IN (1, 6)) OR (state = 4 AND end_time IS NULL)),
        CHECK (correction_request = '' OR state IN (2, 3)),
        CHECK (state <> 5 OR state_reason <> ''),
        -- The promise that no read before a write can keep: nobody is in two places at once. An open check-in holds the rest of its day.
        CONSTRAINT service_record_never_overlaps EXCLUDE USING gist (
            volunteer_id WITH =,
            tstzrange(start_time, coalesce(end_time, (day + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')) WITH &&
        ) WHERE (state <= 3)
    ) WITH (fillfactor = 90)
    """,
    "CREATE INDEX service_record_by_volunteer ON service_record (volunteer_id, day, id)",
    "CREATE INDEX service_record_by_project ON service_record (project_id, day, id)",
    "CREATE INDEX service_record_by_community ON service_record (community, day, id)",
    # What waits for somebody or for midnight is little beside what was decided.
    "CREATE INDEX service_record_pending ON service_record (community, day, id) WHERE state = 2",
    "CREATE INDEX service_record_open ON service_record (day, id) WHERE state = 1",
    "CREATE INDEX service_record_by_batch ON service_record (entry_batch) WHERE entry_batch IS NOT NULL",
    """
    CREATE TABLE service_record_change (
        record_id uuid NOT NULL REFERENCES service_record,
        version bigint NOT NULL CHECK (version > 0),
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 11),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 6),
        start_time timestamptz NOT NULL,
        end_time timestamptz,
        reason text NOT NULL,
        actor text NOT NULL,
        record_time timestamptz NOT NULL,
        PRIMARY KEY (record_id, version)
    )
    """,
    # What the effective records of a volunteer come to, kept in the transaction of each change. Its row is the lock of all of them.
    """
    CREATE TABLE hours_account (
        volunteer_id uuid PRIMARY KEY REFERENCES volunteer,
        effective_minutes bigint NOT NULL DEFAULT 0 CHECK (effective_minutes >= 0),
        effective_records bigint NOT NULL DEFAULT 0 CHECK (effective_records >= 0),
        CHECK (effective_minutes >= effective_records)
    ) WITH (fillfactor = 80)
    """,
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Drop them, with all they hold; the extension stays, for others may use it by now."""
    for table in ("hours_account", "service_record_change", "service_record"):
        op.execute(f"DROP TABLE {table}")
