"""Purchased services."""

from __future__ import annotations

from wushe.social_work.v1.contract_service_pb2_grpc import add_ContractServiceServicer_to_server

from services.social_work.domain.contract_refusals import ContractNotFound
from services.social_work.servicers.contract import ContractServicer
from services.social_work.servicers.policies import CONTRACT_POLICIES
from services.social_work.servicers.reach import EmployerReach
from services.social_work.store import contracts
from services.social_work.use_cases.acquaintances import Acquaintances
from services.social_work.use_cases.neighbours import Neighbours
from services.social_work.use_cases.office import CONTRACTS, Office
from services.social_work.use_cases.read_contracts import ReadContracts
from services.social_work.wire.contracts import contract as sent
from shared.aggregates import Reading
from shared.changing import Changing, field
from shared.once import Once
from shared.server import Service


def add(service: Service, office: Office, neighbours: Neighbours, acquaintances: Acquaintances, reach: EmployerReach) -> None:
    """Serve contracts."""
    database = service.database

    servicer = ContractServicer(
        read=ReadContracts(database, Reading(database, contracts.RECORDER, ContractNotFound)),
        change=Changing(Once(database, service.idempotency), office, field("contract", sent), kept=CONTRACTS),
        neighbours=neighbours,
        acquaintances=acquaintances,
        reach=reach,
        tokens=service.page_tokens,
    )
    service.add(add_ContractServiceServicer_to_server, servicer, CONTRACT_POLICIES)
