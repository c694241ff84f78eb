"""Charity communities, with every assessment and the points that each criterion gave."""

from __future__ import annotations

from alembic import op

from shared.aggregates import create_history_v1

revision = "0012_charity_communities"
down_revision = "0011_disclosures"
branch_labels = None
depends_on = None

_TABLES = (
    """
    CREATE TABLE charity_community (
        id uuid PRIMARY KEY,
        community text COLLATE "C" NOT NULL CHECK (community ~ '^[0-9]{12}$'),
        statement text NOT NULL,
        assessment_edition text,
        assessment_codes text[],
        assessment_points integer[],
        total_points integer,
        pass_points integer,
        passed boolean,
        assessment_day date,
        document_number text NOT NULL,
        designation_day date,
        valid_until date,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 6),
        state_reason text NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        CHECK (num_nonnulls(assessment_edition, assessment_codes, assessment_points, total_points, pass_points, passed, assessment_day)
               IN (0, 7)),
        CHECK (cardinality(assessment_codes) = cardinality(assessment_points)),
        CHECK (state <> 1 OR passed IS NULL),
        CHECK (state NOT IN (3, 4, 6) OR passed),
        CHECK ((state IN (3, 4, 6)) = (designation_day IS NOT NULL) AND (state IN (3, 4, 6)) = (document_number <> '')),
        CHECK (num_nonnulls(designation_day, valid_until) IN (0, 2) AND designation_day < valid_until)
    ) WITH (fillfactor = 90)
    """,
    # The promise that two callers at once could break: a community has one application or designation at a time.
    "CREATE UNIQUE INDEX charity_community_live_once ON charity_community (community) WHERE state <= 4",
    "CREATE INDEX charity_community_by_community ON charity_community (community, id)",
    "CREATE INDEX charity_community_ending ON charity_community (valid_until) WHERE state IN (3, 4)",
    # Every assessment that ever was, by the version that it made: a figure opens down to the points of each criterion.
    """
    CREATE TABLE charity_community_score (
        charity_community_id uuid NOT NULL REFERENCES charity_community,
        version bigint NOT NULL,
        edition text NOT NULL,
        code text NOT NULL,
        points integer NOT NULL CHECK (points >= 0),
        PRIMARY KEY (charity_community_id, version, code)
    )
    """,
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)
    create_history_v1(op, "charity_community_change", "charity_community_id", "charity_community")


def downgrade() -> None:
    """Drop them, with all they hold."""
    op.execute("DROP TABLE charity_community_change, charity_community_score, charity_community")
