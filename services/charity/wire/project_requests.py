"""What callers ask about charity projects, as the domain knows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from wushe.charity.v1 import charity_project_pb2
from wushe.charity.v1 import charity_project_service_pb2 as pb

from services.charity.domain.project import (
    Beneficiaries,
    BudgetLine,
    Emergency,
    FundraisingPlan,
    Partner,
    Period,
    ProjectKind,
    Proposal,
    UseChange,
    UseGround,
)
from services.charity.domain.project_lifecycle import ProjectState
from services.charity.domain.purposes import BeneficiaryGroup, CharityPurpose
from services.charity.wire.texts import day, document, line, prose
from shared import field_mask
from shared.codes import code_of
from shared.ids import identifier_in
from shared.refusals import InvalidField

_CHANGED: Final[dict[str, Callable[[pb.CharityProjectUpdate], Any]]] = {
    "display_name": lambda sent: line(sent.display_name, field="update.display_name"),
    "description": lambda sent: prose(sent.description, field="update.description"),
    "holder": lambda sent: identifier_in(sent.holder) if sent.holder else None,
    "partners": lambda sent: partners(sent.partners, path="update.partners"),
    "purpose": lambda sent: CharityPurpose(_stated(sent, "purpose")),
    "budget": lambda sent: budget(sent.budget, path="update.budget"),
    "beneficiaries": lambda sent: beneficiaries(_given(sent, "beneficiaries")),
    "implementation": lambda sent: period(_given(sent, "implementation"), path="update.implementation"),
    "plan": lambda sent: plan(sent.plan, path="update.plan") if sent.HasField("plan") else None,
    "emergency": lambda sent: emergency(sent.emergency, path="update.emergency") if sent.HasField("emergency") else None,
}
"""What an update mask may name, and how it is read. An empty holder means the organiser."""


def proposal(sent: pb.CharityProjectProposal) -> Proposal:
    """Return what is stated of a new project. Raises MalformedText, InvalidField, and what `Proposal.checked` raises."""
    path = "charity_project"
    return Proposal(
        display_name=line(sent.display_name, field=f"{path}.display_name"),
        description=prose(sent.description, field=f"{path}.description"),
        community=code_of(sent.community),
        kind=ProjectKind(sent.kind),
        organiser=identifier_in(sent.organiser),
        holder=identifier_in(sent.holder or sent.organiser),
        partners=partners(sent.partners, path=f"{path}.partners"),
        purpose=CharityPurpose(sent.purpose),
        budget=budget(sent.budget, path=f"{path}.budget"),
        beneficiaries=beneficiaries(sent.beneficiaries),
        implementation=period(sent.implementation, path=f"{path}.implementation"),
        plan=plan(sent.plan, path=f"{path}.plan") if sent.HasField("plan") else None,
        emergency=emergency(sent.emergency, path=f"{path}.emergency") if sent.HasField("emergency") else None,
    ).checked(path=path)


def changes(request: pb.UpdateCharityProjectRequest) -> dict[str, Any]:
    """Return the new values that the update mask names. Raises InvalidUpdateMask, and what `proposal` raises."""
    paths = field_mask.changed_paths(request.update_mask, request.update, tuple(_CHANGED))
    return {path: _CHANGED[path](request.update) for path in paths}


def partners(sent: Iterable[charity_project_pb2.Partner], *, path: str) -> tuple[Partner, ...]:
    """Return organisations that carry a project together with its organiser. Raises MalformedText, DatesMismatch."""
    return tuple(
        Partner(
            identifier_in(one.organization),
            document(one.agreement_number, field=f"{path}[{position}].agreement_number"),
            day(one.agreement_day, field=f"{path}[{position}].agreement_day"),
        )
        for position, one in enumerate(sent)
    )


def budget(sent: Iterable[charity_project_pb2.BudgetLine], *, path: str) -> tuple[BudgetLine, ...]:
    """Return what the money is spent on. Raises MalformedText."""
    return tuple(BudgetLine(line(one.title, field=f"{path}[{position}].title"), one.amount_fen) for position, one in enumerate(sent))


def beneficiaries(sent: charity_project_pb2.Beneficiaries) -> Beneficiaries:
    """Return for whom a project is."""
    return Beneficiaries(tuple(sorted(map(code_of, sent.communities))), tuple(sorted(map(BeneficiaryGroup, sent.groups))))


def period(sent: charity_project_pb2.Period, *, path: str) -> Period:
    """Return a period. Raises DatesMismatch."""
    first, last = day(sent.first_day, field=f"{path}.first_day"), day(sent.last_day, field=f"{path}.last_day")
    return Period(first, last).checked(path=path)


def plan(sent: charity_project_pb2.FundraisingPlan, *, path: str) -> FundraisingPlan:
    """Return a fundraising plan. Raises DatesMismatch, MalformedText."""
    return FundraisingPlan(
        period=period(sent.period, path=f"{path}.period"),
        division=code_of(sent.division),
        target_fen=sent.target_fen,
        cost_fen=sent.cost_fen,
        responsible_person=identifier_in(sent.responsible_person),
        office_address=line(sent.office_address, field=f"{path}.office_address"),
        donation_ways=document(sent.donation_ways, field=f"{path}.donation_ways"),
        surplus_disposal=line(sent.surplus_disposal, field=f"{path}.surplus_disposal"),
    )


def emergency(sent: charity_project_pb2.Emergency, *, path: str) -> Emergency:
    """Return the emergency that a project answers. Raises MalformedText, DatesMismatch."""
    number = document(sent.declaration_number, field=f"{path}.declaration_number")
    return Emergency(number, day(sent.declaration_day, field=f"{path}.declaration_day"))


def use_change(sent: charity_project_pb2.UseChange) -> UseChange:
    """Return the document on which a change of use rests. Raises MalformedText, DatesMismatch."""
    return UseChange(
        UseGround(sent.ground),
        document(sent.document_number, field="use_change.document_number"),
        day(sent.document_day, field="use_change.document_day"),
    )


def project_state(sent: int) -> ProjectState | None:
    """Return the state that a list is narrowed to; None for all."""
    return ProjectState(sent) if sent else None


def project_kind(sent: int) -> ProjectKind | None:
    """Return the kind that a list is narrowed to; None for all."""
    return ProjectKind(sent) if sent else None


def named_communities(changes: Mapping[str, Any]) -> dict[str, Iterable[str]]:
    """Return the codes of the communities that an update names, by field."""
    told: Beneficiaries | None = changes.get("beneficiaries")
    return {"update.beneficiaries.communities": told.communities} if told else {}


def named_organizations(changes: Mapping[str, Any]) -> dict[str, Iterable[UUID]]:
    """Return the organisations that an update names, by field."""
    holder: UUID | None = changes.get("holder")
    carriers: tuple[Partner, ...] = changes.get("partners", ())
    named: dict[str, Iterable[UUID]] = {
        f"update.partners[{position}].organization": (one.organization,) for position, one in enumerate(carriers)
    }
    return {"update.holder": (holder,), **named} if holder else named


def _given(sent: pb.CharityProjectUpdate, field: str) -> Any:
    """Return a message that the mask names and that a project cannot be without."""
    if not sent.HasField(field):
        raise InvalidField("A project always has one: give the new one whole.", field=f"update.{field}")
    return getattr(sent, field)


def _stated(sent: pb.CharityProjectUpdate, field: str) -> int:
    """Return a number that the mask names and that a project cannot be without."""
    value: int = getattr(sent, field)
    if not value:
        raise InvalidField("A project always has one.", field=f"update.{field}")
    return value
