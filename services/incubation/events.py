"""From the facts about organizations, bases, applications and incubations to the events that others hear."""

from __future__ import annotations

from typing import Final

from services.incubation.domain.application import Application
from services.incubation.domain.base import Base
from services.incubation.domain.incubation import Incubation
from services.incubation.domain.organization import Organization
from services.incubation.domain.outcome import Outcome
from services.incubation.domain.service_delivery import ServiceDelivery
from services.incubation.wire import (
    applications,
    attendances,
    bases,
    completion_certificates,
    courses,
    enrollments,
    incubations,
    organizations,
    sessions,
    trainings,
)
from shared.aggregates import Telling
from shared.outbox import Outbox

SOURCE: Final = "wushe.incubation"
PACKAGE: Final = "wushe.incubation.v1"

OUTBOX: Final = Outbox(SOURCE, PACKAGE)
"""The service's outbox; append in the transaction of the change, after the aggregate's row lock."""

ORGANIZATION: Final[Telling[Organization]] = Telling("organization", organizations.state)
BASE: Final[Telling[Base]] = Telling("base", bases.state)
APPLICATION: Final[Telling[Application]] = Telling("application", applications.state)
INCUBATION: Final[Telling[Incubation]] = Telling("incubation", incubations.state)
SERVICE_DELIVERY: Final[Telling[ServiceDelivery]] = Telling("service_delivery", incubations.delivery_state)
OUTCOME: Final[Telling[Outcome]] = Telling("outcome", incubations.outcome_state)
COURSE: Final = Telling("course", courses.state)
TRAINING: Final = Telling("training", trainings.state)
SESSION: Final = Telling("training_session", sessions.state)
ENROLLMENT: Final = Telling("enrollment", enrollments.state)
ATTENDANCE: Final = Telling("attendance", attendances.state)
COMPLETION_CERTIFICATE: Final = Telling("completion_certificate", completion_certificates.state)
