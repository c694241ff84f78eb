"""Projects with their posts, who signs up for them, and the history of both."""

from __future__ import annotations

from alembic import op

revision = "0004_projects"
down_revision = "0003_teams"
branch_labels = None
depends_on = None

_TABLES = (
    # Days are those of China. A place is one element of five arrays; without a fence the last three are null there. A published project is
    # never a draft again.
    """
    CREATE TABLE project (
        id uuid PRIMARY KEY,
        display_name text NOT NULL CHECK (display_name <> ''),
        description text NOT NULL,
        service_field text NOT NULL CHECK (service_field <> ''),
        organiser_team uuid REFERENCES team,
        organiser_name text NOT NULL,
        community text COLLATE "C" NOT NULL CHECK (community ~ '^[0-9]{12}$'),
        first_day date NOT NULL,
        last_day date NOT NULL,
        sign_up_until date,
        place_names text[] NOT NULL CHECK (cardinality(place_names) <= 20),
        latitudes double precision[] NOT NULL CHECK (-90 <= ALL (latitudes) AND 90 >= ALL (latitudes)),
        longitudes double precision[] NOT NULL CHECK (-180 <= ALL (longitudes) AND 180 >= ALL (longitudes)),
        radii_m integer[] NOT NULL CHECK (0 < ALL (radii_m)),
        recruit_scope smallint NOT NULL CHECK (recruit_scope BETWEEN 1 AND 3),
        recruit_teams uuid[] NOT NULL,
        risks text NOT NULL,
        insurer text,
        policy_number text,
        backfilled boolean NOT NULL,
        demonstration boolean NOT NULL,
        unpublishable smallint[] NOT NULL,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 6),
        state_reason text NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        spelling text NOT NULL,
        search_terms tsvector NOT NULL,
        UNIQUE (id, community),
        CHECK ((organiser_team IS NULL) = (organiser_name <> '')),
        CHECK (first_day <= last_day AND sign_up_until <= last_day),
        CHECK (cardinality(latitudes) = cardinality(place_names)),
        CHECK (cardinality(longitudes) = cardinality(place_names)),
        CHECK (cardinality(radii_m) = cardinality(place_names)),
        CHECK ((recruit_scope = 2) = (cardinality(recruit_teams) > 0)),
        CHECK ((insurer IS NULL) = (policy_number IS NULL)),
        CHECK (state NOT BETWEEN 2 AND 5 OR (risks <> '' AND unpublishable = '{}'))
    )
    """,
    "CREATE INDEX project_by_community ON project (community, id)",
    "CREATE INDEX project_by_state ON project (state, community, id) WHERE state <> 5",
    "CREATE INDEX project_by_organiser ON project (organiser_team, community, id) WHERE organiser_team IS NOT NULL",
    "CREATE INDEX project_by_demonstration ON project (community, id) WHERE demonstration",
    "CREATE INDEX project_by_search_term ON project USING gin (search_terms)",
    # The promise that a hundred callers at once could break: no more places are taken than there are. Whoever takes or frees one holds the
    # row's lock, and the check stands even against those who would not.
    """
    CREATE TABLE project_post (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project,
        display_name text NOT NULL CHECK (display_name <> ''),
        head_count integer NOT NULL CHECK (head_count > 0),
        taken integer NOT NULL DEFAULT 0,
        skills text[] NOT NULL CHECK (cardinality(skills) <= 20),
        minimum_minutes integer NOT NULL CHECK (minimum_minutes BETWEEN 0 AND 1440),
        minimum_age_band smallint NOT NULL CHECK (minimum_age_band BETWEEN 0 AND 4),
        task_kind smallint NOT NULL CHECK (task_kind BETWEEN 1 AND 3),
        selection smallint NOT NULL CHECK (selection BETWEEN 1 AND 2),
        UNIQUE (id, project_id),
        CONSTRAINT project_post_never_overbooked CHECK (taken BETWEEN 0 AND head_count)
    ) WITH (fillfactor = 80)
    """,
    "CREATE INDEX project_post_by_project ON project_post (project_id, id)",
    # The community is the project's, so that lists of one county's sign-ups and their events ask no other table.
    """
    CREATE TABLE sign_up (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        post_id uuid NOT NULL,
        community text COLLATE "C" NOT NULL,
        volunteer_id uuid NOT NULL REFERENCES volunteer,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 6),
        state_reason text NOT NULL,
        select_time timestamptz,
        end_time timestamptz,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        FOREIGN KEY (project_id, community) REFERENCES project (id, community),
        FOREIGN KEY (post_id, project_id) REFERENCES project_post (id, project_id),
        CHECK ((state > 2) = (end_time IS NOT NULL)),
        CHECK (state <> 2 OR select_time IS NOT NULL),
        CHECK (state NOT IN (1, 3) OR select_time IS NULL)
    ) WITH (fillfactor = 90)
    """,
    # A volunteer has applied for a project, or has a place in it, once.
    "CREATE UNIQUE INDEX sign_up_live_once ON sign_up (project_id, volunteer_id) WHERE state <= 2",
    "CREATE INDEX sign_up_by_project ON sign_up (project_id, id)",
    "CREATE INDEX sign_up_by_state ON sign_up (project_id, state, id)",
    "CREATE INDEX sign_up_by_post ON sign_up (post_id, state)",
    "CREATE INDEX sign_up_by_volunteer ON sign_up (volunteer_id, id)",
    """
    CREATE TABLE project_change (
        project_id uuid NOT NULL REFERENCES project,
        version bigint NOT NULL CHECK (version > 0),
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 13),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 6),
        reason text NOT NULL,
        actor text NOT NULL,
        record_time timestamptz NOT NULL,
        PRIMARY KEY (project_id, version)
    )
    """,
    """
    CREATE TABLE sign_up_change (
        sign_up_id uuid NOT NULL REFERENCES sign_up,
        version bigint NOT NULL CHECK (version > 0),
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 8),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 6),
        reason text NOT NULL,
        actor text NOT NULL,
        record_time timestamptz NOT NULL,
        PRIMARY KEY (sign_up_id, version)
    )
    """,
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Drop them, with all they hold."""
    for table in ("sign_up_change", "project_change", "sign_up", "project_post", "project"):
        op.execute(f"DROP TABLE {table}")
