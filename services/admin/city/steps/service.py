"""What volunteers did: records of service, some rejected, some revoked later; who joined a team, moved, or is suspended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import Enum
from typing import Any, Final

from wushe.volunteer.v1 import service_record_pb2, volunteer_pb2
from wushe.volunteer.v1 import service_record_service_pb2 as recording
from wushe.volunteer.v1 import team_service_pb2 as teaming
from wushe.volunteer.v1 import volunteer_service_pb2 as volunteering

from services.admin.city.city import Blueprint, City, Unforeseen
from services.admin.city.dice import Dice
from services.admin.city.office import REVIEWER, Errand
from services.admin.city.places import COUNTY
from services.admin.city.steps.volunteers import home, registered
from shared.clock import SHANGHAI
from shared.instants import sent_instant

AT_ONCE: Final = 4
_BATCH: Final = 140
"""So many records one clerk enters: where somebody enters those of 150 people within minutes, and late, the rules find them suspicious."""
_DAYS: Final = 360
_APART: Final = 61
"""Days between two services of one volunteer, so that none overlaps another."""
_RECORDS: Final = (0,) * 82 + (1,) * 12 + (2,) * 5 + (3,)
"""Of a hundred volunteers, how many records each has: a quarter of one on average."""
_QUARTERS: Final = 15
_REJECTED_IN: Final = 200
_REVOKED_IN: Final = 500
_JOINED_IN: Final = 200
_MOVED_IN: Final = 2_000
_SUSPENDED_IN: Final = 5_000
_REJECTION: Final = "服务内容与项目不符"
_REVOCATION: Final = "经核查，服务未实际发生"
_SUSPENSION: Final = "本人申请暂停服务"


class Fate(Enum):
    """What becomes of a record."""

    EFFECTIVE = "effective"
    REJECTED = "rejected"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Served:
    """One service of a volunteer, in a project of the county."""

    volunteer: int
    project: int
    start: datetime
    minutes: int
    fate: Fate


def serve(city: City, jobs: Sequence[str], teams: Sequence[str], projects: Sequence[str]) -> None:
    """Record what the volunteers of each list did, then let some join, move, and be suspended."""

    def work(errand: Errand, number: int) -> None:
        names = registered(errand, city.blueprint, number, jobs[number])
        _record(errand, [one for volunteer in names for one in served(city.blueprint, volunteer)], names, projects)
        for volunteer in names:
            if volunteer % _JOINED_IN == 0:
                team = teams[_team_of(city.blueprint, volunteer, len(teams))]
                errand.do(teaming.JoinTeamRequest(team=team, volunteer=names[volunteer]))
        for volunteer in names:
            _move(errand, city.blueprint, volunteer, names[volunteer])

    city.each("service", len(jobs), work, at_once=AT_ONCE)


def served(blueprint: Blueprint, volunteer: int) -> Iterator[Served]:
    """Yield what a volunteer did."""
    plan, counties = blueprint.plan, blueprint.places.counties
    dice = Dice(plan.seed, "service", volunteer)
    count = dice.one_of(_RECORDS)
    if not count:
        return
    county = counties.index(home(blueprint, volunteer)[:COUNTY])
    choices, back = range(county, plan.projects, len(counties)), dice.below(_DAYS)
    for number in range(count):
        day = plan.day - timedelta(days=1 + (back + _APART * number) % _DAYS)
        start = datetime.combine(day, time(8 + dice.below(9)), SHANGHAI)
        minutes, fate = _QUARTERS * (2 + dice.below(15)), dice.below(_REJECTED_IN * _REVOKED_IN)
        became = Fate.REJECTED if fate % _REJECTED_IN == 0 else Fate.REVOKED if fate % _REVOKED_IN == 1 else Fate.EFFECTIVE
        yield Served(volunteer, dice.one_of(choices), start, minutes, became)


def moved_to(blueprint: Blueprint, volunteer: int) -> str:
    """Return the community to which a volunteer moves, in the next county; empty for most, who stay."""
    if volunteer % _MOVED_IN != 1:
        return ""
    counties = blueprint.places.counties
    at = counties.index(home(blueprint, volunteer)[:COUNTY])
    return blueprint.places.some("move", volunteer, counties[(at + 1) % len(counties)])


def truth(blueprint: Blueprint) -> dict[str, int]:
    """Return what this comes to; of `registered_volunteers/…` by how much moves change it."""
    told = dict.fromkeys(("recorded_person_times", "recorded_minutes", "service_person_times", "service_minutes", "active_volunteers"), 0)
    demonstrated = 0
    for volunteer in range(blueprint.plan.volunteers):
        active = False
        for one in served(blueprint, volunteer):
            told["recorded_person_times"] += 1
            told["recorded_minutes"] += one.minutes
            if one.fate is Fate.EFFECTIVE:
                active = True
                told["service_person_times"] += 1
                told["service_minutes"] += one.minutes
                demonstrated += one.minutes if one.project < blueprint.plan.counts.demonstrations else 0
        told["active_volunteers"] += active
        if there := moved_to(blueprint, volunteer):
            for county, change in ((home(blueprint, volunteer)[:COUNTY], -1), (there[:COUNTY], 1)):
                key = f"registered_volunteers/{county}"
                told[key] = told.get(key, 0) + change
    joined = -(-blueprint.plan.volunteers // _JOINED_IN)
    return {**told, "team_members": joined, "charity_service_minutes": demonstrated}


def _team_of(blueprint: Blueprint, volunteer: int, count: int) -> int:
    return Dice(blueprint.plan.seed, "member", volunteer).below(count)


def _record(errand: Errand, services: list[Served], names: dict[int, str], projects: Sequence[str]) -> None:
    for first in range(0, len(services), _BATCH):
        batch = services[first : first + _BATCH]
        entries = [_entry(one, names, projects) for one in batch]
        request = recording.BatchRecordServicesRequest(source=service_record_pb2.RECORD_SOURCE_IMPORT, entries=entries)
        clerk = f"city-clerk-{errand.key}-{first}"
        entered = [*zip(batch, _records(errand, errand.do(request, by=clerk)), strict=True)]
        good = [_seen(record) for one, record in entered if one.fate is not Fate.REJECTED]
        bad = [_seen(record) for one, record in entered if one.fate is Fate.REJECTED]
        approved = {}
        if good:
            answer = errand.do(recording.BatchApproveRecordsRequest(records=good), by=REVIEWER)
            approved = {record.name: record for record in _records(errand, answer)}
        if bad:
            _records(errand, errand.do(recording.BatchRejectRecordsRequest(records=bad, reason=_REJECTION), by=REVIEWER))
        for one, record in entered:
            if one.fate is Fate.REVOKED:
                etag = approved[record.name].etag
                errand.do(recording.RevokeRecordRequest(name=record.name, reason=_REVOCATION, etag=etag), by=REVIEWER)


def _entry(one: Served, names: dict[int, str], projects: Sequence[str]) -> recording.RecordEntry:
    end = one.start + timedelta(minutes=one.minutes)
    return recording.RecordEntry(
        project=projects[one.project],
        volunteer=names[one.volunteer],
        start_time=sent_instant(one.start),
        end_time=sent_instant(end),
        description="社区日常服务",
    )


def _records(errand: Errand, answer: Any) -> list[service_record_pb2.ServiceRecord]:
    for one in answer.outcomes:
        if one.HasField("refusal"):
            raise Unforeseen(f"{errand.key}: {one.refusal.message}")
    return [one.record for one in answer.outcomes]


def _seen(record: service_record_pb2.ServiceRecord) -> recording.RecordAsSeen:
    return recording.RecordAsSeen(name=record.name, etag=record.etag)


def _move(errand: Errand, blueprint: Blueprint, volunteer: int, name: str) -> None:
    """Let a volunteer move, or be suspended, unless that was done before."""
    there, suspended = moved_to(blueprint, volunteer), volunteer % _SUSPENDED_IN == _MOVED_IN // 2
    if not (there or suspended):
        return
    one = errand.look(volunteering.GetVolunteerRequest(name=name)).volunteer
    if there and one.community != f"communities/{there}":
        errand.do(volunteering.TransferVolunteerRequest(name=name, community=f"communities/{there}", etag=one.etag))
    if suspended and one.state == volunteer_pb2.Volunteer.STATE_ACTIVE:
        errand.do(volunteering.SuspendVolunteerRequest(name=name, reason=_SUSPENSION, etag=one.etag), by=REVIEWER)
