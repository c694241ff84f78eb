"""The rules by which service records are scored (评分规则), as data: what each measures, its points, what a reviewer is told."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from typing import Any, Final, Literal, Self

MOST_COUNTED: Final = 1_000
"""How many records of one operator are counted at the most: an import of a million costs each of its lists no more."""

Measured = Literal["people", "alike", "days_late", "clashes", "day_minutes", "month_minutes"]


@dataclass(frozen=True, slots=True)
class Tier:
    """From which figure on a rule gives how many points."""

    start: int
    points: int


@dataclass(frozen=True, slots=True)
class ScoringRule:
    """One rule. The explanation is a template of its figures."""

    code: str
    title: str
    measures: Measured
    unit: str
    explanation: str
    tiers: tuple[Tier, ...]

    def tier(self, measured: int) -> Tier | None:
        """Return the highest tier that a figure reaches, None below the first."""
        reached = [tier for tier in self.tiers if measured >= tier.start]
        return reached[-1] if reached else None


OPERATOR_BURST: Final = "OPERATOR_BURST"

USUAL: Final = (
    ScoringRule(
        OPERATOR_BURST, "短时间大量录入", "people", "people",
        "同一录入人在前后 {window_minutes} 分钟内录入了 {measured} 人的服务记录，达到 {threshold} 人的提示线。",
        (Tier(50, 20), Tier(150, 30)),
    ),
    ScoringRule(
        "SAME_HOURS", "整批时长雷同", "alike", "records",
        "同一录入人在前后 {window_minutes} 分钟内录入的 {measured} 条记录起止时间完全相同，达到 {threshold} 条的提示线。",
        (Tier(30, 10), Tier(100, 20)),
    ),
    ScoringRule(
        "BACK_FILL", "事后补录", "days_late", "days",
        "服务日之后 {measured} 天才录入，达到 {threshold} 天的提示线。",
        (Tier(30, 15), Tier(60, 30), Tier(365, 45)),
    ),
    ScoringRule(
        "CLASH", "与本人其他记录冲突", "clashes", "records",
        "该志愿者当日在其他社区的项目中另有 {measured} 条记录，与本条重叠或间隔不足 {gap_minutes} 分钟。",
        (Tier(1, 40), Tier(2, 60)),
    ),
    ScoringRule(
        "DAILY_TOTAL", "单日时长异常", "day_minutes", "minutes",
        "该志愿者当日累计服务 {measured} 分钟，达到 {threshold} 分钟的提示线。",
        (Tier(600, 20), Tier(840, 60)),
    ),
    ScoringRule(
        "MONTHLY_TOTAL", "单月时长异常", "month_minutes", "minutes",
        "该志愿者当月累计服务 {measured} 分钟，达到 {threshold} 分钟的提示线。",
        (Tier(7_200, 20), Tier(12_000, 40), Tier(18_000, 60)),
    ),
)  # fmt: skip
"""What the rules say where a city sets nothing else. The same hours for a whole list are honest after an honest activity, so they and the
number of people alone never flag a record; together with a late entry they do."""


@dataclass(frozen=True)
class RuleBook:
    """All rules with what they measure by."""

    rules: tuple[ScoringRule, ...] = USUAL
    review_at: int = 60
    """Points from which on a record is flagged."""
    window_minutes: int = 10
    """How far before and after an entry it is counted what its operator entered."""
    gap_minutes: int = 15
    """What a volunteer needs at the least between services in two communities."""
    self_service: frozenset[str] = field(default_factory=frozenset)
    """Subjects through which volunteers apply by themselves: their applications are no operator's burst."""

    def with_tiers(self, tiers: Mapping[str, Sequence[tuple[int, int]]]) -> Self:
        """Return the book with other tiers of some rules, none to switch one off. ValueError for what makes no sense."""
        unknown = tiers.keys() - {rule.code for rule in self.rules}
        if unknown:
            raise ValueError(f"there is no scoring rule {min(unknown)}")
        for code, steps in tiers.items():
            starts = [start for start, _ in steps]
            if starts != sorted(set(starts)) or any(start < 1 or points < 1 for start, points in steps):
                raise ValueError(f"tiers of {code} rise, from 1 on, and each gives points")
        counted = {rule.code for rule in self.rules if rule.measures in ("people", "alike")}
        if any(start > MOST_COUNTED for code in counted & tiers.keys() for start, _ in tiers[code]):
            raise ValueError(f"tiers of what an operator entered end at {MOST_COUNTED}: no more is counted")
        return replace(
            self,
            rules=tuple(
                replace(rule, tiers=tuple(Tier(*step) for step in tiers[rule.code])) if rule.code in tiers else rule for rule in self.rules
            ),
        )

    @property
    def content(self) -> dict[str, Any]:
        """Return all that decides a score and is public, as JSON keeps it. Whose applications are self-service is the city's affair."""
        return {
            "rules": [asdict(rule) for rule in self.rules],
            "review_at": self.review_at,
            "window_minutes": self.window_minutes,
            "gap_minutes": self.gap_minutes,
        }

    @cached_property
    def version(self) -> str:
        """Return what names exactly this content; written into every score, and so worked out once."""
        written = json.dumps(self.content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(written.encode()).hexdigest()[:12]


def book_of(content: Mapping[str, Any]) -> RuleBook:
    """Return the rules that were kept as `RuleBook.content`."""
    return RuleBook(
        rules=tuple(ScoringRule(**{**rule, "tiers": tuple(Tier(**tier) for tier in rule["tiers"])}) for rule in content["rules"]),
        review_at=content["review_at"],
        window_minutes=content["window_minutes"],
        gap_minutes=content["gap_minutes"],
    )
