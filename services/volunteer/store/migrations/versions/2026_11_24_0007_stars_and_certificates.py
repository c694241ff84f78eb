"""Stars and certificates, the records that certificates stand on, the keys that sign them, and the history of both."""

from __future__ import annotations

from alembic import op

revision = "0007_stars_and_certificates"
down_revision = "0006_jobs"
branch_labels = None
depends_on = None

_TABLES = (
    # The community is the one that kept the volunteer then, so that lists of one county and its events ask no other table.
    """
    CREATE TABLE star (
        id uuid PRIMARY KEY,
        volunteer_id uuid NOT NULL REFERENCES volunteer,
        community text COLLATE "C" NOT NULL CHECK (community ~ '^[0-9]{12}$'),
        level smallint NOT NULL CHECK (level BETWEEN 1 AND 20),
        required_minutes bigint NOT NULL CHECK (required_minutes > 0),
        counted_minutes bigint NOT NULL,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 4),
        state_reason text NOT NULL,
        cause uuid REFERENCES service_record,
        grant_time timestamptz,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        CHECK (counted_minutes >= required_minutes),
        CHECK ((state = 4) = (cause IS NOT NULL)),
        CHECK ((state IN (2, 4)) = (grant_time IS NOT NULL))
    ) WITH (fillfactor = 90)
    """,
    # The promise that two callers at once could break: a volunteer has a star of a level, or has applied for it, once.
    "CREATE UNIQUE INDEX star_live_once ON star (volunteer_id, level) WHERE state <= 2",
    "CREATE INDEX star_by_volunteer ON star (volunteer_id, id)",
    "CREATE INDEX star_by_community ON star (community, id)",
    "CREATE INDEX star_applied_for ON star (community, id) WHERE state = 1",
    """
    CREATE TABLE star_change (
        star_id uuid NOT NULL REFERENCES star,
        version bigint NOT NULL CHECK (version > 0),
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 4),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 4),
        reason text NOT NULL,
        actor text NOT NULL,
        record_time timestamptz NOT NULL,
        PRIMARY KEY (star_id, version)
    )
    """,
    # Holds no name of a volunteer: that is put on the paper when it is read.
    """
    CREATE TABLE certificate (
        id uuid PRIMARY KEY,
        volunteer_id uuid NOT NULL REFERENCES volunteer,
        community text COLLATE "C" NOT NULL CHECK (community ~ '^[0-9]{12}$'),
        wanted_first_day date,
        wanted_last_day date,
        wanted_projects uuid[] NOT NULL CHECK (cardinality(wanted_projects) <= 100),
        minutes bigint NOT NULL CHECK (minutes > 0),
        records integer NOT NULL CHECK (records > 0),
        first_day date NOT NULL,
        last_day date NOT NULL,
        publicity_ends_on date,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 4),
        state_reason text NOT NULL,
        cause uuid REFERENCES service_record,
        number text COLLATE "C" UNIQUE CHECK (number ~ '^[2-9A-HJ-NP-Z]{12}$'),
        check_code text COLLATE "C" CHECK (check_code ~ '^[2-9A-HJ-NP-Z]{8}$'),
        issuer_name text,
        issuer_credit_code text COLLATE "C",
        issuer_handler text,
        issuer_contact text,
        issued_on date,
        signed_payload text COLLATE "C" CHECK (length(signed_payload) <= 300),
        revoked_on date,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        CHECK (first_day <= last_day),
        CHECK ((state IN (2, 4)) = (number IS NOT NULL)),
        CHECK (num_nonnulls(number, check_code, issuer_name, issuer_credit_code, issuer_handler, issuer_contact, issued_on,
               signed_payload) IN (0, 8)),
        CHECK ((state = 4) = (revoked_on IS NOT NULL)),
        CHECK (cause IS NULL OR state > 2),
        CHECK (issued_on > publicity_ends_on)
    ) WITH (fillfactor = 90)
    """,
    "CREATE INDEX certificate_by_volunteer ON certificate (volunteer_id, id)",
    "CREATE INDEX certificate_by_community ON certificate (community, id)",
    "CREATE INDEX certificate_asked_for ON certificate (community, id) WHERE state = 1",
    """
    CREATE TABLE certificate_service (
        certificate_id uuid NOT NULL REFERENCES certificate,
        project_id uuid NOT NULL REFERENCES project,
        project_name text NOT NULL,
        minutes bigint NOT NULL CHECK (minutes > 0),
        records integer NOT NULL CHECK (records > 0),
        first_day date NOT NULL,
        last_day date NOT NULL,
        PRIMARY KEY (certificate_id, project_id)
    )
    """,
    # What a certificate stands on; it falls with any of them.
    """
    CREATE TABLE certificate_record (
        record_id uuid NOT NULL REFERENCES service_record,
        certificate_id uuid NOT NULL REFERENCES certificate,
        PRIMARY KEY (record_id, certificate_id)
    )
    """,
    """
    CREATE TABLE certificate_change (
        certificate_id uuid NOT NULL REFERENCES certificate,
        version bigint NOT NULL CHECK (version > 0),
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 4),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 4),
        reason text NOT NULL,
        actor text NOT NULL,
        record_time timestamptz NOT NULL,
        PRIMARY KEY (certificate_id, version)
    )
    """,
    # The last one signs. None is ever deleted: what the others signed is verified by their public halves.
    """
    CREATE TABLE certificate_key (
        id uuid PRIMARY KEY,
        place bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        kid text COLLATE "C" NOT NULL UNIQUE,
        public_key bytea NOT NULL CHECK (octet_length(public_key) = 32),
        wrapped_key bytea NOT NULL,
        sealed_key bytea NOT NULL,
        create_time timestamptz NOT NULL
    )
    """,
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Drop them, with all they hold."""
    op.execute("DROP TABLE certificate_key, certificate_change, certificate_record, certificate_service, certificate, star_change, star")
