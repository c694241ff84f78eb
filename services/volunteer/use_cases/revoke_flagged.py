"""Takes flagged records back (撤销虚假时长), by the way every record is taken back: what stood on their hours falls with them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import record_rules
from services.volunteer.domain.record_facts import RecordFact
from services.volunteer.domain.record_lifecycle import RecordState
from services.volunteer.domain.record_score import LIFECYCLE, RecordScore, ScoreAction, assert_other_hand
from services.volunteer.domain.service_record import ServiceRecord
from services.volunteer.use_cases.flag_desk import after, decide
from services.volunteer.use_cases.record_desk import RecordDesk
from shared.aggregates import Expected
from shared.errand import Errand
from shared.refusals import Outcome, Refusal


async def revoke_flagged(
    tx: AsyncConnection, desk: RecordDesk, errand: Errand, wanted: Sequence[Expected], reason: str
) -> list[Outcome[RecordScore]]:
    """Revoke what counts and reject what waits, with an outcome for each; their flags are upheld with them. Nobody judges their own."""
    now = desk.clock.now()

    def fall(one: RecordScore, record: ServiceRecord) -> RecordFact:
        assert_other_hand(one.entered_by, errand.caller.subject)
        LIFECYCLE.advance(one.state, ScoreAction.UPHOLD)
        return (record_rules.revoke if record.state is RecordState.EFFECTIVE else record_rules.reject)(record, reason, now=now)

    outcomes = await decide(tx, desk, errand, wanted, fall)
    await desk.record_all(tx, errand, [one for one in outcomes if not isinstance(one, Refusal)])
    return await after(tx, [one if isinstance(one, Refusal) else one.record.id for one in outcomes])
