"""ImportAssignments: what the rows of a list of assignments mean. How lists are taken in, decided and taken back is the kit's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.social_work.v1.assignment_service_pb2 import AssignmentRows
from wushe.social_work.v1.list_rows_pb2 import AssignmentRow

from services.social_work.domain import assignment_rules
from services.social_work.domain.assignment import AssignmentState
from services.social_work.domain.listed import COLUMNS, ListedAssignment
from services.social_work.domain.worker_refusals import SocialWorkerNotFound
from services.social_work.store import assignments, posts, social_workers
from services.social_work.use_cases.assign_worker import assign_worker
from services.social_work.use_cases.cut_short import release_posts
from services.social_work.use_cases.office import ASSIGNMENTS, Office
from services.social_work.wire import list_rows as wire
from shared.errand import Errand
from shared.imports.alone import alone
from shared.imports.importable import ListKind
from shared.jobs import Job
from shared.refusals import Outcome, Refusal, attempt

METHOD: Final = "ImportAssignments"
LISTS: Final = ListKind(
    name="assignment_import",
    rows=AssignmentRows,
    collection="assignments",
    table="assignment",
    in_use="made.state <> 3 AND made.version > 1",
    same="post",
    columns=COLUMNS,
)


@dataclass(frozen=True, slots=True)
class ImportAssignments:
    """Assigns those on a list to posts; taken back, the assignments are cancelled."""

    office: Office
    kind: ListKind = LISTS

    def identity(self, row: AssignmentRow) -> str:
        """Return who, where, and since when."""
        return f"{row.certificate_number.upper()}:{row.post}:{row.first_date}" if row.post else ""

    async def prepare(self, _job: Job, rows: Sequence[AssignmentRow]) -> Sequence[Outcome[ListedAssignment]]:
        """Read the rows."""
        return [attempt(wire.assignment, row) for row in rows]

    async def take(self, tx: AsyncConnection, job: Job, prepared: Sequence[Outcome[ListedAssignment]]) -> Sequence[Outcome[UUID]]:
        """Assign those who can be, each row as a whole or not at all."""
        errand = job.errand(METHOD)
        return [one if isinstance(one, Refusal) else await alone(tx, self._row(tx, errand, one)) for one in prepared]

    async def take_back(self, tx: AsyncConnection, job: Job, made: Sequence[UUID], reason: str) -> None:
        """Cancel them, and vacate their posts; what is cancelled already needs nothing."""
        errand = job.errand(METHOD)
        found = [one for one in (await assignments.SHELF.read(tx, made)).values() if one.state is AssignmentState.IN_FORCE]
        held = await posts.SHELF.lock_all(tx, {one.post for one in found})
        if found:
            await ASSIGNMENTS.record(tx, errand, *(assignment_rules.cancel(one, reason, now=self.office.now()) for one in found))
            await release_posts(tx, self.office, errand, held.values())

    async def _row(self, tx: AsyncConnection, errand: Errand, one: ListedAssignment) -> UUID:
        worker = await social_workers.certified(tx, one.certificate_number)
        if worker is None:
            raise SocialWorkerNotFound(field="row.certificate_number")
        new = await assign_worker(tx, self.office, errand, worker=worker.id, post=one.post, term=one.term)
        return (await new.write(tx, errand)).id
