"""Changes a draft, or adds what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain.application import Application
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def update_application(
    _tx: AsyncConnection, office: Office, _errand: Errand, one: Application, *, changes: Mapping[str, Any]
) -> Fact[Application]:
    """Update an application as the caller saw it."""
    return rules.update(one, changes, now=office.now)
