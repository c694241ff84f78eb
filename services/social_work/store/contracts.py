"""Statements on contracts, their ledger and their amendments."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain.contract import (
    Amendment,
    BudgetLine,
    Conflict,
    ConflictKind,
    Contract,
    ContractEvaluation,
    ContractGrade,
    EvaluationKind,
    Milestone,
    Payment,
    Terms,
)
from services.social_work.domain.contract_lifecycle import ContractState
from services.social_work.domain.employer import Employer
from services.social_work.domain.service_month import ServiceField
from services.social_work.events import CONTRACT, OUTBOX
from shared.aggregates import History, Recorder, Shelf
from shared.db import driver

_COLUMNS: Final = (
    "id", "display_name", "tender_reference", "buyer_organisation", "buyer_name", "division", "provider", "first_day", "last_day",
    "amount_fen", "budget", "townships", "milestones", "paid_fen", "amendments", "evaluations", "conflicts", "state", "state_reason",
    "sign_day", "version", "create_time", "update_time",
)  # fmt: skip
_PAYMENT: Final = "id, contract_id, milestone, amount_fen, day, voucher, reverses, reason, actor, create_time"
_PAY: Final = f"""
INSERT INTO contract_payment ({_PAYMENT}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id
"""  # noqa: S608 — made of constants, as all below
_PAID: Final = f"SELECT {_PAYMENT} FROM contract_payment WHERE contract_id = $1 AND id = $2"  # noqa: S608
_PAYMENTS: Final = f"SELECT {_PAYMENT} FROM contract_payment WHERE contract_id = $1 AND id > $2 ORDER BY id LIMIT $3"  # noqa: S608
_AMEND: Final = "INSERT INTO contract_amendment VALUES ($1, $2, $3, $4, $5, $6)"
_AMENDMENTS: Final = """
SELECT version, amount_before, amount_after, last_day_before, last_day_after, reason, actor, record_time
FROM contract_amendment JOIN contract_change USING (contract_id, version) WHERE contract_id = $1 AND version > $2 ORDER BY version LIMIT $3
"""


def _row(one: Contract) -> tuple[Any, ...]:
    terms = one.terms
    return (
        one.id, one.display_name, one.tender_reference, one.buyer.organisation, one.buyer.display_name, one.place, one.provider,
        terms.first_day, terms.last_day, terms.amount_fen, _json(map(_budget_line, terms.budget)), list(terms.townships),
        _json(map(_milestone, terms.milestones)), one.paid_fen, one.amendments, _json(map(_evaluation, one.evaluations)),
        _json(map(_conflict, one.conflicts)), one.state, one.state_reason, one.sign_day, one.version, one.create_time, one.update_time,
    )  # fmt: skip


def _made(row: Any) -> Contract:
    (
        identifier, name, tender, organisation, buyer, place, provider, first, last, amount, budget, townships, milestones, paid,
        amendments, evaluations, conflicts, state, *rest,
    ) = row  # fmt: skip
    terms = Terms(first, last, amount, _all(budget, _made_line), tuple(townships), _all(milestones, _made_milestone))
    judged, found = _all(evaluations, _made_evaluation), _all(conflicts, _made_conflict)
    return Contract(
        identifier, name, tender, Employer(organisation, buyer), place, provider, terms, paid, amendments, judged, found,
        ContractState(state), *rest,
    )  # fmt: skip


def _json(items: Iterable[Mapping[str, Any]]) -> str:
    return json.dumps(list(items))


def _all(kept: Sequence[dict[str, Any]], made: Any) -> tuple[Any, ...]:
    return tuple(map(made, kept))


def _budget_line(one: BudgetLine) -> dict[str, Any]:
    return {"field": one.field, "purpose": one.purpose, "amount_fen": one.amount_fen}


def _made_line(kept: Mapping[str, Any]) -> BudgetLine:
    return BudgetLine(ServiceField(kept["field"]), kept["purpose"], kept["amount_fen"])


def _milestone(one: Milestone) -> dict[str, Any]:
    delivered = None if one.delivery_day is None else one.delivery_day.isoformat()
    return {
        "number": one.number, "deliverable": one.deliverable, "due_day": one.due_day.isoformat(), "amount_fen": one.amount_fen,
        "delivery_day": delivered, "paid_fen": one.paid_fen,
    }  # fmt: skip


def _made_milestone(kept: Mapping[str, Any]) -> Milestone:
    delivered = date.fromisoformat(kept["delivery_day"]) if kept["delivery_day"] else None
    due = date.fromisoformat(kept["due_day"])
    return Milestone(kept["number"], kept["deliverable"], due, kept["amount_fen"], delivered, kept["paid_fen"])


def _evaluation(one: ContractEvaluation) -> dict[str, Any]:
    return {"kind": one.kind, "grade": one.grade, "evaluator": _text(one.evaluator), "day": one.day.isoformat()}


def _made_evaluation(kept: Mapping[str, Any]) -> ContractEvaluation:
    evaluator, day = _identifier(kept["evaluator"]), date.fromisoformat(kept["day"])
    return ContractEvaluation(EvaluationKind(kept["kind"]), ContractGrade(kept["grade"]), evaluator, day)


def _conflict(one: Conflict) -> dict[str, Any]:
    return {"kind": one.kind, "organisation": str(one.organisation), "other": str(one.other), "person": _text(one.person)}


def _made_conflict(kept: Mapping[str, Any]) -> Conflict:
    return Conflict(ConflictKind(kept["kind"]), UUID(kept["organisation"]), UUID(kept["other"]), _identifier(kept["person"]))


def _text(identifier: UUID | None) -> str | None:
    return None if identifier is None else str(identifier)


def _identifier(kept: str | None) -> UUID | None:
    return None if kept is None else UUID(kept)


SHELF: Final = Shelf("contract", "contracts", _COLUMNS, row=_row, made=_made, place="division", holder="provider")
RECORDER: Final = Recorder(SHELF, History("contract_change", "contract_id"), CONTRACT, OUTBOX)


async def pay(tx: AsyncConnection, one: Payment) -> bool:
    """Enter a payment or a reversal into the ledger; False where what it reverses was reversed."""
    written = (
        one.id, one.contract, one.milestone, one.amount_fen, one.day, one.voucher, one.reverses, one.reason, one.actor, one.create_time,
    )  # fmt: skip
    return await driver(tx).fetchval(_PAY, *written) is not None


async def payment(tx: AsyncConnection, contract: UUID, identifier: UUID) -> Payment | None:
    """Return an entry of a contract's ledger."""
    row = await driver(tx).fetchrow(_PAID, contract, identifier)
    return None if row is None else Payment(*row)


async def payments(connection: AsyncConnection, contract: UUID, *, after: UUID, limit: int) -> list[Payment]:
    """Return the ledger of a contract from behind an identifier, oldest first."""
    return [Payment(*row) for row in await driver(connection).fetch(_PAYMENTS, contract, after, limit)]


async def amend(tx: AsyncConnection, before: Contract, after: Contract) -> None:
    """Write down what an amendment changed, under the version that it led to."""
    terms, now = before.terms, after.terms
    await driver(tx).execute(_AMEND, after.id, after.version, terms.amount_fen, now.amount_fen, terms.last_day, now.last_day)


async def amendments(connection: AsyncConnection, contract: UUID, *, after: int, limit: int) -> list[Amendment]:
    """Return the amendments of a contract behind a version, oldest first."""
    return [Amendment(*row) for row in await driver(connection).fetch(_AMENDMENTS, contract, after, limit)]
