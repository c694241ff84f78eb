"""Who fills which post: one at a time, full time at the most, registered on the first day. The database holds it, whoever writes."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta

import asyncpg
import pytest
from wushe.social_work.v1 import assignment_pb2, post_pb2, social_worker_pb2

from shared.db import driver
from shared.refusals import Refusal
from tests.integration.social_work.running import BECAUSE, COUNTY, TOWNSHIP, Desk, Running, at_once, sent

DAY = timedelta(days=1)
SINCE = date(2026, 1, 5)
POST, ASSIGNMENT = post_pb2.Post, assignment_pb2.Assignment


async def test_whoever_is_assigned_fills_the_post_and_an_end_makes_it_vacant(running: Running, desk: Desk) -> None:
    worker, post = await desk.worker(registered=SINCE), await desk.post()
    one = await desk.assign(worker, post, running.today)
    assert (one.state, one.place) == (ASSIGNMENT.STATE_IN_FORCE, f"divisions/{TOWNSHIP}")
    assert (await desk.ask("GetPost", name=post.name)).post.state == POST.STATE_FILLED
    after = await desk.change("EndAssignment", one, last_date=sent(running.today), reason=BECAUSE)
    assert after.state == ASSIGNMENT.STATE_ENDED
    assert (await desk.ask("GetPost", name=post.name)).post.state == POST.STATE_OPEN
    kinds = [event.type.rpartition(".")[2] for _, event in await running.events(post.name)]
    assert kinds == ["PostCreated", "PostOpened", "PostFilled", "PostVacated"]
    assert [change.kind for change in await desk.all("ListAssignmentChanges", one.name)] == [1, 3]


async def test_of_many_who_want_a_post_at_once_one_gets_it(running: Running, desk: Desk) -> None:
    post = await desk.post()
    workers = [await desk.worker(registered=SINCE) for _ in range(6)]
    answers = await at_once(*(desk.assign(worker, post, running.today) for worker in workers))
    assert [type(answer) for answer in answers[:1]] == [ASSIGNMENT]
    assert answers[1:] == ["POST_TAKEN"] * 5
    assert await running.scalar("SELECT count(*) FROM assignment WHERE post_id::text = :post", post=post.name[6:]) == 1


async def test_the_successor_comes_after_the_last_day_and_not_before(running: Running, desk: Desk) -> None:
    post, first, second = await desk.post(), await desk.worker(registered=SINCE), await desk.worker(registered=SINCE)
    one = await desk.assign(first, post, running.today, running.today + 30 * DAY)
    with pytest.raises(Refusal) as refused:
        await desk.assign(second, post, running.today + 30 * DAY)
    assert (refused.value.reason, refused.value.metadata["assignment"]) == ("POST_TAKEN", one.name)
    await desk.assign(second, post, running.today + 31 * DAY)


async def test_of_many_shares_at_once_no_more_than_full_time_are_taken(running: Running, desk: Desk) -> None:
    worker = await desk.worker(registered=SINCE)
    posts = [await desk.post() for _ in range(8)]
    answers = await at_once(*(desk.assign(worker, post, running.today, share=30) for post in posts))
    assert [answer for answer in answers if isinstance(answer, str)] == ["ABOVE_FULL_TIME"] * 5
    assert await running.scalar("SELECT sum(share_percent) FROM assignment WHERE worker_id::text = :it", it=worker.name[14:]) == 90
    await desk.assign(worker, await desk.post(), running.today, share=10)


async def test_full_time_is_counted_day_by_day(running: Running, desk: Desk) -> None:
    worker, today = await desk.worker(registered=SINCE), running.today
    await desk.assign(worker, await desk.post(), today, today + 9 * DAY, share=60)
    await desk.assign(worker, await desk.post(), today + 20 * DAY, share=60)
    await desk.assign(worker, await desk.post(), today + 10 * DAY, today + 19 * DAY)  # full time between the two
    with pytest.raises(Refusal, match="full time"):
        await desk.assign(worker, await desk.post(), today + 5 * DAY, today + 12 * DAY, share=1)
    with pytest.raises(Refusal, match="full time"):
        await desk.assign(worker, await desk.post(), today - 3 * DAY, share=41)
    await desk.assign(worker, await desk.post(), today, today + 9 * DAY, share=40)


async def test_the_database_alone_holds_full_time_posts_and_registrations(running: Running, desk: Desk) -> None:
    """Whoever writes past the use case, as an import or a hand would, is held by the same promises, also beside others."""
    worker, other, post, next_post = await desk.worker(registered=SINCE), await desk.worker(), await desk.post(), await desk.post()

    async def write(who: str, what: str, first: date, share: int) -> str:
        async with running.service.database.transaction() as tx:
            await driver(tx).execute(
                """INSERT INTO assignment VALUES (gen_random_uuid(), $1::uuid, $2::uuid, $3, $4, NULL, $5, 1, '', 1, now(), now())""",
                who.partition("/")[2], what.partition("/")[2], TOWNSHIP, first, share,
            )  # fmt: skip
            await asyncio.sleep(0.02)  # the others come in meanwhile
        return "written"

    async def broken(*calls: object) -> list[str]:
        answers = await asyncio.gather(*calls, return_exceptions=True)  # type: ignore[call-overload]
        return sorted(getattr(answer, "constraint_name", answer) for answer in answers)

    both = await broken(write(worker.name, post.name, running.today, 60), write(worker.name, next_post.name, running.today, 60))
    assert both == ["assignment_full_time", "written"]
    free = next_post if (await desk.all("ListAssignments", post.name)) else post
    taken = post if free is next_post else next_post
    assert await broken(write(worker.name, taken.name, running.today, 1)) == ["assignment_fills_once"]
    assert await broken(write(other.name, free.name, running.today, 1)) == ["assignment_registered"]
    assert await broken(write(worker.name, free.name, SINCE - DAY, 1)) == ["assignment_registered"]
    assert await broken(write(worker.name, (await desk.post(open_it=False)).name, running.today, 1)) == ["assignment_post_open"]
    with pytest.raises(asyncpg.IntegrityConstraintViolationError) as refused:
        async with running.service.database.transaction() as tx:
            await driver(tx).execute("UPDATE social_worker SET state = 1 WHERE id = $1::uuid", worker.name.partition("/")[2])
    assert refused.value.constraint_name == "nothing_in_force"


async def test_a_registration_is_cancelled_or_an_assignment_begins_but_never_both(running: Running, desk: Desk) -> None:
    for _ in range(4):
        worker, post = await desk.worker(registered=SINCE), await desk.post()
        await asyncio.gather(
            desk.assign(worker, post, running.today),
            desk.change("CancelRegistration", worker, reason=BECAUSE),
            return_exceptions=True,
        )
        one = (await desk.ask("GetSocialWorker", name=worker.name)).social_worker
        assert one.state == social_worker_pb2.SocialWorker.STATE_CERTIFIED
        states = [each.state for each in await desk.all("ListAssignments", worker.name)]
        assert states in ([], [ASSIGNMENT.STATE_ENDED])
        assert (await desk.ask("GetPost", name=post.name)).post.state == POST.STATE_OPEN


async def test_nobody_is_assigned_without_a_registration_that_holds(running: Running, desk: Desk) -> None:
    post = await desk.post()
    before = await running.stored()
    for worker in (await desk.worker(), await desk.worker(certified=date(2022, 1, 3), registered=date(2022, 2, 1))):
        before = await running.stored()
        with pytest.raises(Refusal) as refused:
            await desk.assign(worker, post, running.today)
        assert (refused.value.reason, refused.value.violations[0].field) == ("NOT_REGISTERED", "social_worker")
        assert await running.stored() == before


async def test_a_post_that_asks_for_more_takes_nobody_below(running: Running, desk: Desk) -> None:
    assistant = await desk.worker(registered=SINCE, level=social_worker_pb2.WORKER_LEVEL_ASSISTANT)
    with pytest.raises(Refusal, match="level is below"):
        await desk.assign(assistant, await desk.post(required_level=social_worker_pb2.WORKER_LEVEL_SOCIAL_WORKER), running.today)
    post = await desk.post()
    await desk.assign(assistant, post, running.today)
    filled = (await desk.ask("GetPost", name=post.name)).post
    with pytest.raises(Refusal, match="level is below"):
        await desk.change("UpdatePost", filled, update={"required_level": social_worker_pb2.WORKER_LEVEL_SENIOR})


@pytest.mark.parametrize(("verb", "after"), [("SuspendPost", POST.STATE_SUSPENDED), ("ClosePost", POST.STATE_CLOSED)])
async def test_whoever_fills_a_post_that_goes_is_assigned_no_longer(running: Running, desk: Desk, verb: str, after: int) -> None:
    post, first, second = await desk.post(), await desk.worker(registered=SINCE), await desk.worker(registered=SINCE)
    now = await desk.assign(first, post, running.today - DAY, running.today + 5 * DAY)
    later = await desk.assign(second, post, running.today + 6 * DAY)
    filled = (await desk.ask("GetPost", name=post.name)).post
    assert (await desk.change(verb, filled, reason=BECAUSE)).state == after
    now, later = [(await desk.ask("GetAssignment", name=one.name)).assignment for one in (now, later)]
    assert (now.state, now.last_date, now.state_reason) == (ASSIGNMENT.STATE_ENDED, sent(running.today), BECAUSE)
    assert later.state == ASSIGNMENT.STATE_CANCELLED
    with pytest.raises(Refusal, match="Nobody can be assigned"):
        await desk.assign(second, post, running.today)


async def test_what_is_past_is_recorded_as_ended_and_leaves_the_post_vacant(running: Running, desk: Desk) -> None:
    worker, post = await desk.worker(registered=SINCE), await desk.post()
    one = await desk.assign(worker, post, running.today - 9 * DAY, running.today - DAY)
    assert one.state == ASSIGNMENT.STATE_ENDED
    assert (await desk.ask("GetPost", name=post.name)).post.state == POST.STATE_OPEN


async def test_the_same_request_assigns_once(running: Running, desk: Desk) -> None:
    worker, post = await desk.worker(registered=SINCE), await desk.post()
    first, second = await asyncio.gather(*(desk.assign(worker, post, running.today, request_id="assign-once") for _ in range(2)))
    assert first == second
    with pytest.raises(Refusal, match="with another content"):
        await desk.assign(worker, post, running.today, share=50, request_id="assign-once")


async def test_lists_are_of_a_post_a_social_worker_or_a_division_in_scope(running: Running, desk: Desk) -> None:
    worker, post = await desk.worker(registered=SINCE), await desk.post()
    one = await desk.assign(worker, post, running.today, share=40)
    two = await desk.assign(worker, await desk.post(), running.today, share=40)
    assert [each.name for each in await desk.all("ListAssignments", worker.name, page_size=1)] == [one.name, two.name]
    assert [each.name for each in await desk.all("ListAssignments", post.name)] == [one.name]
    assert {one.name, two.name} <= {each.name for each in await desk.all("ListAssignments", f"divisions/{COUNTY}")}
    stranger = Desk(running, ("registrar", "130403"))
    for method, content in (
        ("GetAssignment", {"name": one.name}),
        ("ListAssignments", {"parent": post.name}),
        ("ListAssignments", {"parent": worker.name}),
        (
            "EndAssignment",
            {"name": one.name, "etag": one.etag, "last_date": sent(running.today), "reason": BECAUSE, "request_id": "stranger"},
        ),
    ):
        with pytest.raises(Refusal, match="in your scope"):
            await stranger.ask(method, **content)
