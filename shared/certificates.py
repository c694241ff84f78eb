"""Certificates and keys in files that are replaced while a service runs: each connection made after that has the new ones."""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Self

import grpc
import structlog

from shared.settings import ServiceSettings

log = structlog.get_logger(__name__)


class Files:
    """A certificate, its key and an authority, each of which somebody may replace."""

    def __init__(self, certificate: Path | None, key: Path | None, authority: Path | None) -> None:
        """Note how they are now; None stands for one that is not used."""
        self._pair = None if certificate is None or key is None else (certificate, key)
        self._paths = [path for path in (certificate, key, authority) if path is not None]
        self._stamp = self._look()

    def replaced(self) -> bool:
        """Tell, once for each time, that something was replaced and is whole: of a new pair, one file comes before the other."""
        try:
            stamp = self._look()
        except FileNotFoundError:
            return False
        if stamp == self._stamp:
            return False
        self._stamp = stamp
        return self._pair is None or _fit(*self._pair)

    def _look(self) -> list[tuple[int, int, int]]:
        return [(seen.st_mtime_ns, seen.st_ino, seen.st_size) for seen in (path.stat() for path in self._paths)]


class PeerSecurity:
    """How other services are called over TLS, by what the files hold at the time."""

    def __init__(self, authority: Path, key: Path | None, certificate: Path | None) -> None:
        """Take the other services' authority, and what this service shows where it is asked for a certificate."""
        self._authority = authority
        self._key = key
        self._certificate = certificate
        self._files = Files(certificate, key, authority)

    @classmethod
    def from_settings(cls, settings: ServiceSettings) -> Self | None:
        """Return what the settings say; None where they say without TLS."""
        if settings.peer_authority_file is None:
            return None
        return cls(settings.peer_authority_file, settings.tls_key_file, settings.tls_certificate_file)

    def replaced(self) -> bool:
        """Tell, once for each time, that there are other credentials now."""
        return self._files.replaced()

    def credentials(self) -> grpc.ChannelCredentials:
        """Return what a new channel takes."""
        authority = self._authority.read_bytes()
        if self._key is None or self._certificate is None:
            return grpc.ssl_channel_credentials(authority)
        return grpc.ssl_channel_credentials(authority, self._key.read_bytes(), self._certificate.read_bytes())


def of_server(settings: ServiceSettings) -> grpc.ServerCredentials | None:
    """Return how calls are answered over TLS, asked for anew before each handshake; None where the settings say without."""
    key, certificate, authority = settings.tls_key_file, settings.tls_certificate_file, settings.tls_client_authority_file
    if key is None or certificate is None:
        return None
    files = Files(certificate, key, authority)

    def configuration() -> grpc.ServerCertificateConfiguration:
        pair = (key.read_bytes(), certificate.read_bytes())
        return grpc.ssl_server_certificate_configuration([pair], None if authority is None else authority.read_bytes())

    def replaced() -> grpc.ServerCertificateConfiguration | None:
        return configuration() if files.replaced() else None

    # None says that nothing changed, which the stubs do not know.
    return grpc.dynamic_ssl_server_credentials(configuration(), replaced, authority is not None)  # type: ignore[arg-type]


def _fit(certificate: Path, key: Path) -> bool:
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
    except OSError as fault:  # OpenSSL's faults are such
        log.warning(
            "the certificate and the key do not fit together, those of before are kept", certificate=str(certificate), fault=str(fault)
        )
        return False
    return True
