"""What the incubation service is told from outside, beyond what every service is told."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from services.incubation.domain.requirements import RequirementTable
from shared.settings import ServiceSettings


class Settings(ServiceSettings):
    """Settings of the incubation service; environment variables with the prefix `WUSHE_`."""

    requirement_leasts: dict[str, dict[str, int]] = Field(default_factory=dict)
    """Other figures of the conditions of a registration or filing, as JSON: `{"COMMUNITY_PEOPLE": {"all_members": 20, "staff": 3}}`."""

    @model_validator(mode="after")
    def _tables_make_sense(self) -> Self:
        self.requirements()
        return self

    def requirements(self) -> RequirementTable:
        """Return the conditions in force; ValueError for one that is none."""
        return RequirementTable(self.requirement_leasts)
