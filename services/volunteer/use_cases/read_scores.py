"""Reads scores, the queue of flags, and the rules of today or of another day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from services.volunteer.domain.record_refusals import RecordNotFound
from services.volunteer.domain.record_score import RecordScore, unscored
from services.volunteer.domain.review_refusals import ScoringRulesNotFound
from services.volunteer.domain.scoring_rules import RuleBook
from services.volunteer.store import record_scores, service_records
from services.volunteer.store.record_scores import Queue
from shared.db import Database
from shared.pages import Cursor, Page, cut

_MOST_POINTS: Final = 2**31 - 1


@dataclass(frozen=True, slots=True)
class ReadScores:
    """Reads what lies in the caller's scope; rules are everybody's."""

    database: Database
    book: RuleBook

    async def one(self, record: UUID, scopes: Sequence[str]) -> RecordScore:
        """Return the score of a record, without findings where there are none. Raises RecordNotFound."""
        async with self.database.reading() as connection:
            found = (await service_records.read(connection, [record])).get(record)
            if found is None or not found.seen_from(scopes):
                raise RecordNotFound(field="name")
            return (await record_scores.read(connection, [record])).get(record) or unscored(record, found.community, found.entered_by)

    async def queue(self, wanted: Queue, *, after: Cursor, size: int) -> Page[RecordScore]:
        """Return scores, most points first."""
        points, record = after or (_MOST_POINTS, str(UUID(int=0)))
        async with self.database.reading() as connection:
            found = await record_scores.page(connection, wanted, after=(int(points), UUID(str(record))), limit=size + 1)
        return cut(found, size, lambda one: (one.score.points, str(one.record)))

    async def rules(self, version: str) -> RuleBook:
        """Return the rules of a version, those of today without one. Raises ScoringRulesNotFound."""
        if version in ("", self.book.version):
            return self.book
        async with self.database.reading() as connection:
            kept = await record_scores.rules(connection, version)
        if kept is None:
            raise ScoringRulesNotFound(field="version")
        return kept
