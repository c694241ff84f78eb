"""Every noun of the command, a line each. A test holds each to the contract."""

from __future__ import annotations

from typing import Final

from services.admin.resources.resource import Resource

RESOURCES: Final = (
    Resource("directory", "Community", "Communities", "full_path state", searchable=True),
    Resource("volunteer", "Volunteer", "Volunteers", "display_name volunteer_number community state create_time", searchable=True),
    Resource("volunteer", "Team", "Teams", "display_name standing.kind community join_mode state"),
    Resource("volunteer", "Project", "Projects", "display_name community schedule.first_day schedule.last_day state", searchable=True),
    Resource("volunteer", "Star", "Stars", "volunteer level state community"),
    Resource("volunteer", "SpotCheck", "SpotChecks", "division state create_time", collection="spotChecks"),
)
