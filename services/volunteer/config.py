"""What the volunteer service is told from outside, beyond what every service is told."""

from __future__ import annotations

from typing import Final, Literal, Self

from pydantic import Field, model_validator

from services.volunteer.domain.scoring_rules import RuleBook
from services.volunteer.domain.star_rule import USUAL_HOURS, ApproverLevel, StarRule
from shared.paper_check import PaperSettings

SHORTEST_PUBLICITY_DAYS: Final = 7


class Settings(PaperSettings):
    """Settings of the volunteer service; environment variables with the prefix `WUSHE_`."""

    consent_from_14_to_17: bool = False
    """Whether minors from 14 on need a guardian's consent too. Below, the law asks for it (PIPL 31) and nothing switches it off."""

    minors_in_rescue: bool = False
    """Whether posts of rescue work (抢险救援) may admit minors."""

    birthday_seconds: float = Field(default=60.0, gt=0)
    """How often it is asked whether a new day brought birthdays."""
    check_in_seconds: float = Field(default=60.0, gt=0)
    """How often it is asked whether a day ended with check-ins open."""
    follow_seconds: float = Field(default=1.0, gt=0)
    """How often the directory is asked about persons who changed there."""

    star_hours: tuple[int, ...] = USUAL_HOURS
    """Hours of effective service for the stars from level 1 up, as JSON: `[100, 300, 600, 1000, 1500]`. Stars that exist keep
    what they asked for."""
    star_approver_level: Literal["province", "city", "county", "township", "community"] = "county"
    """The lowest level of division whose reviewers decide about stars."""
    certificate_publicity_days: int = Field(default=0, ge=0)
    """How many days a certificate is published before it can be issued: none, or 7 at the least."""

    scoring_tiers: dict[str, list[tuple[int, int]]] = Field(default_factory=dict)
    """Other tiers of scoring rules, as JSON: `{"BACK_FILL": [[30, 15], [60, 30]]}` gives points from so many days on. An empty list
    switches a rule off."""
    scoring_review_points: int = Field(default=60, ge=1)
    """Points from which on a record waits for a reviewer."""
    scoring_window_minutes: int = Field(default=10, ge=1, le=1440)
    """How far before and after an entry it is counted what its operator entered."""
    scoring_gap_minutes: int = Field(default=15, ge=0, le=1440)
    """What a volunteer needs at the least between services in two communities."""
    self_service_subjects: frozenset[str] = frozenset()
    """Subjects of tokens through which volunteers apply by themselves, as JSON: what arrives there is no clerk's burst."""

    @model_validator(mode="after")
    def _rules_make_sense(self) -> Self:
        self.scoring_rules()
        self.star_rule()
        if 0 < self.certificate_publicity_days < SHORTEST_PUBLICITY_DAYS:
            message = f"a publicity period has {SHORTEST_PUBLICITY_DAYS} days at the least"
            raise ValueError(message)
        return self

    def star_rule(self) -> StarRule:
        """Return the rule about stars; ValueError where the hours do not rise."""
        return StarRule(self.star_hours, ApproverLevel[self.star_approver_level.upper()])

    def scoring_rules(self) -> RuleBook:
        """Return the rules by which records are scored; ValueError where tiers make no sense."""
        return RuleBook(
            review_at=self.scoring_review_points,
            window_minutes=self.scoring_window_minutes,
            gap_minutes=self.scoring_gap_minutes,
            self_service=self.self_service_subjects,
        ).with_tiers(self.scoring_tiers)
