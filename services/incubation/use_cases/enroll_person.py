"""Puts a person on the roster of a training (报名)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import enrollment_rules
from services.incubation.domain.enrollment import Enrollment
from services.incubation.domain.refusals import OrganizationNotFound, PersonNotFound
from services.incubation.domain.training import Training
from services.incubation.domain.training_refusals import AlreadyEnrolled, TrainingFull, TrainingNotFound
from services.incubation.store import enrollments, known_persons, organizations, trainings
from services.incubation.use_cases.office import assert_works_at
from services.incubation.use_cases.training_desk import CONSUMER, Enrolling, TrainingDesk
from shared.aggregates import New
from shared.errand import Errand


async def enroll_person(tx: AsyncConnection, desk: TrainingDesk, errand: Errand, wish: Enrolling) -> New[Enrollment]:
    """Put a person, of whom the directory told before, on a roster. Raises PersonNotFound, TrainingNotFound, OrganizationNotFound.

    Whoever enrolls takes the training's lock: places are counted under it.
    """
    training = desk.trainings.seen(await trainings.SHELF.lock(tx, wish.training), errand, field="training")
    await assert_works_at(tx, errand.caller, training.base, TrainingNotFound, field="training")
    if wish.organization is not None and await organizations.ORGANIZATIONS.hold(tx, wish.organization) is None:
        raise OrganizationNotFound(field="organization")
    return enroll_in(desk, training, wish)


def enroll_in(desk: TrainingDesk, training: Training, wish: Enrolling) -> New[Enrollment]:
    """Put a person on the roster of a locked training. Raises PersonNotFound, TrainingNotOpen.

    The database says when it is written whether there is a place, and whether somebody was first: TrainingFull, AlreadyEnrolled.
    """
    if wish.person is None:
        raise PersonNotFound(field="person")
    person, now = wish.person, desk.clock.now()
    fact = enrollment_rules.enroll(training, person.id, wish.organization, identifier=desk.new_id(), now=now)

    async def first(tx: AsyncConnection) -> AlreadyEnrolled:
        there = await enrollments.live(tx, training.id, person.id)
        return AlreadyEnrolled(field="person", metadata={"enrollment": there.resource} if there else {})

    async def then(tx: AsyncConnection) -> None:
        if not await trainings.take_place(tx, training.id):
            raise TrainingFull(field="training", metadata={"capacity": str(training.capacity)})
        await known_persons.remember(tx, [person], consumer=CONSUMER)

    return desk.enrollments.new(fact, first=first, then=then)
