"""Posts and development plans, with their history."""

from __future__ import annotations

from alembic import op

from shared.aggregates import create_history_v1

revision = "0003_posts"
down_revision = "0002_stations"
branch_labels = None
depends_on = None

_TABLES = (
    """
    CREATE TABLE post (
        id uuid PRIMARY KEY,
        display_name text NOT NULL CHECK (display_name <> ''),
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 4),
        place text COLLATE "C" NOT NULL CHECK (place ~ '^([0-9]{9}|[0-9]{12})$'),
        station_id uuid REFERENCES station,
        required_level smallint CHECK (required_level BETWEEN 1 AND 3),
        employer_organisation uuid,
        employer_name text NOT NULL CHECK (employer_name <> ''),
        funding smallint NOT NULL CHECK (funding BETWEEN 1 AND 6),
        development_year smallint NOT NULL CHECK (development_year BETWEEN 2000 AND 2100),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 5),
        state_reason text NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL
    ) WITH (fillfactor = 90)
    """,
    "CREATE INDEX post_by_place ON post (place, id)",
    "CREATE INDEX post_by_station ON post (station_id, id) WHERE station_id IS NOT NULL",
    "CREATE INDEX post_by_employer ON post (employer_organisation, place, id) WHERE employer_organisation IS NOT NULL",
    # A development plan counts the posts of its year in its county.
    "CREATE INDEX post_by_year ON post (development_year, place) INCLUDE (state)",
    # A station whose posts go on cannot close; whoever adds a post holds the station meanwhile.
    """
    CREATE FUNCTION station_without_posts() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF EXISTS (SELECT FROM post WHERE station_id = NEW.id AND state <> 5) THEN
            RAISE EXCEPTION 'a station with posts closes' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'station_without_posts';
        END IF;
        RETURN NULL;
    END $$
    """,
    """
    CREATE CONSTRAINT TRIGGER station_without_posts AFTER UPDATE ON station DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.state <> 3 AND NEW.state = 3) EXECUTE FUNCTION station_without_posts()
    """,
    """
    CREATE TABLE development_plan (
        id uuid PRIMARY KEY,
        county text COLLATE "C" NOT NULL CHECK (county ~ '^[0-9]{6}$'),
        year smallint NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        planned_posts integer NOT NULL CHECK (planned_posts >= 0),
        planned_stations integer NOT NULL CHECK (planned_stations >= 0),
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        CONSTRAINT development_plan_once UNIQUE (county, year)
    ) WITH (fillfactor = 90)
    """,
    # What a plan said in each of its versions.
    """
    CREATE TABLE development_plan_numbers (
        plan_id uuid NOT NULL REFERENCES development_plan,
        version bigint NOT NULL CHECK (version > 0),
        planned_posts integer NOT NULL,
        planned_stations integer NOT NULL,
        PRIMARY KEY (plan_id, version)
    )
    """,
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)
    create_history_v1(op, "post_change", "post_id", "post")
    create_history_v1(op, "development_plan_change", "plan_id", "development_plan")


def downgrade() -> None:
    """Drop them, with all they hold."""
    op.execute("DROP TABLE development_plan_change, development_plan_numbers, development_plan, post_change")
    op.execute("DROP TRIGGER station_without_posts ON station")
    op.execute("DROP FUNCTION station_without_posts")
    op.execute("DROP TABLE post")
