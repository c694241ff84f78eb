"""Voids an attendance (签到作废), and the certificate that then stands on too few."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import attendance_rules
from services.incubation.domain.attendance import Attendance
from services.incubation.domain.completion_certificate_rules import ATTENDANCE_FELL, revoke, stands
from services.incubation.store import attendances, completion_certificates, enrollments, trainings
from services.incubation.use_cases.training_desk import TrainingDesk, present_one
from shared.aggregates import Expected
from shared.errand import Errand


async def void_attendance(tx: AsyncConnection, desk: TrainingDesk, errand: Errand, expected: Expected, reason: str) -> Attendance:
    """Void an attendance as the caller saw it. What of a certificate falls with it, falls in the same transaction."""
    seen = desk.attendances.seen(await attendances.SHELF.one(tx, expected.identifier), errand)
    training = present_one(await trainings.SHELF.hold(tx, seen.training))
    await enrollments.SHELF.lock(tx, seen.enrollment)
    attendance = await desk.attendances.lock(tx, errand, expected)
    voided = await desk.attendances.record(tx, errand, attendance_rules.void(attendance, reason, now=desk.clock.now()))
    certificate = await completion_certificates.live(tx, attendance.enrollment)
    if certificate is not None and not stands(certificate, training, await attendances.count(tx, attendance.enrollment)):
        await desk.certificates.record(tx, errand, revoke(certificate, ATTENDANCE_FELL, now=desk.clock.now()))
    return voided
