"""Which action of a service's table of states each action of a page is, by kind; and what no page does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from services.charity.domain import charity_community, disclosure, entitlement, fund, pledge, statement, voucher
from services.charity.domain import project_lifecycle as charity_project
from services.incubation.domain import (
    application_lifecycle,
    attendance_lifecycle,
    base_lifecycle,
    completion_certificate_lifecycle,
    course_lifecycle,
    enrollment_lifecycle,
    incubation_lifecycle,
    organization_lifecycle,
    session_lifecycle,
    training_lifecycle,
)
from services.social_work.domain import assignment, contract_lifecycle, post_lifecycle, service_month, station_lifecycle, worker_lifecycle
from services.volunteer.domain import (
    certificate_lifecycle,
    lifecycle,
    membership_lifecycle,
    project_lifecycle,
    record_lifecycle,
    sign_up_lifecycle,
    star_lifecycle,
    team_lifecycle,
)
from shared.lifecycle import Lifecycle

NO_TABLE: Final = frozenset({"communities", "developmentPlans"})
"""Kinds that pages act on and that have no table of states: a community's state is what became of it, a plan has none."""


@dataclass(frozen=True, slots=True)
class Life:
    """The life of a kind of thing."""

    table: Lifecycle[Any, Any]
    methods: dict[str, str]
    """What a method of a page is in the table; several names where the state decides which. Some are another's, whose states they share."""
    no_page: frozenset[str] = frozenset()
    """What happens by itself, with something else, or on no page."""


def life(table: Lifecycle[Any, Any], no_page: str = "", /, **methods: str) -> Life:
    """Return a life."""
    return Life(table, methods, frozenset(no_page.split()))


