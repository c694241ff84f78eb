"""What may happen in the book of a charity project (慈善法 56, 58): the ledger keeps to it."""

from __future__ import annotations

from typing import Final

from services.charity.domain.book import Standing
from services.charity.domain.project_lifecycle import ProjectState

STANDINGS: Final = {
    ProjectState.DRAFT: Standing.CLOSED,
    ProjectState.FILED: Standing.CLOSED,
    ProjectState.FUNDRAISING: Standing.OPEN,  # an emergency spends while it raises
    ProjectState.IMPLEMENTING: Standing.OPEN,  # what was pledged, or what a fund allocates, arrives
    ProjectState.COMPLETED: Standing.SPENDING,  # last bills, and what is left goes where the plan says
    ProjectState.DISCLOSED: Standing.CLOSED,
    ProjectState.SUSPENDED: Standing.DISPOSING,
    ProjectState.ENDED: Standing.CLOSED,
}
"""By state. What a project holds is for its purpose alone; what is for another is transferred, with a new filing or the donors' consent."""
