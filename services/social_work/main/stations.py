"""Stations, and which townships have none."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.social_work.v1.station_pb2 import Station as SentStation
from wushe.social_work.v1.station_service_pb2_grpc import add_StationServiceServicer_to_server

from services.social_work.clients import Directory
from services.social_work.domain.station import Station
from services.social_work.domain.station_refusals import StationNotFound
from services.social_work.servicers.policies import STATION_POLICIES
from services.social_work.servicers.station import StationServicer
from services.social_work.store import stations
from services.social_work.use_cases.known_townships import KnownTownships
from services.social_work.use_cases.neighbours import Neighbours
from services.social_work.use_cases.office import STATIONS, Office
from services.social_work.use_cases.read_stations import ReadStations
from services.social_work.wire.stations import station as sent
from shared.aggregates import Reading
from shared.changing import Changing
from shared.errand import Errand
from shared.imports.wiring import Imports
from shared.once import Once
from shared.server import Service


def add(service: Service, office: Office, directory: Directory, neighbours: Neighbours, imports: Imports) -> None:
    """Serve stations."""
    database = service.database

    async def told(tx: AsyncConnection, _errand: Errand, one: Station) -> Mapping[str, SentStation]:
        present = await stations.present(tx, [one.id], office.today())
        return {"station": sent(one, present.get(one.id, 0))}

    reading = Reading(database, stations.RECORDER, StationNotFound)
    servicer = StationServicer(
        read=ReadStations(database, reading, KnownTownships(directory), service.clock),
        change=Changing(Once(database, service.idempotency), office, told, kept=STATIONS),
        neighbours=neighbours,
        tokens=service.page_tokens,
        imports=imports,
    )
    service.add(add_StationServiceServicer_to_server, servicer, STATION_POLICIES)
