"""Records a station that is planned."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import station_rules
from services.social_work.domain.station import NewStation, Station
from services.social_work.use_cases.office import STATIONS, Office
from shared.aggregates import New
from shared.errand import Errand


async def create_station(_tx: AsyncConnection, office: Office, _errand: Errand, wish: NewStation) -> New[Station]:
    """Record a station; its township and operator exist."""
    return STATIONS.new(station_rules.create(wish, identifier=office.new_id(), now=office.now()))
