"""Changes details of an organization."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.organization import Organization
from services.incubation.use_cases.office import Office
from services.incubation.use_cases.register_organization import assert_free
from shared.errand import Errand
from shared.facts import Fact


async def update_organization(
    tx: AsyncConnection, office: Office, _errand: Errand, one: Organization, changes: Mapping[str, Any]
) -> Fact[Organization]:
    """Update an organization as the caller saw it; the directory has been asked for new persons."""
    fact = organization_rules.update(one, changes, now=office.now)
    await assert_free(tx, fact.after, field="update.legal_representative")
    return fact
