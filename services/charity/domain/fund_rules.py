"""How funds are set up, governed and ended: functions from values to facts, each of which holds the fund as it is afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from enum import IntEnum
from typing import Any
from uuid import UUID

from services.charity.domain.book import Book, Cause, CauseKind, Standing
from services.charity.domain.fund import FUNDS, STANDINGS, Committee, Fund, FundAction, FundProposal, FundState
from services.charity.domain.fund_refusals import PurposesFixed
from services.charity.domain.ledger_refusals import SamePerson
from services.charity.domain.refusals import BalanceLeft
from shared.facts import Fact


class FundChange(IntEnum):
    """What happened to a fund. Numbers are stored and sent: none is ever changed or used again."""

    CREATED = 1
    UPDATED = 2
    COMMITTEE_REPLACED = 3
    ESTABLISHED = 4
    SUSPENDED = 5
    RESUMED = 6
    WINDING_UP = 7
    CLOSED = 8


class FundCreated(Fact[Fund]):
    """It is being set up."""

    kind = FundChange.CREATED


class FundUpdated(Fact[Fund]):
    """Its content was changed."""

    kind = FundChange.UPDATED


class CommitteeReplaced(Fact[Fund]):
    """Other people govern it."""

    kind = FundChange.COMMITTEE_REPLACED


class FundEstablished(Fact[Fund]):
    """It receives and spends."""

    kind = FundChange.ESTABLISHED


class FundSuspended(Fact[Fund]):
    """It receives and spends nothing."""

    kind = FundChange.SUSPENDED


class FundResumed(Fact[Fund]):
    """It goes on."""

    kind = FundChange.RESUMED


class FundWindingUp(Fact[Fund]):
    """Its end began."""

    kind = FundChange.WINDING_UP


class FundClosed(Fact[Fund]):
    """It ended, with nothing left."""

    kind = FundChange.CLOSED


def create(proposal: FundProposal, *, identifier: UUID, by: str, now: datetime) -> FundCreated:
    """Record a fund that is being set up, by a proposal that was checked."""
    return FundCreated(
        Fund(
            id=identifier,
            display_name=proposal.display_name,
            place=proposal.community,
            organization=proposal.organization,
            sub_account=proposal.sub_account,
            purposes=proposal.purposes,
            agreement_number=proposal.agreement_number,
            members=proposal.committee.members,
            supervisors=proposal.committee.supervisors,
            recorded_by=by,
            state=FundState.DRAFT,
            state_reason="",
            established_on=None,
            established_by=None,
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def update(fund: Fund, changes: Mapping[str, Any], *, now: datetime) -> FundUpdated:
    """Change name, sub-account, agreement, purposes. Raises PurposesFixed."""
    after = _next(fund, FundAction.UPDATE, now, **changes)
    if fund.state is not FundState.DRAFT and after.purposes != fund.purposes:
        raise PurposesFixed(field="update.purposes")
    return FundUpdated(after)


def replace_committee(fund: Fund, committee: Committee, reason: str, *, now: datetime) -> CommitteeReplaced:
    """Let other people govern it (换届)."""
    after = _next(fund, FundAction.REPLACE_COMMITTEE, now, members=committee.members, supervisors=committee.supervisors)
    return CommitteeReplaced(after, reason)


def establish(fund: Fund, *, by: str, today: date, now: datetime) -> FundEstablished:
    """Establish it. Raises SamePerson for whoever recorded it."""
    after = _next(fund, FundAction.ESTABLISH, now, established_on=today, established_by=by)
    if fund.recorded_by == by:
        raise SamePerson(field="name")
    return FundEstablished(after)


def suspend(fund: Fund, reason: str, *, now: datetime) -> FundSuspended:
    """Suspend it."""
    return FundSuspended(_next(fund, FundAction.SUSPEND, now, state_reason=reason), reason)


def resume(fund: Fund, *, now: datetime) -> FundResumed:
    """Let it go on."""
    return FundResumed(_next(fund, FundAction.RESUME, now, state_reason=""))


def wind_up(fund: Fund, reason: str, *, now: datetime) -> FundWindingUp:
    """Begin its end."""
    return FundWindingUp(_next(fund, FundAction.WIND_UP, now, state_reason=reason), reason)


def close(fund: Fund, books: Sequence[Book], *, now: datetime) -> FundClosed:
    """End it. Raises BalanceLeft."""
    after = _next(fund, FundAction.CLOSE, now)
    left = sum(book.balance_fen for book in books)
    if left:
        raise BalanceLeft(field="name", metadata={"balance_fen": str(left)})
    return FundClosed(after)


def books(fund: Fund, new_id: Callable[[], UUID]) -> list[Book]:
    """Return the books of a fund that was established: one for each purpose."""
    cause = Cause(CauseKind.FUND, fund.id)
    return [Book(new_id(), cause, purpose, fund.organization, fund.place, standing(fund)) for purpose in fund.purposes]


def standing(fund: Fund) -> Standing:
    """Return what may happen in its books."""
    return STANDINGS[fund.state]


def _next(fund: Fund, action: FundAction, now: datetime, **changes: Any) -> Fund:
    return replace(fund, state=FUNDS.advance(fund.state, action), version=fund.version + 1, update_time=now, **changes)
