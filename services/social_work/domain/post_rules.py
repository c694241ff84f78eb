"""What may be done with a post: functions from values to facts, each of which holds the post as it is afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from services.social_work.domain.level import Level
from services.social_work.domain.post import TOWNSHIP_DIGITS, NewPost, Post
from services.social_work.domain.post_facts import (
    PostClosed,
    PostCreated,
    PostFilled,
    PostOpened,
    PostResumed,
    PostSuspended,
    PostUpdated,
    PostVacated,
)
from services.social_work.domain.post_lifecycle import LIFECYCLE, PostAction, PostState
from services.social_work.domain.post_refusals import LevelTooLow, PostNotOpen
from services.social_work.domain.station import Station
from services.social_work.domain.station_lifecycle import StationState
from services.social_work.domain.station_refusals import StationClosed, StationElsewhere


def create(wish: NewPost, station: Station | None, *, identifier: UUID, now: datetime) -> PostCreated:
    """Record a post that is planned; `station` is the wish's, kept as it is. Raises StationElsewhere, StationClosed."""
    if station is not None:
        if station.place != wish.place[:TOWNSHIP_DIGITS]:
            raise StationElsewhere(field="post.station")
        if station.state is StationState.CLOSED:
            raise StationClosed(field="post.station")
    return PostCreated(
        Post(
            id=identifier,
            display_name=wish.display_name,
            kind=wish.kind,
            place=wish.place,
            station=wish.station,
            required_level=wish.required_level,
            employer_organisation=wish.employer.organisation,
            employer_name=wish.employer.display_name,
            funding=wish.funding,
            development_year=wish.development_year,
            state=PostState.PLANNED,
            state_reason="",
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def update(post: Post, changes: Mapping[str, Any], lowest: Level | None, *, now: datetime) -> PostUpdated:
    """Change what is asked of a post. `lowest` is the lowest level among those assigned to it, today or later. Raises LevelTooLow."""
    after = _next(post, PostAction.UPDATE, now, **changes)
    if lowest is not None:
        assert_level(after, lowest, field="update.required_level")
    return PostUpdated(after)


def open_(post: Post, *, now: datetime) -> PostOpened:
    """Let it be filled."""
    return PostOpened(_next(post, PostAction.OPEN, now))


def fill(post: Post, *, now: datetime) -> PostFilled | None:
    """Note that somebody is assigned; None where somebody is already, on other days. Raises PostNotOpen."""
    if post.state not in {PostState.OPEN, PostState.FILLED}:
        raise PostNotOpen(field="post", metadata={"state": f"STATE_{post.state.name}"})
    return None if post.state is PostState.FILLED else PostFilled(_next(post, PostAction.FILL, now))


def vacate(post: Post, *, now: datetime) -> PostVacated | None:
    """Note that nobody is assigned any more; None where it is suspended or closed, and therefore vacant anyway."""
    return PostVacated(_next(post, PostAction.VACATE, now)) if post.state is PostState.FILLED else None


def suspend(post: Post, reason: str, *, now: datetime) -> PostSuspended:
    """Suspend it (冻结)."""
    return PostSuspended(_next(post, PostAction.SUSPEND, now, state_reason=reason), reason)


def resume(post: Post, *, now: datetime) -> PostResumed:
    """Let it be filled again."""
    return PostResumed(_next(post, PostAction.RESUME, now, state_reason=""))


def close(post: Post, reason: str, *, now: datetime) -> PostClosed:
    """End it (撤销)."""
    return PostClosed(_next(post, PostAction.CLOSE, now, state_reason=reason), reason)


def assert_level(post: Post, level: Level, *, field: str) -> None:
    """Refuse somebody whose level is below what the post asks for. Raises LevelTooLow."""
    if post.required_level is not None and level < post.required_level:
        raise LevelTooLow(field=field)


def _next(post: Post, action: PostAction, now: datetime, **changes: Any) -> Post:
    return replace(post, state=LIFECYCLE.advance(post.state, action), version=post.version + 1, update_time=now, **changes)
