"""Social workers, their education and employment, their history, and what is being learnt from the directory about their persons."""

from __future__ import annotations

from alembic import op

from shared.aggregates import create_history_v1

revision = "0004_social_workers"
down_revision = "0003_posts"
branch_labels = None
depends_on = None

_TABLES = (
    "CREATE EXTENSION IF NOT EXISTS btree_gist",
    """
    CREATE TABLE social_worker (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        recorded_person_id uuid NOT NULL,
        person_version bigint NOT NULL,
        display_name text NOT NULL,
        division text COLLATE "C" NOT NULL CHECK (division ~ '^([0-9]{6}|[0-9]{9})$'),
        level smallint NOT NULL CHECK (level BETWEEN 1 AND 3),
        certificate_number text COLLATE "C" CHECK (certificate_number ~ '^[0-9A-Z-]{6,40}$'),
        certificate_day date NOT NULL,
        registered_since date,
        registered_from date,
        registered_until date,
        required_hours smallint NOT NULL CHECK (required_hours >= 0),
        credit_hours integer NOT NULL CHECK (credit_hours >= 0),
        employer_organisation uuid,
        employer_name text NOT NULL,
        employed_since date,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 3),
        state_reason text NOT NULL,
        erased boolean NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        CHECK (num_nulls(registered_since, registered_from, registered_until) IN (0, 3)),
        CHECK (registered_since <= registered_from AND registered_from <= registered_until),
        CHECK (state <> 2 OR registered_until IS NOT NULL),
        CHECK ((employed_since IS NULL) = (employer_name = '')),
        CHECK (erased = (certificate_number IS NULL)),
        CHECK (NOT erased OR (state = 3 AND display_name = ''))
    ) WITH (fillfactor = 90)
    """,
    # The two promises that two callers at once could break: a person is recorded once, and a certificate is somebody's.
    "CREATE UNIQUE INDEX social_worker_once ON social_worker (person_id) WHERE state < 3",
    "CREATE UNIQUE INDEX social_worker_certificate_once ON social_worker (certificate_number) WHERE state < 3",
    "CREATE INDEX social_worker_by_person ON social_worker (person_id)",
    "CREATE INDEX social_worker_by_recorded_person ON social_worker (recorded_person_id)",
    "CREATE INDEX social_worker_by_division ON social_worker (division, id)",
    "CREATE INDEX social_worker_by_employer ON social_worker (employer_organisation, division, id) WHERE employer_organisation IS NOT NULL",
    "CREATE INDEX social_worker_by_last_day ON social_worker (registered_until, id) INCLUDE (division) WHERE state = 2",
    # Never deleted: what counts no longer is marked.
    """
    CREATE TABLE education_credit (
        id uuid PRIMARY KEY,
        worker_id uuid NOT NULL REFERENCES social_worker,
        course text NOT NULL CHECK (course <> ''),
        provider text NOT NULL CHECK (provider <> ''),
        hours smallint NOT NULL CHECK (hours > 0),
        day date NOT NULL,
        revoked boolean NOT NULL,
        revoke_reason text NOT NULL,
        create_time timestamptz NOT NULL
    )
    """,
    "CREATE INDEX education_credit_by_worker ON education_credit (worker_id, id)",
    # One employer at a time, which two callers at once could break as well.
    """
    CREATE TABLE employment (
        id uuid PRIMARY KEY,
        worker_id uuid NOT NULL REFERENCES social_worker,
        employer_organisation uuid,
        employer_name text NOT NULL CHECK (employer_name <> ''),
        position text NOT NULL,
        first_day date NOT NULL,
        last_day date,
        create_time timestamptz NOT NULL,
        CHECK (last_day >= first_day),
        CONSTRAINT employment_never_overlaps EXCLUDE USING gist (worker_id WITH =, daterange(first_day, last_day, '[]') WITH &&)
    )
    """,
    "CREATE INDEX employment_by_worker ON employment (worker_id, first_day, id)",
    # Which of the directory's records were merged into which; what a social worker's person has become is found by following it.
    "CREATE TABLE person_link (person_id uuid PRIMARY KEY, merged_into uuid NOT NULL)",
    "CREATE INDEX person_link_by_survivor ON person_link (merged_into)",
    # Persons who changed there and are to be read again.
    "CREATE TABLE person_to_read (person_id uuid PRIMARY KEY, version bigint NOT NULL)",
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)
    create_history_v1(op, "social_worker_change", "worker_id", "social_worker")


def downgrade() -> None:
    """Drop them, with all they hold."""
    op.execute("DROP TABLE social_worker_change, person_to_read, person_link, employment, education_credit, social_worker")
