"""Divisions, communities, and what happened to them."""

from __future__ import annotations

from alembic import op

revision = "0002_code_list"
down_revision = "0001_kit_tables"
branch_labels = None
depends_on = None

_TABLES = (
    # Codes compare byte by byte, so that everything below a division is one range of the primary key.
    """
    CREATE TABLE division (
        code text COLLATE "C" PRIMARY KEY CHECK (code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9})$'),
        parent_code text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
            CASE length(code) WHEN 9 THEN left(code, 6) WHEN 6 THEN left(code, 4) WHEN 4 THEN left(code, 2) ELSE '' END
        ) STORED,
        display_name text NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL
    )
    """,
    "CREATE INDEX division_by_parent ON division (parent_code, code)",
    """
    CREATE TABLE community (
        code text COLLATE "C" PRIMARY KEY CHECK (code ~ '^[0-9]{12}$'),
        display_name text NOT NULL,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 5),
        kind smallint NOT NULL,
        urban_rural_class smallint NOT NULL,
        party_venue_area_m2 integer NOT NULL,
        service_facility_area_m2 integer NOT NULL,
        households integer NOT NULL,
        grids integer NOT NULL,
        valid_from date,
        valid_until date,
        changed_on date,
        successors text[] NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        spelling text NOT NULL,
        search_terms tsvector NOT NULL,
        CHECK ((state = 1) = (valid_until IS NULL))
    )
    """,
    "CREATE INDEX community_by_search_term ON community USING gin (search_terms) WHERE state = 1",
    """
    CREATE TABLE community_change (
        code text COLLATE "C" NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 8),
        effective_date date,
        document_number text NOT NULL,
        display_name_before text NOT NULL,
        display_name_after text NOT NULL,
        predecessors text[] NOT NULL,
        successors text[] NOT NULL,
        actor text NOT NULL,
        record_time timestamptz NOT NULL,
        PRIMARY KEY (code, version)
    )
    """,
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Drop them, with all they hold."""
    for table in ("community_change", "community", "division"):
        op.execute(f"DROP TABLE {table}")
