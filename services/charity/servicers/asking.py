"""What a method reads of the call under way: whose errand it is, and where the caller's roles for it reach."""

from __future__ import annotations

from typing import Final

from services.charity.servicers.charity_community_policies import CHARITY_COMMUNITY_POLICIES
from services.charity.servicers.disclosure_policies import DISCLOSURE_POLICIES
from services.charity.servicers.ledger_policies import DONATION_POLICIES, FUND_POLICIES, LEDGER_POLICIES, VOUCHER_POLICIES
from services.charity.servicers.project_policies import ENTITLEMENT_POLICIES, PROJECT_POLICIES
from services.charity.servicers.statement_policies import STATEMENT_POLICIES
from shared.asked import Asked

ASKED: Final = Asked(
    FUND_POLICIES,
    DONATION_POLICIES,
    VOUCHER_POLICIES,
    LEDGER_POLICIES,
    STATEMENT_POLICIES,
    PROJECT_POLICIES,
    ENTITLEMENT_POLICIES,
    CHARITY_COMMUNITY_POLICIES,
    DISCLOSURE_POLICIES,
)
