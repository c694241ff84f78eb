"""Follows mergers of persons whom organizations name: the surviving record takes the place of the merged one.

Two records of one person may have headed two registered associations. Then the second organization keeps the name of the merged record,
which the directory leads to the survivor, and the log says that somebody heads two: the registry cannot decide which of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules as rules
from services.incubation.domain.known_person import PersonChanged
from services.incubation.domain.organization import Organization
from services.incubation.domain.organization_facts import OrganizationPersonReplaced
from services.incubation.store.organizations import ORGANIZATIONS, RECORDER
from services.incubation.use_cases.register_organization import heads_elsewhere

ACTOR: Final = "service:incubation"
MOST: Final = 1000
"""So many organizations name a person at the most."""

_log: Final = structlog.get_logger(__name__)


async def follow_merged(tx: AsyncConnection, changed: Sequence[PersonChanged], *, now: datetime, traceparent: str) -> None:
    """Write the effect of mergers on organizations."""
    for one in changed:
        if one.merged_into is not None:
            for organization in await ORGANIZATIONS.lock_naming(tx, one.id, MOST):
                fact = await _followed(tx, organization, one.id, one.merged_into, now)
                await RECORDER.record(tx, [fact], actor=ACTOR, traceparent=traceparent)


async def _followed(
    tx: AsyncConnection, organization: Organization, merged: UUID, survivor: UUID, now: datetime
) -> OrganizationPersonReplaced:
    fact = rules.replace_person(organization, merged, survivor, now=now)
    if (other := await heads_elsewhere(tx, fact.after)) is None:
        return fact
    _log.warning("one person heads two associations", organizations=[organization.resource, other.resource])
    return rules.replace_person(organization, merged, survivor, now=now, keep_representative=True)
