"""TrainingService: when and where courses are held."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from wushe.incubation.v1 import training_service_pb2 as pb
from wushe.incubation.v1.training_service_pb2_grpc import TrainingServiceServicer

from services.incubation.domain.session import Session
from services.incubation.domain.session_lifecycle import SessionState
from services.incubation.domain.training import Training
from services.incubation.domain.training_lifecycle import TrainingState
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
from services.incubation.wire.training_changes import change
from shared.asked import errand, expected, reason
from shared.changing import Changing
from shared.ids import identifier_in
from shared.lists import Lists


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingServicer(TrainingServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadTrainings
    change: Changing[TrainingDesk, Training]
    change_session: Changing[TrainingDesk, Session]
    lists: Lists

    async def PlanTraining(self, request: pb.PlanTrainingRequest, _context: Any) -> pb.PlanTrainingResponse:
        """Plan a training."""
        return await self.change.make(request, pb.PlanTrainingResponse, partial(plan_training, wish=wishes.plan(request)))

    async def UpdateTraining(self, request: pb.UpdateTrainingRequest, _context: Any) -> pb.UpdateTrainingResponse:
        """Change a training."""
        change = partial(update_training, changes=wishes.training_changes(request))
        return await self.change.alter(request, pb.UpdateTrainingResponse, change)

    async def OpenTraining(self, request: pb.OpenTrainingRequest, _context: Any) -> pb.OpenTrainingResponse:
        """Let people enroll."""
        return await self.change.alter(request, pb.OpenTrainingResponse, open_training)

    async def CloseTraining(self, request: pb.CloseTrainingRequest, _context: Any) -> pb.CloseTrainingResponse:
        """Close a training that is over."""
        return await self.change.alter(request, pb.CloseTrainingResponse, close_training)

    async def CancelTraining(self, request: pb.CancelTrainingRequest, _context: Any) -> pb.CancelTrainingResponse:
        """Cancel a training."""
        change = partial(cancel_training, expected=expected(request), reason=reason(request))
        return await self.change(request, pb.CancelTrainingResponse, change)

    async def GetTraining(self, request: pb.GetTrainingRequest, _context: Any) -> pb.GetTrainingResponse:
        """Read one training."""
        found = await self.read.one(self.read.trainings, identifier_in(request.name), errand())
        return pb.GetTrainingResponse(training=wire.training(found))

    async def ListTrainings(self, request: pb.ListTrainingsRequest, _context: Any) -> pb.ListTrainingsResponse:
        """List the trainings below a division or of a base."""
        state, narrowed = wishes.narrowed(TrainingState, request.state), (request.parent, request.state)
        ask = partial(self.read.listed, self.read.trainings, request.parent, errand(), state=state)
        return await self.lists(request, pb.ListTrainingsResponse, ask, wire.training, field="trainings", narrowed=narrowed)

    async def ScheduleSession(self, request: pb.ScheduleSessionRequest, _context: Any) -> pb.ScheduleSessionResponse:
        """Schedule a session."""
        change = partial(schedule_session, training=identifier_in(request.training), wish=wishes.timetable(request))
        return await self.change_session.make(request, pb.ScheduleSessionResponse, change)

    async def RescheduleSession(self, request: pb.RescheduleSessionRequest, _context: Any) -> pb.RescheduleSessionResponse:
        """Move a session."""
        change = partial(reschedule_session, expected=expected(request), wish=wishes.timetable(request))
        return await self.change_session(request, pb.RescheduleSessionResponse, change)

    async def CancelSession(self, request: pb.CancelSessionRequest, _context: Any) -> pb.CancelSessionResponse:
        """Cancel a session."""
        change = partial(cancel_session, expected=expected(request), reason=reason(request))
        return await self.change_session(request, pb.CancelSessionResponse, change)

    async def GetSession(self, request: pb.GetSessionRequest, _context: Any) -> pb.GetSessionResponse:
        """Read one session."""
        found = await self.read.one(self.read.sessions, identifier_in(request.name), errand())
        return pb.GetSessionResponse(session=session_wire.session(found))

    async def ListSessions(self, request: pb.ListSessionsRequest, _context: Any) -> pb.ListSessionsResponse:
        """List the sessions of a training, of a base, or below a division."""
        state, narrowed = wishes.narrowed(SessionState, request.state), (request.parent, request.state)
        ask = partial(self.read.listed, self.read.sessions, request.parent, errand(), state=state)
        return await self.lists(request, pb.ListSessionsResponse, ask, session_wire.session, field="sessions", narrowed=narrowed)

    async def ListTrainingChanges(self, request: pb.ListTrainingChangesRequest, _context: Any) -> pb.ListTrainingChangesResponse:
        """List what happened to a course, a training or a session."""
        ask, encode = partial(self.read.changes, request.parent, errand()), partial(change, request.parent)
        return await self.lists(request, pb.ListTrainingChangesResponse, ask, encode, field="changes", narrowed=(request.parent,))
