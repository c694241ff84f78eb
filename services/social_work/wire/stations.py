"""Stations between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from wushe.social_work.v1 import station_events_pb2, station_pb2
from wushe.social_work.v1 import station_service_pb2 as pb

from services.social_work.domain.coverage import Coverage
from services.social_work.domain.station import Evaluation, Grade, NewStation, Station
from services.social_work.domain.station_lifecycle import StationState
from services.social_work.wire.common import day, line, organisation, organisation_name, stamp
from shared import field_mask
from shared.codes import code_of
from shared.instants import sent_day
from shared.refusals import InvalidField

_CHANGED: Final[dict[str, Callable[[pb.StationUpdate], Any]]] = {
    "display_name": lambda sent: line(sent.display_name, field="update.display_name"),
    "operator": lambda sent: organisation(sent.operator),
    "required_staff": lambda sent: _staff(sent.required_staff),
}
"""What an update mask may name, and how it is read. An operator can be taken away, the others cannot."""


def station(one: Station, present: int) -> station_pb2.Station:
    """Return a station as it is sent, with the staff that it has today."""
    message = station_pb2.Station(
        name=one.resource,
        township=f"divisions/{one.place}",
        display_name=one.display_name,
        operator=organisation_name(one.operator),
        required_staff=one.required_staff,
        present_staff=present,
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
        open_date=sent_day(one.open_day),
        close_date=sent_day(one.close_day),
        evaluation=_sent_evaluation(one.evaluation),
    )
    stamp(message, one)
    return message


def state(one: Station) -> station_events_pb2.StationState:
    """Return what of a station may leave the service."""
    return station_events_pb2.StationState(
        station=one.resource,
        township=f"divisions/{one.place}",
        display_name=one.display_name,
        operator=organisation_name(one.operator),
        required_staff=one.required_staff,
        state=one.state,  # type: ignore[arg-type] # the same number
        open_date=sent_day(one.open_day),
        close_date=sent_day(one.close_day),
        evaluation=_sent_evaluation(one.evaluation),
    )


def sent_evaluation(one: Evaluation) -> station_pb2.StationEvaluation:
    """Return an evaluation as it is sent."""
    return station_pb2.StationEvaluation(
        year=one.year,
        grade=one.grade,  # type: ignore[arg-type] # the same number
        evaluator=organisation_name(one.evaluator),
        evaluation_date=sent_day(one.day),
    )


def evaluation(sent: station_pb2.StationEvaluation) -> Evaluation:
    """Return an evaluation. Raises InvalidField."""
    told = day(sent.evaluation_date, field="evaluation.evaluation_date")
    return Evaluation(sent.year, Grade(sent.grade), organisation(sent.evaluator), told)


def new_station(sent: pb.NewStation) -> NewStation:
    """Return what is stated of a new station. Raises MalformedText."""
    name = line(sent.display_name, field="station.display_name")
    return NewStation(code_of(sent.township), name, organisation(sent.operator), sent.required_staff)


def changes(request: pb.UpdateStationRequest) -> dict[str, Any]:
    """Return the new values that the update mask names. Raises InvalidUpdateMask, MalformedText, InvalidField."""
    paths = field_mask.changed_paths(request.update_mask, request.update, tuple(_CHANGED))
    return {path: _CHANGED[path](request.update) for path in paths}


def coverage(one: Coverage) -> pb.TownshipCoverage:
    """Return how a township is served as it is sent."""
    return pb.TownshipCoverage(
        township=f"divisions/{one.township}",
        display_name=one.display_name,
        open_stations=one.open_stations,
        planned_stations=one.planned_stations,
        required_staff=one.required_staff,
        present_staff=one.present_staff,
    )


def station_state(sent: int) -> StationState | None:
    """Return the state that a list is narrowed to; None for all."""
    return StationState(sent) if sent else None


def _sent_evaluation(one: Evaluation | None) -> station_pb2.StationEvaluation | None:
    return None if one is None else sent_evaluation(one)


def _staff(sent: int) -> int:
    if not sent:
        raise InvalidField("A station always asks for some staff.", field="update.required_staff")
    return sent
