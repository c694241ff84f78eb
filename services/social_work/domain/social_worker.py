"""A social worker (社会工作者): a person of the directory with a certificate; what may be done with a record is in `worker_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from services.social_work.domain.employer import Employer
from services.social_work.domain.level import Level
from services.social_work.domain.registration import Registration
from services.social_work.domain.worker_lifecycle import WorkerState


@dataclass(frozen=True, slots=True)
class Certificate:
    """The certificate of a level (职业水平证书)."""

    number: str
    day: date


@dataclass(frozen=True, slots=True)
class NewWorker:
    """What is stated of a social worker who is to be recorded."""

    division: str
    level: Level
    certificate: Certificate


@dataclass(frozen=True, slots=True)
class SocialWorker:
    """A social worker."""

    id: UUID
    person: UUID
    """The directory's record of the person that stands now."""
    recorded_person: UUID
    """The one that the social worker was recorded with; mergers lead from it to `person`."""
    person_version: int
    """How new the directory's record was that the name is from; 0 while it is to be read."""
    display_name: str
    place: str
    """The code of the division that keeps the record."""
    level: Level
    certificate_number: str | None
    """None once the person is erased."""
    certificate_day: date
    registered_since: date | None
    registered_from: date | None
    registered_until: date | None
    required_hours: int
    credit_hours: int
    employer_organisation: UUID | None
    employer_name: str
    employed_since: date | None
    state: WorkerState
    state_reason: str
    erased: bool
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"socialWorkers/{self.id}"

    @property
    def live(self) -> bool:
        """Tell whether the record is kept."""
        return self.state is not WorkerState.WITHDRAWN

    @property
    def registration(self) -> Registration | None:
        """Return the latest registration."""
        if self.registered_since is None or self.registered_from is None or self.registered_until is None:
            return None
        return Registration(self.registered_since, self.registered_from, self.registered_until, self.required_hours, self.credit_hours)

    @property
    def employer(self) -> Employer | None:
        """Return who employs the social worker now."""
        return None if self.employed_since is None else Employer(self.employer_organisation, self.employer_name)

    def registered_on(self, day: date) -> bool:
        """Tell whether a registration holds on a day."""
        registration = self.registration
        return self.state is WorkerState.REGISTERED and registration is not None and registration.holds_on(day)
