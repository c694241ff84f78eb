"""RegisterVolunteers: people become volunteers awaiting review. One path for one and for many."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from google.protobuf.message import Message
from wushe.directory.v1.identity_service_pb2 import PersonClaim

from services.volunteer.clients import Directory
from services.volunteer.domain.consent import Consent, check, given
from services.volunteer.domain.known_person import KnownPerson
from services.volunteer.domain.refusals import GuardianNotFound, VolunteerRefusal
from services.volunteer.domain.registration import Registration
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.use_cases.registration_round import Applicant, Overtaken, RegistrationRound
from shared.db import Database, retrying
from shared.errand import Errand
from shared.idempotency import Idempotency, RequestKey
from shared.once import once_each
from shared.refusals import Outcome, Refusal, attempt
from shared.remembered import Remembered

MOST_ATTEMPTS: Final = 5
_CONSENT: Final = "registration.guardian_consent"


@dataclass(frozen=True, slots=True)
class Wish:
    """A registration, and what the directory is to find its person by."""

    registration: Registration
    claim: PersonClaim


@dataclass(frozen=True, slots=True)
class RegisterCall:
    """One call: whose errand it is, what it wishes, how its answer is made, and how it is read when the call is repeated."""

    errand: Errand
    wish: Outcome[Wish]
    answer: Callable[[Volunteer], Message]
    replay: Callable[[bytes], Message]

    @property
    def key(self) -> RequestKey | None:
        """Return what recognises a repetition."""
        return self.errand.key


class RegisterVolunteers:
    """Registers people for many calls in one transaction; a refusal is the outcome of its call alone."""

    def __init__(
        self,
        database: Database,
        requests: Idempotency,
        directory: Directory,
        communities: Remembered[VolunteerRefusal],
        *,
        in_round: RegistrationRound,
    ) -> None:
        """Take what it works with."""
        self._database = database
        self._requests = requests
        self._directory = directory
        self._communities = communities
        self.round = in_round

    async def __call__(self, calls: Sequence[RegisterCall]) -> list[Outcome[Message]]:
        """Return each call's answer."""
        for _ in range(MOST_ATTEMPTS):
            applicants = await self.applicants([(call.errand, call.wish) for call in calls])
            try:
                return await retrying(lambda found=applicants: self._transact(calls, found))  # type: ignore[misc]
            except Overtaken:
                continue
        raise Overtaken

    async def _transact(self, calls: Sequence[RegisterCall], applicants: Sequence[Outcome[Applicant]]) -> list[Outcome[Message]]:
        async with self._database.transaction() as tx:

            async def register(going: list[int]) -> Mapping[int, Outcome[Message]]:
                outcomes = await self.round.run(tx, [applicants[position] for position in going])
                return {
                    position: outcome if isinstance(outcome, Refusal) else calls[position].answer(outcome)
                    for position, outcome in zip(going, outcomes, strict=True)
                }

            return await once_each(tx, self._requests, calls, register)

    async def applicants(
        self, wishes: Sequence[tuple[Errand, Outcome[Wish]]], *, validate_only: bool = False, patience: float | None = None
    ) -> list[Outcome[Applicant]]:
        """Ask the directory, before the transaction. Nobody is recorded there whose wish is refused (PIPL 31)."""
        closed = await self._communities.refusals({wish.registration.community for _, wish in wishes if isinstance(wish, Wish)})
        guardians = await self._guardians([wish for _, wish in wishes if isinstance(wish, Wish)])
        ready = [attempt(self._ready, errand, wish, closed, guardians) for errand, wish in wishes]
        claims = [wish.claim for wish in ready if isinstance(wish, Wish)]
        persons = iter(await self._directory.resolve(claims, validate_only=validate_only, patience=patience))
        return [
            wish if isinstance(wish, Refusal) else attempt(self._applicant, errand, wish, next(persons), guardians)
            for (errand, _), wish in zip(wishes, ready, strict=True)
        ]

    async def _guardians(self, wishes: Sequence[Wish]) -> dict[UUID, KnownPerson | None]:
        return await self._directory.current({wish.registration.consent.guardian for wish in wishes if wish.registration.consent})

    def _ready(
        self, errand: Errand, wish: Outcome[Wish], closed: Mapping[str, Refusal], guardians: Mapping[UUID, KnownPerson | None]
    ) -> Wish:
        """Return a wish that nothing speaks against so far; the directory records nobody who is too young for it."""
        if isinstance(wish, Refusal):
            raise wish
        if (refusal := closed.get(wish.registration.community)) is not None:
            raise type(refusal)(field="registration.community")
        if (stated := wish.registration.consent) is not None:
            now, today = self.round.clock.now(), self.round.clock.today()
            given(stated, _guardian(errand, stated, guardians), now=now, today=today, field=_CONSENT)
        wish.claim.least_age = self.round.rule.least_age(stated)
        return wish

    def _applicant(
        self, errand: Errand, wish: Wish, person: Outcome[KnownPerson], guardians: Mapping[UUID, KnownPerson | None]
    ) -> Applicant:
        if isinstance(person, Refusal):
            raise person
        stated, agreed = wish.registration.consent, None
        if stated is not None:
            now, today = self.round.clock.now(), self.round.clock.today()
            agreed = check(stated, _guardian(errand, stated, guardians), ward=person.id, now=now, today=today, field=_CONSENT)
        return Applicant(errand, wish.registration, person, agreed)


def _guardian(errand: Errand, stated: Consent, guardians: Mapping[UUID, KnownPerson | None]) -> KnownPerson:
    guardian = guardians[stated.guardian]
    if guardian is None or not guardian.seen_from(errand.scopes):
        raise GuardianNotFound(field=f"{_CONSENT}.guardian")
    return guardian
