"""The table of criteria by which charity communities are assessed (慈善社区评估指标). It is data: a city sets its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from services.charity.domain.refusals import CharityRefusal


class ScoresMismatch(CharityRefusal):
    """Each criterion of the table in force has one score, from 0 to its maximum."""

    reason = "SCORES_MISMATCH"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion."""

    code: str
    display_name: str
    maximum_points: int
    least_points: int = 0
    """Whoever has fewer does not pass, whatever the sum."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What an assessment came to, with the rule it went by: later tables touch none."""

    edition: str
    scores: tuple[tuple[str, int], ...]
    total_points: int
    pass_points: int
    passed: bool
    day: date


@dataclass(frozen=True, slots=True)
class CriteriaTable:
    """A table in force."""

    edition: str
    criteria: tuple[Criterion, ...]
    pass_points: int

    def __post_init__(self) -> None:
        """Refuse a table that nobody, or anybody, could pass."""
        codes = {one.code for one in self.criteria}
        most = sum(one.maximum_points for one in self.criteria)
        sensible = all(0 <= one.least_points <= one.maximum_points and one.maximum_points > 0 for one in self.criteria)
        if not self.edition or len(codes) < len(self.criteria) or not sensible or not 0 < self.pass_points <= most:
            message = "a table has an edition, criteria with codes of their own and points that can be reached, and a sum that suffices"
            raise ValueError(message)

    def assess(self, scores: Mapping[str, int], *, day: date) -> Assessment:
        """Return what scores come to. Raises ScoresMismatch, which names the criteria at fault."""
        codes = {one.code for one in self.criteria}
        wrong = codes ^ scores.keys() | {one.code for one in self.criteria if not 0 <= scores.get(one.code, 0) <= one.maximum_points}
        if wrong:
            known = ",".join(sorted(wrong & codes))
            raise ScoresMismatch(field="scores", metadata={"criteria": known, "edition": self.edition})
        total = sum(scores.values())
        passed = total >= self.pass_points and all(scores[one.code] >= one.least_points for one in self.criteria)
        told = tuple((one.code, scores[one.code]) for one in self.criteria)
        return Assessment(self.edition, told, total, self.pass_points, passed, day)


USUAL_TABLE: Final = CriteriaTable(
    edition="2026",
    criteria=(
        Criterion("organisation", "党建引领与工作机制", 15, 6),
        Criterion("fund", "社区慈善基金及其管理", 20, 8),
        Criterion("organisations", "慈善组织与社会组织参与", 15),
        Criterion("volunteers", "慈善志愿服务", 15),
        Criterion("projects", "慈善项目实施", 20, 8),
        Criterion("disclosure", "信息公开与监督", 10, 5),
        Criterion("culture", "慈善文化宣传", 5),
    ),
    pass_points=80,
)
"""The field's usual criteria; which ones a city has, and how many points, is the city's to set."""
