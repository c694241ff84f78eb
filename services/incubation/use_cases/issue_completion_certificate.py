"""Issues a certificate of completion (颁发结业证书)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.completion_certificate import CompletionCertificate
from services.incubation.domain.completion_certificate_rules import issue
from services.incubation.domain.training_refusals import AlreadyCertified, EnrollmentNotFound
from services.incubation.store import attendances, completion_certificates, enrollments, sessions, trainings
from services.incubation.use_cases.office import assert_works_at
from services.incubation.use_cases.training_desk import TrainingDesk, present_one
from shared.aggregates import New
from shared.errand import Errand


async def issue_completion_certificate(
    tx: AsyncConnection, desk: TrainingDesk, errand: Errand, enrollment: UUID
) -> New[CompletionCertificate]:
    """Certify that somebody attended enough. Raises EnrollmentNotFound, TrainingNotClosed, ShareNotAttended, AlreadyCertified."""
    seen = desk.enrollments.seen(await enrollments.SHELF.one(tx, enrollment), errand, field="enrollment")
    await assert_works_at(tx, errand.caller, seen.base, EnrollmentNotFound, field="enrollment")
    training = present_one(await trainings.SHELF.hold(tx, seen.training))
    locked = present_one(await enrollments.SHELF.lock(tx, enrollment))
    first = await completion_certificates.live(tx, enrollment)
    if first is not None:
        raise AlreadyCertified(field="enrollment", metadata={"completion_certificate": first.resource})
    attended, held = await attendances.count(tx, enrollment), len(await sessions.scheduled(tx, training.id))
    today, now, identifier = desk.clock.today(), desk.clock.now(), desk.new_id()
    fact = issue(training, locked, desk.new_numbered(), attended=attended, held=held, identifier=identifier, today=today, now=now)
    return desk.certificates.new(fact, taken=AlreadyCertified(field="enrollment"))