LIVES: Final[dict[str, Life]] = {
    "volunteers": life(
        lifecycle.LIFECYCLE,
        "GIVE_WAY ERASE",
        UpdateVolunteer="UPDATE",
        ApproveVolunteer="APPROVE",
        RejectVolunteer="REJECT",
        SuspendVolunteer="SUSPEND",
        ReinstateVolunteer="REINSTATE",
        TransferVolunteer="TRANSFER",
        DeregisterVolunteer="DEREGISTER",
    ),
    # Whoever comes into a team finds it as whoever changes it does.
    "teams": life(team_lifecycle.LIFECYCLE, UpdateTeam="UPDATE", JoinTeam="UPDATE", InviteToTeam="UPDATE", DisbandTeam="DISBAND"),
    "teamMemberships": life(
        membership_lifecycle.LIFECYCLE,
        "END",
        ApproveMember="APPROVE",
        RejectMember="REJECT",
        AcceptInvitation="ACCEPT",
        DeclineInvitation="DECLINE",
        LeaveTeam="LEAVE",
        RemoveMember="REMOVE",
    ),
    "projects": life(
        project_lifecycle.LIFECYCLE,
        UpdateProject="UPDATE ADJUST",
        AddPost="UPDATE",
        SubmitProject="SUBMIT",
        PublishProject="PUBLISH PUBLISH_BACKFILLED",
        ReturnProject="RETURN",
        StartProject="START",
        CloseProject="CLOSE",
        CancelProject="CANCEL",
        MarkDemonstration="MARK",
        UnmarkDemonstration="UNMARK",
    ),
    "signUps": life(
        sign_up_lifecycle.LIFECYCLE,
        "END",
        SelectSignUp="SELECT",
        RejectSignUp="REJECT",
        WithdrawSignUp="WITHDRAW",
        RemoveParticipant="REMOVE",
    ),
    "serviceRecords": life(
        record_lifecycle.LIFECYCLE,
        "CHECK_OUT LAPSE",  # the first is the volunteer's
        ApproveRecord="APPROVE",
        RejectRecord="REJECT",
        RequestCorrection="REQUEST_CORRECTION",
        CorrectRecord="CORRECT",
        DismissCorrection="DISMISS_CORRECTION",
        RevokeRecord="REVOKE",
    ),
    "stars": life(star_lifecycle.LIFECYCLE, "WITHDRAW", ApproveStar="APPROVE", RejectStar="REJECT"),
    "certificates": life(certificate_lifecycle.LIFECYCLE, IssueCertificate="ISSUE", RejectCertificate="REJECT", RevokeCertificate="REVOKE"),
    "organizations": life(
        organization_lifecycle.LIFECYCLE,
        UpdateOrganization="UPDATE",
        NameStaff="UPDATE",
        FileOrganization="FILE",
        RegisterOrganization="REGISTER",
        RecordAnnualCheck="CHECK",
        RateOrganization="RATE",
        RecognizeCharity="RECOGNIZE",
        RevokeCharity="RECOGNIZE",
        RecordPenalty="PENALIZE",
        DeregisterOrganization="DEREGISTER",
    ),
    "bases": life(base_lifecycle.LIFECYCLE, UpdateBase="UPDATE", CloseBase="CLOSE"),
    "applications": life(
        application_lifecycle.LIFECYCLE,
        UpdateApplication="UPDATE",
        SubmitApplication="SUBMIT",
        RequestSupplement="REQUEST_SUPPLEMENT",
        SupplementApplication="SUPPLEMENT",
        PassPreliminaryCheck="CHECK",
        SubmitReview="REVIEW",
        DeclareConflict="REVIEW",
        AdmitApplication="ADMIT",
        RefuseApplication="REFUSE",
        WithdrawApplication="WITHDRAW",
        BeginIncubation="CONTRACT",
    ),
    "incubations": life(
        incubation_lifecycle.LIFECYCLE,
        AdvanceStage="ADVANCE",
        PlanMilestone="PLAN_MILESTONE",
        ReachMilestone="REACH_MILESTONE",
        RecordDelivery="DELIVER",
        EvaluateIncubation="EVALUATE",
        RenewIncubation="RENEW",
        GraduateIncubation="GRADUATE",
        ExitIncubation="EXIT",
        TerminateIncubation="TERMINATE",
        ConfirmHandOver="HAND_OVER",
        RecordOutcome="HAND_OVER",  # of whatever ended
    ),
    "courses": life(course_lifecycle.LIFECYCLE, UpdateCourse="UPDATE", RetireCourse="RETIRE"),
    "trainings": life(
        training_lifecycle.LIFECYCLE, UpdateTraining="UPDATE", OpenTraining="OPEN", CloseTraining="CLOSE", CancelTraining="CANCEL"
    ),
    "trainingSessions": life(session_lifecycle.LIFECYCLE, RescheduleSession="RESCHEDULE", CancelSession="CANCEL"),
    "enrollments": life(enrollment_lifecycle.LIFECYCLE, WithdrawEnrollment="WITHDRAW"),
    "attendances": life(attendance_lifecycle.LIFECYCLE, VoidAttendance="VOID"),
    "completionCertificates": life(completion_certificate_lifecycle.LIFECYCLE, RevokeCompletionCertificate="REVOKE"),
    "stations": life(
        station_lifecycle.LIFECYCLE, UpdateStation="UPDATE", OpenStation="OPEN", EvaluateStation="EVALUATE", CloseStation="CLOSE"
    ),
    "posts": life(
        post_lifecycle.LIFECYCLE,
        "FILL VACATE",
        UpdatePost="UPDATE",
        OpenPost="OPEN",
        SuspendPost="SUSPEND",
        ResumePost="RESUME",
        ClosePost="CLOSE",
    ),
    "socialWorkers": life(
        worker_lifecycle.LIFECYCLE,
        "FOLLOW GIVE_WAY ERASE",
        RegisterSocialWorker="REGISTER",
        RenewRegistration="RENEW",
        RecordEducation="CHANGE",
        RecordEmployment="CHANGE",
        EndEmployment="CHANGE",
        PromoteSocialWorker="CHANGE",
        TransferSocialWorker="CHANGE",
        CancelRegistration="CANCEL_REGISTRATION",
        WithdrawSocialWorker="WITHDRAW",
    ),
    "assignments": life(assignment.LIFECYCLE, EndAssignment="LIMIT END", CancelAssignment="CANCEL"),
    "serviceMonths": life(service_month.LIFECYCLE, "COUNT", CloseServiceMonth="CLOSE", CorrectServiceCounts="CORRECT"),
    "contracts": life(
        contract_lifecycle.LIFECYCLE,
        SignContract="SIGN",
        DeliverMilestone="DELIVER",
        PayMilestone="PAY",
        ReversePayment="REVERSE",
        EvaluateContract="EVALUATE",
        AmendContract="AMEND",
        CompleteContract="COMPLETE",
        TerminateContract="TERMINATE",
    ),
    "charityProjects": life(
        charity_project.LIFE,
        "DISCLOSE",  # with the final disclosure
        UpdateCharityProject="UPDATE",
        FileCharityProject="FILE FILE_AFTERWARDS",
        BeginFundraising="BEGIN_FUNDRAISING BEGIN_EMERGENCY",
        BeginImplementation="BEGIN_IMPLEMENTATION",
        CompleteCharityProject="COMPLETE",
        LinkVolunteerProject="LINK",
        UnlinkVolunteerProject="LINK",
        ChangeCharityProjectUse="CHANGE_USE",
        SuspendCharityProject="SUSPEND",
        ResumeCharityProject="RESUME_FILED RESUME_FUNDRAISING RESUME_IMPLEMENTING",
        EndCharityProject="END",
    ),
    "charityFunds": life(
        fund.FUNDS,
        UpdateCharityFund="UPDATE",
        ReplaceCommittee="REPLACE_COMMITTEE",
        EstablishCharityFund="ESTABLISH",
        SuspendCharityFund="SUSPEND",
        ResumeCharityFund="RESUME",
        WindUpCharityFund="WIND_UP",
        CloseCharityFund="CLOSE",
    ),
    "charityCommunities": life(
        charity_community.LIFE,
        AssessCharityCommunity="ASSESS",
        DesignateCharityCommunity="DESIGNATE",
        RejectCharityCommunity="REJECT",
        RenewCharityCommunity="RENEW",
        WithdrawCharityCommunity="WITHDRAW",
    ),
    "pledges": life(pledge.PLEDGES, "RECEIVE_PART RECEIVE_REST REOPEN", ReleasePledge="RELEASE"),
    "vouchers": life(voucher.VOUCHERS, "REVERSE", PostVoucher="POST", RejectVoucher="REJECT"),
    "disclosures": life(
        disclosure.LIFE,
        "LAPSE",
        DraftDisclosure="DRAFT",
        ReviewDisclosure="REVIEW",
        ReturnDisclosure="RETURN",
        PublishDisclosure="PUBLISH",
        ReviseDisclosure="REVISE",
    ),
    "fundraisingEntitlements": life(entitlement.LIFE, RevokeEntitlement="REVOKE"),
    "statementLines": life(statement.LINES, "WITHDRAW", MatchStatementLine="MATCH", SetAsideStatementLine="SET_ASIDE"),
}

NOT_AGAIN: Final = {("statementLines", "SetAsideStatementLine"): frozenset({"STATE_SET_ASIDE"})}
"""States in which the table has an action that a page leaves out, for it would change nothing but the words."""
