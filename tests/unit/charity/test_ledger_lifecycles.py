"""Every state and every action of funds, donations, pledges and vouchers: what is possible, and that nothing else is."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from services.charity.domain.donation import DONATIONS, DonationAction, DonationState
from services.charity.domain.fund import FUNDS, STANDINGS, FundAction, FundState
from services.charity.domain.pledge import PLEDGES, PledgeAction, PledgeState
from services.charity.domain.voucher import VOUCHERS, VoucherAction, VoucherState
from shared.lifecycle import Lifecycle
from shared.refusals import IllegalTransition

POSSIBLE: dict[str, tuple[Lifecycle[Any, Any], Any, Any, str]] = {
    "fund": (
        FUNDS,
        FundState,
        FundAction,
        """
        DRAFT update DRAFT, DRAFT replace_committee DRAFT, DRAFT establish ACTIVE, DRAFT close CLOSED,
        ACTIVE update ACTIVE, ACTIVE replace_committee ACTIVE, ACTIVE suspend SUSPENDED, ACTIVE wind_up WINDING_UP,
        SUSPENDED update SUSPENDED, SUSPENDED replace_committee SUSPENDED, SUSPENDED resume ACTIVE, SUSPENDED wind_up WINDING_UP,
        WINDING_UP update WINDING_UP, WINDING_UP replace_committee WINDING_UP, WINDING_UP close CLOSED
        """,
    ),
    "donation": (
        DONATIONS,
        DonationState,
        DonationAction,
        """
        RECEIVED refund_part PARTLY_REFUNDED, RECEIVED refund_all REFUNDED, RECEIVED reverse REVERSED,
        PARTLY_REFUNDED refund_part PARTLY_REFUNDED, PARTLY_REFUNDED refund_all REFUNDED,
        PARTLY_REFUNDED restore_part PARTLY_REFUNDED, PARTLY_REFUNDED restore RECEIVED,
        REFUNDED restore_part PARTLY_REFUNDED, REFUNDED restore RECEIVED
        """,
    ),
    "pledge": (
        PLEDGES,
        PledgeState,
        PledgeAction,
        """
        OPEN receive_part OPEN, OPEN receive_rest KEPT, OPEN reopen OPEN, OPEN release RELEASED, KEPT reopen OPEN,
        RELEASED reopen RELEASED
        """,
    ),
    "voucher": (
        VOUCHERS,
        VoucherState,
        VoucherAction,
        "PREPARED post POSTED, PREPARED reject REJECTED, POSTED reverse REVERSED",
    ),
}
CASES = [(kind, state, action) for kind, (_, states, actions, _) in POSSIBLE.items() for state, action in product(states, actions)]


@pytest.mark.parametrize(("kind", "state", "action"), CASES)
def test_what_the_table_names_is_possible_and_nothing_else(kind: str, state: Any, action: Any) -> None:
    lifecycle, _, _, told = POSSIBLE[kind]
    ways = {tuple(way.split()[:2]): way.split()[2] for way in told.split(",")}
    if (state.name, action.value) in ways:
        assert lifecycle.advance(state, action).name == ways[state.name, action.value]
    else:
        with pytest.raises(IllegalTransition) as refused:
            lifecycle.advance(state, action)
        assert refused.value.metadata == {"state": f"STATE_{state.name}", "action": action.value}


def test_every_state_of_a_fund_but_a_draft_says_what_its_books_may() -> None:
    assert set(STANDINGS) == set(FundState) - {FundState.DRAFT}
