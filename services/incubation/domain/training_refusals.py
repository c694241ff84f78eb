"""How the rules about courses, trainings, rosters and certificates of completion say no."""

from __future__ import annotations

from services.incubation.domain.refusals import IncubationRefusal
from shared.refusals import Kind


class CourseNotFound(IncubationRefusal):
    """There is no such course in your scope."""

    kind = Kind.NOT_FOUND
    reason = "COURSE_NOT_FOUND"


class CourseRetired(IncubationRefusal):
    """The course is retired; no more trainings of it are planned."""

    kind = Kind.FAILED_PRECONDITION
    reason = "COURSE_RETIRED"


class TrainingNotFound(IncubationRefusal):
    """There is no such training in your scope."""

    kind = Kind.NOT_FOUND
    reason = "TRAINING_NOT_FOUND"


class SessionNotFound(IncubationRefusal):
    """There is no such session in your scope."""

    kind = Kind.NOT_FOUND
    reason = "SESSION_NOT_FOUND"


class SessionMissing(IncubationRefusal):
    """The training has no session that takes place."""

    kind = Kind.FAILED_PRECONDITION
    reason = "SESSION_MISSING"


class SessionNotOver(IncubationRefusal):
    """A session of the training is not over."""

    kind = Kind.FAILED_PRECONDITION
    reason = "SESSION_NOT_OVER"


class SessionOverlaps(IncubationRefusal):
    """Another session of the training is at the same time."""

    kind = Kind.ALREADY_EXISTS
    reason = "SESSION_OVERLAPS"


class MalformedSession(IncubationRefusal):
    """A session ends after it begins, and lasts 24 hours at most."""

    reason = "MALFORMED_SESSION"


class Attended(IncubationRefusal):
    """Somebody attended it already."""

    kind = Kind.FAILED_PRECONDITION
    reason = "ATTENDED"


class PlacesTaken(IncubationRefusal):
    """There would be fewer places than are taken."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PLACES_TAKEN"


class TrainingFull(IncubationRefusal):
    """Every place of the training is taken."""

    kind = Kind.FAILED_PRECONDITION
    reason = "TRAINING_FULL"


class TrainingNotOpen(IncubationRefusal):
    """The training is not open."""

    kind = Kind.FAILED_PRECONDITION
    reason = "TRAINING_NOT_OPEN"


class TrainingNotClosed(IncubationRefusal):
    """The training is not closed yet."""

    kind = Kind.FAILED_PRECONDITION
    reason = "TRAINING_NOT_CLOSED"


class EnrollmentNotFound(IncubationRefusal):
    """There is no such enrollment in your scope."""

    kind = Kind.NOT_FOUND
    reason = "ENROLLMENT_NOT_FOUND"


class AlreadyEnrolled(IncubationRefusal):
    """The person is on the roster."""

    kind = Kind.ALREADY_EXISTS
    reason = "ALREADY_ENROLLED"


class NotEnrolled(IncubationRefusal):
    """The person is not on the roster of the training."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOT_ENROLLED"


class AttendanceNotFound(IncubationRefusal):
    """There is no such attendance in your scope."""

    kind = Kind.NOT_FOUND
    reason = "ATTENDANCE_NOT_FOUND"


class NotInSession(IncubationRefusal):
    """The time lies outside of the session, or in the future."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOT_IN_SESSION"


class AlreadySignedIn(IncubationRefusal):
    """The person's attendance of this session is on record."""

    kind = Kind.ALREADY_EXISTS
    reason = "ALREADY_SIGNED_IN"


class CompletionCertificateNotFound(IncubationRefusal):
    """There is no such certificate of completion in your scope."""

    kind = Kind.NOT_FOUND
    reason = "COMPLETION_CERTIFICATE_NOT_FOUND"


class AlreadyCertified(IncubationRefusal):
    """A certificate was issued and holds."""

    kind = Kind.ALREADY_EXISTS
    reason = "ALREADY_CERTIFIED"


class ShareNotAttended(IncubationRefusal):
    """Fewer sessions were attended than the certificate asks for."""

    kind = Kind.FAILED_PRECONDITION
    reason = "SHARE_NOT_ATTENDED"
