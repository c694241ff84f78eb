"""TrainingService: when and where courses are held."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeVar

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.incubation.v1 import training_service_pb2 as pb
from wushe.incubation.v1.training_service_pb2_grpc import TrainingServiceServicer

from services.incubation.domain.session import Session
from services.incubation.domain.session_lifecycle import SessionState
from services.incubation.domain.training import Training
from services.incubation.domain.training_lifecycle import TrainingState
from services.incubation.servicers.training_policies import TRAINING_POLICIES
from services.incubation.use_cases.cancel_session import cancel_session
from services.incubation.use_cases.cancel_training import cancel_training
from services.incubation.use_cases.close_training import close_training
from services.incubation.use_cases.open_training import open_training
from services.incubation.use_cases.plan_training import plan_training
from services.incubation.use_cases.read_trainings import ReadTrainings
from services.incubation.use_cases.reschedule_session import reschedule_session
from services.incubation.use_cases.schedule_session import schedule_session
from services.incubation.use_cases.training_desk import TrainingDesk
from services.incubation.use_cases.update_training import update_training
from services.incubation.wire import sessions as session_wire
from services.incubation.wire import training_requests as wishes
from services.incubation.wire import trainings as wire
from shared.asked import Asked, expected, reason, size
from shared.errand import Errand
from shared.ids import identifier_in
from shared.once import Once
from shared.page_token import PageTokens, bind

Answer = TypeVar("Answer", bound=Message)
TrainingChange = Callable[[AsyncConnection, TrainingDesk, Errand], Awaitable[Training]]
SessionChange = Callable[[AsyncConnection, TrainingDesk, Errand], Awaitable[Session]]

_ASKED: Final = Asked(TRAINING_POLICIES)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingServicer(TrainingServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadTrainings
    desk: TrainingDesk
    once: Once
    tokens: PageTokens

    async def PlanTraining(self, request: pb.PlanTrainingRequest, _context: Any) -> pb.PlanTrainingResponse:
        """Plan a training."""
        return await self._training(request, pb.PlanTrainingResponse, partial(plan_training, wish=wishes.plan(request)))

    async def UpdateTraining(self, request: pb.UpdateTrainingRequest, _context: Any) -> pb.UpdateTrainingResponse:
        """Change a training."""
        change = partial(update_training, expected=expected(request), changes=wishes.training_changes(request))
        return await self._training(request, pb.UpdateTrainingResponse, change)

    async def OpenTraining(self, request: pb.OpenTrainingRequest, _context: Any) -> pb.OpenTrainingResponse:
        """Let people enroll."""
        return await self._training(request, pb.OpenTrainingResponse, partial(open_training, expected=expected(request)))

    async def CloseTraining(self, request: pb.CloseTrainingRequest, _context: Any) -> pb.CloseTrainingResponse:
        """Close a training that is over."""
        return await self._training(request, pb.CloseTrainingResponse, partial(close_training, expected=expected(request)))

    async def CancelTraining(self, request: pb.CancelTrainingRequest, _context: Any) -> pb.CancelTrainingResponse:
        """Cancel a training."""
        change = partial(cancel_training, expected=expected(request), reason=reason(request))
        return await self._training(request, pb.CancelTrainingResponse, change)

    async def GetTraining(self, request: pb.GetTrainingRequest, _context: Any) -> pb.GetTrainingResponse:
        """Read one training."""
        found = await self.read.one(self.read.trainings, identifier_in(request.name), _ASKED.errand())
        return pb.GetTrainingResponse(training=wire.training(found))

    async def ListTrainings(self, request: pb.ListTrainingsRequest, _context: Any) -> pb.ListTrainingsResponse:
        """List the trainings below a division or of a base."""
        binding = bind("ListTrainings", request.parent, str(request.state))
        after, state = self.tokens.decode(request.page_token, binding=binding), wishes.narrowed(TrainingState, request.state)
        errand = _ASKED.errand()
        page = await self.read.listed(self.read.trainings, request.parent, errand, after=after, size=size(request), state=state)
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListTrainingsResponse(trainings=map(wire.training, page.items), next_page_token=token)

    async def ScheduleSession(self, request: pb.ScheduleSessionRequest, _context: Any) -> pb.ScheduleSessionResponse:
        """Schedule a session."""
        change = partial(schedule_session, training=identifier_in(request.training), wish=wishes.timetable(request))
        return await self._session(request, pb.ScheduleSessionResponse, change)

    async def RescheduleSession(self, request: pb.RescheduleSessionRequest, _context: Any) -> pb.RescheduleSessionResponse:
        """Move a session."""
        change = partial(reschedule_session, expected=expected(request), wish=wishes.timetable(request))
        return await self._session(request, pb.RescheduleSessionResponse, change)

    async def CancelSession(self, request: pb.CancelSessionRequest, _context: Any) -> pb.CancelSessionResponse:
        """Cancel a session."""
        change = partial(cancel_session, expected=expected(request), reason=reason(request))
        return await self._session(request, pb.CancelSessionResponse, change)

    async def GetSession(self, request: pb.GetSessionRequest, _context: Any) -> pb.GetSessionResponse:
        """Read one session."""
        found = await self.read.one(self.read.sessions, identifier_in(request.name), _ASKED.errand())
        return pb.GetSessionResponse(session=session_wire.session(found))

    async def ListSessions(self, request: pb.ListSessionsRequest, _context: Any) -> pb.ListSessionsResponse:
        """List the sessions of a training, of a base, or below a division."""
        binding = bind("ListSessions", request.parent, str(request.state))
        after, state = self.tokens.decode(request.page_token, binding=binding), wishes.narrowed(SessionState, request.state)
        errand = _ASKED.errand()
        page = await self.read.listed(self.read.sessions, request.parent, errand, after=after, size=size(request), state=state)
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListSessionsResponse(sessions=map(session_wire.session, page.items), next_page_token=token)

    async def _training(self, request: Any, answer: type[Answer], change: TrainingChange) -> Answer:
        """Change one training once."""
        errand = _ASKED.errand()

        async def work(tx: AsyncConnection) -> Answer:
            return answer(training=wire.training(await change(tx, self.desk, errand)))

        return await self.once(request, answer, work)

    async def _session(self, request: Any, answer: type[Answer], change: SessionChange) -> Answer:
        """Change one session once."""
        errand = _ASKED.errand()

        async def work(tx: AsyncConnection) -> Answer:
            return answer(session=session_wire.session(await change(tx, self.desk, errand)))

        return await self.once(request, answer, work)
