"""ImportSocialWorkers: what the rows of a list of social workers mean. How lists are taken in, decided and taken back is the kit's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.social_work.v1.list_rows_pb2 import SocialWorkerRow
from wushe.social_work.v1.social_worker_service_pb2 import SocialWorkerRows

from services.social_work.clients import Directory
from services.social_work.domain import registration_acts, worker_rules
from services.social_work.domain.known_person import KnownPerson
from services.social_work.domain.listed import WORKER_COLUMNS, ListedWorker
from services.social_work.domain.registration_acts import Credits
from services.social_work.store import social_workers
from services.social_work.use_cases.neighbours import Neighbours
from services.social_work.use_cases.office import WORKERS, Office
from services.social_work.use_cases.record_social_worker import Overtaken, record_social_worker
from services.social_work.wire import list_rows as wire
from shared.errand import Errand
from shared.imports.alone import alone
from shared.imports.cells import document
from shared.imports.importable import ListKind
from shared.jobs import Again, Job
from shared.refusals import Outcome, Refusal, attempt

PATIENCE_SECONDS: Final = 120.0
"""Nobody waits for one step, and a directory under load must not be asked for the same again and again."""
METHOD: Final = "ImportSocialWorkers"
LISTS: Final = ListKind(
    name="social_worker_import",
    rows=SocialWorkerRows,
    collection="socialWorkers",
    table="social_worker",
    in_use="""made.state <> 3 AND (
        made.employed_since IS NOT NULL OR made.credit_hours > 0
        OR EXISTS (SELECT FROM assignment WHERE assignment.worker_id = made.id AND assignment.state <> 3)
    )""",
    same="document_number",
    columns=WORKER_COLUMNS,
)


class Listed(NamedTuple):
    """A social worker on a list, with the person whom the directory knows."""

    stated: ListedWorker
    person: KnownPerson


@dataclass(frozen=True, slots=True)
class ImportSocialWorkers:
    """Takes social workers over as they stand, registered or not; taken back, their records end."""

    directory: Directory
    neighbours: Neighbours
    office: Office
    kind: ListKind = LISTS

    def identity(self, row: SocialWorkerRow) -> str:
        """Return the document."""
        return document(row.document_type, row.document_number) if row.document_number else ""

    async def prepare(self, job: Job, rows: Sequence[SocialWorkerRow]) -> Sequence[Outcome[Listed]]:
        """Read the rows, and ask the directory about places and persons."""
        [within] = job.scopes
        read = [attempt(wire.worker, row, within=within) for row in rows]
        places = await self.neighbours.places.refusals({one.worker.division for one in read if not isinstance(one, Refusal)})
        there = [_placed(one, places) for one in read]
        claims = [wire.claim(row) for row, one in zip(rows, there, strict=True) if not isinstance(one, Refusal)]
        told = iter(await self.directory.resolve(claims, validate_only=job.validate_only, patience=PATIENCE_SECONDS))
        return [one if isinstance(one, Refusal) else _held(one, next(told)) for one in there]

    async def take(self, tx: AsyncConnection, job: Job, prepared: Sequence[Outcome[Listed]]) -> Sequence[Outcome[UUID]]:
        """Record those that can be, each row as a whole or not at all."""
        errand = job.errand(METHOD)
        try:
            return [one if isinstance(one, Refusal) else await alone(tx, self._row(tx, errand, one)) for one in prepared]
        except Overtaken:
            raise Again from None

    async def take_back(self, tx: AsyncConnection, job: Job, made: Sequence[UUID], reason: str) -> None:
        """End their records; what has ended already needs nothing."""
        found = (await social_workers.SHELF.read(tx, made)).values()
        facts = [worker_rules.withdraw(one, reason, now=self.office.now()) for one in found if one.live]
        if facts:
            await WORKERS.record(tx, job.errand(METHOD), *facts)

    async def _row(self, tx: AsyncConnection, errand: Errand, one: Listed) -> UUID:
        new = await record_social_worker(tx, self.office, errand, one.stated.worker, one.person)
        worker = await new.write(tx, errand)
        if one.stated.registered_from is not None:
            # Whoever registered them looked at their education; how much of it there was is not on the list.
            seen = Credits(before=self.office.rules.credit_hours[worker.level], since=0)
            today, now = self.office.today(), self.office.now()
            fact = registration_acts.register(worker, one.stated.registered_from, self.office.rules, seen, today=today, now=now)
            await WORKERS.record(tx, errand, fact)
        return worker.id


def _placed(one: Outcome[ListedWorker], places: Mapping[str, Refusal]) -> Outcome[ListedWorker]:
    if isinstance(one, Refusal) or (refusal := places.get(one.worker.division)) is None:
        return one
    return type(refusal)(field="row.division")


def _held(one: ListedWorker, told: Outcome[KnownPerson]) -> Outcome[Listed]:
    return told if isinstance(told, Refusal) else Listed(one, told)
