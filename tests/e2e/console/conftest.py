"""The console as a clerk has it: the whole stack, and a real browser in front of it.

Both end with their file: the browser's driver keeps an event loop running, and tests behind it want one of their own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from services.admin.folder import Folder, State
from tests.e2e.console.clerk import Clerk, first_sign_in
from tests.e2e.console.days.office import Office
from tests.e2e.console.registry import Registry

BIN = Path(sys.executable).parent
CHROMIUM = os.environ.get("WUSHE_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Folder]:
    """Start everything; stop it in the end."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: install Debian's package chromium, or name one by WUSHE_CHROMIUM")
    folder = Folder(tmp_path_factory.mktemp("console"))
    subprocess.run([BIN / "wushe", "up", "--dir", folder.path, "--port-base", "0", "--detach"], check=True, timeout=300)
    yield folder
    subprocess.run([BIN / "wushe", "down", "--dir", folder.path], check=True, timeout=60)


@pytest.fixture(scope="module")
def address(run: Folder) -> str:
    """Where the console answers."""
    state = State.read(run.state)
    assert state is not None
    return state.services["admin"].address


@pytest.fixture(scope="module")
def browser(run: Folder) -> Iterator[Browser]:  # noqa: ARG001 — skips where no browser is
    """A browser."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def signed_in(run: Folder, address: str, browser: Browser) -> dict[str, object]:
    """The cookies of an administrator who signed in for the first time and chose a password."""
    state: dict[str, object] = first_sign_in(browser, address, run.first_password.read_text(encoding="ascii").strip())
    return state


@pytest.fixture
def page(browser: Browser, signed_in: dict[str, object]) -> Iterator[Page]:
    """A window of somebody who is signed in."""
    context = browser.new_context(storage_state=signed_in, viewport={"width": 1280, "height": 900}, locale="zh-CN")  # type: ignore[arg-type]
    context.set_default_timeout(120_000)  # a bound for a machine that does much else
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def registry(run: Folder) -> Registry:
    """What puts things into the registry for pages to show."""
    return Registry(run)


@pytest.fixture(scope="module")
def office(browser: Browser, signed_in: dict[str, object], address: str) -> Office:
    """Everybody at their desks."""
    context = browser.new_context(storage_state=signed_in, locale="zh-CN")  # type: ignore[arg-type]
    return Office(Clerk(context.new_page(), address), browser)


@pytest.fixture
def clerk(page: Page, address: str) -> Clerk:
    """Somebody at a desk."""
    return Clerk(page, address)
