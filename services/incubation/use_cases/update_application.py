"""Changes a draft, or adds what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain.application import Application
from services.incubation.use_cases.office import APPLICATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def update_application(
    tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, *, changes: Mapping[str, Any]
) -> Application:
    """Update an application as the caller saw it."""
    one = await APPLICATIONS.lock(tx, errand, expected)
    return await APPLICATIONS.record(tx, errand, rules.update(one, changes, now=office.now))
