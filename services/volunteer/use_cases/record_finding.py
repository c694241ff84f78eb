"""Notes what was found out about a record of a sample (核查结果); a disputed one that counts is taken back."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import record_rules
from services.volunteer.domain.record_lifecycle import RecordState
from services.volunteer.domain.record_refusals import RecordNotFound
from services.volunteer.domain.review_refusals import NotInSample
from services.volunteer.domain.spot_check import CheckFinding, SpotCheck, record_finding
from services.volunteer.store import spot_checks
from services.volunteer.use_cases.spot_check_desk import SpotCheckDesk
from shared.errand import Errand


@dataclass(frozen=True, slots=True)
class Checked:
    """What a checker states."""

    check: UUID
    record: UUID
    finding: CheckFinding
    note: str


async def record_finding_of(tx: AsyncConnection, desk: SpotCheckDesk, errand: Errand, stated: Checked) -> SpotCheck:
    """Note a finding, once. The record is locked before the spot check, as whatever stands on records is."""
    try:
        record = await desk.records.lock(tx, errand, stated.record)
    except RecordNotFound:
        raise NotInSample(field="service_record") from None
    one = await desk.lock(tx, errand, stated.check)
    item = await spot_checks.item(tx, one.id, stated.record)
    if item is None:
        raise NotInSample(field="service_record")
    now, by = desk.clock.now(), errand.caller.subject
    falls = stated.finding is CheckFinding.DISPUTED and record.state is RecordState.EFFECTIVE
    fact, after = record_finding(
        one, item, stated.finding, stated.note, entered_by=record.entered_by, revoked=falls, by=by, now=now
    )  # fmt: skip
    if falls:
        await desk.records.record(tx, errand, record_rules.revoke(record, stated.note, now=now))
    await spot_checks.save_item(tx, one.id, after)
    return await desk.record(tx, errand, fact)
