"""Closes flags of records that a reviewer found genuine (排除疑点)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.record_score import FlagCleared, RecordScore, clear
from services.volunteer.domain.service_record import ServiceRecord
from services.volunteer.store.score_recording import record_scores_and_flags
from services.volunteer.use_cases.flag_desk import decide
from services.volunteer.use_cases.record_desk import RecordDesk
from shared.aggregates import Expected
from shared.errand import Errand
from shared.refusals import Outcome, Refusal


async def clear_flags(
    tx: AsyncConnection, desk: RecordDesk, errand: Errand, wanted: Sequence[Expected], reason: str
) -> list[Outcome[RecordScore]]:
    """Close many flags for one reason, with an outcome for each. Nobody clears what they entered."""
    by, now = errand.caller.subject, desk.clock.now()

    def genuine(one: RecordScore, _record: ServiceRecord) -> FlagCleared:
        return clear(one, reason, by=by, now=now)

    outcomes = await decide(tx, desk, errand, wanted, genuine)
    facts = [one for one in outcomes if not isinstance(one, Refusal)]
    await record_scores_and_flags(tx, facts, actor=by, traceparent=errand.traceparent)
    return [one if isinstance(one, Refusal) else one.score for one in outcomes]
