"""Whom a base admits: who is barred, and how many reviewers have to say how much. Figures are a place's to set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from services.incubation.domain.organization import CheckResult, Organization


@dataclass(frozen=True, slots=True)
class AdmissionRule:
    """What an admission asks for."""

    bar_years: int = 2
    """For how many years a penalty or a failed annual check bars an applicant."""
    reviews: int = 3
    """How many reviewers have to give a score."""
    pass_score: int = 60
    """The mean that the scores have to reach."""

    def bars(self, organization: Organization, today: date) -> list[str]:
        """Return what bars an applicant: PENALTY, FAILED_ANNUAL_CHECK."""
        since = self._since(today)
        bars = []
        if any(penalty.decide_date > since for penalty in organization.penalties):
            bars.append("PENALTY")
        if any(check.result is CheckResult.FAILED and check.decide_date > since for check in organization.annual_checks):
            bars.append("FAILED_ANNUAL_CHECK")
        return bars

    def _since(self, today: date) -> date:
        """Return the day so many years ago; of 29 February the day before."""
        try:
            return today.replace(year=today.year - self.bar_years)
        except ValueError:
            return (today - timedelta(days=1)).replace(year=today.year - self.bar_years)
