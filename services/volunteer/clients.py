"""The directory, called: who somebody is, and which communities there are."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from wushe.directory.v1 import identity_service_pb2 as pb
from wushe.directory.v1.community_pb2 import Community
from wushe.directory.v1.community_service_pb2 import BatchGetCommunitiesRequest
from wushe.directory.v1.community_service_pb2_grpc import CommunityServiceStub
from wushe.directory.v1.identity_service_pb2_grpc import IdentityServiceStub
from wushe.directory.v1.person_pb2 import Person

from services.volunteer.domain.known_person import KnownPerson
from services.volunteer.domain.refusals import (
    BirthDateUnknown,
    CommunityEnded,
    CommunityNotFound,
    GuardianConsentMissing,
    PersonNameConflict,
    VolunteerRefusal,
)
from shared.codes import code_of
from shared.errors import refusal_in
from shared.grpc_client import Peer
from shared.ids import NewId, identifier
from shared.present import present
from shared.refusals import Outcome

MOST_MERGERS: Final = 8
"""So many records merged into each other are followed to the surviving one."""

_ABOUT_AGE: Final[Mapping[tuple[str, str], tuple[type[VolunteerRefusal], str]]] = {
    ("wushe.directory", "PERSON_TOO_YOUNG"): (GuardianConsentMissing, "registration.guardian_consent"),
    ("wushe.directory", "BIRTH_DATE_UNKNOWN"): (BirthDateUnknown, "registration.birth_date"),
}
"""What the directory's refusals mean that a claim's `least_age` led to, and the field that is at fault."""

_FIELDS: Final = {"division": "community"}
"""What a claim calls otherwise than a registration does."""


class Directory:
    """Asks the directory. In a call it goes by the caller's rights, in a batch or a job by this service's own."""

    def __init__(self, peer: Peer, new_id: NewId) -> None:
        """Call through `peer`."""
        self._persons = IdentityServiceStub(peer)
        self._communities = CommunityServiceStub(peer)
        self._new_id = new_id

    async def resolve(
        self, claims: Sequence[pb.PersonClaim], *, validate_only: bool = False, patience: float | None = None
    ) -> list[Outcome[KnownPerson]]:
        """Return the holder of each document, recorded now where nobody was known; a refusal names the field of a registration.

        With `validate_only` nobody is recorded, and whoever would be new has an identifier that is nobody's. `patience` is in seconds.
        """
        if not claims:
            return []
        request = pb.BatchResolvePersonsRequest(request_id=str(self._new_id()), claims=claims, validate_only=validate_only)
        answer: pb.BatchResolvePersonsResponse = await self._persons.BatchResolvePersons(request, timeout=patience)
        return list(map(_resolved, answer.outcomes))

    async def current(self, identifiers: Collection[UUID]) -> dict[UUID, KnownPerson | None]:
        """Return for each person the one that the record was merged into; None for one who is unknown, erased or out of scope."""
        names = {identifier: f"persons/{identifier}" for identifier in identifiers}
        read: dict[str, Person] = {}
        new = set(names.values())
        for _ in range(MOST_MERGERS):
            read |= {person.name: person for person in await self._read(new)}
            merged = {
                one: read[name].merged_into for one, name in names.items() if name in read and read[name].state == Person.STATE_MERGED
            }
            names |= merged
            new = set(merged.values()) - read.keys()
            if not new:
                break
        active = {name: _known(person) for name, person in read.items() if person.state == Person.STATE_ACTIVE}
        return {identifier: active.get(name) for identifier, name in names.items()}

    async def persons(self, identifiers: Collection[UUID]) -> dict[UUID, KnownPerson]:
        """Return persons as they are on record, merged and erased ones as well; one whom the directory does not know is left out."""
        found = map(_known, await self._read({f"persons/{identifier}" for identifier in identifiers}))
        return {known.id: known for known in found}

    async def _read(self, names: Collection[str]) -> list[Person]:
        async def ask(some: Sequence[str]) -> list[Person]:
            answer: pb.BatchGetPersonsResponse = await self._persons.BatchGetPersons(pb.BatchGetPersonsRequest(names=some))
            return list(answer.persons)

        return await present(ask, names, told_as="name")

    async def communities(self, codes: Collection[str]) -> dict[str, VolunteerRefusal | None]:
        """Tell of each code why no volunteer can be kept there; None where one can."""

        async def ask(names: Sequence[str]) -> list[Community]:
            answer: Any = await self._communities.BatchGetCommunities(BatchGetCommunitiesRequest(names=names))
            return list(answer.communities)

        found = await present(ask, [f"communities/{code}" for code in codes], told_as="community")
        active = {community.code: community.state == Community.STATE_ACTIVE for community in found}
        refusals = {code: None if held else CommunityEnded() for code, held in active.items()}
        return {code: refusals[code] if code in refusals else CommunityNotFound() for code in codes}


def _resolved(outcome: pb.BatchResolvePersonsOutcome) -> Outcome[KnownPerson]:
    if outcome.HasField("refusal"):
        refusal = refusal_in(outcome.refusal)
        if refusal is None:
            raise RuntimeError("the directory's outcome is neither a person nor a refusal")
        if (meant := _ABOUT_AGE.get((refusal.domain, refusal.reason))) is not None:
            rule, field = meant
            return rule(field=field)
        refusal.violations = tuple(replace(each, field=_field(each.field)) for each in refusal.violations)
        return refusal
    resolution = outcome.resolution
    if resolution.outcome == pb.Resolution.OUTCOME_NAME_CONFLICT:
        return PersonNameConflict(field="registration.display_name", metadata={"review": resolution.review})
    return _known(resolution.person)


def _field(claimed: str) -> str:
    """Return the path in a registration of a path in a batch of claims: `claims[3].document.number`."""
    path = claimed.partition(".")[2]
    return f"registration.{_FIELDS.get(path, path)}"


def _known(person: Person) -> KnownPerson:
    born = person.birth_date
    return KnownPerson(
        id=identifier(code_of(person.name)),
        display_name=person.display_name,
        birth_date=date(born.year, born.month, born.day) if person.HasField("birth_date") else None,
        divisions=tuple(map(code_of, person.divisions)),
        version=person.version,
    )
