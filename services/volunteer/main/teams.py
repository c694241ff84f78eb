"""Teams and memberships."""

from __future__ import annotations

from wushe.volunteer.v1.team_service_pb2_grpc import add_TeamServiceServicer_to_server

from services.volunteer.clients import Directory
from services.volunteer.servicers.team import TeamServicer
from services.volunteer.servicers.team_policies import TEAM_POLICIES
from services.volunteer.use_cases.list_members import ListMembers
from services.volunteer.use_cases.list_memberships import ListMemberships
from services.volunteer.use_cases.list_teams import ListTeams
from services.volunteer.use_cases.read_teams import ReadTeams
from services.volunteer.use_cases.team_desk import TeamDesk
from shared.ids import uuid7
from shared.once import Once
from shared.remembered import Remembered
from shared.server import Service


def add(service: Service, directory: Directory) -> None:
    """Serve teams."""
    database = service.database
    servicer = TeamServicer(
        read=ReadTeams(database),
        list_teams=ListTeams(database),
        list_members=ListMembers(database),
        list_memberships=ListMemberships(database),
        communities=Remembered(directory.communities),
        desk=TeamDesk(service.clock, uuid7, service.keyring),
        once=Once(database, service.idempotency),
        tokens=service.page_tokens,
    )
    service.add(add_TeamServiceServicer_to_server, servicer, TEAM_POLICIES)
