"""The mirror: what follows the services, compares itself with them, and tells how it stands."""

from __future__ import annotations

from collections.abc import Sequence

from wushe.common.v1.job_service_pb2_grpc import add_JobServiceServicer_to_server
from wushe.warehouse.v1.sync_service_pb2_grpc import add_SyncServiceServicer_to_server

from services.warehouse.clients import Registry
from services.warehouse.config import Settings
from services.warehouse.consumers import Follower
from services.warehouse.domain.refusals import JobNotFound
from services.warehouse.main.metrics import watch
from services.warehouse.model import SOURCES
from services.warehouse.model.projection import Source
from services.warehouse.servicers.sync import SyncServicer
from services.warehouse.servicers.sync_policies import JOB_POLICIES, SYNC_POLICIES
from services.warehouse.store.mirror import Mirror
from services.warehouse.use_cases.compare_aggregates import CompareAggregates
from services.warehouse.use_cases.copy_aggregates import CopyAggregates
from services.warehouse.use_cases.dead_letters import DeadLetters
from services.warehouse.use_cases.fill_gaps import FillGaps, Suspects
from services.warehouse.use_cases.list_findings import ListFindings
from services.warehouse.use_cases.read_sync_status import ReadSyncStatus
from services.warehouse.use_cases.rebuild import Rebuild
from services.warehouse.use_cases.reconcile import Reconcile
from services.warehouse.use_cases.take_in_events import TakeInEvents
from services.warehouse.use_cases.watch_streams import WatchStreams
from shared.ids import uuid7
from shared.jobs import JobRunner, Work
from shared.jobs.servicer import JobServicer
from shared.once import Once
from shared.server import Service


def followed(settings: Settings) -> Sequence[Source]:
    """Return the services that are followed: those of the model that the settings say how to reach."""
    return [source for source in SOURCES if source.service in settings.peers]


def add(service: Service, settings: Settings, mirror: Mirror) -> ReadSyncStatus:
    """Follow, compare, and serve SyncService and jobs; return what tells how far it is."""
    database, clock, sources = service.database, service.clock, followed(settings)
    suspects = Suspects()
    registries = {source.service: Registry(source, service.channel(source.service)) for source in sources}
    followers = [TakeInEvents(source, database, mirror, suspects, settings.hole_seconds) for source in sources]
    gaps = FillGaps(mirror, registries, sources, suspects)
    copying = CopyAggregates(database, mirror, registries, followers)
    compare = CompareAggregates(mirror, registries, gaps, clock, settings.settle_seconds)
    reconcile = Reconcile(database, compare, sources, copying, clock, uuid7, every_seconds=settings.reconcile_seconds)
    rebuild = Rebuild(database, mirror, copying, clock, uuid7)
    once = Once(database, service.idempotency)
    status = ReadSyncStatus(database, mirror, followers)
    servicer = SyncServicer(
        status=status,
        reconcile=reconcile,
        findings=ListFindings(database),
        rebuild=rebuild,
        letters=DeadLetters(database, {follower.source.service: follower for follower in followers}),
        once=once,
        tokens=service.page_tokens,
    )
    service.add(add_SyncServiceServicer_to_server, servicer, SYNC_POLICIES)
    works: list[Work] = [reconcile, rebuild]
    jobs = JobServicer(database, once, clock, works, policies=JOB_POLICIES, not_found=JobNotFound)
    service.add(add_JobServiceServicer_to_server, jobs, JOB_POLICIES)
    watch(service.metrics, followers)
    for follower in followers:
        service.background(f"follower of {follower.source.service}", Follower(service.bus, follower, settings.ack_seconds).run)
    service.background("copies", copying.run)
    service.background("streams", WatchStreams(followers, gaps).run)
    service.background("generations", rebuild.run)
    service.background("reconciliations", reconcile.run)
    service.background("jobs", JobRunner(database, clock, works).run)
    return status
