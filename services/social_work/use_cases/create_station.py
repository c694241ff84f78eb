"""Records a station that is planned."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import station_rules
from services.social_work.domain.station import NewStation, Station
from services.social_work.use_cases.office import STATIONS, Office
from shared.errand import Errand


async def create_station(tx: AsyncConnection, office: Office, errand: Errand, wish: NewStation) -> Station:
    """Record a station; its township and operator exist."""
    return await STATIONS.add(tx, errand, station_rules.create(wish, identifier=office.new_id(), now=office.now()))
