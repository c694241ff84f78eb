"""Every kind of thing that clients show, by noun. A new one is a description in the file of its service."""

from __future__ import annotations

from typing import Final

from services.admin.resources import directory, incubation, trainings, volunteer
from services.admin.resources.resource import DIVISION, Action, Listed, Resource, Tone, items_field, request_of

RESOURCES: Final[dict[str, Resource]] = {
    one.noun: one for one in (*directory.RESOURCES, *volunteer.RESOURCES, *incubation.RESOURCES, *trainings.RESOURCES)
}

__all__ = ["DIVISION", "RESOURCES", "Action", "Listed", "Resource", "Tone", "items_field", "request_of"]
