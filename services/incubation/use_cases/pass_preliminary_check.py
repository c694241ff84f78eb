"""Passes the preliminary check (初审通过)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.application import Application
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import Office
from services.incubation.use_cases.submit_application import applicant_of
from shared.errand import Errand
from shared.facts import Fact


async def pass_preliminary_check(tx: AsyncConnection, office: Office, _errand: Errand, one: Application) -> Fact[Application]:
    """Let an application as the caller saw it be reviewed: one clock ends, the next begins."""
    applicant = await applicant_of(tx, one)
    due = run_clocks.due(office, statutory_rules.EXPERT_REVIEW)
    fact = rules.pass_check(one, applicant, office.admission, due=due, now=office.now)
    await run_clocks.stop(tx, office, statutory_rules.PRELIMINARY_CHECK, one)
    await run_clocks.begin(tx, office, statutory_rules.EXPERT_REVIEW, one)
    return fact
