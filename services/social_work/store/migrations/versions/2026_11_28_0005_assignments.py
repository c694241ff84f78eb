"""Assignments, their history, and what no read before a write can keep: full time, one on a post, registered on the first day."""

from __future__ import annotations

from alembic import op

from shared.aggregates import create_history_v1

revision = "0005_assignments"
down_revision = "0004_social_workers"
branch_labels = None
depends_on = None

_TABLES = (
    """
    CREATE TABLE assignment (
        id uuid PRIMARY KEY,
        worker_id uuid NOT NULL REFERENCES social_worker,
        post_id uuid NOT NULL REFERENCES post,
        place text COLLATE "C" NOT NULL CHECK (place ~ '^([0-9]{9}|[0-9]{12})$'),
        first_day date NOT NULL,
        last_day date,
        share_percent smallint NOT NULL CHECK (share_percent BETWEEN 1 AND 100),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 3),
        state_reason text NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        CHECK (last_day >= first_day),
        CHECK (state <> 2 OR last_day IS NOT NULL),
        CONSTRAINT assignment_fills_once EXCLUDE USING gist (post_id WITH =, daterange(first_day, last_day, '[]') WITH &&)
            WHERE (state < 3)
    ) WITH (fillfactor = 90)
    """,
    "CREATE INDEX assignment_by_place ON assignment (place, id)",
    "CREATE INDEX assignment_by_worker ON assignment (worker_id, id)",
    "CREATE INDEX assignment_by_post ON assignment (post_id, id)",
    "CREATE INDEX assignment_by_last_day ON assignment (last_day, id) WHERE state = 1 AND last_day IS NOT NULL",
    # The sum of shares is highest on the first day of some assignment, so these days are enough to look at. The social worker's row is
    # locked first: of two at once the second looks when the first has committed.
    """
    CREATE FUNCTION assignment_within_bounds() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        worker social_worker;
    BEGIN
        SELECT * INTO worker FROM social_worker WHERE id = NEW.worker_id FOR UPDATE;
        IF worker.state <> 2 OR NEW.first_day NOT BETWEEN worker.registered_since AND worker.registered_until THEN
            RAISE EXCEPTION 'no registration holds on the first day of an assignment'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_registered';
        END IF;
        PERFORM FROM post WHERE id = NEW.post_id AND state IN (2, 3) FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'an assignment to a post that is not open'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_post_open';
        END IF;
        IF EXISTS (
            SELECT FROM assignment AS beginning
            JOIN assignment AS running ON running.worker_id = NEW.worker_id AND running.state < 3
                AND daterange(running.first_day, running.last_day, '[]') @> greatest(beginning.first_day, NEW.first_day)
            WHERE beginning.worker_id = NEW.worker_id AND beginning.state < 3
                AND daterange(beginning.first_day, beginning.last_day, '[]') && daterange(NEW.first_day, NEW.last_day, '[]')
            GROUP BY beginning.id HAVING sum(running.share_percent) > 100
        ) THEN
            RAISE EXCEPTION 'assignments above full time' USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'assignment_full_time';
        END IF;
        RETURN NULL;
    END $$
    """,
    """
    CREATE TRIGGER assignment_begins_within_bounds AFTER INSERT ON assignment
    FOR EACH ROW WHEN (NEW.state < 3) EXECUTE FUNCTION assignment_within_bounds()
    """,
    # Ending and cancelling only give room, and lock no social worker.
    """
    CREATE TRIGGER assignment_grows_within_bounds AFTER UPDATE ON assignment
    FOR EACH ROW WHEN (
        NEW.state < 3 AND (
            OLD.state = 3 OR NEW.worker_id <> OLD.worker_id OR NEW.post_id <> OLD.post_id OR NEW.share_percent > OLD.share_percent
            OR NEW.first_day < OLD.first_day OR coalesce(NEW.last_day, 'infinity') > coalesce(OLD.last_day, 'infinity')
        )
    ) EXECUTE FUNCTION assignment_within_bounds()
    """,
    # Whoever ends a registration or a post ends what stands on it in the same transaction, in whatever order.
    """
    CREATE FUNCTION nothing_in_force() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF EXISTS (SELECT FROM assignment WHERE state = 1 AND NEW.id IN (worker_id, post_id)) THEN
            RAISE EXCEPTION 'an assignment in force stands on it' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'nothing_in_force';
        END IF;
        RETURN NULL;
    END $$
    """,
    """
    CREATE CONSTRAINT TRIGGER social_worker_nothing_in_force AFTER UPDATE ON social_worker DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.state = 2 AND NEW.state <> 2) EXECUTE FUNCTION nothing_in_force()
    """,
    """
    CREATE CONSTRAINT TRIGGER post_nothing_in_force AFTER UPDATE ON post DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.state = 3 AND NEW.state <> 3) EXECUTE FUNCTION nothing_in_force()
    """,
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)
    create_history_v1(op, "assignment_change", "assignment_id", "assignment")


def downgrade() -> None:
    """Drop them, with all they hold."""
    op.execute("DROP TRIGGER post_nothing_in_force ON post")
    op.execute("DROP TRIGGER social_worker_nothing_in_force ON social_worker")
    op.execute("DROP TABLE assignment_change, assignment")
    op.execute("DROP FUNCTION nothing_in_force, assignment_within_bounds")
