"""Records what happened to scores and flags: rows and events, in the transaction of their records."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.record_score import FlagFact, RecordScore
from services.volunteer.events import OUTBOX, flag_event
from services.volunteer.store import record_scores


async def record_scores_and_flags(tx: AsyncConnection, told: Sequence[RecordScore | FlagFact], *, actor: str, traceparent: str) -> None:
    """Write scores of locked or new records, one of each; of those with a flag an event tells."""
    await record_scores.save(tx, [one.score if isinstance(one, FlagFact) else one for one in told])
    facts = [one for one in told if isinstance(one, FlagFact)]
    await OUTBOX.append(tx, [flag_event(fact, actor=actor, traceparent=traceparent) for fact in facts])
