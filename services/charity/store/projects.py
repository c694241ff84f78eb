"""Charity projects: their table, and who may raise money in public."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.project import (
    Beneficiaries,
    BudgetLine,
    CharityProject,
    Emergency,
    Filing,
    FundraisingPlan,
    Partner,
    Period,
    ProjectKind,
    UseChange,
    UseGround,
)
from services.charity.domain.project_lifecycle import ProjectState
from services.charity.domain.purposes import BeneficiaryGroup, CharityPurpose
from services.charity.events import CHARITY_PROJECT, OUTBOX
from shared.aggregates import History, Recorder, Shelf
from shared.db import driver

_COLUMNS: Final = (
    "id", "display_name", "description", "community", "kind", "organiser_id", "holder_id", "partner_ids", "partner_agreements",
    "partner_agreement_days", "purpose", "budget_titles", "budget_fen", "beneficiary_communities", "beneficiary_groups", "first_day",
    "last_day", "plan_first_day", "plan_last_day", "plan_division", "plan_target_fen", "plan_cost_fen", "plan_responsible_id",
    "plan_office_address", "plan_donation_ways", "plan_surplus_disposal", "emergency_declaration", "emergency_day", "filing_number",
    "filing_day", "use_grounds", "use_documents", "use_document_days", "volunteer_project_ids", "fundraising_begin_day",
    "fundraising_end_day", "implementation_begin_day", "end_day", "state", "suspended_from", "state_reason", "version", "create_time",
    "update_time",
)  # fmt: skip

# Kept as it is until the transaction ends: whoever takes an entitlement back comes before, or after.
_ENTITLED: Final = """
SELECT id FROM fundraising_entitlement
WHERE organization_id = $1 AND state = 1 AND first_day <= $2 AND (last_day IS NULL OR last_day >= $2) FOR SHARE
"""


def _row(one: CharityProject) -> Sequence[Any]:
    partners, lines, uses, plan = one.partners, one.budget, one.use_changes, one.plan
    planned: tuple[Any, ...] = (None,) * 9
    if plan is not None:
        planned = (
            plan.period.first_day, plan.period.last_day, plan.division, plan.target_fen, plan.cost_fen, plan.responsible_person,
            plan.office_address, plan.donation_ways, plan.surplus_disposal,
        )  # fmt: skip
    emergency = (one.emergency.declaration_number, one.emergency.declaration_day) if one.emergency else (None, None)
    filing = (one.filing.number, one.filing.day) if one.filing else (None, None)
    return (
        one.id, one.display_name, one.description, one.community, one.kind, one.organiser, one.holder,
        [each.organization for each in partners], [each.agreement_number for each in partners], [each.agreement_day for each in partners],
        one.purpose, [each.title for each in lines], [each.amount_fen for each in lines], one.beneficiaries.communities,
        one.beneficiaries.groups, one.implementation.first_day, one.implementation.last_day, *planned, *emergency, *filing,
        [each.ground for each in uses], [each.document_number for each in uses], [each.document_day for each in uses],
        one.volunteer_projects, one.fundraising_begin_day, one.fundraising_end_day, one.implementation_begin_day, one.end_day, one.state,
        one.suspended_from, one.state_reason, one.version, one.create_time, one.update_time,
    )  # fmt: skip


def _made(row: Any) -> CharityProject:
    return CharityProject(
        id=row["id"],
        display_name=row["display_name"],
        description=row["description"],
        community=row["community"],
        kind=ProjectKind(row["kind"]),
        organiser=row["organiser_id"],
        holder=row["holder_id"],
        partners=tuple(map(Partner, row["partner_ids"], row["partner_agreements"], row["partner_agreement_days"])),
        purpose=CharityPurpose(row["purpose"]),
        budget=tuple(map(BudgetLine, row["budget_titles"], row["budget_fen"])),
        beneficiaries=Beneficiaries(tuple(row["beneficiary_communities"]), tuple(map(BeneficiaryGroup, row["beneficiary_groups"]))),
        implementation=Period(row["first_day"], row["last_day"]),
        plan=_plan(row) if row["plan_first_day"] else None,
        emergency=Emergency(row["emergency_declaration"], row["emergency_day"]) if row["emergency_day"] else None,
        filing=Filing(row["filing_number"], row["filing_day"]) if row["filing_day"] else None,
        use_changes=tuple(map(UseChange, map(UseGround, row["use_grounds"]), row["use_documents"], row["use_document_days"])),
        volunteer_projects=tuple(row["volunteer_project_ids"]),
        fundraising_begin_day=row["fundraising_begin_day"],
        fundraising_end_day=row["fundraising_end_day"],
        implementation_begin_day=row["implementation_begin_day"],
        end_day=row["end_day"],
        state=ProjectState(row["state"]),
        suspended_from=ProjectState(row["suspended_from"]) if row["suspended_from"] else None,
        state_reason=row["state_reason"],
        version=row["version"],
        create_time=row["create_time"],
        update_time=row["update_time"],
    )


def _plan(row: Any) -> FundraisingPlan:
    return FundraisingPlan(
        period=Period(row["plan_first_day"], row["plan_last_day"]),
        division=row["plan_division"],
        target_fen=row["plan_target_fen"],
        cost_fen=row["plan_cost_fen"],
        responsible_person=row["plan_responsible_id"],
        office_address=row["plan_office_address"],
        donation_ways=row["plan_donation_ways"],
        surplus_disposal=row["plan_surplus_disposal"],
    )


SHELF: Final = Shelf("charity_project", "charityProjects", _COLUMNS, row=_row, made=_made)
HISTORY: Final = History("charity_project_change", "project_id")
RECORDER: Final = Recorder(SHELF, HISTORY, CHARITY_PROJECT, OUTBOX)


async def entitled(tx: AsyncConnection, organization: UUID, today: date) -> bool:
    """Tell whether an organisation may raise money in public today; it stays so until the transaction ends (慈善法 22)."""
    return await driver(tx).fetchval(_ENTITLED, organization, today) is not None


async def writer(connection: AsyncConnection, project: UUID) -> str:
    """Return who recorded a project, as the subject of a token."""
    [first] = await HISTORY.of(connection, project, after=0, limit=1)
    return first.actor
