"""Levels of the professional qualification (职业水平), lowest first."""

from __future__ import annotations

from enum import IntEnum


class Level(IntEnum):
    """A level; the higher the number, the higher. Numbers are stored and sent: none is ever changed or used again."""

    ASSISTANT = 1
    SOCIAL_WORKER = 2
    SENIOR = 3
