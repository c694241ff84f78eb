"""Records the evaluation of a year (站点评估)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import station_rules
from services.social_work.domain.station import Evaluation, Station
from services.social_work.domain.station_refusals import AlreadyEvaluated
from services.social_work.store import stations
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def evaluate_station(tx: AsyncConnection, office: Office, _errand: Errand, station: Station, evaluation: Evaluation) -> Fact[Station]:
    """Evaluate a station as the caller saw it; the database holds that a year is evaluated once. Raises AlreadyEvaluated."""
    fact = station_rules.evaluate(station, evaluation, today=office.today(), now=office.now())
    if not await stations.evaluate(tx, station.id, evaluation):
        raise AlreadyEvaluated(field="evaluation.year")
    return fact
