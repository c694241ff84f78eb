"""`wushe city`, from an empty folder to a table that is proven: every step in order, each gone on with where a run broke off."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
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
from services.admin.city.plan import CITY
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

_PAGE: Final = 1000


@contextmanager
def staffed(directory: Path, folder: Folder) -> Iterator[Office]:
    """Lend an office whose staff may call every service of a run."""
    with calling(directory, SERVICES, Role.CITY_ADMIN, CITY) as lent:
        yield Office(folder, lent.channels)


def start(folder: Folder, port_base: int) -> None:
    """Start the stack in a folder, unless it runs."""
    try:
        up.detach(folder, port_base, tell)
    except FolderInUse:
        up.wait_until_healthy(folder)


def build(office: Office, journal: Journal) -> City:
    """Build a city, or what is missing of it. Raises Unforeseen."""
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


def count(city: City) -> Table:
    """Prove that the warehouse equals the registry, and let it count. Raises Unforeseen."""
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
