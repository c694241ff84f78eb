"""What the charity service keeps."""

from __future__ import annotations

from typing import Final

from services.admin.resources.resource import Action, Listed, Resource, Tone, said, states, unsaid, way

_V1: Final = "wushe.charity.v1"
_LINKED: Final = states("DRAFT", "FILED", "FUNDRAISING", "IMPLEMENTING", "COMPLETED")

PROJECTS: Final = Resource(
    noun="charityProjects",
    server="charity",
    service=f"{_V1}.CharityProjectService",
    kind="CharityProject",
    columns=("display_name", "kind", "community", "organiser", "purpose", "state", "create_time"),
    way=way("DRAFT", "FILED", "FUNDRAISING", "IMPLEMENTING", "COMPLETED", "DISCLOSED"),
    guided=frozenset({"CreateCharityProject", "UpdateCharityProject", "FileCharityProject"}),
    shows=("volunteer_service",),
    filters=("state", "kind"),
    create="CreateCharityProject",
    update="UpdateCharityProject",
    updated=states("DRAFT"),
    changes="ListCharityProjectChanges",
    actions=(
        Action("FileCharityProject", states("DRAFT", "FUNDRAISING", "IMPLEMENTING"), Tone.GOOD, where=(unsaid("filing"),)),
        Action("BeginFundraising", states("DRAFT", "FILED"), Tone.GOOD, where=(said("plan"), said("emergency", "DRAFT"))),
        Action("BeginImplementation", states("FILED", "FUNDRAISING"), Tone.GOOD, where=(unsaid("plan", "FILED"),)),
        Action("CompleteCharityProject", states("IMPLEMENTING"), Tone.GOOD),
        Action("LinkVolunteerProject", _LINKED),
        Action("UnlinkVolunteerProject", _LINKED, where=(said("volunteer_projects"),)),
        Action("ChangeCharityProjectUse", states("FILED", "FUNDRAISING", "IMPLEMENTING")),
        Action("SuspendCharityProject", states("FILED", "FUNDRAISING", "IMPLEMENTING")),
        Action("ResumeCharityProject", states("SUSPENDED"), Tone.GOOD),
        Action("EndCharityProject", states("DRAFT", "FILED", "FUNDRAISING", "IMPLEMENTING", "SUSPENDED"), Tone.GRAVE),
    ),
    lists=(Listed("donations", "ListDonations"), Listed("vouchers", "ListVouchers")),
)

FUNDS: Final = Resource(
    noun="charityFunds",
    server="charity",
    service=f"{_V1}.CharityFundService",
    kind="CharityFund",
    columns=("display_name", "community", "organization", "purposes", "state", "establish_day"),
    way=way("DRAFT", "ACTIVE"),
    guided=frozenset({"CreateCharityFund"}),
    filters=("state",),
    create="CreateCharityFund",
    update="UpdateCharityFund",
    updated=states("DRAFT", "ACTIVE", "SUSPENDED", "WINDING_UP"),
    changes="ListCharityFundChanges",
    actions=(
        Action("EstablishCharityFund", states("DRAFT"), Tone.GOOD),
        Action("ReplaceCommittee", states("DRAFT", "ACTIVE", "SUSPENDED", "WINDING_UP")),
        Action("SuspendCharityFund", states("ACTIVE")),
        Action("ResumeCharityFund", states("SUSPENDED"), Tone.GOOD),
        Action("WindUpCharityFund", states("ACTIVE", "SUSPENDED"), Tone.GRAVE),
        Action("CloseCharityFund", states("DRAFT", "WINDING_UP"), Tone.GRAVE),
    ),
    lists=(Listed("donations", "ListDonations"), Listed("vouchers", "ListVouchers")),
)

