"""Callers of IdentityService, and people who do not exist."""

from __future__ import annotations

import itertools
from typing import Any, Final

from google.type.date_pb2 import Date
from wushe.common.v1.event_pb2 import Event
from wushe.common.v1.replication_service_pb2 import StreamAggregatesRequest
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub
from wushe.directory.v1 import identity_service_pb2 as pb
from wushe.directory.v1 import person_pb2
from wushe.directory.v1.identity_service_pb2_grpc import IdentityServiceStub

from services.directory.domain.document import check_character
from tests.integration.directory.running import DEADLINE, Client, Directory, csv

HANSHAN, CONGTAI = "130402", "130403"
"""Two counties; callers of one never see the other."""
PLACES: Final = csv(
    ("13", "河北省", "PROVINCE", ""),
    ("1304", "邯郸市", "CITY", "13"),
    (HANSHAN, "邯山区", "COUNTY", "1304"),
    (CONGTAI, "丛台区", "COUNTY", "1304"),
    ("130402001", "火磨街道", "TOWNSHIP", HANSHAN),
    ("130402001001", "甲社区居委会", "COMMUNITY", "130402001"),
    ("130402001002", "乙社区居委会", "COMMUNITY", "130402001"),
    ("130403001", "和平街道", "TOWNSHIP", CONGTAI),
    ("130403001001", "丙社区居委会", "COMMUNITY", "130403001"),
)
WHY: Final = "residents' registration desk"
NOBODY: Final = "persons/01900000-0000-7000-8000-000000000000"
RESIDENT: Final = person_pb2.DOCUMENT_TYPE_RESIDENT_ID
PASSPORT: Final = person_pb2.DOCUMENT_TYPE_PASSPORT

_requests = itertools.count()


def request_id() -> str:
    """Return a request id that no test has used."""
    return f"request-{next(_requests)}"


def resident_id(sequence: int = 1, *, born: str = "19700101", place: str = HANSHAN) -> str:
    """Return a valid number of nobody."""
    stem = f"{place}{born}{sequence:03d}"
    return stem + check_character(stem)


def claim(
    number: str = "", name: str = "样本人", *, kind: Any = RESIDENT, at: str = "communities/130402001001", **more: Any
) -> pb.PersonClaim:
    """Return a claim of somebody."""
    return pb.PersonClaim(document=person_pb2.Document(type=kind, number=number or resident_id()), display_name=name, division=at, **more)


class Persons(Client):
    """Calls IdentityService."""

    def __init__(self, directory: Directory, *grants: tuple[str, str], subject: str = "desk") -> None:
        """Call with these roles; without any, as the city's administrator."""
        token = directory.token(*(grants or (("city_admin", "1304"),)), subject=subject)
        super().__init__(IdentityServiceStub(directory.channel), token)

    async def resolve(self, wanted: pb.PersonClaim, *, key: str = "") -> pb.Resolution:
        """Find or record one person."""
        answer = await self("ResolvePerson", pb.ResolvePersonRequest(request_id=key or request_id(), claim=wanted))
        resolution: pb.Resolution = answer.resolution
        return resolution

    async def batch(self, *wanted: pb.PersonClaim, key: str = "") -> list[pb.BatchResolvePersonsOutcome]:
        """Find or record many."""
        answer = await self("BatchResolvePersons", pb.BatchResolvePersonsRequest(request_id=key or request_id(), claims=wanted))
        return list(answer.outcomes)

    async def get(self, name: str) -> person_pb2.Person:
        """Read one person."""
        person: person_pb2.Person = (await self("GetPerson", pb.GetPersonRequest(name=name))).person
        return person

    async def find(self, number: str, *, kind: Any = RESIDENT) -> list[person_pb2.Person]:
        """Look a document up."""
        wanted = pb.LookupPersonRequest(document=person_pb2.Document(type=kind, number=number), purpose=WHY)
        return list((await self("LookupPerson", wanted)).persons)

    async def reveal(self, name: str, *, purpose: str = WHY) -> pb.RevealPersonResponse:
        """Read numbers in clear."""
        answer: pb.RevealPersonResponse = await self("RevealPerson", pb.RevealPersonRequest(name=name, purpose=purpose))
        return answer

    async def update(self, person: person_pb2.Person, *, mask: tuple[str, ...] = (), **changes: Any) -> person_pb2.Person:
        """Change a person as last read."""
        wish = pb.UpdatePersonRequest(name=person.name, etag=person.etag, request_id=request_id(), update=pb.PersonUpdate(**changes))
        wish.update_mask.paths.extend(mask)
        after: person_pb2.Person = (await self("UpdatePerson", wish)).person
        return after

    async def merge(self, survivor: person_pb2.Person, duplicate: person_pb2.Person) -> pb.MergePersonsResponse:
        """Merge two persons as last read."""
        wish = pb.MergePersonsRequest(
            survivor=survivor.name, survivor_etag=survivor.etag, duplicate=duplicate.name, duplicate_etag=duplicate.etag,
            purpose=WHY, request_id=request_id(),
        )  # fmt: skip
        answer: pb.MergePersonsResponse = await self("MergePersons", wish)
        return answer

    async def unmerge(self, person: person_pb2.Person) -> pb.UnmergePersonsResponse:
        """Take a merger back."""
        wish = pb.UnmergePersonsRequest(name=person.name, etag=person.etag, purpose=WHY, request_id=request_id())
        answer: pb.UnmergePersonsResponse = await self("UnmergePersons", wish)
        return answer

    async def erase(self, person: person_pb2.Person) -> person_pb2.Person:
        """Erase a person as last read."""
        wish = pb.ErasePersonRequest(name=person.name, etag=person.etag, purpose=WHY, request_id=request_id())
        left: person_pb2.Person = (await self("ErasePerson", wish)).person
        return left

    async def reviews(self, **wanted: Any) -> list[person_pb2.PersonReview]:
        """List reviews."""
        return list((await self("ListPersonReviews", pb.ListPersonReviewsRequest(**wanted))).person_reviews)

    async def decide(self, review: person_pb2.PersonReview, decision: Any) -> person_pb2.PersonReview:
        """Decide a review as last read."""
        wish = pb.ResolvePersonReviewRequest(name=review.name, etag=review.etag, decision=decision, request_id=request_id())
        decided: person_pb2.PersonReview = (await self("ResolvePersonReview", wish)).person_review
        return decided


class Copier(Client):
    """Calls ReplicationService, as a consumer does."""

    def __init__(self, directory: Directory) -> None:
        """Call as another service."""
        super().__init__(ReplicationServiceStub(directory.channel), directory.token(("system", "*")))

    async def snapshots(self, aggregate_type: str) -> list[Event]:
        """Return the present state of every aggregate."""
        wanted = StreamAggregatesRequest(aggregate_type=aggregate_type)
        answers = self._stub.StreamAggregates(wanted, metadata=self._metadata, timeout=DEADLINE)
        return [snapshot async for answer in answers for snapshot in answer.snapshots]


def day(year: int, month: int, number: int) -> Date:
    """Return a day."""
    return Date(year=year, month=month, day=number)
