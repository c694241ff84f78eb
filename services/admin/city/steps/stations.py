"""A social-work station in each township, with posts, and a social worker who fills the first of them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from wushe.social_work.v1 import assignment_service_pb2 as assigning
from wushe.social_work.v1 import post_pb2, social_worker_pb2
from wushe.social_work.v1 import post_service_pb2 as posting
from wushe.social_work.v1 import social_worker_service_pb2 as working
from wushe.social_work.v1 import station_service_pb2 as stationing
from wushe.social_work.v1.employer_pb2 import Employer

from services.admin.city.city import Blueprint, City
from services.admin.city.office import REVIEWER, Errand
from services.admin.city.people import WORKERS
from services.admin.city.places import COUNTY
from services.admin.city.plan import POSTS_PER_STATION
from services.admin.city.steps.persons import known
from shared.instants import sent_day

_KINDS: Final = (post_pb2.POST_KIND_CIVIL_AFFAIRS, post_pb2.POST_KIND_COMMUNITY, post_pb2.POST_KIND_SOCIAL_ORGANISATION)
_LEVELS: Final = (social_worker_pb2.WORKER_LEVEL_ASSISTANT, social_worker_pb2.WORKER_LEVEL_SOCIAL_WORKER)
_EMPLOYER: Final = Employer(display_name="样本区民政局")
_CERTIFIED: Final = timedelta(days=60)


def open_stations(city: City) -> None:
    """Open all stations, fill a post of each."""

    def work(errand: Errand, number: int) -> None:
        station = _station(errand, city.blueprint, number)
        first, *_ = [_post(errand, city.blueprint, number, station, which) for which in range(POSTS_PER_STATION)]
        worker = _worker(errand, city.blueprint, number)
        request = assigning.AssignWorkerRequest(social_worker=worker.name, post=first, share_percent=100)
        request.first_date.CopyFrom(worker.registration.first_date)
        errand.do(request)

    city.each("stations", city.plan.counts.townships, work)


def truth(blueprint: Blueprint) -> dict[str, int]:
    """Return what this comes to."""
    count = blueprint.plan.counts.townships
    return {
        "townships": len(blueprint.places.townships),
        "social_work_stations": count,
        "social_work_posts": count * POSTS_PER_STATION,
        "social_workers": count,
        "assigned_social_workers": count,
    }


def _station(errand: Errand, blueprint: Blueprint, number: int) -> str:
    new = stationing.NewStation(
        township=f"divisions/{blueprint.places.townships[number]}", display_name=f"第{number + 1}社会工作服务站", required_staff=2
    )
    one = errand.do(stationing.CreateStationRequest(station=new)).station
    opening = stationing.OpenStationRequest(name=one.name, open_date=sent_day(blueprint.plan.first_day), etag=one.etag)
    name: str = errand.do(opening, by=REVIEWER).station.name
    return name


def _post(errand: Errand, blueprint: Blueprint, number: int, station: str, which: int) -> str:
    """Record and open a post: the first one in the township, others in one of its communities."""
    township = blueprint.places.townships[number]
    place = f"communities/{blueprint.places.some('post', number, township)}" if which else f"divisions/{township}"
    new = posting.NewPost(
        display_name=f"社会工作岗位{which + 1}", kind=_KINDS[(number + which) % len(_KINDS)], place=place, station=station,
        employer=_EMPLOYER, funding_source=post_pb2.FUNDING_SOURCE_FISCAL, development_year=blueprint.plan.day.year,
    )  # fmt: skip
    one = errand.do(posting.CreatePostRequest(post=new)).post
    name: str = errand.do(posting.OpenPostRequest(name=one.name, etag=one.etag), by=REVIEWER).post.name
    return name


def _worker(errand: Errand, blueprint: Blueprint, number: int) -> Any:
    """Record somebody with a certificate, and register them."""
    plan, division = blueprint.plan, f"divisions/{blueprint.places.townships[number][:COUNTY]}"
    [person] = known(errand, [(blueprint.people.adult(WORKERS + number), division)])
    certificate = social_worker_pb2.WorkerCertificate(number=f"SW{plan.day.year}{number:06}", issue_date=sent_day(plan.first_day))
    recording = working.RecordSocialWorkerRequest(
        person=person, division=division, level=_LEVELS[number % len(_LEVELS)], certificate=certificate
    )
    one = errand.do(recording).social_worker
    first = sent_day(plan.first_day + _CERTIFIED)
    return errand.do(working.RegisterSocialWorkerRequest(name=one.name, first_date=first, etag=one.etag), by=REVIEWER).social_worker
