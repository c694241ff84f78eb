"""Statements on posts."""

from __future__ import annotations

from typing import Final

from services.social_work.domain.post import Post
from services.social_work.events import OUTBOX, POST
from shared.aggregates import History, Recorder, Shelf

SHELF: Final = Shelf.flat("post", "posts", Post, place="place", station="station_id", holder="employer_organisation", called="display_name")
RECORDER: Final = Recorder(SHELF, History("post_change", "post_id"), POST, OUTBOX)
