"""Statements on courses."""

from __future__ import annotations

from typing import Final

from services.incubation.domain.course import Course
from services.incubation.events import COURSE, OUTBOX
from shared.aggregates import History, Recorder, Shelf

SHELF: Final = Shelf.flat("course", "courses", Course, place="place")

RECORDER: Final = Recorder(SHELF, History("course_change", "course_id"), COURSE, OUTBOX)
