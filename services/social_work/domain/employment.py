"""The employment history of a social worker (从业经历): one employer at a time, which the database holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from services.social_work.domain.employer import Employer
from services.social_work.domain.refusals import DayOutOfRange


@dataclass(frozen=True, slots=True)
class NewEmployment:
    """What is stated of a time with an employer."""

    employer: Employer
    position: str
    first_day: date
    last_day: date | None

    def assert_days(self, today: date) -> None:
        """Refuse days to come, and a last day before the first. Raises DayOutOfRange."""
        if self.first_day > today:
            raise DayOutOfRange(field="employment.first_date")
        if self.last_day is not None and not self.first_day <= self.last_day <= today:
            raise DayOutOfRange(field="employment.last_date")


@dataclass(frozen=True, slots=True)
class Employment:
    """A time with an employer."""

    id: UUID
    worker: UUID
    employer: Employer
    position: str
    first_day: date
    last_day: date | None
    """None while it goes on."""
    create_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"socialWorkers/{self.worker}/employments/{self.id}"
