"""Gives a score, or declares a conflict of interest (专家评审)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain.application import Application, Review
from services.incubation.use_cases.office import APPLICATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def submit_review(
    tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, *, score: int, comment: str, conflict: bool
) -> Application:
    """Add what the caller says about an application as the caller saw it."""
    one = await APPLICATIONS.lock(tx, errand, expected)
    said = Review(errand.caller.subject, conflict, score, comment, office.now)
    return await APPLICATIONS.record(tx, errand, rules.review(one, said, now=office.now))
