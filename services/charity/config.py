"""What the charity service is told from outside, beyond what every service is told."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from services.charity.domain.community_criteria import USUAL_TABLE, CriteriaTable, Criterion
from services.charity.domain.statutory_rules import rule_book
from shared.paper_check import PaperSettings
from shared.statutory.rules import RuleBook
from shared.statutory.settings import StatutorySettings


class Settings(PaperSettings, StatutorySettings):
    """Settings of the charity service; environment variables with the prefix `WUSHE_`."""

    committee_least_members: int = Field(default=5, ge=5)
    """How many members the committee of a community fund has at the least."""
    spending_least_percent: int = Field(default=70, ge=0, le=100)
    """What share of last year's income a charity spends on its purposes at the least, in percent (慈善法 61)."""
    management_most_percent: int = Field(default=10, ge=0, le=100)
    """What share of all its spending a charity spends on management at the most, in percent (慈善法 61)."""
    statement_days: int = Field(default=3, ge=0, le=31)
    """How many days a bank may book before or after the ledger, where amount and day alone tell what a line is."""

    filing_days_before: int = Field(default=10, ge=0, le=365)
    """How many days before a public fundraising begins its plan is filed (慈善法 24)."""
    statutory_lengths: dict[str, int] = Field(default_factory=dict)
    """Other lengths of what the law gives time for, by code and in the rule's own unit, as JSON: `{"filing_afterwards": 7}`."""
    duty_seconds: float = Field(default=60.0, gt=0)
    """How often it is asked whether the next of recurring disclosures has become due."""
    follow_seconds: float = Field(default=1.0, gt=0)
    """How often it is asked whether a volunteer project was linked, whose service records are to be read."""
    disclosures_per_minute: float = Field(default=600.0, gt=0)
    """How many published disclosures one address may read; behind a proxy all of its callers are one address."""
    charity_community_years: int = Field(default=3, ge=1, le=20)
    """How many years the designation of a charity community holds."""
    charity_community_edition: str = USUAL_TABLE.edition
    """Which edition the table of criteria is; a city that sets criteria gives it one of its own."""
    charity_community_criteria: dict[str, tuple[str, int, int]] = Field(default_factory=dict)
    """Other criteria, as JSON: `{"fund": ["社区慈善基金及其管理", 20, 8]}` gives a name, the most and the least points."""
    charity_community_pass_points: int = Field(default=USUAL_TABLE.pass_points, ge=1)
    """How many points suffice."""

    @model_validator(mode="after")
    def _rules_make_sense(self) -> Self:
        self.statutory_rules()
        self.criteria_table()
        return self

    def statutory_rules(self) -> RuleBook:
        """Return the law's periods in force; ValueError for a code that is none."""
        return rule_book(self.statutory_lengths)

    def criteria_table(self) -> CriteriaTable:
        """Return the table of criteria in force; ValueError where nobody, or anybody, could pass."""
        told = tuple(Criterion(code, name, most, least) for code, (name, most, least) in self.charity_community_criteria.items())
        return CriteriaTable(self.charity_community_edition, told or USUAL_TABLE.criteria, self.charity_community_pass_points)
