"""How people come onto a roster and leave it: functions from values to facts."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from services.incubation.domain.enrollment import Enrollment
from services.incubation.domain.enrollment_facts import EnrollmentWithdrawn, PersonEnrolled
from services.incubation.domain.enrollment_lifecycle import LIFECYCLE, EnrollmentAction, EnrollmentState
from services.incubation.domain.revision import revised
from services.incubation.domain.training import Training
from services.incubation.domain.training_refusals import Attended
from services.incubation.domain.training_rules import assert_open


def enroll(training: Training, person: UUID, organization: UUID | None, *, identifier: UUID, now: datetime) -> PersonEnrolled:
    """Put a person on the roster of an open training. Raises TrainingNotOpen."""
    assert_open(training, field="training")
    return PersonEnrolled(
        Enrollment(
            id=identifier,
            training=training.id,
            base=training.base,
            place=training.place,
            person=person,
            organization=organization,
            state=EnrollmentState.ENROLLED,
            state_reason="",
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def withdraw(enrollment: Enrollment, training: Training, reason: str, *, attended: bool, now: datetime) -> EnrollmentWithdrawn:
    """Take a person off the roster of an open training. Raises TrainingNotOpen, Attended."""
    after = revised(enrollment, now, state=LIFECYCLE.advance(enrollment.state, EnrollmentAction.WITHDRAW), state_reason=reason)
    assert_open(training, field="name")
    if attended:
        raise Attended(field="name")
    return EnrollmentWithdrawn(after, reason)
