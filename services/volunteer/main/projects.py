"""Projects, their posts and sign-ups."""

from __future__ import annotations

from wushe.volunteer.v1.project_service_pb2_grpc import add_ProjectServiceServicer_to_server

from services.volunteer.clients import Directory
from services.volunteer.config import Settings
from services.volunteer.domain.post import TaskRule
from services.volunteer.domain.project_refusals import SignUpNotFound
from services.volunteer.servicers.project import ProjectServicer
from services.volunteer.servicers.project_policies import PROJECT_POLICIES
from services.volunteer.store.sign_ups import SIGN_UPS
from services.volunteer.use_cases.list_project_changes import ListProjectChanges
from services.volunteer.use_cases.list_projects import ListProjects
from services.volunteer.use_cases.project_desk import ProjectDesk
from services.volunteer.use_cases.read_projects import ReadProjects
from services.volunteer.use_cases.read_sign_ups import ReadSignUps
from services.volunteer.use_cases.search_projects import SearchProjects
from shared.ids import uuid7
from shared.once import Once
from shared.remembered import Remembered
from shared.server import Service


def add(service: Service, settings: Settings, directory: Directory) -> None:
    """Serve projects."""
    database = service.database
    servicer = ProjectServicer(
        read=ReadProjects(database),
        list_projects=ListProjects(database),
        search_projects=SearchProjects(database),
        list_changes=ListProjectChanges(database),
        sign_ups=ReadSignUps(database, SIGN_UPS, SignUpNotFound),
        communities=Remembered(directory.communities, public=True),
        desk=ProjectDesk(service.clock, uuid7, TaskRule(minors_in_rescue=settings.minors_in_rescue)),
        once=Once(database, service.idempotency),
        tokens=service.page_tokens,
    )
    service.add(add_ProjectServiceServicer_to_server, servicer, PROJECT_POLICIES)
