"""When the volunteers of an import can no longer be taken back."""

from __future__ import annotations

from typing import Final

from services.volunteer.domain.facts import ChangeKind

# Changes that nobody decided on: a birthday, and what the directory knows better.
_BY_THEMSELVES: Final = ", ".join(
    str(kind.value) for kind in (ChangeKind.REGISTERED, ChangeKind.AGE_BAND_CHANGED, ChangeKind.RENAMED, ChangeKind.PERSON_CHANGED)
)
IN_USE: Final = f"""made.state <= 3 AND (
    EXISTS (SELECT FROM volunteer_change c WHERE c.volunteer_id = made.id AND made.version > 1 AND c.kind NOT IN ({_BY_THEMSELVES}))
    OR EXISTS (SELECT FROM team_membership m WHERE m.volunteer_id = made.id)
    OR EXISTS (SELECT FROM sign_up s WHERE s.volunteer_id = made.id)
    OR EXISTS (SELECT FROM service_record r WHERE r.volunteer_id = made.id)
)"""  # noqa: S608 — made of constants
"""A volunteer `made` by an import was accepted, changed, brought into a team or a project or has served since."""
