"""Transport security: by certificate of the server, and of the client where it is asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from shared.grpc_client import OwnToken, Peer
from shared.refusals import DependencyUnavailable
from tests.integration.kit.echo import Running, settings_for, started
from tests.integration.kit.echo_contract import EchoRequest, EchoStub
from tests.issuer import p256


class Authority:
    """Signs certificates for 127.0.0.1."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        self._key = p256()
        self.file = self._write(f"{name}.pem", self._certificate(self._name, self._key.public_key(), authority=True))

    def issue(self, name: str) -> tuple[Path, Path]:
        """Return the files of a certificate and its key."""
        key = p256()
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        return self._write(f"{name}.crt", self._certificate(subject, key.public_key(), authority=False)), self._write(
            f"{name}.key", private
        )

    def _certificate(self, subject: x509.Name, public: Any, *, authority: bool) -> bytes:
        now = datetime.now(UTC)
        builder = x509.CertificateBuilder(self._name, subject, public, x509.random_serial_number(), now, now + timedelta(hours=1))
        builder = builder.add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        names = x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))])
        return builder.add_extension(names, critical=False).sign(self._key, hashes.SHA256()).public_bytes(Encoding.PEM)

    def _write(self, name: str, content: bytes) -> Path:
        (self._folder / name).write_bytes(content)
        return self._folder / name


def peer_of(running: Running, folder: Path, **tls: Path) -> Peer:
    own = folder / "own.token"
    own.write_text(running.issuer.token(("system", "*")))
    return Peer.from_settings("echo", settings_for(running.issuer, folder, peers={"echo": running.address}, service_token_file=own, **tls))


async def test_a_service_with_a_certificate_is_reached_over_tls_only(tmp_path: Path) -> None:
    authority = Authority(tmp_path, "authority")
    certificate, key = authority.issue("server")
    running = await started(tmp_path, tls_certificate_file=certificate, tls_key_file=key)
    trusting, plain = peer_of(running, tmp_path, peer_authority_file=authority.file), Peer(running.address, own_token=OwnToken(None))
    try:
        assert (await EchoStub(trusting).Say(EchoRequest(text="a"))).text == "a"
        with pytest.raises(DependencyUnavailable):
            await EchoStub(plain).Say(EchoRequest(text="a"), timeout=10)
    finally:
        await trusting.close()
        await plain.close()
        await running.channel.close()
        await running.rpc.stop(0)


async def test_a_service_that_asks_for_client_certificates_answers_nobody_without_a_right_one(tmp_path: Path) -> None:
    authority, other = Authority(tmp_path, "authority"), Authority(tmp_path, "other")
    certificate, key = authority.issue("server")
    running = await started(tmp_path, tls_certificate_file=certificate, tls_key_file=key, tls_client_authority_file=authority.file)
    right, wrong = authority.issue("client"), other.issue("stranger")
    peers = [
        peer_of(running, tmp_path, peer_authority_file=authority.file, tls_certificate_file=right[0], tls_key_file=right[1]),
        peer_of(running, tmp_path, peer_authority_file=authority.file, tls_certificate_file=wrong[0], tls_key_file=wrong[1]),
        peer_of(running, tmp_path, peer_authority_file=authority.file),
    ]
    try:
        assert (await EchoStub(peers[0]).Say(EchoRequest(text="a"))).text == "a"
        for peer in peers[1:]:
            with pytest.raises(DependencyUnavailable):
                await EchoStub(peer).Say(EchoRequest(text="a"), timeout=10)
    finally:
        for peer in peers:
            await peer.close()
        await running.channel.close()
        await running.rpc.stop(0)
