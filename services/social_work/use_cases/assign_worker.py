"""Assigns a social worker to a post (岗位任用)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import assignment_rules, post_rules
from services.social_work.domain.assignment import Assignment, AssignmentState, Term
from services.social_work.domain.assignment_refusals import AboveFullTime, NotRegistered, PostTaken
from services.social_work.domain.worker_refusals import SocialWorkerNotFound
from services.social_work.store import assignments, social_workers
from services.social_work.use_cases.office import ASSIGNMENTS, POSTS, Office
from shared.aggregates import New
from shared.errand import Errand


async def assign_worker(tx: AsyncConnection, office: Office, errand: Errand, *, worker: UUID, post: UUID, term: Term) -> New[Assignment]:
    """Assign a social worker, whoever keeps the record, to a post in the caller's scope; an employer's staff assigns its own people.

    The database decides: an exclusion constraint who fills the post, a trigger under the social worker's lock what is full time and whether
    a registration holds. Raises SocialWorkerNotFound, PostNotFound, PostNotOpen, PostTaken, AboveFullTime, and what the rule raises.
    """
    kept = await social_workers.SHELF.lock(tx, worker)
    if kept is None or not kept.live:
        raise SocialWorkerNotFound(field="social_worker")
    place = await POSTS.take(tx, errand, post, field="post")
    if errand.reach is not None and not errand.reach.includes(place.place, kept.employer_organisation):
        raise SocialWorkerNotFound(field="social_worker")
    filled = post_rules.fill(place, now=office.now())
    fact = assignment_rules.assign(kept, place, term, identifier=office.new_id(), today=office.today(), now=office.now())

    async def first(tx: AsyncConnection) -> PostTaken:
        there = await assignments.in_the_way(tx, post, term)
        return PostTaken(field="post", metadata={"assignment": there.resource} if there else {})

    async def then(tx: AsyncConnection) -> None:
        if filled is not None and fact.after.state is AssignmentState.IN_FORCE:
            await POSTS.record(tx, errand, filled)

    broken = {"assignment_full_time": AboveFullTime(field="share_percent"), "assignment_registered": NotRegistered(field="social_worker")}
    return ASSIGNMENTS.new(fact, first=first, broken=broken, then=then)
