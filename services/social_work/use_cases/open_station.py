"""Opens a planned station (开站)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import station_rules
from services.social_work.domain.station import Station
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def open_station(_tx: AsyncConnection, office: Office, _errand: Errand, station: Station, day: date) -> Fact[Station]:
    """Let a station serve from a day on, as the caller saw it."""
    return station_rules.open_(station, day, today=office.today(), now=office.now())
