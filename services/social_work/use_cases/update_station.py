"""Changes name, operator or the staff asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import station_rules
from services.social_work.domain.station import Station
from services.social_work.use_cases.office import STATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def update_station(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, changes: Mapping[str, Any]) -> Station:
    """Change a station as the caller saw it."""
    station = await STATIONS.lock(tx, errand, expected)
    return await STATIONS.record(tx, errand, station_rules.update(station, changes, now=office.now()))
