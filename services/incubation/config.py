"""What the incubation service is told from outside, beyond what every service is told."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from services.incubation.domain.requirements import RequirementTable
from shared.paper_check import PaperSettings


class Settings(PaperSettings):
    """Settings of the incubation service; environment variables with the prefix `WUSHE_`."""

    requirement_leasts: dict[str, dict[str, int]] = Field(default_factory=dict)
    """Other figures of the conditions of a registration or filing, as JSON: `{"COMMUNITY_PEOPLE": {"all_members": 20, "staff": 3}}`."""

    follow_seconds: float = Field(default=1.0, gt=0)
    """How often the directory is asked about persons who changed there."""
    completion_percent: int = Field(default=80, ge=1, le=100)
    """Which share of its sessions a training asks for, in percent, that says nothing else."""
    sign_in_early_minutes: int = Field(default=30, ge=0, le=240)
    """How long before a session people may sign in."""

    @model_validator(mode="after")
    def _tables_make_sense(self) -> Self:
        self.requirements()
        return self

    def requirements(self) -> RequirementTable:
        """Return the conditions in force; ValueError for one that is none."""
        return RequirementTable(self.requirement_leasts)
