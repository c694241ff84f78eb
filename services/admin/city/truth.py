"""What a city comes to, told by whoever made it up: from the blueprint alone, without asking any service."""

from __future__ import annotations

from collections import Counter
from typing import Final

from services.admin.city.city import Blueprint
from services.admin.city.steps import charity, communities, incubation, projects, service, stations, trainings, volunteers

_STEPS: Final = (communities, incubation, trainings, volunteers, projects, service, stations, charity)


def truth(blueprint: Blueprint) -> dict[str, int]:
    """Return figures by the code of their indicator; `registered_volunteers/130402` is that of a county."""
    told: Counter[str] = Counter()
    for step in _STEPS:
        told.update(step.truth(blueprint))
    return dict(told)