COMMUNITIES: Final = Resource(
    noun="charityCommunities",
    server="charity",
    service=f"{_V1}.CharityCommunityService",
    kind="CharityCommunity",
    plural="CharityCommunities",
    columns=("community", "assessment.total_points", "designation_day", "valid_until", "state"),
    way=way("APPLIED", "ASSESSED", "DESIGNATED"),
    filters=("state",),
    create="ApplyForCharityCommunity",
    changes="ListCharityCommunityChanges",
    actions=(
        Action("AssessCharityCommunity", states("APPLIED", "ASSESSED"), Tone.GOOD),
        Action("DesignateCharityCommunity", states("ASSESSED"), Tone.GOOD),
        Action("RejectCharityCommunity", states("APPLIED", "ASSESSED"), Tone.GRAVE),
        Action("RenewCharityCommunity", states("DESIGNATED", "RENEWED"), Tone.GOOD),
        Action("WithdrawCharityCommunity", states("DESIGNATED", "RENEWED"), Tone.GRAVE),
    ),
)

DONATIONS: Final = Resource(
    noun="donations",
    server="charity",
    service=f"{_V1}.DonationService",
    kind="Donation",
    columns=("cause", "donor.kind", "donor.published_name", "amount_fen", "asset", "received_day", "receipt.number", "state"),
    filters=("query", "state"),
    create="Donate",
    prints=True,
)

PLEDGES: Final = Resource(
    noun="pledges",
    server="charity",
    service=f"{_V1}.DonationService",
    kind="Pledge",
    columns=("cause", "donor.kind", "pledged_fen", "received_fen", "due_day", "state"),
    filters=("state",),
    create="CreatePledge",
    changes="ListPledgeChanges",
    actions=(Action("ReleasePledge", states("OPEN"), Tone.GRAVE),),
)

VOUCHERS: Final = Resource(
    noun="vouchers",
    server="charity",
    service=f"{_V1}.VoucherService",
    kind="Voucher",
    columns=("summary", "cause", "asset", "amount_fen", "prepared_by", "decided_by", "state", "post_day"),
    way=way("PREPARED", "POSTED"),
    filters=("query", "state"),
    create="PrepareVoucher",
    changes="ListVoucherChanges",
    actions=(Action("PostVoucher", states("PREPARED"), Tone.GOOD), Action("RejectVoucher", states("PREPARED"), Tone.GRAVE)),
)

DISCLOSURES: Final = Resource(
    noun="disclosures",
    server="charity",
    service=f"{_V1}.DisclosureService",
    kind="Disclosure",
    get="GetDisclosureEdition",
    listing="ListOwedDisclosures",
    columns=("charity_project", "kind", "first_day", "last_day", "due_day", "publish_day", "state", "late"),
    way=way("DUE", "DRAFTED", "REVIEWED", "PUBLISHED"),
    guided=frozenset({"DraftDisclosure", "ReviseDisclosure"}),
    shows=("edition.content",),
    filters=("state", "kind"),
    changes="ListDisclosureChanges",
    actions=(
        Action("DraftDisclosure", states("DUE", "DRAFTED"), Tone.GOOD),
        Action("ReviewDisclosure", states("DRAFTED"), Tone.GOOD),
        Action("ReturnDisclosure", states("REVIEWED"), Tone.GRAVE),
        Action("PublishDisclosure", states("REVIEWED"), Tone.GOOD),
        Action("ReviseDisclosure", states("PUBLISHED")),
    ),
)

ENTITLEMENTS: Final = Resource(
    noun="fundraisingEntitlements",
    server="charity",
    service=f"{_V1}.FundraisingEntitlementService",
    kind="Entitlement",
    columns=("organization", "division", "certificate_number", "first_day", "last_day", "state"),
    filters=("state",),
    create="RecordEntitlement",
    actions=(Action("RevokeEntitlement", states("IN_FORCE"), Tone.GRAVE),),
)

STATEMENT_LINES: Final = Resource(
    noun="statementLines",
    server="charity",
    service=f"{_V1}.StatementService",
    kind="StatementLine",
    columns=("organization", "booked_day", "direction", "amount_fen", "bank_reference", "matched", "state"),
    filters=("state",),
    actions=(
        Action("MatchStatementLine", states("UNMATCHED", "MATCHED", "SET_ASIDE"), Tone.GOOD),
        Action("SetAsideStatementLine", states("UNMATCHED", "MATCHED")),
    ),
)

RESOURCES: Final = (*(PROJECTS, FUNDS, COMMUNITIES, DONATIONS, PLEDGES, VOUCHERS, DISCLOSURES, ENTITLEMENTS, STATEMENT_LINES),)
