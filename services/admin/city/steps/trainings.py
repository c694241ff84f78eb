"""Trainings of the bases: each of two sessions on one day, a roster, and who attended what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Final

from wushe.directory.v1.person_pb2 import DOCUMENT_TYPE_RESIDENT_ID
from wushe.incubation.v1 import course_service_pb2 as teaching
from wushe.incubation.v1 import training_service_pb2 as pb
from wushe.incubation.v1.roster_row_pb2 import RosterRow
from wushe.incubation.v1.training_pb2 import Training

from services.admin.city.city import Blueprint, City, imported
from services.admin.city.office import Errand
from services.admin.city.people import TRAINEES
from services.admin.city.plan import CITY, SESSIONS, Counts
from services.admin.lists.rosters import ROSTERS
from shared.clock import SHANGHAI
from shared.instants import sent_instant

_CAPACITY: Final = 60
_EVERY: Final = timedelta(days=10)
_BEGINNINGS: Final = (time(9), time(14, 30))
_LENGTH: Final = timedelta(hours=2)
_SUBJECTS: Final = ("财务管理", "项目设计", "内部治理", "志愿者管理", "法律合规")


def hold(city: City, bases: list[str]) -> None:
    """Hold all trainings: plan and open them, take their rosters over, close them."""
    counts = city.plan.counts
    courses = city.each("courses", counts.courses, _course)

    def plan(errand: Errand, number: int) -> str:
        return _opened(errand, city.blueprint, courses[number % counts.courses], bases[number % len(bases)], number)

    trainings = city.each("trainings", counts.trainings, plan)
    city.each("rosters", 1, lambda errand, _: imported(errand, ROSTERS, list(_rows(city.blueprint, trainings)))[0])

    def close(errand: Errand, number: int) -> None:
        one = errand.look(pb.GetTrainingRequest(name=trainings[number])).training
        if one.state != Training.STATE_CLOSED:
            errand.do(pb.CloseTrainingRequest(name=one.name, etag=one.etag))

    city.each("closing", counts.trainings, close)


def truth(blueprint: Blueprint) -> dict[str, int]:
    """Return what this comes to."""
    counts = blueprint.plan.counts
    return {
        "trainings_held": counts.trainings,
        "training_sessions": counts.trainings * SESSIONS,
        "training_person_times": counts.person_times,
        "trainees": sum(-(-person_times(counts, number) // SESSIONS) for number in range(counts.trainings)),
    }


def person_times(counts: Counts, number: int) -> int:
    """Return how many person-times a training has: as good as the same for each."""
    return counts.person_times // counts.trainings + (number < counts.person_times % counts.trainings)


def _course(errand: Errand, number: int) -> str:
    subject = _SUBJECTS[number % len(_SUBJECTS)]
    content = teaching.CourseContent(display_name=f"社会组织{subject}（{number + 1}）", subject=subject, planned_minutes=240)
    name: str = errand.do(teaching.CreateCourseRequest(course=content, division=f"divisions/{CITY}")).course.name
    return name


def _opened(errand: Errand, blueprint: Blueprint, course: str, base: str, number: int) -> str:
    one = errand.do(pb.PlanTrainingRequest(course=course, base=base, capacity=_CAPACITY)).training
    day = blueprint.plan.day - _EVERY * (number + 1)
    for beginning in _BEGINNINGS:
        start = datetime.combine(day, beginning, SHANGHAI)
        end = sent_instant(start + _LENGTH)
        errand.do(pb.ScheduleSessionRequest(training=one.name, venue="孵化基地二楼", start_time=sent_instant(start), end_time=end))
    name: str = errand.do(pb.OpenTrainingRequest(name=one.name, etag=one.etag)).training.name
    return name


def _rows(blueprint: Blueprint, trainings: list[str]) -> Iterator[RosterRow]:
    """Yield the rows of all rosters: everybody attends both sessions, but for one who left after the first where the number is odd."""
    line = 1
    for number, training in enumerate(trainings):
        left = person_times(blueprint.plan.counts, number)
        while left > 0:
            line += 1
            someone = blueprint.people.adult(TRAINEES + line)
            yield RosterRow(
                line=line, training=training, document_type=DOCUMENT_TYPE_RESIDENT_ID, document_number=someone.number,
                display_name=someone.name, attended=["all"] if left >= SESSIONS else ["1"],
            )  # fmt: skip
            left -= SESSIONS
