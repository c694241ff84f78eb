"""Charity projects and who may raise money for them, what volunteers do for them, and what is disclosed about them."""

from __future__ import annotations

from math import ceil
from typing import Final

from wushe.charity.v1.charity_community_service_pb2_grpc import add_CharityCommunityServiceServicer_to_server
from wushe.charity.v1.charity_project_service_pb2_grpc import add_CharityProjectServiceServicer_to_server
from wushe.charity.v1.disclosure_service_pb2_grpc import add_DisclosureServiceServicer_to_server
from wushe.charity.v1.fundraising_entitlement_service_pb2_grpc import add_FundraisingEntitlementServiceServicer_to_server
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub

from services.charity.clients import VolunteerProjects
from services.charity.config import Settings
from services.charity.consumers import RECORDS, VOLUNTEER, on_records
from services.charity.domain.charity_community import CharityCommunityNotFound
from services.charity.domain.disclosure import DisclosureNotFound
from services.charity.domain.disclosure_duties import DisclosureLaw
from services.charity.domain.entitlement import EntitlementNotFound
from services.charity.domain.project_refusals import CharityProjectNotFound
from services.charity.domain.project_rules import FilingRule
from services.charity.servicers.charity_community import CharityCommunityServicer
from services.charity.servicers.charity_community_policies import CHARITY_COMMUNITY_POLICIES
from services.charity.servicers.charity_project import CharityProjectServicer
from services.charity.servicers.disclosure import DisclosureServicer, drawn_up
from services.charity.servicers.disclosure_policies import DISCLOSURE_POLICIES, PUBLIC
from services.charity.servicers.fundraising_entitlement import FundraisingEntitlementServicer
from services.charity.servicers.project_policies import ENTITLEMENT_POLICIES, PROJECT_POLICIES
from services.charity.store import charity_communities, disclosures, entitlements, projects
from services.charity.use_cases.charity_community_desk import CharityCommunityDesk
from services.charity.use_cases.disclosure_clocks import DisclosureClocks
from services.charity.use_cases.disclosure_desk import DisclosureDesk
from services.charity.use_cases.entitlement_desk import EntitlementDesk
from services.charity.use_cases.keep_disclosures import KeepDisclosures
from services.charity.use_cases.known_causes import KnownCauses
from services.charity.use_cases.project_desk import ProjectDesk
from services.charity.use_cases.read_charity_communities import ReadCharityCommunities
from services.charity.use_cases.read_disclosures import ReadDisclosures, ReadPublished
from services.charity.use_cases.read_projects import ReadProjects
from services.charity.use_cases.read_records import ReadRecords
from services.charity.wire import charity_communities as sent_communities
from services.charity.wire import disclosures as sent_disclosures
from services.charity.wire import entitlements as sent_entitlements
from services.charity.wire import projects as sent_projects
from shared.aggregates import Reading
from shared.changing import Changing, field
from shared.ids import uuid7
from shared.once import Once
from shared.quota import Quota
from shared.replication_client import missing_from
from shared.server import Service
from shared.statutory.upkeep import Upkeep

MINUTE: Final = 60


def add(service: Service, settings: Settings, known: KnownCauses) -> None:
    """Serve charity projects, entitlements, charity communities and disclosures."""
    law = DisclosureLaw(settings.statutory_rules(), settings.workdays())
    clocks = DisclosureClocks(service.clock, uuid7, law)
    read = ReadProjects(Reading(service.database, projects.RECORDER, CharityProjectNotFound))
    _add_projects(service, settings, known, clocks, read)
    _add_communities(service, settings, known)
    _add_disclosures(service, settings, clocks, read)
    service.background("disclosures", KeepDisclosures(service.database, service.clock, clocks, every_seconds=settings.duty_seconds).run)
    service.background("statutory clocks", Upkeep(service.database, service.clock, law.workdays).run)


def follow_volunteers(service: Service, settings: Settings, volunteer_projects: VolunteerProjects) -> None:
    """Keep in step with the service records of volunteer projects that are linked."""
    missing = missing_from(ReplicationServiceStub(service.channel("volunteer")))
    service.consume(VOLUNTEER, on_records(), subjects=RECORDS, fetch_missing=missing)
    job = ReadRecords(service.database, volunteer_projects, every_seconds=settings.follow_seconds)
    service.background("linked records", job.run)


def _add_projects(service: Service, settings: Settings, known: KnownCauses, clocks: DisclosureClocks, read: ReadProjects) -> None:
    once, tokens = Once(service.database, service.idempotency), service.page_tokens
    desk = ProjectDesk(service.clock, uuid7, FilingRule(settings.filing_days_before), clocks)
    change = Changing(once, desk, field("charity_project", sent_projects.project))
    servicer = CharityProjectServicer(read=read, known=known, change=change, tokens=tokens)
    service.add(add_CharityProjectServiceServicer_to_server, servicer, PROJECT_POLICIES)
    entitling = EntitlementDesk(service.clock, uuid7)
    entitled = FundraisingEntitlementServicer(
        read=Reading(service.database, entitlements.RECORDER, EntitlementNotFound),
        known=known,
        change=Changing(once, entitling, field("fundraising_entitlement", sent_entitlements.entitlement), kept=entitling.kept),
        tokens=tokens,
    )
    service.add(add_FundraisingEntitlementServiceServicer_to_server, entitled, ENTITLEMENT_POLICIES)


def _add_communities(service: Service, settings: Settings, known: KnownCauses) -> None:
    desk = CharityCommunityDesk(service.clock, uuid7, settings.criteria_table(), settings.charity_community_years)
    once = Once(service.database, service.idempotency)
    servicer = CharityCommunityServicer(
        read=ReadCharityCommunities(Reading(service.database, charity_communities.RECORDER, CharityCommunityNotFound)),
        known=known,
        desk=desk,
        change=Changing(once, desk, field("charity_community", sent_communities.charity_community), kept=desk.kept),
        tokens=service.page_tokens,
    )
    service.add(add_CharityCommunityServiceServicer_to_server, servicer, CHARITY_COMMUNITY_POLICIES)


def _add_disclosures(service: Service, settings: Settings, clocks: DisclosureClocks, read: ReadProjects) -> None:
    questions = Quota(per_second=settings.disclosures_per_minute / MINUTE, burst=ceil(settings.disclosures_per_minute))
    desk, once = DisclosureDesk(service.clock, clocks), Once(service.database, service.idempotency)
    servicer = DisclosureServicer(
        read=ReadDisclosures(Reading(service.database, disclosures.RECORDER, DisclosureNotFound)),
        projects=read,
        published=ReadPublished(service.database, questions),
        desk=desk,
        change=Changing(once, desk, field("disclosure", sent_disclosures.disclosure)),
        draw_up=Changing(once, desk, drawn_up),
        tokens=service.page_tokens,
    )
    service.add(add_DisclosureServiceServicer_to_server, servicer, DISCLOSURE_POLICIES, public=PUBLIC)
