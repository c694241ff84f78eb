"""What an employer's staff does, it does for its own organisation."""

from __future__ import annotations

from services.social_work.domain.employer import Employer
from services.social_work.domain.refusals import EmployerOutOfReach
from shared.errand import Errand


def assert_in_reach(errand: Errand, place: str, employer: Employer, *, field: str) -> None:
    """Refuse that staff of an employer acts for another, or for a public body. Raises EmployerOutOfReach."""
    if errand.reach is not None and not errand.reach.includes(place, employer.organisation):
        raise EmployerOutOfReach(field=field)
