"""ImportStatement: what the rows of a bank statement mean. How they are taken in, decided and taken back is the kit's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.charity.v1.statement_line_pb2 import StatementRow
from wushe.charity.v1.statement_service_pb2 import StatementRows

from services.charity.domain import statement
from services.charity.domain.refusals import CharityRefusal
from services.charity.domain.statement import Candidate, Match, MatchKind, Stated
from services.charity.domain.statement_refusals import StatementLineKnown
from services.charity.store import statement_lines
from services.charity.store.statement_lines import LINE_RECORDER, STATEMENT_LINES
from services.charity.wire import statements as wire
from shared.caller import Role
from shared.clock import Clock
from shared.ids import NewId
from shared.imports.columns import Columns
from shared.imports.importable import ListKind
from shared.imports.vault import import_keys
from shared.jobs import Job
from shared.refusals import Outcome, Refusal, attempt
from shared.remembered import Remembered

STATEMENTS: Final = ListKind(
    name="statement_import",
    rows=StatementRows,
    collection="statementLines",
    table="statement_line",
    in_use="made.version > 1",  # somebody said what it is
    same="bank_reference",
    columns=Columns(shown=lambda column, _value: column in {"amount", "booked_day", "organization"}),
    roles=frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.FINANCE}),
)
STATEMENT_KEYS: Final = import_keys(STATEMENTS.name)


@dataclass(frozen=True, slots=True)
class ImportStatement:
    """Records lines, each with the one thing in the ledger that it is."""

    organizations: Remembered[CharityRefusal]
    clock: Clock
    new_id: NewId
    within_days: int
    """How many days the bank may be before or after the ledger."""
    kind: ListKind = STATEMENTS

    def identity(self, row: StatementRow) -> str:
        """Return charity and serial number."""
        return f"{row.organization} {row.bank_reference}" if row.bank_reference else ""

    async def prepare(self, _job: Job, rows: Sequence[StatementRow]) -> Sequence[Outcome[Stated]]:
        """Read rows, and ask which charities there are."""
        today = self.clock.today()
        read = [attempt(wire.stated, row, today=today) for row in rows]
        strangers = await self.organizations.refusals({str(one.organization) for one in read if isinstance(one, Stated)})
        return [one if isinstance(one, Refusal) else _of_a_charity(one, strangers.get(str(one.organization))) for one in read]

    async def take(self, tx: AsyncConnection, job: Job, prepared: Sequence[Outcome[Stated]]) -> Sequence[Outcome[UUID]]:
        """Record the rows that are new."""
        stated = [one for one in prepared if isinstance(one, Stated)]
        known = await statement_lines.known(tx, stated) if stated else set()
        candidates = await statement_lines.candidates(tx, stated, within_days=self.within_days) if stated else []
        return [one if isinstance(one, Refusal) else await self._record(tx, job, one, known, candidates) for one in prepared]

    async def take_back(self, tx: AsyncConnection, job: Job, made: Sequence[UUID], reason: str) -> None:
        """Withdraw lines about which nobody said anything."""
        found = (await STATEMENT_LINES.lock_all(tx, made)).values()
        facts = [statement.withdraw(one, reason, now=self.clock.now()) for one in found]
        await LINE_RECORDER.record(tx, facts, actor=job.actor, traceparent=job.traceparent)

    async def _record(
        self, tx: AsyncConnection, job: Job, stated: Stated, known: set[tuple[UUID, str]], candidates: list[Candidate]
    ) -> Outcome[UUID]:
        refused = StatementLineKnown(field="row.bank_reference")
        if (stated.organization, stated.bank_reference) in known:
            return refused
        match = statement.found(stated, candidates, within_days=self.within_days)
        [place] = job.scopes
        fact = statement.imported(stated, match, place, identifier=self.new_id(), now=self.clock.now())
        if not await LINE_RECORDER.add(tx, fact, actor=job.actor, traceparent=job.traceparent):
            return refused  # somebody else imports the same at this moment
        _take_out(match, candidates)
        return fact.after.id


def _take_out(match: Match | None, candidates: list[Candidate]) -> None:
    """Let no other row be what this one is; a pledge may come in several."""
    if match is not None and match.kind is not MatchKind.PLEDGE:
        candidates[:] = [one for one in candidates if one.match != match]


def _of_a_charity(stated: Stated, refusal: CharityRefusal | None) -> Outcome[Stated]:
    return stated if refusal is None else type(refusal)(field="row.organization")
