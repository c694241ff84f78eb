"""What the incubation service is told from outside, beyond what every service is told."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from services.incubation.domain.admission import AdmissionRule
from services.incubation.domain.evaluation import USUAL_POINTS, IncubationRule, indicators
from services.incubation.domain.requirements import RequirementTable
from services.incubation.domain.statutory_rules import rule_book
from shared.paper_check import PaperSettings
from shared.statutory.rules import RuleBook
from shared.statutory.settings import StatutorySettings


class Settings(PaperSettings, StatutorySettings):
    """Settings of the incubation service; environment variables with the prefix `WUSHE_`."""

    requirement_leasts: dict[str, dict[str, int]] = Field(default_factory=dict)
    """Other figures of the conditions of a registration or filing, as JSON: `{"COMMUNITY_PEOPLE": {"all_members": 20, "staff": 3}}`."""

    period_lengths: dict[str, int] = Field(default_factory=dict)
    """Other lengths of statutory clocks, as JSON: `{"PRELIMINARY_CHECK": 10}` gives ten working days."""
    bar_years: int = Field(default=2, ge=1, le=20)
    """For how many years a penalty or a failed annual check bars an applicant."""
    admission_reviews: int = Field(default=3, ge=1, le=20)
    """How many reviewers have to give a score before an applicant is admitted."""
    admission_score: int = Field(default=60, ge=0, le=100)
    """The mean that their scores have to reach."""

    indicator_points: dict[str, int] = Field(default_factory=lambda: dict(USUAL_POINTS))
    """The most points of each indicator of an evaluation, as JSON; they come to 100."""
    evaluation_points: int = Field(default=60, ge=0, le=100)
    """How many points pass an evaluation."""
    most_renewals: int = Field(default=1, ge=0, le=20)
    """How often an incubation may be renewed."""

    follow_seconds: float = Field(default=1.0, gt=0)
    """How often the directory is asked about persons who changed there."""
    completion_percent: int = Field(default=80, ge=1, le=100)
    """Which share of its sessions a training asks for, in percent, that says nothing else."""
    sign_in_early_minutes: int = Field(default=30, ge=0, le=240)
    """How long before a session people may sign in."""

    @model_validator(mode="after")
    def _tables_make_sense(self) -> Self:
        self.requirements()
        self.periods()
        self.incubation()
        return self

    def requirements(self) -> RequirementTable:
        """Return the conditions in force; ValueError for one that is none."""
        return RequirementTable(self.requirement_leasts)

    def periods(self) -> RuleBook:
        """Return the periods in force; ValueError for one that is none."""
        return rule_book(self.period_lengths)

    def admission(self) -> AdmissionRule:
        """Return what an admission asks for."""
        return AdmissionRule(self.bar_years, self.admission_reviews, self.admission_score)

    def incubation(self) -> IncubationRule:
        """Return how incubations are evaluated; ValueError unless the points come to 100."""
        return IncubationRule(indicators(self.indicator_points), self.evaluation_points, self.most_renewals)
