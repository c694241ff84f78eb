"""Courses, trainings with their sessions, rosters, attendances, certificates of completion, and the history of each."""

from __future__ import annotations

from alembic import op

from shared.aggregates import create_history_v1

revision = "0010_trainings"
down_revision = "0004_incubations"
branch_labels = None
depends_on = None

_KEPT = """
        place text COLLATE "C" NOT NULL CHECK (place ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 4),
        state_reason text NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
"""

_TABLES = (
    "CREATE EXTENSION IF NOT EXISTS btree_gist",
    f"""
    CREATE TABLE course (
        id uuid PRIMARY KEY, {_KEPT}
        display_name text NOT NULL CHECK (display_name <> ''),
        subject text NOT NULL CHECK (subject <> ''),
        description text NOT NULL,
        planned_minutes integer NOT NULL CHECK (planned_minutes >= 0)
    )
    """,
    "CREATE INDEX course_by_place ON course (place, id)",
    # The promise that a hundred callers at once could break: no more are enrolled than there are places. Whoever takes or frees one holds
    # the row's lock, and the check stands even against those who would not.
    f"""
    CREATE TABLE training (
        id uuid PRIMARY KEY, {_KEPT}
        course_id uuid NOT NULL REFERENCES course,
        base_id uuid NOT NULL REFERENCES base,
        display_name text NOT NULL CHECK (display_name <> ''),
        capacity integer NOT NULL CHECK (capacity > 0),
        taken integer NOT NULL DEFAULT 0,
        required_percent smallint NOT NULL CHECK (required_percent BETWEEN 1 AND 100),
        CONSTRAINT training_never_overbooked CHECK (taken BETWEEN 0 AND capacity)
    ) WITH (fillfactor = 80)
    """,
    "CREATE INDEX training_by_place ON training (place, id)",
    "CREATE INDEX training_by_base ON training (base_id, id)",
    # Sessions of one training that take place never overlap; they may touch.
    f"""
    CREATE TABLE training_session (
        id uuid PRIMARY KEY, {_KEPT}
        training_id uuid NOT NULL REFERENCES training,
        base_id uuid NOT NULL,
        start_time timestamptz NOT NULL,
        end_time timestamptz NOT NULL,
        venue text NOT NULL CHECK (venue <> ''),
        lecturer text NOT NULL,
        CHECK (start_time < end_time AND end_time <= start_time + interval '24 hours'),
        CONSTRAINT training_session_apart
            EXCLUDE USING gist (training_id WITH =, tstzrange(start_time, end_time) WITH &&) WHERE (state = 1),
        UNIQUE (id, training_id)
    )
    """,
    "CREATE INDEX training_session_by_place ON training_session (place, id)",
    "CREATE INDEX training_session_by_training ON training_session (training_id, id)",
    "CREATE INDEX training_session_by_base ON training_session (base_id, id)",
    f"""
    CREATE TABLE enrollment (
        id uuid PRIMARY KEY, {_KEPT}
        training_id uuid NOT NULL REFERENCES training,
        base_id uuid NOT NULL,
        person_id uuid NOT NULL,
        organization_id uuid,
        UNIQUE (id, training_id, person_id)
    )
    """,
    # Each person is on a roster once.
    "CREATE UNIQUE INDEX enrollment_live_once ON enrollment (training_id, person_id) WHERE state = 1",
    "CREATE INDEX enrollment_by_place ON enrollment (place, id)",
    "CREATE INDEX enrollment_by_training ON enrollment (training_id, id)",
    "CREATE INDEX enrollment_by_base ON enrollment (base_id, id)",
    # A row is a person-time. Session and enrollment are of the same training, and the person is the enrollment's.
    f"""
    CREATE TABLE attendance (
        id uuid PRIMARY KEY, {_KEPT}
        enrollment_id uuid NOT NULL,
        session_id uuid NOT NULL,
        training_id uuid NOT NULL,
        base_id uuid NOT NULL,
        person_id uuid NOT NULL,
        sign_in_time timestamptz NOT NULL,
        source smallint NOT NULL CHECK (source BETWEEN 1 AND 3),
        FOREIGN KEY (session_id, training_id) REFERENCES training_session (id, training_id),
        FOREIGN KEY (enrollment_id, training_id, person_id) REFERENCES enrollment (id, training_id, person_id)
    )
    """,
    # Nobody is twice at one session.
    "CREATE UNIQUE INDEX attendance_live_once ON attendance (session_id, enrollment_id) WHERE state = 1",
    "CREATE INDEX attendance_by_place ON attendance (place, id)",
    "CREATE INDEX attendance_by_training ON attendance (training_id, id)",
    "CREATE INDEX attendance_by_session ON attendance (session_id, id)",
    "CREATE INDEX attendance_by_enrollment ON attendance (enrollment_id, id)",
    "CREATE INDEX attendance_by_base ON attendance (base_id, id)",
    f"""
    CREATE TABLE completion_certificate (
        id uuid PRIMARY KEY, {_KEPT}
        enrollment_id uuid NOT NULL,
        training_id uuid NOT NULL,
        base_id uuid NOT NULL,
        person_id uuid NOT NULL,
        attended_sessions integer NOT NULL CHECK (attended_sessions > 0),
        held_sessions integer NOT NULL CHECK (held_sessions > 0),
        number text COLLATE "C" NOT NULL UNIQUE CHECK (number ~ '^[2-9A-HJ-NP-Z]{{12}}$'),
        check_code text COLLATE "C" NOT NULL CHECK (check_code ~ '^[2-9A-HJ-NP-Z]{{8}}$'),
        issue_date date NOT NULL,
        CHECK (attended_sessions <= held_sessions),
        FOREIGN KEY (enrollment_id, training_id, person_id) REFERENCES enrollment (id, training_id, person_id)
    )
    """,
    "CREATE UNIQUE INDEX completion_certificate_live_once ON completion_certificate (enrollment_id) WHERE state = 1",
    "CREATE INDEX completion_certificate_by_place ON completion_certificate (place, id)",
    "CREATE INDEX completion_certificate_by_training ON completion_certificate (training_id, id)",
    "CREATE INDEX completion_certificate_by_base ON completion_certificate (base_id, id)",
    # Names to show, of persons on a roster alone. Numbers and phones stay in the directory.
    """
    CREATE TABLE known_person (
        id uuid PRIMARY KEY,
        display_name text NOT NULL,
        version bigint NOT NULL,
        merged_into uuid,
        erased boolean NOT NULL DEFAULT false,
        to_read boolean NOT NULL DEFAULT false,
        CHECK (NOT erased OR (display_name = '' AND NOT to_read))
    )
    """,
    "CREATE INDEX known_person_to_read ON known_person (id) WHERE to_read",
)
_KEPT_TABLES = ("course", "training", "training_session", "enrollment", "attendance", "completion_certificate")


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)
    for table in _KEPT_TABLES:
        create_history_v1(op, f"{table}_change", f"{table}_id", table)


def downgrade() -> None:
    """Drop them, with all they hold."""
    for table in _KEPT_TABLES:
        op.execute(f"DROP TABLE {table}_change")
    op.execute(f"DROP TABLE known_person, {', '.join(reversed(_KEPT_TABLES))}")
