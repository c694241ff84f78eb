"""Changes skills, national registration or guardian consent of a volunteer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import consent, rules
from services.volunteer.domain.known_person import KnownPerson
from services.volunteer.domain.refusals import GuardianNotFound
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.use_cases.desk import Desk
from shared.aggregates import Expected
from shared.errand import Errand

_FIELD = "update.guardian_consent"


async def update_volunteer(
    tx: AsyncConnection, desk: Desk, errand: Errand, expected: Expected, changes: Mapping[str, Any], *, guardian: KnownPerson | None
) -> Volunteer:
    """Update a volunteer as the caller saw it. `guardian` is who consents, as the directory told before; None where it knows nobody."""
    volunteer = await desk.lock(tx, errand, expected)
    now, today = desk.clock.now(), desk.clock.today()
    stated = changes.get("consent")
    if stated is not None:
        if guardian is None:
            raise GuardianNotFound(field=f"{_FIELD}.guardian")
        agreed = consent.check(stated, guardian, ward=volunteer.person, now=now, today=today, field=_FIELD)
        changes = {**changes, "consent": agreed}
    return await desk.record(tx, errand, rules.update(volunteer, changes, rule=desk.rule, now=now))
