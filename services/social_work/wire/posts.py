"""Posts between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from wushe.social_work.v1 import post_events_pb2, post_pb2
from wushe.social_work.v1 import post_service_pb2 as pb

from services.social_work.domain.level import Level
from services.social_work.domain.post import FundingSource, NewPost, Post, PostKind
from services.social_work.domain.post_lifecycle import PostState
from services.social_work.wire.common import employer, line, place_name, sent_employer, stamp
from shared import field_mask
from shared.codes import code_of
from shared.ids import identifier_in
from shared.refusals import InvalidField

_CHANGEABLE = ("display_name", "required_level", "employer", "funding_source", "development_year")
"""What an update mask may name. A qualification can be taken away, the others cannot."""


def post(one: Post) -> post_pb2.Post:
    """Return a post as it is sent."""
    message = post_pb2.Post(
        name=one.resource,
        display_name=one.display_name,
        kind=one.kind,  # type: ignore[arg-type] # the same number
        place=place_name(one.place),
        station=_station_name(one.station),
        required_level=one.required_level or 0,  # type: ignore[arg-type] # the same number
        employer=sent_employer(one.employer),
        funding_source=one.funding,  # type: ignore[arg-type] # the same number
        development_year=one.development_year,
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
    )
    stamp(message, one)
    return message


def state(one: Post) -> post_events_pb2.PostState:
    """Return what of a post may leave the service."""
    return post_events_pb2.PostState(
        post=one.resource,
        display_name=one.display_name,
        kind=one.kind,  # type: ignore[arg-type] # the same number
        place=place_name(one.place),
        station=_station_name(one.station),
        required_level=one.required_level or 0,  # type: ignore[arg-type] # the same number
        employer=sent_employer(one.employer),
        funding_source=one.funding,  # type: ignore[arg-type] # the same number
        development_year=one.development_year,
        state=one.state,  # type: ignore[arg-type] # the same number
    )


def new_post(sent: pb.NewPost) -> NewPost:
    """Return what is stated of a new post. Raises MalformedText."""
    return NewPost(
        display_name=line(sent.display_name, field="post.display_name"),
        kind=PostKind(sent.kind),
        place=code_of(sent.place),
        station=identifier_in(sent.station) if sent.station else None,
        required_level=_level(sent.required_level),
        employer=employer(sent.employer, field="post.employer"),
        funding=FundingSource(sent.funding_source),
        development_year=sent.development_year,
    )


def changes(request: pb.UpdatePostRequest) -> dict[str, Any]:
    """Return the new values that the update mask names. Raises InvalidUpdateMask, MalformedText, InvalidField."""
    sent, found = request.update, dict[str, Any]()
    for path in field_mask.changed_paths(request.update_mask, sent, _CHANGEABLE):
        match path:
            case "display_name":
                found["display_name"] = line(sent.display_name, field="update.display_name")
            case "required_level":
                found["required_level"] = _level(sent.required_level)
            case "employer":
                told = employer(sent.employer, field="update.employer")
                found |= {"employer_organisation": told.organisation, "employer_name": told.display_name}
            case "funding_source":
                found["funding"] = FundingSource(_given(sent.funding_source, "funding_source"))
            case _:
                found["development_year"] = _given(sent.development_year, "development_year")
    return found


def post_state(sent: int) -> PostState | None:
    """Return the state that a list is narrowed to; None for all."""
    return PostState(sent) if sent else None


def _level(sent: int) -> Level | None:
    return Level(sent) if sent else None


def _station_name(identifier: UUID | None) -> str:
    return "" if identifier is None else f"stations/{identifier}"


def _given(sent: int, field: str) -> int:
    """Return a value that the mask names and that a post cannot be without."""
    if not sent:
        raise InvalidField("A post always has one.", field=f"update.{field}")
    return sent
