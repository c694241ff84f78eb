"""Contracts between the contract of the API and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.social_work.v1 import contract_events_pb2, contract_pb2
from wushe.social_work.v1 import contract_service_pb2 as pb

from services.social_work.domain.contract import (
    Amendment,
    BudgetLine,
    Conflict,
    Contract,
    ContractEvaluation,
    ContractGrade,
    EvaluationKind,
    Milestone,
    NewContract,
    Payment,
    Terms,
)
from services.social_work.domain.contract_lifecycle import ContractState
from services.social_work.domain.service_month import ServiceField
from services.social_work.wire.common import day, employer, line, organisation, organisation_name, sent_employer, stamp
from shared.codes import code_of
from shared.ids import identifier_in
from shared.instants import sent_day, sent_instant


def contract(one: Contract, *, conflicts: bool = True) -> contract_pb2.Contract:
    """Return a contract as it is sent; its conflicts of interest only to whoever may see them."""
    message = contract_pb2.Contract(
        name=one.resource,
        display_name=one.display_name,
        tender_reference=one.tender_reference,
        buyer=sent_employer(one.buyer),
        division=f"divisions/{one.place}",
        provider=organisation_name(one.provider),
        townships=[f"divisions/{code}" for code in one.terms.townships],
        first_date=sent_day(one.terms.first_day),
        last_date=sent_day(one.terms.last_day),
        amount_fen=one.terms.amount_fen,
        budget_lines=map(_budget_line, one.terms.budget),
        milestones=map(_milestone, one.terms.milestones),
        paid_fen=one.paid_fen,
        amendments=one.amendments,
        evaluations=map(_evaluation, one.evaluations),
        conflicts=map(_conflict, one.conflicts if conflicts else ()),
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
        sign_date=sent_day(one.sign_day),
    )
    stamp(message, one)
    return message


def state(one: Contract) -> contract_events_pb2.ContractState:
    """Return what of a contract may leave the service."""
    return contract_events_pb2.ContractState(
        contract=one.resource,
        division=f"divisions/{one.place}",
        provider=organisation_name(one.provider),
        townships=[f"divisions/{code}" for code in one.terms.townships],
        first_date=sent_day(one.terms.first_day),
        last_date=sent_day(one.terms.last_day),
        amount_fen=one.terms.amount_fen,
        paid_fen=one.paid_fen,
        milestones=map(_milestone, one.terms.milestones),
        amendments=one.amendments,
        evaluations=map(_evaluation, one.evaluations),
        conflicts=map(_conflict, one.conflicts),
        state=one.state,  # type: ignore[arg-type] # the same number
        sign_date=sent_day(one.sign_day),
        delivered_milestones=sum(milestone.delivery_day is not None for milestone in one.terms.milestones),
    )


def payment(one: Payment) -> contract_pb2.Payment:
    """Return an entry of the ledger as it is sent."""
    return contract_pb2.Payment(
        name=one.resource,
        milestone=one.milestone,
        amount_fen=one.amount_fen,
        pay_date=sent_day(one.day),
        voucher=one.voucher,
        reverses="" if one.reverses is None else f"contracts/{one.contract}/payments/{one.reverses}",
        reason=one.reason,
        actor=one.actor,
        create_time=sent_instant(one.create_time),
    )


def amendment(one: Amendment) -> contract_pb2.Amendment:
    """Return an amendment as it is sent."""
    return contract_pb2.Amendment(
        version=one.version,
        amount_fen_before=one.amount_before,
        amount_fen_after=one.amount_after,
        last_date_before=sent_day(one.last_day_before),
        last_date_after=sent_day(one.last_day_after),
        reason=one.reason,
        actor=one.actor,
        record_time=sent_instant(one.record_time),
    )


def new_contract(sent: pb.NewContract) -> NewContract:
    """Return what is stated of a new contract. Raises MalformedText, InvalidField."""
    return NewContract(
        display_name=line(sent.display_name, field="contract.display_name"),
        tender_reference=line(sent.tender_reference, field="contract.tender_reference"),
        buyer=employer(sent.buyer, field="contract.buyer"),
        division=code_of(sent.division),
        provider=identifier_in(sent.provider),
        terms=terms(sent.terms, path="contract.terms"),
    )


def terms(sent: pb.ContractTerms, *, path: str) -> Terms:
    """Return what a contract is to say. Raises MalformedText, InvalidField."""
    return Terms(
        first_day=day(sent.first_date, field=f"{path}.first_date"),
        last_day=day(sent.last_date, field=f"{path}.last_date"),
        amount_fen=sent.amount_fen,
        budget=tuple(
            BudgetLine(ServiceField(one.field), line(one.purpose, field=f"{path}.budget_lines[{position}].purpose"), one.amount_fen)
            for position, one in enumerate(sent.budget_lines)
        ),
        townships=tuple(map(code_of, sent.townships)),
        milestones=tuple(_stated(one, f"{path}.milestones[{position}]") for position, one in enumerate(sent.milestones)),
    )


def evaluation(sent: contract_pb2.ContractEvaluation) -> ContractEvaluation:
    """Return an evaluation. Raises InvalidField."""
    told = day(sent.evaluation_date, field="evaluation.evaluation_date")
    return ContractEvaluation(EvaluationKind(sent.kind), ContractGrade(sent.grade), organisation(sent.evaluator), told)


def contract_state(sent: int) -> ContractState | None:
    """Return the state that a list is narrowed to; None for all."""
    return ContractState(sent) if sent else None


def _stated(sent: contract_pb2.Milestone, path: str) -> Milestone:
    due = day(sent.due_date, field=f"{path}.due_date")
    return Milestone(sent.number, line(sent.deliverable, field=f"{path}.deliverable"), due, sent.amount_fen)


def _budget_line(one: BudgetLine) -> contract_pb2.BudgetLine:
    return contract_pb2.BudgetLine(field=one.field, purpose=one.purpose, amount_fen=one.amount_fen)  # type: ignore[arg-type] # the same number


def _milestone(one: Milestone) -> contract_pb2.Milestone:
    return contract_pb2.Milestone(
        number=one.number,
        deliverable=one.deliverable,
        due_date=sent_day(one.due_day),
        amount_fen=one.amount_fen,
        delivery_date=sent_day(one.delivery_day),
        paid_fen=one.paid_fen,
    )


def _evaluation(one: ContractEvaluation) -> contract_pb2.ContractEvaluation:
    return contract_pb2.ContractEvaluation(
        kind=one.kind,  # type: ignore[arg-type] # the same number
        grade=one.grade,  # type: ignore[arg-type] # the same number
        evaluator=organisation_name(one.evaluator),
        evaluation_date=sent_day(one.day),
    )


def _conflict(one: Conflict) -> contract_pb2.ConflictOfInterest:
    return contract_pb2.ConflictOfInterest(
        kind=one.kind,  # type: ignore[arg-type] # the same number
        organisation=organisation_name(one.organisation),
        other_organisation=organisation_name(one.other),
        person="" if one.person is None else f"persons/{one.person}",
    )
