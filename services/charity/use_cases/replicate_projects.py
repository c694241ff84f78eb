"""Lets consumers copy charity projects, entitlements, charity communities and disclosures, those that ended included."""

from __future__ import annotations

from typing import Final

from services.charity.store import charity_communities, disclosures, entitlements, projects
from shared.aggregates import copied

COPIED_PROJECTS: Final = (
    copied(projects.RECORDER),
    copied(entitlements.RECORDER),
    copied(charity_communities.RECORDER),
    copied(disclosures.RECORDER),
)
"""What `ReplicationService` serves of them."""
