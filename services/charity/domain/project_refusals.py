"""How the rules about charity projects say no."""

from __future__ import annotations

from services.charity.domain.refusals import CharityRefusal
from shared.refusals import Kind


class CharityProjectNotFound(CharityRefusal):
    """There is no such charity project in your scope."""

    kind = Kind.NOT_FOUND
    reason = "CHARITY_PROJECT_NOT_FOUND"


class DatesMismatch(CharityRefusal):
    """The days do not go together, or one is none."""

    reason = "DATES_MISMATCH"


class HolderMismatch(CharityRefusal):
    """All money goes through the organiser or through a partner with a written agreement (慈善法 26)."""

    reason = "HOLDER_MISMATCH"


class PartnerMismatch(CharityRefusal):
    """A partner is named once, is not the organiser, and signed before this day."""

    reason = "PARTNER_MISMATCH"


class BudgetMismatch(CharityRefusal):
    """A budget has a line, and no two of one title."""

    reason = "BUDGET_MISMATCH"


class PlanMismatch(CharityRefusal):
    """A plan is stated exactly where money is raised, an emergency only where it is raised in public."""

    reason = "PLAN_MISMATCH"


class FiledTooLate(CharityRefusal):
    """The plan of a public fundraising is filed some days before it begins (慈善法 24)."""

    kind = Kind.FAILED_PRECONDITION
    reason = "FILED_TOO_LATE"


class NotFiled(CharityRefusal):
    """The plan of this project is not on file."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOT_FILED"


class AlreadyFiled(CharityRefusal):
    """The plan of this project is on file."""

    kind = Kind.FAILED_PRECONDITION
    reason = "ALREADY_FILED"


class NotBegun(CharityRefusal):
    """The first day of the plan is still to come."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOT_BEGUN"


class NotEntitled(CharityRefusal):
    """The holder is not entitled to raise money in public today (慈善法 22)."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOT_ENTITLED"


class NothingRaised(CharityRefusal):
    """This project raises no money."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOTHING_RAISED"


class NoUseChanged(CharityRefusal):
    """Budget and beneficiaries are what they were."""

    reason = "NO_USE_CHANGED"


class VolunteerProjectNotFound(CharityRefusal):
    """There is no such volunteer project in your scope."""

    kind = Kind.NOT_FOUND
    reason = "VOLUNTEER_PROJECT_NOT_FOUND"


class VolunteerProjectTaken(CharityRefusal):
    """The volunteer project serves a charity project already."""

    kind = Kind.ALREADY_EXISTS
    reason = "VOLUNTEER_PROJECT_TAKEN"


class VolunteerProjectNotLinked(CharityRefusal):
    """The volunteer project does not serve this project."""

    kind = Kind.FAILED_PRECONDITION
    reason = "VOLUNTEER_PROJECT_NOT_LINKED"


class TooManyVolunteerProjects(CharityRefusal):
    """At most 50 volunteer projects serve a project."""

    kind = Kind.FAILED_PRECONDITION
    reason = "TOO_MANY_VOLUNTEER_PROJECTS"
