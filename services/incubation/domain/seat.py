"""Somebody's seat at a session: what an attendance is recorded on."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from services.incubation.domain.enrollment import Enrollment
from services.incubation.domain.session import Session
from services.incubation.domain.training import Training


class SeatWish(NamedTuple):
    """Who is said to be where."""

    session: UUID
    person: UUID


class Seat(NamedTuple):
    """The same as it is on record: somebody on the roster of the session's training."""

    training: Training
    session: Session
    enrollment: Enrollment
