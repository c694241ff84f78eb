"""Every kind of thing that clients show, by noun. A new one is a description in the file of its service."""

from __future__ import annotations

from typing import Final

from services.admin.resources import charity, directory, incubation, social_work, volunteer
from services.admin.resources.resource import DIVISION, Action, Listed, Resource, Tone, items_field, request_of

_ALL: Final = (
    *(*directory.RESOURCES, *volunteer.RESOURCES, *incubation.RESOURCES),
    *(*social_work.RESOURCES, *charity.RESOURCES),
)
RESOURCES: Final[dict[str, Resource]] = {one.noun: one for one in _ALL}

__all__ = ["DIVISION", "RESOURCES", "Action", "Listed", "Resource", "Tone", "items_field", "request_of"]
