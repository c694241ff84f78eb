"""Every kind of list that the console's wizard takes, by what its rows become."""

from __future__ import annotations

from typing import Final

from services.admin.lists.kind import ListKind
from services.admin.lists.organizations import ORGANIZATIONS
from services.admin.lists.rosters import ROSTERS
from services.admin.lists.social_work import ASSIGNMENTS, POSTS, SOCIAL_WORKERS, STATIONS
from services.admin.lists.volunteers import VOLUNTEERS

KINDS: Final[dict[str, ListKind]] = {
    "volunteers": VOLUNTEERS,
    "organizations": ORGANIZATIONS,
    "enrollments": ROSTERS,
    "stations": STATIONS,
    "posts": POSTS,
    "socialWorkers": SOCIAL_WORKERS,
    "assignments": ASSIGNMENTS,
}
