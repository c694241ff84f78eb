"""What the social-work service is told from outside, beyond what every service is told."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from services.social_work.domain.level import Level
from services.social_work.domain.registration import USUAL, USUAL_HOURS, RegistrationRules
from shared.settings import ServiceSettings
from shared.statutory.rules import RuleBook


class Settings(ServiceSettings):
    """Settings of the social-work service; environment variables with the prefix `WUSHE_`."""

    registration_months: dict[str, int] = Field(default_factory=dict)
    """Other lengths of the rules about registrations, in months, as JSON: `{"registration_validity": 36}`; the others are
    `first_registration` (12) and `registration_renewal` (3). Registrations that exist keep theirs."""
    credit_hours_assistant: int = Field(default=USUAL_HOURS[Level.ASSISTANT], ge=0, le=10_000)
    """Continuing education in a registration of an assistant social worker, in hours."""
    credit_hours_other: int = Field(default=USUAL_HOURS[Level.SOCIAL_WORKER], ge=0, le=10_000)
    """The same of any other level."""
    assignment_seconds: float = Field(default=60.0, gt=0)
    """How often it is asked whether a day ended assignments."""
    follow_seconds: float = Field(default=1.0, gt=0)
    """How often the directory is asked about persons who changed there."""

    @model_validator(mode="after")
    def _rules_make_sense(self) -> Self:
        self.registration_rules()
        return self

    def registration_rules(self) -> RegistrationRules:
        """Return the rules about registrations; ValueError for one that is unknown or has no length."""
        hours = {Level.ASSISTANT: self.credit_hours_assistant}
        hours |= dict.fromkeys((Level.SOCIAL_WORKER, Level.SENIOR), self.credit_hours_other)
        return RegistrationRules(RuleBook(*USUAL, lengths=self.registration_months), hours)
