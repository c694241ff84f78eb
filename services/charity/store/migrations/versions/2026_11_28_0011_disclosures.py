"""Disclosures with their editions, of which a published one never changes, and the clocks of the law."""

from __future__ import annotations

from alembic import op

from shared.aggregates import create_history_v1
from shared.statutory.schema import create_statutory_tables_v1, drop_statutory_tables_v1

revision = "0011_disclosures"
down_revision = "0010_charity_projects"
branch_labels = None
depends_on = None

_TABLES = (
    """
    CREATE TABLE disclosure (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES charity_project,
        community text COLLATE "C" NOT NULL CHECK (community ~ '^[0-9]{12}$'),
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 5),
        number integer NOT NULL CHECK (number > 0),
        first_day date NOT NULL,
        last_day date NOT NULL,
        due_day date NOT NULL,
        edition integer NOT NULL CHECK (edition >= 0),
        published_edition integer NOT NULL CHECK (published_edition BETWEEN 0 AND edition AND edition <= published_edition + 1),
        published_hash text COLLATE "C" NOT NULL,
        drafted_by text NOT NULL,
        reviewed_by text NOT NULL,
        publish_day date,
        late boolean NOT NULL,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 5),
        state_reason text NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        -- A duty arises once, however many notice that its time has come.
        UNIQUE (project_id, kind, number),
        CHECK (first_day <= last_day),
        CHECK ((published_edition > 0) = (publish_day IS NOT NULL) AND (published_edition > 0) = (published_hash <> '')),
        CHECK ((state IN (3, 4)) = (reviewed_by <> '')),
        CHECK (reviewed_by = '' OR reviewed_by <> drafted_by),
        CHECK (state <> 4 OR published_edition = edition),
        CHECK (state <> 5 OR published_edition = 0)
    ) WITH (fillfactor = 90)
    """,
    "CREATE INDEX disclosure_by_community ON disclosure (community, id)",
    "CREATE INDEX disclosure_published ON disclosure (community, id) WHERE published_edition > 0",
    "CREATE INDEX disclosure_recurring ON disclosure (last_day, id) WHERE kind IN (1, 2, 4)",
    """
    CREATE TABLE disclosure_edition (
        disclosure_id uuid NOT NULL REFERENCES disclosure,
        edition integer NOT NULL CHECK (edition > 0),
        reason text NOT NULL,
        document text NOT NULL,
        hash text COLLATE "C" NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
        previous_hash text COLLATE "C" NOT NULL CHECK (previous_hash ~ '^([0-9a-f]{64})?$'),
        drafted_by text NOT NULL,
        draft_time timestamptz NOT NULL,
        reviewed_by text,
        published_by text,
        publish_time timestamptz,
        PRIMARY KEY (disclosure_id, edition),
        CHECK ((edition = 1) = (previous_hash = '')),
        CHECK (num_nonnulls(reviewed_by, published_by, publish_time) IN (0, 3)),
        CONSTRAINT edition_has_three_pairs_of_hands CHECK (reviewed_by <> drafted_by AND published_by <> reviewed_by),
        CONSTRAINT edition_is_what_its_hash_says CHECK (hash = encode(sha256(convert_to(previous_hash || document, 'UTF8')), 'hex'))
    )
    """,
    # Whoever owns a table may do anything to it; a trigger keeps what is published.
    """
    CREATE FUNCTION edition_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'what is published stays' USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END
    $$
    """,
    """
    CREATE TRIGGER edition_stays BEFORE UPDATE OR DELETE ON disclosure_edition
        FOR EACH ROW WHEN (OLD.publish_time IS NOT NULL) EXECUTE FUNCTION edition_stays()
    """,
    "CREATE TRIGGER editions_stay BEFORE TRUNCATE ON disclosure_edition EXECUTE FUNCTION edition_stays()",
)


def upgrade() -> None:
    """Create the tables and what guards them."""
    for statement in _TABLES:
        op.execute(statement)
    create_history_v1(op, "disclosure_change", "disclosure_id", "disclosure")
    create_statutory_tables_v1(op)


def downgrade() -> None:
    """Drop them, with all they hold."""
    drop_statutory_tables_v1(op)
    op.execute("DROP TABLE disclosure_change, disclosure_edition, disclosure")
    op.execute("DROP FUNCTION edition_stays")
