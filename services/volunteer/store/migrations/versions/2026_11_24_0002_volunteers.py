"""Volunteers, their history, and what is being learnt from the directory about their persons."""

from __future__ import annotations

from alembic import op

revision = "0002_volunteers"
down_revision = "0001_kit_tables"
branch_labels = None
depends_on = None

_TABLES = (
    # Codes compare byte by byte, so that everything below a division is one range. Of a minor the day on which the age band ends is
    # kept, of an adult no day at all.
    """
    CREATE TABLE volunteer (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        registered_person_id uuid NOT NULL,
        person_version bigint NOT NULL,
        display_name text NOT NULL,
        name_version bigint NOT NULL,
        number text COLLATE "C" NOT NULL CHECK (number ~ '^[1-9][0-9]{12}$'),
        national_number text,
        national_source text,
        community text COLLATE "C" NOT NULL CHECK (community ~ '^[0-9]{12}$'),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 5),
        state_reason text NOT NULL,
        skills text[] NOT NULL CHECK (cardinality(skills) <= 20),
        age_band smallint NOT NULL CHECK (age_band BETWEEN 0 AND 4),
        band_ends_on date,
        guardian_id uuid,
        consent_time timestamptz,
        consent_document text,
        channel smallint NOT NULL CHECK (channel BETWEEN 1 AND 2),
        organisation text NOT NULL,
        erased boolean NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        spelling text NOT NULL,
        search_terms tsvector NOT NULL,
        CHECK ((age_band BETWEEN 1 AND 3) = (band_ends_on IS NOT NULL)),
        CHECK ((national_number IS NULL) = (national_source IS NULL)),
        CHECK (num_nulls(guardian_id, consent_time, consent_document) IN (0, 3)),
        CHECK ((channel = 2) = (organisation <> '')),
        CHECK (guardian_id <> person_id),
        CHECK (NOT erased OR (
            state IN (4, 5) AND display_name = '' AND spelling = '' AND skills = '{}' AND age_band = 0
            AND national_number IS NULL AND guardian_id IS NULL
        ))
    ) WITH (fillfactor = 90)
    """,
    # The two promises that two callers at once could break: one live registration a person, one volunteer a number.
    "CREATE UNIQUE INDEX volunteer_live_once ON volunteer (person_id) WHERE state <= 3",
    "CREATE UNIQUE INDEX volunteer_number_once ON volunteer (number)",
    "CREATE INDEX volunteer_by_person ON volunteer (person_id)",
    "CREATE INDEX volunteer_by_registered_person ON volunteer (registered_person_id)",
    # Lists go by community, then in the order of registration. What most volunteers are, active and adult, needs no index of its own.
    "CREATE INDEX volunteer_by_community ON volunteer (community, id)",
    "CREATE INDEX volunteer_by_state ON volunteer (state, community, id) WHERE state <> 2",
    "CREATE INDEX volunteer_by_age ON volunteer (age_band, community, id) WHERE age_band <> 4",
    "CREATE INDEX volunteer_by_skill ON volunteer USING gin (skills)",
    "CREATE INDEX volunteer_by_birthday ON volunteer (band_ends_on) WHERE band_ends_on IS NOT NULL",
    "CREATE INDEX volunteer_by_search_term ON volunteer USING gin (search_terms)",
    """
    CREATE TABLE volunteer_change (
        volunteer_id uuid NOT NULL REFERENCES volunteer,
        version bigint NOT NULL CHECK (version > 0),
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 12),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 5),
        community text COLLATE "C" NOT NULL,
        age_band smallint NOT NULL,
        person_id uuid NOT NULL,
        reason text NOT NULL,
        actor text NOT NULL,
        record_time timestamptz NOT NULL,
        PRIMARY KEY (volunteer_id, version)
    )
    """,
    # Which of the directory's records were merged into which; what a volunteer's person has become is found by following it.
    "CREATE TABLE person_link (person_id uuid PRIMARY KEY, merged_into uuid NOT NULL)",
    "CREATE INDEX person_link_by_survivor ON person_link (merged_into)",
    # Persons who changed there and are to be read again.
    "CREATE TABLE person_to_read (person_id uuid PRIMARY KEY, version bigint NOT NULL)",
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Drop them, with all they hold."""
    for table in ("person_to_read", "person_link", "volunteer_change", "volunteer"):
        op.execute(f"DROP TABLE {table}")
