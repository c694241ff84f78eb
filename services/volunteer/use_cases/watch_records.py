"""Scores records in the transaction that enters or changes them, so that none is ever without, and settles the flags of those that fall."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.record_facts import RecordChangeKind, RecordFact
from services.volunteer.domain.record_score import FlagFact, RecordScore, ScoreState, rescore, uphold
from services.volunteer.domain.scoring import score
from services.volunteer.domain.scoring_rules import RuleBook
from services.volunteer.domain.service_record import RecordSource
from services.volunteer.store import circumstances, record_scores
from services.volunteer.store.score_recording import record_scores_and_flags
from shared.clock import Clock

SCORING: Final = "system:scoring"
"""In whose name flags are raised."""

_SCORED_ANEW: Final = (RecordChangeKind.CHECKED_OUT, RecordChangeKind.CORRECTED)
_FALLEN: Final = (RecordChangeKind.REJECTED, RecordChangeKind.REVOKED)


@dataclass(frozen=True, slots=True)
class WatchRecords:
    """Applies the rules of today. Flags that fall with their records are settled in the name of whoever decided those."""

    clock: Clock
    book: RuleBook

    async def entered(self, tx: AsyncConnection, facts: Sequence[tuple[RecordFact, str]]) -> None:
        """Score records that are new, each with the traceparent of its call, and what their operators entered before a burst showed."""
        traces = {fact.record.id: trace for fact, trace in facts if fact.kind is not RecordChangeKind.CHECKED_IN}
        if not traces:
            return
        await circumstances.hold_operators(tx, {fact.record.entered_by for fact, _ in facts if self._by_hand(fact)})
        scores = await self._score(tx, traces, {}, next(iter(traces.values())))
        bursts: dict[str, tuple[str, datetime, int]] = {}
        for fact, _ in facts:
            points = scores[fact.record.id].score.burst_points if fact.record.id in scores else 0
            if points > bursts.get(fact.record.entered_by, ("", fact.record.create_time, 0))[2]:
                bursts[fact.record.entered_by] = (fact.record.entered_by, fact.record.create_time, points)
        if bursts:
            earlier = await circumstances.earlier(tx, list(bursts.values()), self.book, traces)
            await self._rescore(tx, earlier, next(iter(traces.values())))

    async def changed(self, tx: AsyncConnection, facts: Sequence[RecordFact], *, actor: str, traceparent: str) -> None:
        """Score locked records whose times are new, and settle the flags of those that were refused or taken back."""
        await self._rescore(tx, [fact.record.id for fact in facts if fact.kind in _SCORED_ANEW], traceparent)
        fallen = {fact.record.id: fact.reason for fact in facts if fact.kind in _FALLEN}
        if fallen:
            held = await record_scores.read(tx, fallen)
            now = self.clock.now()
            upheld = [uphold(one, fallen[one.record], by=actor, now=now) for one in held.values() if one.state is ScoreState.OPEN]
            await record_scores_and_flags(tx, upheld, actor=actor, traceparent=traceparent)

    def _by_hand(self, fact: RecordFact) -> bool:
        """Tell whether somebody entered a record for others."""
        applied = fact.record.source is RecordSource.OWN_APPLICATION and fact.record.entered_by in self.book.self_service
        return fact.record.source is not RecordSource.CHECK_IN and not applied

    async def _rescore(self, tx: AsyncConnection, records: Sequence[UUID], traceparent: str) -> None:
        if records:
            await self._score(tx, records, await record_scores.read(tx, records), traceparent)

    async def _score(
        self, tx: AsyncConnection, records: Collection[UUID], before: Mapping[UUID, RecordScore], traceparent: str
    ) -> dict[UUID, RecordScore]:
        """Score records and return what the rules found something of, or had."""
        now = self.clock.now()
        told: list[RecordScore | FlagFact] = []
        for known in await circumstances.read(tx, records, self.book):
            found = score(known, self.book)
            if found.findings or known.record in before:
                told.append(rescore(before.get(known.record), known, found, self.book, now=now))
        if told:
            await record_scores.keep_rules(tx, self.book)
            await record_scores_and_flags(tx, told, actor=SCORING, traceparent=traceparent)
        plain = [one.score if isinstance(one, FlagFact) else one for one in told]
        return {one.record: one for one in plain}
