"""Lists of organizations and rosters as callers send them."""

from __future__ import annotations

import itertools
from typing import Any

from wushe.incubation.v1 import organization_service_pb2, roster_service_pb2
from wushe.incubation.v1.organization_row_pb2 import OrganizationRow
from wushe.incubation.v1.organization_service_pb2_grpc import OrganizationServiceStub
from wushe.incubation.v1.roster_row_pb2 import RosterRow
from wushe.incubation.v1.roster_service_pb2_grpc import RosterServiceStub

from tests.integration.directory.persons import RESIDENT, resident_id
from tests.integration.incubation.organizations import INSTITUTION, code
from tests.integration.incubation.running import Running
from tests.integration.sent_lists import Lists

_people = itertools.count(1)


def nobody() -> str:
    """Return a valid number of nobody that no other test has used."""
    year, sequence = divmod(next(_people), 900)
    return resident_id(sequence + 1, born=f"{1900 + year}0203")


def _lists(running: Running, stub: Any, method: str, messages: tuple[Any, Any], *grants: tuple[str, str]) -> Lists:
    return Lists(running.channel, running.directory.token(*(grants or (("city_admin", "1304"),)), subject="desk"), stub, method, messages)


def rosters(running: Running, *grants: tuple[str, str]) -> Lists:
    """Return what sends rosters."""
    messages = roster_service_pb2.ImportRosterRequest, roster_service_pb2.RosterRows
    return _lists(running, RosterServiceStub, "ImportRoster", messages, *grants)


def organizations(running: Running, *grants: tuple[str, str]) -> Lists:
    """Return what sends lists of organizations."""
    messages = organization_service_pb2.ImportOrganizationsRequest, organization_service_pb2.OrganizationRows
    return _lists(running, OrganizationServiceStub, "ImportOrganizations", messages, *grants)


def roster_row(line: int, training: str, **told: Any) -> RosterRow:
    """Return a row of a roster."""
    content = {"document_type": RESIDENT, "document_number": nobody(), "display_name": "样本人", **told}
    return RosterRow(line=line, training=training, **content)


def organization_row(line: int, **told: Any) -> OrganizationRow:
    """Return a row of an institution that is registered, with all that it needs."""
    content = {
        "display_name": f"样本社会工作服务中心{line}", "type": INSTITUTION, "division": "130402", "unified_social_credit_code": code("52"),
        "register_date": "2019-05-06", "authority": "邯山区民政局", "head_document_type": RESIDENT, "head_document_number": nobody(),
        "head_display_name": "样本人", "capital_yuan": "30000.50", "full_time_staff": "12", **told,
    }  # fmt: skip
    return OrganizationRow(line=line, **content)
