"""The city's published figures beside those that the warehouse computes from rows, and the truth of whoever made the city up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from services.admin.city.plan import CITY, COMMUNITIES_REPORTED, HANDAN, VENUE_DISTRICT, VOLUNTEERS, Plan
from services.admin.figures import asking
from services.admin.figures.showing import Record
from services.admin.figures.statistics import Statistics

MORE_THAN_TWENTY: Final = "20+"


@dataclass(frozen=True, slots=True)
class Line:
    """One figure."""

    name: str
    code: str
    """Of its indicator."""
    published: int | str | None = None
    """What the city reported; None where it did not, or is not known to have."""
    during: bool = False
    """Whether it is of the year told of, and not of its end."""
    division: str = CITY
    where: Sequence[str] = ()
    key: str = ""
    """In the truth, where that is not the code."""
    grows: bool = False
    """Whether what was published is for a city of scale 1."""


LINES: Final = (
    Line("实名注册志愿者", "registered_volunteers", VOLUNTEERS, grows=True),
    Line("村（社区）", "communities", COMMUNITIES_REPORTED),
    Line("乡镇（街道）", "townships", HANDAN.townships),
    Line("市级孵化基地", "incubation_bases", 1, where=("level=CITY",), key="city_bases"),
    Line("县级孵化基地", "incubation_bases", HANDAN.county_bases, where=("level=COUNTY",), key="county_bases"),
    Line("孵化社会组织", "organizations_incubated", HANDAN.incubated, during=True),
    Line("举办培训期数", "trainings_held", HANDAN.trainings, during=True),
    Line("培训人次", "training_person_times", HANDAN.person_times, during=True),
    Line("社会工作服务站", "social_work_stations", HANDAN.townships),
    Line("示范公益慈善志愿服务项目", "demonstration_charity_projects", MORE_THAN_TWENTY),
    Line("慈善社区", "charity_communities", HANDAN.charity_communities),
    Line("500 平方米以上党群服务中心", "communities_with_venue", HANDAN.venues, division=VENUE_DISTRICT),
    Line("综合服务设施平方米", "service_facility_area", HANDAN.facilities_m2, division=VENUE_DISTRICT),
    Line("在孵社会组织", "organizations_in_incubation"),
    Line("出壳社会组织", "organizations_graduated", during=True),
    Line("备案和登记的社会组织", "social_organizations"),
    Line("培训场次", "training_sessions", during=True),
    Line("参训人数", "trainees", during=True),
    Line("社会工作岗位", "social_work_posts"),
    Line("社会工作者", "social_workers"),
    Line("在岗任用", "assigned_social_workers"),
    Line("志愿服务队伍", "teams"),
    Line("队伍成员人次", "team_members"),
    Line("志愿服务项目", "projects"),
    Line("示范志愿服务项目", "demonstration_projects"),
    Line("活跃志愿者", "active_volunteers", during=True),
    Line("志愿服务人次", "service_person_times", during=True),
    Line("志愿服务分钟", "service_minutes", during=True),
    Line("记录的人次（含驳回、撤销）", "recorded_person_times", during=True),
    Line("慈善志愿服务分钟", "charity_service_minutes", during=True),
    Line("社区慈善基金", "charity_funds"),
    Line("慈善捐赠（分）", "charity_donated_fen", during=True),
    Line("慈善项目", "charity_projects"),
)


@dataclass(frozen=True, slots=True)
class Table:
    """All lines with what was found."""

    plan: Plan
    truth: Mapping[str, int]
    period: str
    """The year told of, as the command takes it."""
    counted: Sequence[int]
    """By the warehouse, a line each."""
    by_county: Mapping[str, int]
    """Registered volunteers, by county."""

    @classmethod
    def of(cls, statistics: Statistics, plan: Plan, truth: Mapping[str, int], today: str) -> Table:
        """Ask the warehouse for every line."""
        period = f"{plan.first_day}..{today}"
        counted = [_count(statistics, line, period) for line in LINES]
        people = asking.selection("registered_volunteers", CITY)
        cells = statistics.query(people, asking.grouping(["county"])).cells
        return cls(plan, truth, period, counted, {cell.division.rpartition("/")[2]: cell.value for cell in cells})

    def records(self, where: str) -> list[Record]:
        """Return the lines to show; `where` is what a command needs to find the folder."""
        return [self._record(line, counted, where) for line, counted in zip(LINES, self.counted, strict=True)]

    @property
    def note(self) -> str:
        """Return what is to be said of communities, whose number never was what the city reported."""
        merged, left = self.plan.counts.merged, self.truth["communities"]
        gap = f"市里 2021 年报告 {COMMUNITIES_REPORTED:,} 个，2023 年统计代码 {left + merged:,} 个，其后合并 {merged} 个"
        return f"村（社区）：{gap}；差额照列，不补。"

    def differences(self) -> list[str]:
        """Return what was counted otherwise than it is; none, and the registry keeps what it was told, to the last row."""
        found = [
            f"{line.name}: {counted} counted, {self._true(line)} true"
            for line, counted in zip(LINES, self.counted, strict=True)
            if counted != self._true(line)
        ]
        counties = {key.partition("/")[2]: value for key, value in self.truth.items() if "/" in key}
        return found + [
            f"实名注册志愿者 {county}: {self.by_county.get(county, 0)} counted, {true} true"
            for county, true in counties.items()
            if self.by_county.get(county, 0) != true
        ]

    def _true(self, line: Line) -> int:
        return self.truth[line.key or line.code]

    def _record(self, line: Line, counted: int, where: str) -> Record:
        true = self._true(line)
        narrowed = "".join(f" --where {one}" for one in line.where)
        division = "" if line.division == CITY else f" --division {line.division}"
        period = f" --period {self.period}" if line.during else ""
        return {
            "指标": line.name,
            "公布": self._published(line),
            "由行计算": f"{counted:,}",
            "真值": f"{true:,}",
            "": "=" if counted == true else "≠",
            "明细": f"wushe figures rows {line.code}{division}{period}{narrowed}{where}",
        }

    def _published(self, line: Line) -> str:
        if line.published is None or isinstance(line.published, str):
            return line.published or ""
        times = f" × {self.plan.scale:g}" if line.grows and self.plan.scale != 1 else ""
        return f"{line.published:,}{times}"


def _count(statistics: Statistics, line: Line, period: str) -> int:
    selection = asking.selection(line.code, line.division, during=period if line.during else "", where=line.where)
    cells = statistics.query(selection, asking.grouping([])).cells
    return int(sum(cell.value for cell in cells))
