"""What the warehouse keeps of the charity service: no donor, no text."""

from __future__ import annotations

from typing import Final

from wushe.charity.v1.charity_community_events_pb2 import CharityCommunityState
from wushe.charity.v1.charity_fund_events_pb2 import CharityFundState
from wushe.charity.v1.charity_project_events_pb2 import CharityProjectState
from wushe.charity.v1.disclosure_events_pb2 import DisclosureState
from wushe.charity.v1.donation_events_pb2 import DonationState, PledgeState
from wushe.charity.v1.fundraising_entitlement_events_pb2 import FundraisingEntitlementState
from wushe.charity.v1.ledger_events_pb2 import LedgerLineState
from wushe.charity.v1.statement_line_events_pb2 import StatementLineState
from wushe.charity.v1.voucher_events_pb2 import VoucherState

from services.warehouse.model.columns import Column, choice, choices, count, day, flag, places, reference, references
from services.warehouse.model.projection import Projection, Source

CHARITY_PROJECT: Final = Projection(
    "charity_project",
    CharityProjectState,
    place="community",
    columns=(
        choice("kind"),
        choice("purpose"),
        reference("organiser"),
        reference("holder"),
        references("partners"),
        count("budget_fen"),
        count("target_fen"),
        places("beneficiary_communities", "beneficiaries.communities"),
        choices("beneficiary_groups", "beneficiaries.groups"),
        flag("emergency"),
        references("volunteer_projects"),
        count("use_change_count"),
        day("filing_day"),
        day("fundraising_begin_day"),
        day("fundraising_end_day"),
        day("implementation_begin_day"),
        day("end_day"),
    ),
)

FUNDRAISING_ENTITLEMENT: Final = Projection(
    "fundraising_entitlement",
    FundraisingEntitlementState,
    place="division",
    columns=(reference("organization"), day("first_day"), day("last_day")),
)

CHARITY_COMMUNITY: Final = Projection(
    "charity_community",
    CharityCommunityState,
    place="community",
    columns=(
        count("total_points", "assessment.total_points"),
        flag("passed", "assessment.passed"),
        day("assessment_day", "assessment.day"),
        day("designation_day"),
        day("valid_until"),
    ),
)

DISCLOSURE: Final = Projection(
    "disclosure",
    DisclosureState,
    place="community",
    columns=(
        reference("charity_project"),
        choice("kind"),
        day("first_day"),
        day("last_day"),
        day("due_day"),
        count("edition"),
        count("published_edition"),
        day("publish_day"),
        flag("late"),
    ),
)

CHARITY_FUND: Final = Projection(
    "charity_fund",
    CharityFundState,
    place="community",
    columns=(reference("organization"), choices("purposes"), count("committee_size"), count("supervisors"), day("establish_day")),
)

DONATION: Final = Projection(
    "donation",
    DonationState,
    place="division",
    columns=(
        reference("cause"),
        choice("purpose"),
        reference("organization"),
        choice("donor_kind"),
        reference("donor_organization"),
        choice("asset"),
        count("amount_fen"),
        count("refunded_fen"),
        day("received_day"),
        reference("pledge"),
        reference("entry"),
    ),
)

PLEDGE: Final = Projection(
    "pledge",
    PledgeState,
    place="division",
    columns=(
        reference("cause"),
        choice("purpose"),
        reference("organization"),
        choice("donor_kind"),
        choice("asset"),
        count("pledged_fen"),
        count("received_fen"),
        flag("public_promise"),
        day("due_day"),
    ),
)

VOUCHER: Final = Projection(
    "voucher",
    VoucherState,
    place="division",
    columns=(
        choice("kind"),
        reference("cause"),
        choice("purpose"),
        reference("organization"),
        choice("asset"),
        count("amount_fen"),
        choice("category"),
        choice("beneficiary_kind"),
        count("people"),
        reference("entry"),
        day("post_day"),
    ),
)


# What a line adds, signed: a reversal less. So sums are those of the books, to the fen.
LEDGER_LINE: Final = Projection(
    "ledger_line",
    LedgerLineState,
    place="line.division",
    state_path="",
    columns=(
        choice("kind"),
        reference("cause", "line.cause"),
        choice("purpose", "line.purpose"),
        reference("organization", "line.organization"),
        reference("entry"),
        count("donated_fen"),
        count("refunded_fen"),
        count("transferred_in_fen"),
        count("interest_fen"),
        count("sale_proceeds_fen"),
        count("sold_goods_fen"),
        count("programme_fen"),
        count("management_fen"),
        count("transferred_out_fen"),
        Column("spent_fen", "Int64", lambda _: lambda state: state.programme_fen + state.management_fen),
        count("balance_fen"),
        day("day", "effective_day"),
        reference("reverses"),
    ),
)

STATEMENT_LINE: Final = Projection(
    "statement_line",
    StatementLineState,
    place="",
    columns=(reference("organization"), day("booked_day"), choice("direction"), count("amount_fen"), reference("matched")),
)

SOURCE: Final = Source(
    "charity",
    (
        CHARITY_PROJECT,
        FUNDRAISING_ENTITLEMENT,
        CHARITY_COMMUNITY,
        DISCLOSURE,
        CHARITY_FUND,
        DONATION,
        PLEDGE,
        VOUCHER,
        LEDGER_LINE,
        STATEMENT_LINE,
    ),
)
