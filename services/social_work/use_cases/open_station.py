"""Opens a planned station (开站)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import station_rules
from services.social_work.domain.station import Station
from services.social_work.use_cases.office import STATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def open_station(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, day: date) -> Station:
    """Let a station serve from a day on, as the caller saw it."""
    station = await STATIONS.lock(tx, errand, expected)
    return await STATIONS.record(tx, errand, station_rules.open_(station, day, today=office.today(), now=office.now()))
