"""One organization's whole way: a group in a courtyard becomes a registered association rated 3A, and the warehouse knows every step."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from wushe.common.v1.event_pb2 import Event
from wushe.common.v1.replication_service_pb2 import ListDigestsRequest, StreamAggregatesRequest
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub
from wushe.incubation.v1 import base_pb2, incubation_pb2, organization_pb2
from wushe.incubation.v1 import incubation_service_pb2 as incubating
from wushe.incubation.v1 import organization_service_pb2 as pb
from wushe.incubation.v1.application_events_pb2 import ApplicationState
from wushe.incubation.v1.incubation_events_pb2 import IncubationState, OutcomeState, ServiceDeliveryState

from shared.periods import Period
from tests.integration.incubation.incubating import STAFF, Desk
from tests.integration.incubation.organizations import ASSOCIATION, COMMUNITY_GROUP, code, founding, state_of
from tests.integration.incubation.running import COMMUNITY, Caller, Running, day, request_id
from tests.integration.warehouse.following import Both

FILED, UPDATED, REGISTERED = "OrganizationFiled", "OrganizationUpdated", "OrganizationRegistered"


async def test_a_group_of_neighbours_becomes_an_association_rated_3a(both: Both) -> None:
    running = both.running
    city, clock = Desk(running), running.directory.clock
    base = await city.base()
    staff, street = Desk(running, ("incubation_staff", "130402"), subject=STAFF), Desk(running, ("reviewer", "130402"), subject="street")
    head, treasurer = await running.person(), await running.person()

    # A group that the street files, and that wants to come to the base.
    wish = founding(display_name="夕照社区互助队", type=COMMUNITY_GROUP, division=COMMUNITY, members={"individuals": 15}, founders=[head])
    group = await staff.organizations.create(wish)
    filing = {"number": "邯备〔2026〕8号", "authority": "火磨街道办事处", "file_date": day(2026, 2, 27)}
    group = await street.organizations.change("FileOrganization", group, **filing)
    application = await staff.apply("SubmitApplication", await staff.draft(base.name, group.name))
    application = await staff.apply("PassPreliminaryCheck", application)
    for number, score in enumerate((78, 82, 91)):
        application = await Desk(running, ("reviewer", "130402"), subject=f"expert-{number}").apply(
            "SubmitReview", application, score=score
        )
    application = await street.apply("AdmitApplication", application)

    # Seed, growth, maturity: milestones, service, evaluations.
    one = await staff.begin(application)
    one = await staff.incubate("PlanMilestone", one, title="会员达到50人", due_date=day(2026, 8, 31))
    for minutes in (60, 90):
        told = {"kind": base_pb2.SERVICE_KIND_REGISTRATION, "minutes": minutes, "deliver_date": day(2026, 3, 1)}
        delivered = incubating.RecordDeliveryRequest(incubation=one.name, request_id=request_id(), **told)
        delivery = (await staff.incubations("RecordDelivery", delivered)).service_delivery
    clock.advance(timedelta(days=150))
    one = await staff.incubate("AdvanceStage", one, stage=incubation_pb2.INCUBATION_STAGE_GROWTH)
    one = await street.evaluate(one, incubation_pb2.Evaluation.KIND_MID_TERM)
    one = await staff.incubate("ReachMilestone", one, number=1, reach_date=day(2026, 7, 20))

    # The same organization, registered: one history.
    grown = pb.OrganizationUpdate(
        display_name="夕照社区互助协会",
        type=ASSOCIATION,
        members={"individuals": 56},
        legal_representative=head,
        founders=[head, treasurer],
        officers=[
            organization_pb2.Officer(person=head, position="会长"),
            organization_pb2.Officer(person=treasurer, position="财务负责人"),
        ],
    )
    group = await staff.organizations.change("UpdateOrganization", group, update=grown)
    registration = {"unified_social_credit_code": code(), "authority": "邯山区行政审批局", "register_date": day(2026, 7, 28)}
    group = await street.organizations.change("RegisterOrganization", group, **registration)
    clock.advance(timedelta(days=150))
    one = await staff.incubate("AdvanceStage", one, stage=incubation_pb2.INCUBATION_STAGE_MATURE)
    one = await street.evaluate(one, incubation_pb2.Evaluation.KIND_FINAL)
    one = await street.incubate("GraduateIncubation", one)
    one = await staff.incubate("ConfirmHandOver", one)

    # The years after.
    clock.advance(timedelta(days=180))
    passed = {"year": 2026, "result": organization_pb2.AnnualCheck.RESULT_PASSED, "decide_date": day(2027, 5, 31)}
    group = await street.organizations.change("RecordAnnualCheck", group, **passed)
    group = await street.organizations.change(
        "RateOrganization", group, grade=organization_pb2.Rating.GRADE_3A, decide_date=day(2027, 6, 18)
    )
    found = incubating.RecordOutcomeRequest(
        incubation=one.name,
        year=2027,
        state=incubation_pb2.Outcome.STATE_ALIVE,
        annual_check=organization_pb2.AnnualCheck.RESULT_PASSED,
        grade=organization_pb2.Rating.GRADE_3A,
        contract_count=1,
        contract_fen=5_000_000,
        request_id=request_id(),
    )
    outcome = (await staff.incubations("RecordOutcome", found)).outcome

    # Every event, without a gap; the last of each is what the registry says today.
    told = {
        group.name: ["OrganizationFounded", FILED, UPDATED, REGISTERED, "OrganizationChecked", "OrganizationRated"],
        application.name: [
            "ApplicationDrafted", "ApplicationSubmitted", "ApplicationChecked", "ApplicationReviewed", "ApplicationReviewed",
            "ApplicationReviewed", "ApplicationAdmitted", "ApplicationContracted",
        ],
        one.name: [
            "IncubationBegun", "MilestonePlanned", "IncubationAdvanced", "IncubationEvaluated", "MilestoneReached", "IncubationAdvanced",
            "IncubationEvaluated", "IncubationGraduated", "IncubationHandedOver",
        ],
        delivery.name: ["DeliveryRecorded"],
        outcome.name: ["OutcomeRecorded"],
        base.name: ["BaseOpened"],
    }  # fmt: skip
    assert {name: await running.kinds(name) for name in told} == told
    last = {name: (await running.events(name))[-1] for name in told}
    assert [person.person for person in state_of(last[group.name]).officers] == [head, treasurer]
    _tell(last[group.name], last[application.name], last[one.name], last[delivery.name], last[outcome.name])
    await _copies_agree(running)
    await _the_warehouse_has_every_event(both)
    year = Period(date(2026, 1, 1), date(2027, 12, 31))
    opened = {code: await both.rows(code, period=year) for code in ("organizations_graduated", "outcomes_alive", "hand_overs_in_time")}
    assert opened == {"organizations_graduated": {one.name}, "outcomes_alive": {outcome.name}, "hand_overs_in_time": {one.name}}
    assert await both.told("incubation_minutes", period=year) == {("1304",): 150}
    assert await both.told("contracts_won", period=year) == {("1304",): 5_000_000}


def _tell(group: Event, application: Event, incubation: Event, delivery: Event, outcome: Event) -> None:
    """Read the last event of each: what became of the group is there in full."""
    assert state_of(group).rating.grade == organization_pb2.Rating.GRADE_3A
    about, way, hours, year = ApplicationState(), IncubationState(), ServiceDeliveryState(), OutcomeState()
    for event, state in ((application, about), (incubation, way), (delivery, hours), (outcome, year)):
        assert event.data.Unpack(state)
    assert (about.score_count, about.mean_score_hundredths, about.organization) == (3, 8366, group.subject)
    assert (way.state, way.stage, way.reached_count) == (incubation_pb2.Incubation.STATE_GRADUATED, 3, 1)
    assert (way.HasField("hand_over_date"), [evaluation.passed for evaluation in way.evaluations]) == (True, [True, True])
    assert (hours.minutes, year.state, year.contract_fen) == (90, incubation_pb2.Outcome.STATE_ALIVE, 5_000_000)


async def _copies_agree(running: Running) -> None:
    """Hold what replication serves of each kind against the last event of every aggregate."""
    newest = {event.subject: event for event in await running.events()}
    kinds: dict[str, dict[str, Event]] = defaultdict(dict)
    for name, event in newest.items():
        kinds[event.aggregate_type][name] = event
    copier = Caller(running, ReplicationServiceStub, ("system", "*"))
    for kind, wanted in kinds.items():
        copies = [one async for answer in copier.copies(StreamAggregatesRequest(aggregate_type=kind)) for one in answer.snapshots]
        assert {copy.subject: (copy.version, copy.data) for copy in copies} == {
            name: (event.version, event.data) for name, event in wanted.items()
        }
        digests = await copier("ListDigests", ListDigestsRequest(aggregate_type=kind))
        assert sum(bucket.count for bucket in digests.digests) == len(wanted)


async def _the_warehouse_has_every_event(both: Both) -> None:
    """Hold the warehouse's history against all that the service published: no version is missing, none is told as something else."""
    published: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
    for event in await both.running.events():
        published[event.aggregate_type].append((event.subject, event.version, event.type.rpartition(".")[2]))
    assert len(published) > 5
    for kind, events in published.items():
        query = f"SELECT name, version, event_type FROM {kind}_history FINAL WHERE event_type != 'Snapshot' ORDER BY name, version"  # noqa: S608
        await both.mirrored.holds(query, sorted(events))
    found = await both.mirrored.reconcile(repair=False)
    assert all(found[kind].equal for kind in published)
