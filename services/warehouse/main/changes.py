"""What happened last, out of what the mirror took in."""

from __future__ import annotations

from wushe.warehouse.v1.change_service_pb2_grpc import add_ChangeServiceServicer_to_server

from services.warehouse.model import SOURCES
from services.warehouse.servicers.changes import ChangeServicer
from services.warehouse.servicers.changes_policies import CHANGE_POLICIES
from services.warehouse.store.changes import LatestChanges
from services.warehouse.store.warehouse import Warehouse
from services.warehouse.use_cases.list_latest_changes import ListLatestChanges
from shared.server import Service


def add(service: Service, warehouse: Warehouse) -> None:
    """Serve what `warehouse` knows of what happened last."""
    known = frozenset(projection.aggregate_type for source in SOURCES for projection in source.projections)
    servicer = ChangeServicer(latest=ListLatestChanges(LatestChanges(warehouse), known, service.clock), tokens=service.page_tokens)
    service.add(add_ChangeServiceServicer_to_server, servicer, CHANGE_POLICIES)
