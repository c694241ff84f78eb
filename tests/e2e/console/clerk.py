"""What a clerk does with the console, and what is looked at on every page."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.integration.volunteer.jobs import nobody

AXE = Path(__file__).resolve().parents[3] / "services" / "admin" / "console" / "static" / "vendor" / "axe.min.js"
COMMUNITY = "communities/130402001006"
PASSWORD = "Handan-2026-春"
_AXE = """async () => {
  const found = await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]});
  return found.violations.map((one) => one.id + ": " + one.nodes.map((node) => node.html).slice(0, 3).join(" | "));
}"""


@dataclass
class Clerk:
    """Somebody in front of a window."""

    page: Page
    address: str

    def go(self, path: str) -> None:
        """Open a page and wait until all of it is there."""
        self.page.goto(self.address + path)
        self.page.wait_for_load_state("networkidle")

    def says(self) -> str:
        """Return what the page says."""
        return self.page.inner_text("main")

    def register(self, name: str, number: int) -> str:
        """Register a volunteer by the form, and return the address of the page that it leads to."""
        self.go("/volunteers/new")
        self.page.select_option("[name='registration.document.type']", "DOCUMENT_TYPE_RESIDENT_ID")
        self.page.fill("[name='registration.document.number']", nobody(number))
        self.page.fill("[name='registration.display_name']", name)
        self.page.fill("[name='registration.community']", COMMUNITY)
        self.page.select_option("[name='registration.channel']", "REGISTRATION_CHANNEL_SELF")
        self.press("提交")
        return self.page.url.removeprefix(self.address)

    def press(self, label: str) -> None:
        """Press a button or a link that looks like one."""
        self.page.locator(f"main :is(button, a.btn):text-is('{label}')").first.click()
        self.page.wait_for_load_state("networkidle")

    def colleague(self, browser: Browser, login: str, name: str, grants: str) -> Clerk:
        """Make an account, hand over its password, and return whoever signed in with it and changed it."""
        self.go("/accounts")
        for field, text in (("#login", login), ("#name", name), ("#grants", grants)):
            self.page.fill(field, text)
        self.press("新建")
        password = self.page.inner_text(".alert code")
        other = Clerk(browser.new_context(locale="zh-CN").new_page(), self.address)
        other.page.goto(self.address)
        sign_in(other.page, login, password)
        assert other.page.url.endswith("/password")
        for field, text in (("#old", password), ("#new", PASSWORD), ("#again", PASSWORD)):
            other.page.fill(field, text)
        other.page.click("main button")
        other.page.wait_for_load_state("networkidle")
        return other

    def assert_accessible(self) -> None:
        """Assert that the page violates nothing of WCAG 2.1 A and AA that a program can see."""
        # Through the debugger, not as an element of the page: its policy lets no foreign script run.
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found = self.page.evaluate(_AXE)
        assert not found, f"{self.page.url}: {found}"

    def photograph(self, name: str) -> None:
        """Keep a picture of the page where WUSHE_SCREENSHOTS says."""
        if folder := os.environ.get("WUSHE_SCREENSHOTS"):
            self.page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def first_sign_in(browser: Browser, address: str, password: str) -> Any:
    """Sign in with the password that was left for the first account, choose another, and return the cookies."""
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    page.goto(address)
    sign_in(page, "admin", password)
    assert page.url.endswith("/password")
    page.fill("#old", password)
    page.fill("#new", PASSWORD)
    page.fill("#again", PASSWORD)
    page.click("main button")
    page.wait_for_url(address + "/")
    state = context.storage_state()
    context.close()
    return state


def sign_in(page: Page, login: str, password: str) -> None:
    """Type a login and a password."""
    page.fill("#login", login)
    page.fill("#password", password)
    page.click("main button")
    page.wait_for_load_state("networkidle")
