"""What the law asks of an organization before it is registered or filed: a table, which tells what is still missing.

Figures that a place may set otherwise are data (`Leasts`). What nobody can read off a record, as a purpose in the public interest, is the
authority's to judge and stands in no row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from services.incubation.domain.organization import Organization, OrganizationType, Profile

Measure = Callable[[Profile], int]

MEASURES: Final[Mapping[str, Measure]] = {
    "individual_members": lambda profile: profile.members.individuals,
    "unit_members": lambda profile: profile.members.units,
    "all_members": lambda profile: profile.members.individuals + profile.members.units,
    "staff": lambda profile: profile.full_time_staff,
    "capital_fen": lambda profile: profile.capital_fen,
    "premises": lambda profile: int(bool(profile.premises)),
    "articles": lambda profile: int(profile.articles_adopted),
    "officers": lambda profile: len(profile.officers),
    "legal_representative": lambda profile: int(profile.legal_representative is not None),
    "founders": lambda profile: len(profile.founders),
    "business_scope": lambda profile: int(bool(profile.business_scope)),
    "supervising_unit": lambda profile: int(bool(profile.supervising_unit)),
}
"""What can be counted of an organization."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: met where one of the measures reaches what is asked for."""

    code: str
    article: str
    description: str
    leasts: Mapping[str, int]

    def met_by(self, profile: Profile) -> bool:
        """Tell whether an organization of this profile meets it."""
        return any(MEASURES[measure](profile) >= least for measure, least in self.leasts.items())


@dataclass(frozen=True, slots=True)
class Standing:
    """A condition, and whether it is met."""

    condition: Condition
    met: bool


_ASSOCIATION, _INSTITUTION, _FOUNDATION = "社会团体登记管理条例", "民办非企业单位登记管理暂行条例", "基金会管理条例"
_FILING = "关于大力培育发展社区社会组织的意见 (民发〔2017〕191号)"

CONDITIONS: Final[Mapping[OrganizationType, tuple[Condition, ...]]] = {
    OrganizationType.ASSOCIATION: (
        Condition(
            "ASSOCIATION_MEMBERS",
            f"{_ASSOCIATION} 10(1)",
            "有50个以上的个人会员或者30个以上的单位会员；混合组成的，会员总数不得少于50个",
            {"individual_members": 50, "unit_members": 30, "all_members": 50},
        ),
        Condition("ASSOCIATION_ARTICLES", f"{_ASSOCIATION} 10(2), 14", "有章程", {"articles": 1}),
        Condition("ASSOCIATION_BODIES", f"{_ASSOCIATION} 10(2)", "有相应的组织机构", {"officers": 1}),
        Condition("ASSOCIATION_PREMISES", f"{_ASSOCIATION} 10(3)", "有固定的住所", {"premises": 1}),
        Condition("ASSOCIATION_STAFF", f"{_ASSOCIATION} 10(4)", "有与其业务活动相适应的专职工作人员", {"staff": 1}),
        Condition("ASSOCIATION_CAPITAL", f"{_ASSOCIATION} 10(5)", "地方性社会团体有3万元以上活动资金", {"capital_fen": 3_000_000}),
        Condition("ASSOCIATION_REPRESENTATIVE", f"{_ASSOCIATION} 12", "有法定代表人", {"legal_representative": 1}),
    ),
    OrganizationType.SERVICE_INSTITUTION: (
        Condition("INSTITUTION_ARTICLES", f"{_INSTITUTION} 10", "有章程", {"articles": 1}),
        Condition("INSTITUTION_BODIES", f"{_INSTITUTION} 8(2)", "有必要的组织机构", {"officers": 1}),
        Condition("INSTITUTION_STAFF", f"{_INSTITUTION} 8(3)", "有与其业务活动相适应的从业人员", {"staff": 1}),
        Condition("INSTITUTION_CAPITAL", f"{_INSTITUTION} 8(4)", "有与其业务活动相适应的合法财产", {"capital_fen": 1}),
        Condition("INSTITUTION_PREMISES", f"{_INSTITUTION} 8(5)", "有必要的场所", {"premises": 1}),
        Condition("INSTITUTION_REPRESENTATIVE", f"{_INSTITUTION} 12", "有法定代表人或者负责人", {"legal_representative": 1}),
    ),
    OrganizationType.FOUNDATION: (
        Condition("FOUNDATION_CAPITAL", f"{_FOUNDATION} 8(2)", "原始基金不低于200万元，为到账货币资金", {"capital_fen": 200_000_000}),
        Condition("FOUNDATION_ARTICLES", f"{_FOUNDATION} 8(3)", "有章程", {"articles": 1}),
        Condition("FOUNDATION_BODIES", f"{_FOUNDATION} 8(3), 20", "有5名以上理事等组织机构", {"officers": 5}),
        Condition("FOUNDATION_STAFF", f"{_FOUNDATION} 8(3)", "有与其开展活动相适应的专职工作人员", {"staff": 1}),
        Condition("FOUNDATION_PREMISES", f"{_FOUNDATION} 8(4)", "有固定的住所", {"premises": 1}),
        Condition("FOUNDATION_REPRESENTATIVE", f"{_FOUNDATION} 8(5)", "有法定代表人", {"legal_representative": 1}),
    ),
    OrganizationType.COMMUNITY_ORGANIZATION: (
        Condition("COMMUNITY_PEOPLE", _FILING, "有10名以上成员或者3名以上工作人员", {"all_members": 10, "staff": 3}),
        Condition("COMMUNITY_FOUNDERS", _FILING, "有发起人", {"founders": 1}),
        Condition("COMMUNITY_SCOPE", _FILING, "有明确的活动内容", {"business_scope": 1}),
        Condition("COMMUNITY_PREMISES", _FILING, "有活动场所", {"premises": 1}),
    ),
}
"""By type: 社团条例 10, 民非条例 8, 基金会条例 8; of what a street files, the usual figures."""


class RequirementTable:
    """The conditions in force."""

    def __init__(self, leasts: Mapping[str, Mapping[str, int]] | None = None) -> None:
        """Take the table, with figures that a place sets otherwise: condition → measure → least. Raises ValueError for an unknown one."""
        told = dict(leasts or {})
        self._conditions = {kind: tuple(_with(one, told.pop(one.code, {})) for one in rows) for kind, rows in CONDITIONS.items()}
        if told:
            raise ValueError(f"there is no such condition: {', '.join(sorted(told))}")

    def of(self, profile: Profile) -> list[Standing]:
        """Return how a profile stands to each condition of its type, those that are not met first."""
        standings = [Standing(one, one.met_by(profile)) for one in self._conditions[profile.type]]
        return sorted(standings, key=lambda one: one.met)

    def unmet(self, organization: Organization) -> list[str]:
        """Return the codes of the conditions that are not met."""
        return [one.condition.code for one in self.of(organization.profile) if not one.met]


def _with(condition: Condition, leasts: Mapping[str, int]) -> Condition:
    if not set(leasts) <= set(condition.leasts):
        raise ValueError(f"{condition.code} is measured by {', '.join(condition.leasts)}")
    return Condition(condition.code, condition.article, condition.description, {**condition.leasts, **leasts})
