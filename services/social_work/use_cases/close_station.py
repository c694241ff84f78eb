"""Closes a station that has no posts (撤站)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import station_rules
from services.social_work.domain.station import Station
from services.social_work.store import stations
from services.social_work.use_cases.office import STATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def close_station(
    tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, *, day: date | None, reason: str
) -> Station:
    """Close a station as the caller saw it; no post can be added to it meanwhile, for that holds the station."""
    station = await STATIONS.lock(tx, errand, expected)
    posts = await stations.open_posts(tx, station.id)
    return await STATIONS.record(tx, errand, station_rules.close(station, day, reason, posts=posts, today=office.today(), now=office.now()))
