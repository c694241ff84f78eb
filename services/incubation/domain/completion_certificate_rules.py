"""How certificates of completion are issued and revoked: functions from values to facts."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final
from uuid import UUID

from services.incubation.domain.completion_certificate import CompletionCertificate
from services.incubation.domain.completion_certificate_facts import CertificateIssued, CertificateRevoked
from services.incubation.domain.completion_certificate_lifecycle import LIFECYCLE, CompletionAction, CompletionState
from services.incubation.domain.enrollment import Enrollment
from services.incubation.domain.enrollment_lifecycle import EnrollmentState
from services.incubation.domain.revision import revised
from services.incubation.domain.training import Training
from services.incubation.domain.training_lifecycle import TrainingState
from services.incubation.domain.training_refusals import NotEnrolled, ShareNotAttended, TrainingNotClosed
from shared.numbered import Numbered

PERCENT: Final = 100
ATTENDANCE_FELL: Final = "所依据的签到记录已作废"
"""Why a certificate falls with an attendance."""


def required_sessions(training: Training, held: int) -> int:
    """Return how many of the sessions that were held a certificate asks for: the share, rounded up, and one at the least."""
    return max(1, -(-held * training.required_percent // PERCENT))


def issue(
    training: Training,
    enrollment: Enrollment,
    numbered: Numbered,
    *,
    attended: int,
    held: int,
    identifier: UUID,
    today: date,
    now: datetime,
) -> CertificateIssued:
    """Certify that somebody attended so many of the sessions held. Raises TrainingNotClosed, NotEnrolled, ShareNotAttended."""
    if training.state is not TrainingState.CLOSED:
        raise TrainingNotClosed(field="enrollment", metadata={"state": f"STATE_{training.state.name}"})
    if enrollment.state is not EnrollmentState.ENROLLED:
        raise NotEnrolled(field="enrollment")
    if attended < (required := required_sessions(training, held)):
        raise ShareNotAttended(field="enrollment", metadata={"attended": str(attended), "required": str(required)})
    return CertificateIssued(
        CompletionCertificate(
            id=identifier,
            enrollment=enrollment.id,
            training=training.id,
            base=training.base,
            place=training.place,
            person=enrollment.person,
            attended_sessions=attended,
            held_sessions=held,
            number=numbered.number,
            check_code=numbered.check_code,
            issue_date=today,
            state=CompletionState.ISSUED,
            state_reason="",
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def revoke(certificate: CompletionCertificate, reason: str, *, now: datetime) -> CertificateRevoked:
    """Revoke a certificate."""
    after = revised(certificate, now, state=LIFECYCLE.advance(certificate.state, CompletionAction.REVOKE), state_reason=reason)
    return CertificateRevoked(after, reason)


def stands(certificate: CompletionCertificate, training: Training, attended: int) -> bool:
    """Tell whether a certificate still stands when its person attended only so many sessions."""
    return attended >= required_sessions(training, certificate.held_sessions)
