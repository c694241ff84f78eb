"""Passes the preliminary check (初审通过)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.application import Application
from services.incubation.domain.organization import Organization
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import Office
from shared.aggregates import Beside
from shared.errand import Errand


async def pass_preliminary_check(
    _tx: AsyncConnection, office: Office, _errand: Errand, one: Application, applicant: Organization
) -> Beside[Application]:
    """Let an application as the caller saw it be reviewed: one clock ends, the next begins."""
    due = run_clocks.due(office, statutory_rules.EXPERT_REVIEW)
    fact = rules.pass_check(one, applicant, office.admission, due=due, now=office.now)
    checked = run_clocks.stopping(office, statutory_rules.PRELIMINARY_CHECK, one)
    return Beside(fact, [checked, run_clocks.beginning(office, statutory_rules.EXPERT_REVIEW, one)])
