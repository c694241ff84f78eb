"""HoursReviewService: which hours look bought, and what reviewers make of them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.volunteer.v1 import hours_review_service_pb2 as pb
from wushe.volunteer.v1.hours_review_service_pb2_grpc import HoursReviewServiceServicer

from services.volunteer.domain.record_score import RecordScore, ScoreState
from services.volunteer.store.record_scores import Queue
from services.volunteer.use_cases.clear_flags import clear_flags
from services.volunteer.use_cases.read_scores import ReadScores
from services.volunteer.use_cases.record_desk import RecordDesk
from services.volunteer.use_cases.revoke_flagged import revoke_flagged
from services.volunteer.wire import hours_reviews as wire
from shared import asked
from shared.aggregates import Expected
from shared.codes import code_of
from shared.errand import Errand
from shared.ids import identifier_in
from shared.once import Once
from shared.page_token import PageTokens, bind
from shared.refusals import Outcome

Answer = TypeVar("Answer", bound=Message)
Decision = Callable[[AsyncConnection, RecordDesk, Errand, Sequence[Expected], str], Awaitable[Sequence[Outcome[RecordScore]]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursReviewServicer(HoursReviewServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadScores
    desk: RecordDesk
    once: Once
    tokens: PageTokens

    async def ListFlaggedRecords(self, request: pb.ListFlaggedRecordsRequest, _context: Any) -> pb.ListFlaggedRecordsResponse:
        """List records by flag, most points first."""
        binding = bind("ListFlaggedRecords", request.parent, str(request.state), str(request.least_points), request.rule)
        after = self.tokens.decode(request.page_token, binding=binding)
        state = ScoreState(request.state) if request.state else ScoreState.OPEN
        wanted = Queue(code_of(request.parent), state, request.least_points, request.rule)
        page = await self.read.queue(wanted, after=after, size=asked.size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListFlaggedRecordsResponse(scores=map(wire.score, page.items), next_page_token=token)

    async def GetRecordScore(self, request: pb.GetRecordScoreRequest, _context: Any) -> pb.GetRecordScoreResponse:
        """Tell what the rules found about a record."""
        return pb.GetRecordScoreResponse(score=wire.score(await self.read.one(identifier_in(request.name), asked.scopes())))

    async def ClearFlags(self, request: pb.ClearFlagsRequest, _context: Any) -> pb.ClearFlagsResponse:
        """Close flags of genuine records."""
        return await self._decide(request, pb.ClearFlagsResponse, clear_flags)

    async def RevokeFlagged(self, request: pb.RevokeFlaggedRequest, _context: Any) -> pb.RevokeFlaggedResponse:
        """Take flagged records back."""
        return await self._decide(request, pb.RevokeFlaggedResponse, revoke_flagged)

    async def ListScoringRules(self, request: pb.ListScoringRulesRequest, _context: Any) -> pb.ListScoringRulesResponse:
        """Tell by which rules records are scored, or were."""
        return pb.ListScoringRulesResponse(rules=wire.rules(await self.read.rules(request.version)))

    async def _decide(self, request: Any, answer: type[Answer], decision: Decision) -> Answer:
        """Decide about many flags once."""
        asked_for, wanted, why = asked.errand(), list(map(asked.expected, request.flags)), asked.reason(request)

        async def work(tx: AsyncConnection) -> Answer:
            return answer(outcomes=map(wire.decided, await decision(tx, self.desk, asked_for, wanted, why)))

        return await self.once(request, answer, work)
