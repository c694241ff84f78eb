"""What can happen to a post. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.social_work.domain.post import Post
from shared.facts import Fact


class PostChangeKind(IntEnum):
    """What happened to a post. Numbers are stored: none is ever changed or used again."""

    CREATED = 1
    UPDATED = 2
    OPENED = 3
    FILLED = 4
    VACATED = 5
    SUSPENDED = 6
    RESUMED = 7
    CLOSED = 8


class PostCreated(Fact[Post]):
    """A post is planned."""

    kind = PostChangeKind.CREATED


class PostUpdated(Fact[Post]):
    """Name, qualification, employer, funding or year changed."""

    kind = PostChangeKind.UPDATED


class PostOpened(Fact[Post]):
    """It is vacant, and can be filled."""

    kind = PostChangeKind.OPENED


class PostFilled(Fact[Post]):
    """A social worker is assigned."""

    kind = PostChangeKind.FILLED


class PostVacated(Fact[Post]):
    """Nobody is assigned any more."""

    kind = PostChangeKind.VACATED


class PostSuspended(Fact[Post]):
    """Nobody is assigned, and nobody can be for the time being."""

    kind = PostChangeKind.SUSPENDED


class PostResumed(Fact[Post]):
    """It can be filled again."""

    kind = PostChangeKind.RESUMED


class PostClosed(Fact[Post]):
    """It is a post no longer."""

    kind = PostChangeKind.CLOSED
