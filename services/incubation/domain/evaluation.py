"""By what incubations are evaluated (评估指标): a table of indicators with the most points each gives, which a place may set otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from services.incubation.domain.incubation import EvaluationKind, IndicatorScore
from services.incubation.domain.incubation_refusals import IndicatorMismatch

NAMES: Final[Mapping[str, str]] = {
    "GOVERNANCE": "内部治理",
    "FINANCE": "财务管理",
    "TEAM": "团队建设",
    "PROJECTS": "项目与服务",
    "RESOURCES": "资源筹集",
    "INFLUENCE": "社会影响",
}
USUAL_POINTS: Final[Mapping[str, int]] = {
    "GOVERNANCE": 20,
    "FINANCE": 20,
    "TEAM": 15,
    "PROJECTS": 25,
    "RESOURCES": 10,
    "INFLUENCE": 10,
}
ALL_POINTS: Final = 100


@dataclass(frozen=True, slots=True)
class Evaluated:
    """What is stated of an evaluation."""

    kind: EvaluationKind
    scores: tuple[IndicatorScore, ...]
    evaluate_date: date


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator."""

    code: str
    display_name: str
    most_points: int


@dataclass(frozen=True, slots=True)
class IncubationRule:
    """How incubations are evaluated and renewed."""

    indicators: tuple[Indicator, ...]
    pass_points: int = 60
    most_renewals: int = 1

    def passes(self, scores: Sequence[IndicatorScore]) -> bool:
        """Tell whether scores are enough. Raises IndicatorMismatch unless they are for each indicator, once, within its points."""
        most = {one.code: one.most_points for one in self.indicators}
        told = [score.indicator for score in scores]
        wrong = {code for code in told if code not in most or told.count(code) > 1} | (set(most) - set(told))
        wrong |= {score.indicator for score in scores if score.points > most.get(score.indicator, 0)}
        if wrong:
            raise IndicatorMismatch(field="scores", metadata={"indicators": ",".join(sorted(wrong & set(most)))})
        return sum(score.points for score in scores) >= self.pass_points


def indicators(points: Mapping[str, int] | None = None) -> tuple[Indicator, ...]:
    """Return the table with these points. Raises ValueError unless the codes are known and the points come to 100."""
    given = dict(points or USUAL_POINTS)
    if not set(given) <= set(NAMES) or sum(given.values()) != ALL_POINTS:
        message = f"points are for {', '.join(NAMES)}, and come to {ALL_POINTS}"
        raise ValueError(message)
    return tuple(Indicator(code, NAMES[code], most) for code, most in given.items())
