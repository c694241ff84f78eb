"""Closes a station that has no posts (撤站)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import station_rules
from services.social_work.domain.station import Station
from services.social_work.store import stations
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def close_station(
    tx: AsyncConnection, office: Office, _errand: Errand, station: Station, *, day: date | None, reason: str
) -> Fact[Station]:
    """Close a station as the caller saw it; no post can be added to it meanwhile, for that holds the station."""
    posts = await stations.open_posts(tx, station.id)
    return station_rules.close(station, day, reason, posts=posts, today=office.today(), now=office.now())
