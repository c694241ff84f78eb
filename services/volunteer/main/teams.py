"""Teams and memberships."""

from __future__ import annotations

from wushe.volunteer.v1.team_service_pb2_grpc import add_TeamServiceServicer_to_server

from services.volunteer.clients import Directory
from services.volunteer.domain.team_refusals import MembershipNotFound, TeamNotFound
from services.volunteer.servicers.team import TeamServicer
from services.volunteer.servicers.team_policies import TEAM_POLICIES
from services.volunteer.store.memberships import MEMBERSHIPS
from services.volunteer.store.teams import TEAMS
from services.volunteer.use_cases.read_memberships import ReadMemberships
from services.volunteer.use_cases.team_desk import TeamDesk
from shared.aggregates import Reading
from shared.ids import uuid7
from shared.lists import Lists
from shared.once import Once
from shared.remembered import Remembered
from shared.server import Service


def add(service: Service, directory: Directory) -> None:
    """Serve teams."""
    database = service.database
    servicer = TeamServicer(
        teams=Reading(database, TEAMS, TeamNotFound),
        memberships=ReadMemberships(database, MEMBERSHIPS, MembershipNotFound),
        communities=Remembered(directory.communities, public=True),
        desk=TeamDesk(service.clock, uuid7, service.keyring),
        once=Once(database, service.idempotency),
        tokens=service.page_tokens,
        lists=Lists(service.page_tokens),
    )
    service.add(add_TeamServiceServicer_to_server, servicer, TEAM_POLICIES)
