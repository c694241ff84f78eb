"""Organizations and their history."""

from __future__ import annotations

from alembic import op

from shared.aggregates import create_history_v1

revision = "0002_organizations"
down_revision = "0001_kit_tables"
branch_labels = None
depends_on = None

_TABLES = (
    """
    CREATE TABLE organization (
        id uuid PRIMARY KEY,
        place text COLLATE "C" NOT NULL CHECK (place ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
        display_name text NOT NULL CHECK (display_name <> ''),
        type smallint NOT NULL CHECK (type BETWEEN 1 AND 4),
        founders uuid[] NOT NULL,
        legal_representative uuid,
        officers jsonb NOT NULL,
        individual_members integer NOT NULL CHECK (individual_members >= 0),
        unit_members integer NOT NULL CHECK (unit_members >= 0),
        capital_fen bigint NOT NULL CHECK (capital_fen >= 0),
        business_scope text NOT NULL,
        supervising_unit text NOT NULL,
        premises text NOT NULL,
        full_time_staff integer NOT NULL CHECK (full_time_staff >= 0),
        articles_adopted boolean NOT NULL,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 4),
        state_reason text NOT NULL,
        credit_code text COLLATE "C" NOT NULL CHECK (credit_code ~ '^([0-9A-HJ-NP-RTUW-Y]{18})?$'),
        charity boolean NOT NULL,
        rating jsonb,
        annual_checks jsonb NOT NULL,
        penalties jsonb NOT NULL,
        filing jsonb,
        registration jsonb,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        persons uuid[] NOT NULL,
        spelling text NOT NULL,
        terms text[] NOT NULL,
        search_terms tsvector GENERATED ALWAYS AS (array_to_tsvector(terms)) STORED,
        CHECK ((credit_code <> '') = (registration IS NOT NULL)),
        CHECK (credit_code = '' OR left(credit_code, 2) = CASE type WHEN 1 THEN '51' WHEN 2 THEN '52' WHEN 3 THEN '53' END),
        CHECK (state <> 2 OR filing IS NOT NULL),
        CHECK (state <> 3 OR (registration IS NOT NULL AND legal_representative IS NOT NULL AND type <> 4)),
        CHECK (state = 3 OR NOT charity)
    ) WITH (fillfactor = 80)
    """,
    # The promises that two callers at once could break: a code is given out once, and nobody heads two associations (社团条例 12).
    "CREATE UNIQUE INDEX organization_credit_code_once ON organization (credit_code) WHERE credit_code <> ''",
    "CREATE UNIQUE INDEX organization_heads_one_association ON organization (legal_representative) WHERE type = 1 AND state = 3",
    "CREATE INDEX organization_by_place ON organization (place, id)",
    "CREATE INDEX organization_by_term ON organization USING gin (search_terms)",
    "CREATE INDEX organization_by_person ON organization USING gin (persons)",
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)
    create_history_v1(op, "organization_change", "organization_id", "organization")


def downgrade() -> None:
    """Drop them, with all they hold."""
    for table in ("organization_change", "organization"):
        op.execute(f"DROP TABLE {table}")
