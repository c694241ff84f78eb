"""Frozen periods and their figures."""

from __future__ import annotations

from alembic import op

revision = "0010_frozen_periods"
down_revision = "0002_mirror"
branch_labels = None
depends_on = None

_STATEMENTS = (
    """
    CREATE TABLE frozen_period (
        division text COLLATE "C" NOT NULL CHECK (division ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
        calendar_period text COLLATE "C" NOT NULL CHECK (calendar_period ~ '^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$'),
        first_day date NOT NULL,
        last_day date NOT NULL,
        as_of timestamptz NOT NULL,
        created_by text NOT NULL,
        create_time timestamptz NOT NULL,
        PRIMARY KEY (division, calendar_period),
        CHECK (first_day <= last_day),
        CHECK (as_of <= create_time)
    )
    """,
    'CREATE INDEX frozen_period_by_day ON frozen_period (first_day DESC, last_day DESC, division COLLATE "C")',
    # The cells of an indicator, or of one of its dimensions, are columns of one row: they are written once, together, and read together.
    # The digest of a cell is over the names and amounts of its rows; only cells without a dimension, a community each, have one. A ratio
    # has no cells: it names the two that it is made of.
    """
    CREATE TABLE frozen_figures (
        division text COLLATE "C" NOT NULL,
        calendar_period text COLLATE "C" NOT NULL,
        indicator text COLLATE "C" NOT NULL,
        dimension text COLLATE "C" NOT NULL,
        query_version integer NOT NULL CHECK (query_version > 0),
        numerator text COLLATE "C" NOT NULL,
        denominator text COLLATE "C" NOT NULL,
        places text[] NOT NULL,
        members text[] NOT NULL,
        amounts bigint[] NOT NULL,
        counts bigint[] NOT NULL,
        digests bigint[] NOT NULL,
        PRIMARY KEY (division, calendar_period, indicator, dimension),
        FOREIGN KEY (division, calendar_period) REFERENCES frozen_period,
        CHECK ((numerator = '') = (denominator = '')),
        CHECK (numerator = '' OR (dimension = '' AND cardinality(places) = 0)),
        CHECK (cardinality(places) = cardinality(members) AND cardinality(places) = cardinality(amounts)
               AND cardinality(places) = cardinality(counts) AND cardinality(places) = cardinality(digests))
    )
    """,
    # What is frozen stays so, whoever asks.
    """
    CREATE FUNCTION refuse_to_change_what_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'what is frozen is never changed' USING ERRCODE = 'restrict_violation';
    END
    $$
    """,
    """
    CREATE TRIGGER frozen_period_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON frozen_period
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_frozen()
    """,
    """
    CREATE TRIGGER frozen_figures_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON frozen_figures
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_frozen()
    """,
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    """Drop them, with all they hold."""
    op.execute("DROP TABLE frozen_figures, frozen_period")
    op.execute("DROP FUNCTION refuse_to_change_what_is_frozen")
