"""From the facts about organizations to the events that others hear."""

from __future__ import annotations

from typing import Final

from services.incubation.domain.organization import Organization
from services.incubation.wire import attendances, completion_certificates, courses, enrollments, organizations, sessions, trainings
from shared.aggregates import Telling
from shared.outbox import Outbox

SOURCE: Final = "wushe.incubation"
PACKAGE: Final = "wushe.incubation.v1"

OUTBOX: Final = Outbox(SOURCE, PACKAGE)
"""The service's outbox; append in the transaction of the change, after the aggregate's row lock."""

ORGANIZATION: Final[Telling[Organization]] = Telling("organization", organizations.state)
COURSE: Final = Telling("course", courses.state)
TRAINING: Final = Telling("training", trainings.state)
SESSION: Final = Telling("training_session", sessions.state)
ENROLLMENT: Final = Telling("enrollment", enrollments.state)
ATTENDANCE: Final = Telling("attendance", attendances.state)
COMPLETION_CERTIFICATE: Final = Telling("completion_certificate", completion_certificates.state)
