"""CertificateService: certificates of volunteer service, and whether one holds."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeVar

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.volunteer.v1 import certificate_service_pb2 as pb
from wushe.volunteer.v1.certificate_service_pb2_grpc import CertificateServiceServicer

from services.volunteer.domain.certificate import Certificate
from services.volunteer.use_cases.certificate_desk import CertificateDesk
from services.volunteer.use_cases.get_signing_keys import GetSigningKeys
from services.volunteer.use_cases.issue_certificate import issue_certificate
from services.volunteer.use_cases.read_certificates import ReadCertificates
from services.volunteer.use_cases.reject_certificate import reject_certificate
from services.volunteer.use_cases.request_certificate import request_certificate
from services.volunteer.use_cases.revoke_certificate import revoke_certificate
from services.volunteer.use_cases.rotate_signing_key import rotate_signing_key
from services.volunteer.use_cases.verify_certificate import VerifyCertificate
from services.volunteer.wire import certificate_requests as wishes
from services.volunteer.wire import certificates as wire
from shared import asked
from shared.codes import code_of
from shared.errand import Errand
from shared.ids import identifier_in
from shared.lists import Lists
from shared.once import Once
from shared.page_token import PageTokens, bind
from shared.paper_check import address_of

PAGE: Final = 100
LARGEST_PAGE: Final = 1000

Answer = TypeVar("Answer", bound=Message)
CertificateChange = Callable[[AsyncConnection, CertificateDesk, Errand], Awaitable[Certificate]]


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateServicer(CertificateServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadCertificates
    verify: VerifyCertificate
    signing_keys: GetSigningKeys
    desk: CertificateDesk
    once: Once
    tokens: PageTokens
    lists: Lists

    async def RequestCertificate(self, request: pb.RequestCertificateRequest, _context: Any) -> pb.RequestCertificateResponse:
        """Ask for a certificate."""
        scope = wishes.scope(request.scope, today=self.desk.clock.today())
        change = partial(request_certificate, volunteer=identifier_in(request.volunteer), scope=scope)
        return await self._certificate(request, pb.RequestCertificateResponse, change)

    async def IssueCertificate(self, request: pb.IssueCertificateRequest, _context: Any) -> pb.IssueCertificateResponse:
        """Issue a certificate."""
        change = partial(issue_certificate, expected=asked.expected(request), issuer=wishes.issuer(request.issuer))
        return await self._certificate(request, pb.IssueCertificateResponse, change)

    async def RejectCertificate(self, request: pb.RejectCertificateRequest, _context: Any) -> pb.RejectCertificateResponse:
        """Refuse a certificate."""
        change = partial(reject_certificate, expected=asked.expected(request), reason=asked.reason(request))
        return await self._certificate(request, pb.RejectCertificateResponse, change)

    async def RevokeCertificate(self, request: pb.RevokeCertificateRequest, _context: Any) -> pb.RevokeCertificateResponse:
        """Revoke a certificate."""
        change = partial(revoke_certificate, expected=asked.expected(request), reason=asked.reason(request))
        return await self._certificate(request, pb.RevokeCertificateResponse, change)

    async def GetCertificate(self, request: pb.GetCertificateRequest, _context: Any) -> pb.GetCertificateResponse:
        """Read one certificate with what stands on the paper."""
        paper = await self.read.paper(identifier_in(request.name), asked.scopes())
        content = wire.content(paper.certificate, paper.volunteer, paper.services)
        return pb.GetCertificateResponse(certificate=wire.certificate(paper.certificate), content=content)

    async def ListCertificates(self, request: pb.ListCertificatesRequest, _context: Any) -> pb.ListCertificatesResponse:
        """List the certificates of a volunteer, or those below a division."""
        binding = bind("ListCertificates", request.parent, str(request.state))
        after, state = self.tokens.decode(request.page_token, binding=binding), wishes.certificate_state(request.state)
        size = asked.size(request)
        if request.parent.startswith("volunteers/"):
            page = await self.read.of_volunteer(identifier_in(request.parent), asked.scopes(), state=state, after=after, size=size)
        else:
            page = await self.read.page(code_of(request.parent), state=state, after=after, size=size)
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListCertificatesResponse(certificates=map(wire.certificate, page.items), next_page_token=token)

    async def ListCertificateChanges(self, request: pb.ListCertificateChangesRequest, _context: Any) -> pb.ListCertificateChangesResponse:
        """List what happened to a certificate."""
        ask, encode = partial(self.read.changes, identifier_in(request.parent), asked.scopes()), partial(wire.change, request.parent)
        return await self.lists(request, pb.ListCertificateChangesResponse, ask, encode, field="changes", narrowed=(request.parent,))

    async def VerifyCertificate(self, request: pb.VerifyCertificateRequest, context: Any) -> pb.VerifyCertificateResponse:
        """Tell anybody whether a certificate holds."""
        address = address_of(context.peer())
        return wire.verdict(await self.verify(address, number=request.number, check_code=request.check_code))

    async def GetSigningKeys(self, _request: pb.GetSigningKeysRequest, _context: Any) -> pb.GetSigningKeysResponse:
        """Tell anybody the public keys."""
        return pb.GetSigningKeysResponse(keys=[wire.signing_key(key.kid, key.public_key) for key in await self.signing_keys()])

    async def RotateSigningKey(self, request: pb.RotateSigningKeyRequest, _context: Any) -> pb.RotateSigningKeyResponse:
        """Make a new key."""
        errand = asked.errand()

        async def work(tx: AsyncConnection) -> pb.RotateSigningKeyResponse:
            made = await rotate_signing_key(tx, self.desk.keys, self.desk.clock, errand)
            return pb.RotateSigningKeyResponse(key=wire.signing_key(made.kid, made.public_key))

        return await self.once(request, pb.RotateSigningKeyResponse, work)

    async def _certificate(self, request: Any, answer: type[Answer], change: CertificateChange) -> Answer:
        """Change one certificate once."""
        errand = asked.errand()

        async def work(tx: AsyncConnection) -> Answer:
            return answer(certificate=wire.certificate(await change(tx, self.desk, errand)))

        return await self.once(request, answer, work)
