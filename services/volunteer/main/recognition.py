"""Stars and certificates: what hours earn."""

from __future__ import annotations

from wushe.volunteer.v1.certificate_service_pb2_grpc import add_CertificateServiceServicer_to_server
from wushe.volunteer.v1.star_service_pb2_grpc import add_StarServiceServicer_to_server

from services.volunteer.config import Settings
from services.volunteer.domain.certificate_refusals import CertificateNotFound
from services.volunteer.domain.star_refusals import StarNotFound
from services.volunteer.servicers.certificate import CertificateServicer
from services.volunteer.servicers.recognition_policies import CERTIFICATE_POLICIES, PUBLIC, STAR_POLICIES
from services.volunteer.servicers.star import StarServicer
from services.volunteer.store.certificates import CERTIFICATES
from services.volunteer.store.signing_keys import SigningKeys
from services.volunteer.store.stars import STARS
from services.volunteer.use_cases.certificate_desk import CertificateDesk
from services.volunteer.use_cases.get_signing_keys import GetSigningKeys
from services.volunteer.use_cases.read_certificates import ReadCertificates
from services.volunteer.use_cases.read_stars import ReadStars
from services.volunteer.use_cases.star_desk import StarDesk
from services.volunteer.use_cases.verify_certificate import verify_certificate
from shared.ids import uuid7
from shared.lists import Lists
from shared.numbered import new_numbered
from shared.once import Once
from shared.server import Service


def add(service: Service, settings: Settings) -> None:
    """Serve stars, and certificates with their public verification."""
    service.add(add_StarServiceServicer_to_server, _stars(service, settings), STAR_POLICIES)
    service.add(add_CertificateServiceServicer_to_server, _certificates(service, settings), CERTIFICATE_POLICIES, public=PUBLIC)


def _stars(service: Service, settings: Settings) -> StarServicer:
    database = service.database
    return StarServicer(
        read=ReadStars(database, STARS, StarNotFound),
        desk=StarDesk(clock=service.clock, new_id=uuid7, rule=settings.star_rule()),
        once=Once(database, service.idempotency),
        tokens=service.page_tokens,
        lists=Lists(service.page_tokens),
    )


def _certificates(service: Service, settings: Settings) -> CertificateServicer:
    database, clock = service.database, service.clock
    keys = SigningKeys(service.keyring, clock, uuid7)
    return CertificateServicer(
        read=ReadCertificates(database, CERTIFICATES, CertificateNotFound),
        verify=verify_certificate(database, settings, service.metrics),
        signing_keys=GetSigningKeys(database),
        desk=CertificateDesk(
            clock=clock, new_id=uuid7, new_numbered=new_numbered, keys=keys, publicity_days=settings.certificate_publicity_days
        ),
        once=Once(database, service.idempotency),
        tokens=service.page_tokens,
        lists=Lists(service.page_tokens),
    )
