"""Gives a score, or declares a conflict of interest (专家评审)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain.application import Application, Review
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def submit_review(
    _tx: AsyncConnection, office: Office, errand: Errand, one: Application, *, score: int, comment: str, conflict: bool
) -> Fact[Application]:
    """Add what the caller says about an application as the caller saw it."""
    said = Review(errand.caller.subject, conflict, score, comment, office.now)
    return rules.review(one, said, now=office.now)
