"""What the bank says, held against the ledger: what matches, what does not, and that nothing counts twice."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Sequence
from typing import Any

import pytest
from wushe.charity.v1 import donation_service_pb2 as donations_pb
from wushe.charity.v1 import statement_line_pb2
from wushe.charity.v1 import statement_service_pb2 as pb
from wushe.charity.v1.statement_service_pb2_grpc import StatementServiceStub
from wushe.common.v1 import import_pb2, import_service_pb2, job_service_pb2
from wushe.common.v1.import_service_pb2_grpc import ImportServiceStub
from wushe.common.v1.job_pb2 import Job
from wushe.common.v1.job_service_pb2_grpc import JobServiceStub

from services.charity.domain.statement_refusals import MatchMismatch, MatchTaken, StatementLineNotFound
from shared.imports.refusals import ImportInUse
from shared.refusals import JobNotFound, StaleEtag
from tests.integration.charity.ledger import DONOR, MONEY, RICE, Desk, established, expense, interest, persons, sale
from tests.integration.charity.running import CHARITY, NO_ORGANIZATION, Caller, Running, request_id

LINE = statement_line_pb2.StatementLine
STUBS = (StatementServiceStub, ImportServiceStub, JobServiceStub)
_serials = itertools.count(1)


class Bank(Caller):
    """Imports statements and says what their lines are."""

    def __init__(self, running: Running, *grants: tuple[str, str], subject: str = "finance") -> None:
        super().__init__(running, *grants, stubs=STUBS, subject=subject)
        self._stub = self._stubs[0]

    async def imported(self, rows: Sequence[Any], *, key: str = "", validate_only: bool = False, complete: bool = True) -> Job:
        """Import a statement, and return its job when it has ended."""
        digest = hashlib.sha256(b"".join(row.SerializeToString() for row in rows)).digest()
        config = import_pb2.ImportConfig(
            request_id=key or request_id(), parent="divisions/130402", validate_only=validate_only, content_sha256=digest
        )
        sent = [pb.ImportStatementRequest(config=config), pb.ImportStatementRequest(rows=pb.StatementRows(rows=rows))]
        self._stub = self._stubs[0]
        answers = [one async for one in self.stream("ImportStatement", [*sent, *[pb.ImportStatementRequest(complete=True)] * complete])]
        return await self.watched(answers[-1].job.name) if complete else answers[-1].job

    async def watched(self, name: str) -> Job:
        """Return a job when it has ended."""
        told: Any = self._stubs[2].WatchJob(job_service_pb2.WatchJobRequest(name=name), metadata=self._metadata, timeout=30)
        *_, last = [one.job async for one in told]
        job: Job = last
        return job

    async def outcomes(self, job: str) -> dict[int, str]:
        """Return what each row of an import made, or why not and where, by line."""
        asked = import_service_pb2.ListImportOutcomesRequest(parent=job, page_size=1000)
        found = (await self("ListImportOutcomes", asked)).outcomes
        return {one.line: one.resource or f"{one.refusal.reason} {one.refusal.column}" for one in found}

    async def line(self, name: str) -> Any:
        """Read a line."""
        return (await self("GetStatementLine", pb.GetStatementLineRequest(name=name))).statement_line

    async def unmatched(self) -> list[str]:
        """Return the lines that nothing matched."""
        asked = pb.ListStatementLinesRequest(parent="divisions/130402", state=LINE.STATE_UNMATCHED)
        return [one.name for one in (await self("ListStatementLines", asked)).statement_lines]

    async def match(self, line: Any, matched: str) -> Any:
        """Say what a line is."""
        asked = pb.MatchStatementLineRequest(name=line.name, etag=line.etag, matched=matched, request_id=request_id())
        return (await self("MatchStatementLine", asked)).statement_line


def row(line: int, amount: str, *, day: str = "2026-03-01", serial: str = "", remark: str = "", of: str = CHARITY) -> Any:
    """Return a row of a statement."""
    told = serial or f"S{next(_serials):06}"
    return statement_line_pb2.StatementRow(line=line, organization=of, booked_day=day, amount=amount, bank_reference=told, remark=remark)


@pytest.fixture(scope="module")
async def fund(running: Running) -> str:
    """A fund that receives and spends."""
    return str((await established(running, await persons(running, 6))).name)


async def test_what_fits_one_thing_is_matched_and_the_rest_is_a_list(running: Running, fund: str) -> None:
    finance, bank, today = Desk(running, "finance"), Bank(running), running.directory.clock.today().isoformat()
    giver = DONOR(kind=DONOR.KIND_ORGANIZATION, published_name="样本公司")
    named = await finance.donate(fund, 111_00, payment_reference="BANK-77")
    alone = await finance.donate(fund, 222_22)
    twins = [await finance.donate(fund, 333_00) for _ in range(2)]
    promise = donations_pb.CreatePledgeRequest(cause=fund, donor=giver, asset=MONEY, pledged_fen=900_00, request_id=request_id())
    pledge = (await finance("CreatePledge", promise)).pledge
    await finance.donate(fund, 99_00, goods=RICE)
    paid, earned, sold = [
        await Desk(running, "reviewer").decide("Post", await finance.prepare(**content))
        for content in (
            {"expense": expense(fund, 55_50)},
            {"interest": interest(fund, 1_35, "INT-77")},
            {"sale": sale(fund, 99_00, 8_88, "SALE-77")},
        )
    ]
    rows = [
        row(2, "111.00", serial="BANK-77", day="2020-01-01"),
        row(3, "222.22", day=today),
        row(4, "333", day=today),
        row(5, "450.00", remark=f"定向捐赠 {pledge.code.lower()} 王先生13800000000"),
        row(6, "-55.50", day=today),
        row(7, "0.35", remark="账户验证"),
        row(8, "1.234"),
        row(9, "1.00", day="2026-02-30"),
        row(10, "1.00", of=NO_ORGANIZATION),
        row(11, "1.00", serial="BANK-77"),
        row(12, "222.22", day=today),
        row(13, "1.35", serial="INT-77", day="2020-01-01"),
        row(14, "8.88", day=today),
    ]
    dry = await bank.imported(rows, validate_only=True)
    assert (dry.state, dry.refused_count, await bank.unmatched()) == (Job.STATE_SUCCEEDED, 4, [])
    job = await bank.imported(rows)
    made = await bank.outcomes(job.name)
    refused = {line: told for line, told in made.items() if not told.startswith("statementLines/")}
    assert refused == {
        8: "MALFORMED_STATEMENT amount",
        9: "MALFORMED_STATEMENT booked_day",
        10: "ORGANIZATION_NOT_FOUND organization",
        11: "DUPLICATE_ROW bank_reference",
    }
    lines = {line: await bank.line(told) for line, told in made.items() if line not in refused}
    assert {line: one.matched for line, one in lines.items()} == {
        2: named.name, 3: alone.name, 4: "", 5: pledge.name, 6: paid.name, 7: "", 12: "", 13: earned.name, 14: sold.name,
    }  # fmt: skip
    assert set(await bank.unmatched()) == {lines[line].name for line in (4, 7, 12)}
    assert list(lines[5].codes) == [pledge.code]
    stored = str(
        await running.stored(("statement_line", "statement_line_change", "statement_import_portion", "(SELECT event FROM outbox)"))
    )
    assert "王先生" not in stored
    assert "13800000000" not in stored
    await _by_hand(running, bank, lines, twins)
    again = await bank.imported([row(2, "111.00", serial="BANK-77")])
    assert list((await bank.outcomes(again.name)).values()) == ["STATEMENT_LINE_KNOWN bank_reference"]


async def _by_hand(running: Running, bank: Bank, lines: dict[int, Any], twins: Sequence[Any]) -> None:
    """Somebody says what the import could not tell."""
    asked = pb.ListUnbankedDonationsRequest(parent="divisions/130402")
    assert [one.name for one in (await bank("ListUnbankedDonations", asked)).donations] == [one.name for one in twins]
    mended = await bank.match(lines[4], twins[0].name)
    assert (mended.state, mended.matched, mended.matched_by_person) == (LINE.STATE_MATCHED, twins[0].name, True)
    with pytest.raises(MatchTaken):
        await bank.match(lines[12], lines[3].matched)
    with pytest.raises(MatchMismatch):
        await bank.match(lines[12], twins[1].name)
    with pytest.raises(StaleEtag):
        await bank.match(lines[4], twins[1].name)
    strange = pb.SetAsideStatementLineRequest(name=lines[7].name, etag=lines[7].etag, reason="账户验证款", request_id=request_id())
    assert (await bank("SetAsideStatementLine", strange)).statement_line.state == LINE.STATE_SET_ASIDE
    assert await bank.unmatched() == [lines[12].name]
    with pytest.raises(StatementLineNotFound):
        await Bank(running, ("finance", "130403")).line(lines[4].name)


async def test_an_import_is_taken_back_whole_unless_somebody_worked_with_it(running: Running) -> None:
    bank = Bank(running)
    job = await bank.imported([row(2, "77.00", serial="UNDO-1"), row(3, "78.00")])
    asked = {"name": job.name, "reason": "导错了文件"}
    undone = await bank("UndoImport", import_service_pb2.UndoImportRequest(**asked, request_id=request_id()))
    assert (await bank.watched(undone.job.name)).state == Job.STATE_SUCCEEDED
    assert {(await bank.line(name)).state for name in (await bank.outcomes(job.name)).values()} == {LINE.STATE_WITHDRAWN}
    again = await bank.imported([row(2, "77.00", serial="UNDO-1")])
    [name] = (await bank.outcomes(again.name)).values()
    one = await bank.line(name)
    aside = pb.SetAsideStatementLineRequest(name=name, etag=one.etag, reason="银行手续费", request_id=request_id())
    await bank("SetAsideStatementLine", aside)
    with pytest.raises(ImportInUse):
        await bank("UndoImport", import_service_pb2.UndoImportRequest(name=again.name, reason="导错了文件", request_id=request_id()))
    with pytest.raises(JobNotFound):
        await Bank(running, ("finance", "130403")).outcomes(again.name)
