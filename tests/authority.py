"""A certificate authority of a test's own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from tests.issuer import p256

LOOPBACK = "127.0.0.1"


class Authority:
    """Signs certificates for an address of this machine."""

    def __init__(self, folder: Path, name: str, *, address: str = LOOPBACK) -> None:
        self._folder = folder
        self._address = ip_address(address)
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
        names = x509.SubjectAlternativeName([x509.IPAddress(self._address)])
        return builder.add_extension(names, critical=False).sign(self._key, hashes.SHA256()).public_bytes(Encoding.PEM)

    def _write(self, name: str, content: bytes) -> Path:
        (self._folder / name).write_bytes(content)
        return self._folder / name
