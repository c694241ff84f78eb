"""Certificates between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from collections.abc import Iterable

from wushe.volunteer.v1 import certificate_events_pb2, certificate_pb2
from wushe.volunteer.v1 import certificate_service_pb2 as pb

from services.volunteer.domain.certificate import Certificate, CertifiedService, Issuer
from services.volunteer.domain.certificate_lifecycle import CertificateState
from services.volunteer.domain.certificate_payload import base64url
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.wire.volunteers import community_name
from shared import etag
from shared.aggregates import Entry
from shared.aggregates.told import told
from shared.instants import sent_day, write_instant


def certificate(one: Certificate) -> certificate_pb2.Certificate:
    """Return a certificate as it is sent: no name of anybody, and no check code."""
    said, issue = one.certified, one.issue
    message = certificate_pb2.Certificate(
        name=one.resource,
        volunteer=f"volunteers/{one.volunteer}",
        community=community_name(one.community),
        scope=certificate_pb2.CertificateScope(
            first_date=sent_day(one.scope.first_day),
            last_date=sent_day(one.scope.last_day),
            projects=[f"projects/{project}" for project in one.scope.projects],
        ),
        certified_minutes=said.minutes,
        record_count=said.records,
        first_service_date=sent_day(said.first_day),
        last_service_date=sent_day(said.last_day),
        publicity_end_date=sent_day(one.publicity_ends_on),
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
        cause=cause(one),
        number=issue.number if issue else "",
        issuer=_issuer(issue.issuer) if issue else None,
        issue_date=sent_day(issue.day if issue else None),
        revoke_date=sent_day(one.revoked_on),
        version=one.version,
        etag=etag.of(one.version),
    )
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def change(certificate: str, entry: Entry) -> certificate_pb2.CertificateChange:
    """Return an entry of the history of a certificate, given by resource name, as it is sent."""
    return certificate_pb2.CertificateChange(certificate=certificate, **told(entry))


def state(one: Certificate) -> certificate_events_pb2.CertificateState:
    """Return what of a certificate may leave the service."""
    said, issue = one.certified, one.issue
    return certificate_events_pb2.CertificateState(
        certificate=one.resource,
        volunteer=f"volunteers/{one.volunteer}",
        community=community_name(one.community),
        certified_minutes=said.minutes,
        record_count=said.records,
        first_service_date=sent_day(said.first_day),
        last_service_date=sent_day(said.last_day),
        publicity_end_date=sent_day(one.publicity_ends_on),
        state=one.state,  # type: ignore[arg-type] # the same number
        cause=cause(one),
        number=issue.number if issue else "",
        issuer_display_name=issue.issuer.display_name if issue else "",
        issuer_credit_code=issue.issuer.credit_code if issue else "",
        issue_date=sent_day(issue.day if issue else None),
        revoke_date=sent_day(one.revoked_on),
    )


def content(one: Certificate, of: Volunteer, services: Iterable[CertifiedService]) -> certificate_pb2.CertificateContent:
    """Return what stands on the paper."""
    return certificate_pb2.CertificateContent(
        volunteer_display_name=of.display_name,
        volunteer_number=of.number,
        services=map(_service, services),
        check_code=one.issue.check_code if one.issue else "",
        signed_payload=one.issue.signed_payload if one.issue else "",
    )


def verdict(found: Certificate | None) -> pb.VerifyCertificateResponse:
    """Return what anybody is told of a certificate that was issued, or that there is none."""
    if found is None or found.issue is None:
        return pb.VerifyCertificateResponse(verdict=pb.CERTIFICATE_VERDICT_NOT_FOUND)
    said, issue, holds = found.certified, found.issue, found.state is CertificateState.ISSUED
    return pb.VerifyCertificateResponse(
        verdict=pb.CERTIFICATE_VERDICT_VALID if holds else pb.CERTIFICATE_VERDICT_REVOKED,
        issuer_display_name=issue.issuer.display_name,
        issuer_credit_code=issue.issuer.credit_code,
        issue_date=sent_day(issue.day),
        revoke_date=sent_day(found.revoked_on),
        certified_minutes=said.minutes,
        first_service_date=sent_day(said.first_day),
        last_service_date=sent_day(said.last_day),
    )


def signing_key(kid: str, public_key: bytes) -> pb.SigningKey:
    """Return a public key as a JWK."""
    return pb.SigningKey(kid=kid, kty="OKP", crv="Ed25519", alg="EdDSA", use="sig", x=base64url(public_key))


def cause(one: Certificate) -> str:
    """Return the resource name of the service record that a certificate fell with; empty where none did."""
    return "" if one.cause is None else f"serviceRecords/{one.cause}"


def _issuer(one: Issuer) -> certificate_pb2.CertificateIssuer:
    return certificate_pb2.CertificateIssuer(
        display_name=one.display_name, unified_social_credit_code=one.credit_code, handler=one.handler, contact=one.contact
    )


def _service(one: CertifiedService) -> certificate_pb2.CertifiedService:
    said = one.certified
    return certificate_pb2.CertifiedService(
        project=f"projects/{one.project}",
        display_name=one.project_name,
        minutes=said.minutes,
        record_count=said.records,
        first_service_date=sent_day(said.first_day),
        last_service_date=sent_day(said.last_day),
    )
