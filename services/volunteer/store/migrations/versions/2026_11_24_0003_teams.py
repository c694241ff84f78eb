"""Teams, who belongs to them, and the history of both."""

from __future__ import annotations

from alembic import op

revision = "0003_teams"
down_revision = "0002_volunteers"
branch_labels = None
depends_on = None

_TABLES = (
    # A registered team has a code of its own, a group that is not registered the unit that approved it. Of a password a code is kept.
    """
    CREATE TABLE team (
        id uuid PRIMARY KEY,
        display_name text NOT NULL CHECK (display_name <> ''),
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 3),
        credit_code text COLLATE "C" NOT NULL CHECK (credit_code ~ '^([0-9A-HJ-NP-RTUW-Y]{18})?$'),
        unit_name text,
        unit_credit_code text COLLATE "C" CHECK (unit_credit_code ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'),
        community text COLLATE "C" NOT NULL CHECK (community ~ '^[0-9]{12}$'),
        join_mode smallint NOT NULL CHECK (join_mode BETWEEN 1 AND 4),
        password_code bytea CHECK (octet_length(password_code) = 32),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 2),
        state_reason text NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        UNIQUE (id, community),
        CHECK ((kind = 3) = (credit_code = '')),
        CHECK ((kind = 3) = (unit_name IS NOT NULL)),
        CHECK ((unit_name IS NULL) = (unit_credit_code IS NULL)),
        CHECK ((join_mode = 3) = (password_code IS NOT NULL))
    )
    """,
    "CREATE INDEX team_by_community ON team (community, id)",
    # The community is the team's, so that lists of one county's memberships and their events ask no other table.
    """
    CREATE TABLE team_membership (
        id uuid PRIMARY KEY,
        team_id uuid NOT NULL,
        community text COLLATE "C" NOT NULL,
        volunteer_id uuid NOT NULL REFERENCES volunteer,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 8),
        state_reason text NOT NULL,
        join_time timestamptz,
        end_time timestamptz,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        FOREIGN KEY (team_id, community) REFERENCES team (id, community),
        CHECK ((state > 3) = (end_time IS NOT NULL)),
        CHECK (state <> 3 OR join_time IS NOT NULL),
        CHECK (state IN (3, 6, 7, 8) OR join_time IS NULL)
    ) WITH (fillfactor = 90)
    """,
    # The promise that two callers at once could break: a volunteer is in a team, has applied or is invited once.
    "CREATE UNIQUE INDEX team_membership_live_once ON team_membership (team_id, volunteer_id) WHERE state <= 3",
    "CREATE INDEX team_membership_by_team ON team_membership (team_id, id)",
    "CREATE INDEX team_membership_by_state ON team_membership (team_id, state, id)",
    "CREATE INDEX team_membership_by_volunteer ON team_membership (volunteer_id, id)",
    """
    CREATE TABLE team_change (
        team_id uuid NOT NULL REFERENCES team,
        version bigint NOT NULL CHECK (version > 0),
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 3),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 2),
        reason text NOT NULL,
        actor text NOT NULL,
        record_time timestamptz NOT NULL,
        PRIMARY KEY (team_id, version)
    )
    """,
    """
    CREATE TABLE team_membership_change (
        membership_id uuid NOT NULL REFERENCES team_membership,
        version bigint NOT NULL CHECK (version > 0),
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 10),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 8),
        reason text NOT NULL,
        actor text NOT NULL,
        record_time timestamptz NOT NULL,
        PRIMARY KEY (membership_id, version)
    )
    """,
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Drop them, with all they hold."""
    for table in ("team_membership_change", "team_change", "team_membership", "team"):
        op.execute(f"DROP TABLE {table}")
