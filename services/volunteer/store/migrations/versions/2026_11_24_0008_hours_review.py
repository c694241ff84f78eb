"""How suspicious records are, by which rules, and spot checks with their frozen populations."""

from __future__ import annotations

from alembic import op

revision = "0008_hours_review"
down_revision = "0007_stars_and_certificates"
branch_labels = None
depends_on = None

_TABLES = (
    # What one operator entered lately: counted at every entry, so never looked for.
    "CREATE INDEX service_record_by_operator ON service_record (entered_by, create_time) WHERE source <> 1",
    # Rules under which something was found, for whoever asks years later why.
    """
    CREATE TABLE scoring_rules (
        version text PRIMARY KEY CHECK (version ~ '^[0-9a-f]{12}$'),
        rules jsonb NOT NULL
    )
    """,
    # Of a record of which the rules found something; the version counts the changes of its flag, so one below the threshold has none.
    # Nobody clears what they entered.
    """
    CREATE TABLE record_score (
        record_id uuid PRIMARY KEY REFERENCES service_record,
        community text COLLATE "C" NOT NULL,
        entered_by text NOT NULL,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 4),
        points integer NOT NULL CHECK (points >= 0),
        burst_points integer NOT NULL CHECK (burst_points >= 0),
        rules text[] NOT NULL,
        findings jsonb NOT NULL,
        rules_version text NOT NULL REFERENCES scoring_rules,
        reason text NOT NULL,
        decided_by text NOT NULL,
        decide_time timestamptz,
        score_time timestamptz NOT NULL,
        version bigint NOT NULL CHECK (version >= 0),
        update_time timestamptz NOT NULL,
        CHECK ((state = 1) = (version = 0)),
        CHECK ((state IN (3, 4)) = (decide_time IS NOT NULL) AND (decide_time IS NULL) = (decided_by = '')),
        CONSTRAINT record_score_four_eyes CHECK (state <> 3 OR decided_by <> entered_by)
    ) WITH (fillfactor = 90)
    """,
    "CREATE INDEX record_score_queue ON record_score (state, points DESC, record_id)",
    """
    CREATE TABLE spot_check (
        id uuid PRIMARY KEY,
        division text COLLATE "C" NOT NULL CHECK (division ~ '^[0-9]{2,12}$'),
        first_day date NOT NULL,
        last_day date NOT NULL,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 3),
        population_size bigint NOT NULL,
        population_digest text NOT NULL CHECK (population_digest ~ '^[0-9a-f]{64}$'),
        seed_source text NOT NULL,
        seed text NOT NULL,
        sample_size integer NOT NULL CHECK (sample_size > 0),
        confirmed integer NOT NULL CHECK (confirmed >= 0),
        disputed integer NOT NULL CHECK (disputed >= 0),
        created_by text NOT NULL,
        create_time timestamptz NOT NULL,
        draw_time timestamptz,
        publish_time timestamptz,
        version bigint NOT NULL CHECK (version > 0),
        update_time timestamptz NOT NULL,
        CHECK (first_day <= last_day),
        CHECK (sample_size <= population_size),
        CHECK ((state = 1) = (seed = '') AND (seed = '') = (draw_time IS NULL)),
        CHECK ((state = 3) = (publish_time IS NOT NULL)),
        CHECK (confirmed + disputed <= sample_size AND (state <> 3 OR confirmed + disputed = sample_size))
    )
    """,
    "CREATE INDEX spot_check_by_division ON spot_check (division, id)",
    # It is frozen first and measured as it lies here, so that the digest is that of exactly these rows.
    """
    CREATE TABLE spot_check_population (
        spot_check_id uuid NOT NULL REFERENCES spot_check DEFERRABLE INITIALLY DEFERRED,
        record_id uuid NOT NULL REFERENCES service_record,
        PRIMARY KEY (spot_check_id, record_id)
    )
    """,
    # A record of the sample is one of the population, and is checked once.
    """
    CREATE TABLE spot_check_item (
        spot_check_id uuid NOT NULL,
        position integer NOT NULL CHECK (position > 0),
        record_id uuid NOT NULL,
        finding smallint NOT NULL DEFAULT 0 CHECK (finding BETWEEN 0 AND 2),
        revoked boolean NOT NULL DEFAULT false,
        note text NOT NULL DEFAULT '',
        checked_by text NOT NULL DEFAULT '',
        check_time timestamptz,
        PRIMARY KEY (spot_check_id, record_id),
        UNIQUE (spot_check_id, position),
        FOREIGN KEY (spot_check_id, record_id) REFERENCES spot_check_population,
        CHECK ((finding = 0) = (check_time IS NULL) AND (finding = 0) = (checked_by = '')),
        CHECK (NOT revoked OR finding = 2)
    )
    """,
    # What was published stays published, whoever asks and by whatever way.
    """
    CREATE FUNCTION refuse_published_spot_check() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF OLD.state = 3 THEN RAISE EXCEPTION 'a published spot check never changes'; END IF;
        RETURN NEW;
    END $$
    """,
    "CREATE TRIGGER spot_check_frozen BEFORE UPDATE ON spot_check FOR EACH ROW EXECUTE FUNCTION refuse_published_spot_check()",
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Drop them, with all they hold."""
    for table in ("spot_check_item", "spot_check_population", "spot_check", "record_score", "scoring_rules"):
        op.execute(f"DROP TABLE {table}")
    op.execute("DROP FUNCTION refuse_published_spot_check")
    op.execute("DROP INDEX service_record_by_operator")
