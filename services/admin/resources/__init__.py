"""Every kind of thing that clients show, by noun. A new one is a description in the file of its service."""

from __future__ import annotations

from typing import Final

from services.admin.resources import directory, incubation, social_work, trainings, volunteer
from services.admin.resources.resource import DIVISION, Action, Listed, Resource, Tone, items_field, request_of

_PARTS: Final = (directory, volunteer, incubation, trainings, social_work)

RESOURCES: Final[dict[str, Resource]] = {one.noun: one for part in _PARTS for one in part.RESOURCES}

__all__ = ["DIVISION", "RESOURCES", "Action", "Listed", "Resource", "Tone", "items_field", "request_of"]
