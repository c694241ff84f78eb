"""IdentityService: who somebody is, once for all services."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.directory.v1 import identity_service_pb2 as pb
from wushe.directory.v1.identity_service_pb2_grpc import IdentityServiceServicer

from services.directory.domain.person import Person
from services.directory.store.audit_records import NEWEST
from services.directory.store.person_reviews import FIRST
from services.directory.use_cases.desk import Desk, Expected
from services.directory.use_cases.erase_person import erase_person
from services.directory.use_cases.get_persons import GetPersons, PersonsWanted
from services.directory.use_cases.list_audit_records import ListAuditRecords
from services.directory.use_cases.list_person_reviews import ListPersonReviews
from services.directory.use_cases.lookup_person import LookupPerson
from services.directory.use_cases.merge_persons import merge_persons
from services.directory.use_cases.resolve_person_review import resolve_person_review
from services.directory.use_cases.resolve_persons import ResolveCall, ResolvePersons
from services.directory.use_cases.reveal_person import RevealPerson
from services.directory.use_cases.unmerge_persons import unmerge_persons
from services.directory.use_cases.update_person import update_person
from services.directory.use_cases.verify_audit_chain import VerifyAuditChain
from services.directory.use_cases.verify_person import AskRealName, verify_person
from services.directory.wire import audit as wire_audit
from services.directory.wire import persons as wire
from services.directory.wire import resolutions as wire_resolutions
from services.directory.wire import reviews as wire_reviews
from shared import asked
from shared.coalescer import Coalescer
from shared.idempotency import Idempotency
from shared.once import Once
from shared.page_token import PageTokens, bind, page_size
from shared.purpose import purpose
from shared.refusals import value

REVIEWS: Final = 50
MOST_REVIEWS: Final = 200
RECORDS: Final = 100
MOST_RECORDS: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityServicer(IdentityServiceServicer):
    """Decodes, asks a use case, encodes."""

    resolve_persons: ResolvePersons
    resolve_person: Coalescer[ResolveCall, Message]
    get_persons: GetPersons
    get_person: Coalescer[PersonsWanted, list[Person]]
    lookup_person: LookupPerson
    reveal_person: RevealPerson
    ask_real_name: AskRealName
    list_reviews: ListPersonReviews
    list_audit: ListAuditRecords
    verify_chain: VerifyAuditChain
    desk: Desk
    once: Once
    requests: Idempotency
    tokens: PageTokens

    async def ResolvePerson(self, request: pb.ResolvePersonRequest, _context: Any) -> Message:
        """Find or record one person; concurrent calls share a commit."""
        claims, answer = wire_resolutions.claim(request), wire_resolutions.answer
        return await self.resolve_person(
            ResolveCall(asked.errand(key=self.requests.of_call(request)), claims, answer, pb.ResolvePersonResponse.FromString)
        )

    async def BatchResolvePersons(self, request: pb.BatchResolvePersonsRequest, _context: Any) -> Message:
        """Find or record many persons in one commit."""
        claims, answer = wire_resolutions.claims(request), wire_resolutions.batch_answer
        replay = pb.BatchResolvePersonsResponse.FromString
        [outcome] = await self.resolve_persons(
            [ResolveCall(asked.errand(key=self.requests.of_call(request)), claims, answer, replay, request.validate_only)]
        )
        return value(outcome)

    async def GetPerson(self, request: pb.GetPersonRequest, _context: Any) -> pb.GetPersonResponse:
        """Read one person; concurrent calls share a statement."""
        [person] = await self.get_person(PersonsWanted(asked.errand(), [_id(request.name)], [request.name]))
        return pb.GetPersonResponse(person=wire.person(person))

    async def BatchGetPersons(self, request: pb.BatchGetPersonsRequest, _context: Any) -> pb.BatchGetPersonsResponse:
        """Read many persons in the order asked."""
        [outcome] = await self.get_persons([PersonsWanted(asked.errand(), list(map(_id, request.names)), list(request.names))])
        return wire.batch(value(outcome))

    async def LookupPerson(self, request: pb.LookupPersonRequest, _context: Any) -> pb.LookupPersonResponse:
        """Find persons by document or phone."""
        errand = asked.errand(why=purpose(request.purpose))
        if request.HasField("document"):
            found = await self.lookup_person.by_document(errand, wire.document(request.document))
        else:
            found = await self.lookup_person.by_phone(errand, request.phone)
        return pb.LookupPersonResponse(persons=map(wire.person, found))

    async def RevealPerson(self, request: pb.RevealPersonRequest, _context: Any) -> pb.RevealPersonResponse:
        """Show numbers in clear."""
        person = await self.reveal_person(asked.errand(why=purpose(request.purpose)), _id(request.name), request.name)
        return pb.RevealPersonResponse(person=wire.person(person), documents=wire.documents(person), phone=person.phone)

    async def UpdatePerson(self, request: pb.UpdatePersonRequest, _context: Any) -> pb.UpdatePersonResponse:
        """Change a person."""
        errand, stated = asked.errand(), wire.update(request)

        async def update(tx: AsyncConnection) -> pb.UpdatePersonResponse:
            updated = await update_person(tx, self.desk, errand, Expected(_id(request.name), request.etag), stated)
            return pb.UpdatePersonResponse(person=wire.person(updated))

        return await self.once(request, pb.UpdatePersonResponse, update)

    async def VerifyPerson(self, request: pb.VerifyPersonRequest, _context: Any) -> pb.VerifyPersonResponse:
        """Ask a real-name service, then take over what it found."""
        errand = asked.errand()
        person, match = await self.ask_real_name(errand, _id(request.name))

        async def verify(tx: AsyncConnection) -> pb.VerifyPersonResponse:
            verified = await verify_person(tx, self.desk, errand, person, match)
            return pb.VerifyPersonResponse(
                person=wire.person(verified), provider=match.provider, matched=match.matched, explanation=match.explanation
            )

        return await self.once(request, pb.VerifyPersonResponse, verify)

    async def ListPersonReviews(self, request: pb.ListPersonReviewsRequest, _context: Any) -> pb.ListPersonReviewsResponse:
        """List what waits for a decision."""
        errand = asked.errand()
        binding = bind("ListPersonReviews", str(request.state), str(request.kind), *errand.scopes)
        (after,) = self.tokens.decode(request.page_token, binding=binding) or (str(FIRST),)
        size = page_size(request.page_size, REVIEWS, MOST_REVIEWS)
        state, kind = wire_reviews.state(request.state), wire_reviews.kind(request.kind)
        page = await self.list_reviews(errand, state, kind, after=UUID(str(after)), size=size)
        return pb.ListPersonReviewsResponse(
            person_reviews=[wire_reviews.review(one.review, one.person, one.other) for one in page.items],
            next_page_token=self.tokens.encode(page.next, binding=binding),
        )

    async def ResolvePersonReview(self, request: pb.ResolvePersonReviewRequest, _context: Any) -> pb.ResolvePersonReviewResponse:
        """Decide a review."""
        errand, decision = asked.errand(), wire_reviews.decision(request.decision)

        async def decide(tx: AsyncConnection) -> pb.ResolvePersonReviewResponse:
            decided = await resolve_person_review(
                tx, self.desk, errand, identifier=_id(request.name), decision=decision, expected=request.etag
            )
            return pb.ResolvePersonReviewResponse(person_review=wire_reviews.review(decided.review, decided.person, decided.other))

        return await self.once(request, pb.ResolvePersonReviewResponse, decide)

    async def MergePersons(self, request: pb.MergePersonsRequest, _context: Any) -> pb.MergePersonsResponse:
        """Declare two records the same person."""
        errand = asked.errand(why=purpose(request.purpose))
        survivor = Expected(_id(request.survivor), request.survivor_etag, "survivor", "survivor_etag")
        duplicate = Expected(_id(request.duplicate), request.duplicate_etag, "duplicate", "duplicate_etag")

        async def merge(tx: AsyncConnection) -> pb.MergePersonsResponse:
            stayed, went = await merge_persons(tx, self.desk, errand, survivor, duplicate)
            return pb.MergePersonsResponse(survivor=wire.person(stayed), duplicate=wire.person(went))

        return await self.once(request, pb.MergePersonsResponse, merge)

    async def UnmergePersons(self, request: pb.UnmergePersonsRequest, _context: Any) -> pb.UnmergePersonsResponse:
        """Take a merger back."""
        errand = asked.errand(why=purpose(request.purpose))

        async def unmerge(tx: AsyncConnection) -> pb.UnmergePersonsResponse:
            apart, former = await unmerge_persons(tx, self.desk, errand, Expected(_id(request.name), request.etag))
            return pb.UnmergePersonsResponse(person=wire.person(apart), former_survivor=wire.person(former))

        return await self.once(request, pb.UnmergePersonsResponse, unmerge)

    async def ErasePerson(self, request: pb.ErasePersonRequest, _context: Any) -> pb.ErasePersonResponse:
        """Destroy everything personal of a person."""
        errand = asked.errand(why=purpose(request.purpose))

        async def erase(tx: AsyncConnection) -> pb.ErasePersonResponse:
            left = await erase_person(tx, self.desk, errand, Expected(_id(request.name), request.etag))
            return pb.ErasePersonResponse(person=wire.person(left))

        return await self.once(request, pb.ErasePersonResponse, erase)

    async def ListAuditRecords(self, request: pb.ListAuditRecordsRequest, _context: Any) -> pb.ListAuditRecordsResponse:
        """List who looked at whom."""
        wanted = wire_audit.wanted(request, asked.errand().scopes)
        binding = bind("ListAuditRecords", wanted.subject, wanted.actor, str(wanted.start), str(wanted.end), *wanted.scopes)
        (before,) = self.tokens.decode(request.page_token, binding=binding) or (NEWEST,)
        page = await self.list_audit(wanted, before=int(before), size=page_size(request.page_size, RECORDS, MOST_RECORDS))
        return pb.ListAuditRecordsResponse(
            audit_records=map(wire_audit.record, page.items), next_page_token=self.tokens.encode(page.next, binding=binding)
        )

    async def VerifyAuditChain(self, _request: pb.VerifyAuditChainRequest, _context: Any) -> pb.VerifyAuditChainResponse:
        """Recompute the audit log's chain."""
        return wire_audit.report(await self.verify_chain())


def _id(name: str) -> UUID:
    return UUID(name.rpartition("/")[2])
