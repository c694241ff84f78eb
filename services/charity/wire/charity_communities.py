"""Charity communities between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from collections.abc import Iterable

from wushe.charity.v1 import charity_community_events_pb2, charity_community_pb2

from services.charity.domain.charity_community import CharityCommunity, CharityCommunityState
from services.charity.domain.community_criteria import Assessment, CriteriaTable, ScoresMismatch
from services.charity.wire.names import place_name
from shared import etag
from shared.aggregates import Entry
from shared.aggregates.told import told
from shared.instants import sent_day, write_instant


def charity_community(one: CharityCommunity) -> charity_community_pb2.CharityCommunity:
    """Return a charity community as it is sent."""
    message = charity_community_pb2.CharityCommunity(
        name=one.resource,
        community=place_name(one.community),
        statement=one.statement,
        assessment=_assessment(one.assessment) if one.assessment else None,
        document_number=one.document_number,
        designation_day=sent_day(one.designation_day),
        valid_until=sent_day(one.valid_until),
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
        version=one.version,
        etag=etag.of(one.version),
    )
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def state(one: CharityCommunity) -> charity_community_events_pb2.CharityCommunityState:
    """Return what of a charity community may leave the service."""
    return charity_community_events_pb2.CharityCommunityState(
        charity_community=one.resource,
        community=place_name(one.community),
        assessment=_assessment(one.assessment) if one.assessment else None,
        designation_day=sent_day(one.designation_day),
        valid_until=sent_day(one.valid_until),
        state=one.state,  # type: ignore[arg-type] # the same number
    )


def criteria_table(table: CriteriaTable) -> charity_community_pb2.CriteriaTable:
    """Return the table in force."""
    criteria = [
        charity_community_pb2.Criterion(
            code=one.code, display_name=one.display_name, maximum_points=one.maximum_points, least_points=one.least_points
        )
        for one in table.criteria
    ]
    return charity_community_pb2.CriteriaTable(edition=table.edition, criteria=criteria, pass_points=table.pass_points)


def change(entry: Entry) -> charity_community_pb2.CharityCommunityChange:
    """Return an entry of the history."""
    return charity_community_pb2.CharityCommunityChange(**told(entry))


def scores(sent: Iterable[charity_community_pb2.Score]) -> dict[str, int]:
    """Return the points by criterion. Raises ScoresMismatch for a criterion that is named twice."""
    told: dict[str, int] = {}
    for position, one in enumerate(sent):
        if one.code in told:
            raise ScoresMismatch(field=f"scores[{position}].code")
        told[one.code] = one.points
    return told


def charity_community_state(sent: int) -> CharityCommunityState | None:
    """Return the state that a list is narrowed to; None for all."""
    return CharityCommunityState(sent) if sent else None


def _assessment(one: Assessment) -> charity_community_pb2.Assessment:
    return charity_community_pb2.Assessment(
        edition=one.edition,
        scores=[charity_community_pb2.Score(code=code, points=points) for code, points in one.scores],
        total_points=one.total_points,
        pass_points=one.pass_points,
        passed=one.passed,
        day=sent_day(one.day),
    )
