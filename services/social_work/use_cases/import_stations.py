"""ImportStations: what the rows of a list of stations mean. How lists are taken in, decided and taken back is the kit's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.social_work.v1.list_rows_pb2 import StationRow
from wushe.social_work.v1.station_service_pb2 import StationRows

from services.social_work.domain import station_rules
from services.social_work.domain.listed import COLUMNS, ListedStation
from services.social_work.domain.refusals import OrganisationNotFound, SocialWorkRefusal
from services.social_work.domain.station_lifecycle import StationState
from services.social_work.store import stations
from services.social_work.use_cases.create_station import create_station
from services.social_work.use_cases.neighbours import Neighbours
from services.social_work.use_cases.office import STATIONS, Office
from services.social_work.wire import list_rows as wire
from shared.errand import Errand
from shared.imports.alone import alone
from shared.imports.importable import ListKind
from shared.jobs import Job
from shared.refusals import Outcome, Refusal, attempt

METHOD: Final = "ImportStations"
LISTS: Final = ListKind(
    name="station_import",
    rows=StationRows,
    collection="stations",
    table="station",
    in_use="""made.state <> 3 AND (
        made.evaluation_year IS NOT NULL
        OR EXISTS (SELECT FROM post WHERE post.station_id = made.id AND post.state <> 5)
        OR EXISTS (SELECT FROM service_month WHERE service_month.station_id = made.id)
    )""",
    same="display_name",
    columns=COLUMNS,
)


@dataclass(frozen=True, slots=True)
class ImportStations:
    """Takes stations over as they stand; taken back, they are closed."""

    neighbours: Neighbours
    office: Office
    kind: ListKind = LISTS

    def identity(self, row: StationRow) -> str:
        """Return township and name."""
        return f"{row.township}:{row.display_name}" if row.display_name else ""

    async def prepare(self, job: Job, rows: Sequence[StationRow]) -> Sequence[Outcome[ListedStation]]:
        """Read the rows, and ask which townships and operators there are."""
        [within] = job.scopes
        read = [attempt(wire.station, row, within=within) for row in rows]
        stated = [one for one in read if not isinstance(one, Refusal)]
        places = await self.neighbours.places.refusals({one.station.township for one in stated})
        operators = await self.neighbours.of_codes({one.operator_code for one in stated})
        return [one if isinstance(one, Refusal) else attempt(_placed, one, places, operators) for one in read]

    async def take(self, tx: AsyncConnection, job: Job, prepared: Sequence[Outcome[ListedStation]]) -> Sequence[Outcome[UUID]]:
        """Record those that can be, each row as a whole or not at all."""
        errand = job.errand(METHOD)
        return [one if isinstance(one, Refusal) else await alone(tx, self._row(tx, errand, one)) for one in prepared]

    async def take_back(self, tx: AsyncConnection, job: Job, made: Sequence[UUID], reason: str) -> None:
        """Close them; what is closed already needs nothing."""
        today, now = self.office.today(), self.office.now()
        for one in (await stations.SHELF.read(tx, made)).values():
            if one.state is not StationState.CLOSED:
                last = today if one.open_day is not None else None
                fact = station_rules.close(one, last, reason, posts=0, today=today, now=now)
                await STATIONS.record(tx, job.errand(METHOD), fact)

    async def _row(self, tx: AsyncConnection, errand: Errand, one: ListedStation) -> UUID:
        station = await (await create_station(tx, self.office, errand, one.station)).write(tx, errand)
        if one.open_day is not None:
            fact = station_rules.open_(station, one.open_day, today=self.office.today(), now=self.office.now())
            await STATIONS.record(tx, errand, fact)
        return station.id


def _placed(one: ListedStation, places: Mapping[str, SocialWorkRefusal], operators: Mapping[str, UUID]) -> ListedStation:
    if (refusal := places.get(one.station.township)) is not None:
        raise type(refusal)(field="row.township")
    if not one.operator_code:
        return one
    if one.operator_code not in operators:
        raise OrganisationNotFound(field="row.operator_code")
    return replace(one, station=replace(one.station, operator=operators[one.operator_code]))
