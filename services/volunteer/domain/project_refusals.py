"""How the rules about projects say no. No refusal ever carries a name or the words that caused it."""

from __future__ import annotations

from services.volunteer.domain.refusals import VolunteerRefusal
from shared.refusals import Kind


class ProjectNotFound(VolunteerRefusal):
    """There is no such project in your scope."""

    kind = Kind.NOT_FOUND
    reason = "PROJECT_NOT_FOUND"


class PostNotFound(VolunteerRefusal):
    """The project has no such post."""

    kind = Kind.NOT_FOUND
    reason = "POST_NOT_FOUND"


class SignUpNotFound(VolunteerRefusal):
    """There is no such sign-up in your scope."""

    kind = Kind.NOT_FOUND
    reason = "SIGN_UP_NOT_FOUND"


class DatesMismatch(VolunteerRefusal):
    """A project ends when it begins or later, within ten years; what is back-filled is over, and what is not has its last day before it."""

    reason = "DATES_MISMATCH"


class OrganiserMismatch(VolunteerRefusal):
    """Either a team organises a project or another organisation that is named."""

    reason = "ORGANISER_MISMATCH"


class RecruitingMismatch(VolunteerRefusal):
    """Teams are named exactly when only their members may sign up."""

    reason = "RECRUITING_MISMATCH"


class RisksMissing(VolunteerRefusal):
    """Volunteers are told what may happen to them (志愿服务条例 12)."""

    kind = Kind.FAILED_PRECONDITION
    reason = "RISKS_MISSING"


class InsuranceMissing(VolunteerRefusal):
    """Whoever does what is dangerous is insured before (志愿服务条例 17)."""

    kind = Kind.FAILED_PRECONDITION
    reason = "INSURANCE_MISSING"


class PostMissing(VolunteerRefusal):
    """A project has at least one post before it is reviewed, and at most 50."""

    kind = Kind.FAILED_PRECONDITION
    reason = "POST_MISSING"


class Unpublishable(VolunteerRefusal):
    """A reviewer found that this is no volunteer service, and nothing was changed since."""

    kind = Kind.FAILED_PRECONDITION
    reason = "UNPUBLISHABLE"


class NotRuledOut(VolunteerRefusal):
    """A reviewer rules out all six kinds of what is not published."""

    reason = "NOT_RULED_OUT"


class AlreadyReviewed(VolunteerRefusal):
    """What a review decided about does not change after it."""

    kind = Kind.FAILED_PRECONDITION
    reason = "ALREADY_REVIEWED"


class PlacesTaken(VolunteerRefusal):
    """More places than that are taken already."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PLACES_TAKEN"


class PostFull(VolunteerRefusal):
    """Every place of the post is taken."""

    kind = Kind.FAILED_PRECONDITION
    reason = "POST_FULL"


class SignUpClosed(VolunteerRefusal):
    """The project takes nobody in at present."""

    kind = Kind.FAILED_PRECONDITION
    reason = "SIGN_UP_CLOSED"


class NotRecruited(VolunteerRefusal):
    """The project is for others: for members of its teams, or for those whom the organiser enlists."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOT_RECRUITED"


class AgeNotAdmitted(VolunteerRefusal):
    """The task is for those who are older."""

    kind = Kind.FAILED_PRECONDITION
    reason = "AGE_NOT_ADMITTED"


class SkillMissing(VolunteerRefusal):
    """The post asks for a skill that the volunteer does not have."""

    kind = Kind.FAILED_PRECONDITION
    reason = "SKILL_MISSING"


class AlreadySignedUp(VolunteerRefusal):
    """The volunteer has applied for this project or has a place in it."""

    kind = Kind.ALREADY_EXISTS
    reason = "ALREADY_SIGNED_UP"


class NotBegun(VolunteerRefusal):
    """The first day of the project is still to come."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOT_BEGUN"
