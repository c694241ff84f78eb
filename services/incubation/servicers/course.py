"""CourseService: what is taught."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from wushe.incubation.v1 import course_service_pb2 as pb
from wushe.incubation.v1.course_service_pb2_grpc import CourseServiceServicer

from services.incubation.clients import Directory
from services.incubation.domain.course import Course
from services.incubation.domain.course_lifecycle import CourseState
from services.incubation.use_cases.create_course import create_course
from services.incubation.use_cases.read_trainings import ReadTrainings
from services.incubation.use_cases.retire_course import retire_course
from services.incubation.use_cases.training_desk import TrainingDesk
from services.incubation.use_cases.update_course import update_course
from services.incubation.wire import courses as wire
from services.incubation.wire import training_requests as wishes
from shared.asked import reason
from shared.caller import EVERYWHERE
from shared.changing import Changing
from shared.codes import code_of
from shared.ids import identifier_in
from shared.lists import Lists


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseServicer(CourseServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadTrainings
    directory: Directory
    change: Changing[TrainingDesk, Course]
    lists: Lists

    async def CreateCourse(self, request: pb.CreateCourseRequest, _context: Any) -> pb.CreateCourseResponse:
        """Record a course."""
        content, place = wishes.course(request.course), code_of(request.division)
        change = partial(create_course, content=content, place=place, known=place in await self.directory.places([place]))
        return await self.change.make(request, pb.CreateCourseResponse, change)

    async def UpdateCourse(self, request: pb.UpdateCourseRequest, _context: Any) -> pb.UpdateCourseResponse:
        """Change a course."""
        change = partial(update_course, changes=wishes.course_changes(request))
        return await self.change.alter(request, pb.UpdateCourseResponse, change)

    async def RetireCourse(self, request: pb.RetireCourseRequest, _context: Any) -> pb.RetireCourseResponse:
        """End a course."""
        change = partial(retire_course, reason=reason(request))
        return await self.change.alter(request, pb.RetireCourseResponse, change)

    async def GetCourse(self, request: pb.GetCourseRequest, _context: Any) -> pb.GetCourseResponse:
        """Read one course."""
        return pb.GetCourseResponse(course=wire.course(await self.read.courses.one(identifier_in(request.name), (EVERYWHERE,))))

    async def ListCourses(self, request: pb.ListCoursesRequest, _context: Any) -> pb.ListCoursesResponse:
        """List the courses below a division."""
        ask = partial(self.read.courses.page, code_of(request.parent), state=wishes.narrowed(CourseState, request.state))
        narrowed = (request.parent, request.state)
        return await self.lists(request, pb.ListCoursesResponse, ask, wire.course, field="courses", narrowed=narrowed)
