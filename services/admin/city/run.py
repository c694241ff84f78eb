"""`wushe city`, from an empty folder to a table that is proven: every step in order, each gone on with where a run broke off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from wushe.directory.v1.community_pb2 import Community
from wushe.directory.v1.community_service_pb2 import ListCommunitiesRequest

from services.admin import up
from services.admin.calling import calling
from services.admin.city.city import Blueprint, City
from services.admin.city.journal import Journal
from services.admin.city.office import SERVICES, STATISTICIAN, Office
from services.admin.city.people import People
from services.admin.city.places import Places
from services.admin.city.plan import CITY, Counts
from services.admin.city.proof import prove_equal
from services.admin.city.steps import charity, communities, incubation, projects, service, stations, trainings, volunteers
from services.admin.city.table import Table
from services.admin.city.truth import truth
from services.admin.figures.statistics import Statistics
from services.admin.folder import Folder
from services.admin.terminal import tell
from shared.caller import Role
from shared.clock import SHANGHAI
from shared.embedded.errors import FolderInUse
from shared.embedded.supervisor import only_one

_PAGE: Final = 1000


def build_and_count(folder: Folder, port_base: int, seed: int, scale: float, counts: Counts) -> Table:
    """Build a city in a folder and let the warehouse count it; the stack goes on running.

    Raises EmbeddedError where the stack does not start, FolderInUse while somebody else builds, OtherCity, Unforeseen.
    """
    with only_one(folder.path / "city"):
        _start(folder, port_base)
        journal = Journal.of(folder.path / "city", seed, scale, counts, datetime.now(SHANGHAI).date())
        with calling(folder.path, SERVICES, Role.CITY_ADMIN, CITY) as lent:
            return _count(_build(Office(folder, lent.channels), journal))


def _start(folder: Folder, port_base: int) -> None:
    try:
        up.detach(folder, port_base, tell)
    except FolderInUse:
        up.wait_until_healthy(folder)


def _build(office: Office, journal: Journal) -> City:
    """Build all of the city, or what is missing of it."""
    plan = journal.plan
    places = Places(plan.seed, _communities(office))
    city = City(Blueprint(plan, places, People(plan.seed, plan.day, places.counties)), office, journal)
    communities.equip(city)
    organizations = incubation.take_over(city)
    bases = incubation.open_bases(city)
    incubation.incubate(city, organizations, bases)
    trainings.hold(city, bases)
    stations.open_stations(city)
    imports = volunteers.register(city)
    service.serve(city, imports, projects.found_teams(city), running := projects.run_projects(city))
    charity.set_up(city, organizations, running)
    communities.merge(city)
    journal.end()
    return city


def _count(city: City) -> Table:
    """Prove that the warehouse equals the registry, and let it count."""
    found = prove_equal(city.office)
    tell(f"the warehouse equals the registry: {sum(one.service_count for one in found):,} aggregates of {len(found)} kinds compared")
    statistics = Statistics(city.office.channels["warehouse"], city.office.token(STATISTICIAN))
    return Table.of(statistics, city.plan, truth(city.blueprint), datetime.now(SHANGHAI).date().isoformat())


def _communities(office: Office) -> Iterator[Community]:
    """Yield all communities, those that were merged since included: a city that is gone on with has the places it began with."""
    request = ListCommunitiesRequest(parent=f"divisions/{CITY}", page_size=_PAGE, show_ended=True)
    while True:
        page = office.ask(request)
        yield from page.communities
        request.page_token = page.next_page_token
        if not request.page_token:
            return
