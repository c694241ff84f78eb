"""Changes name, operator or the staff asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import station_rules
from services.social_work.domain.station import Station
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def update_station(
    _tx: AsyncConnection, office: Office, _errand: Errand, station: Station, changes: Mapping[str, Any]
) -> Fact[Station]:
    """Change a station as the caller saw it."""
    return station_rules.update(station, changes, now=office.now())
