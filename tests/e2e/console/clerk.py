"""What a clerk does with the console, and what is looked at on every page."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page
from pypdf import PdfReader

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

    def open(self, path: str) -> None:
        """Open a page without waiting for what loads itself into it."""
        self.page.goto(self.address + path)

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

    def send(self, label: str) -> None:
        """Press what leads to another page, and wait for that."""
        with self.page.expect_navigation(wait_until="load"):
            self.page.locator(f"main :is(button, a.btn):visible:text-is('{label}')").first.click()

    def look(self, label: str, row: str = "") -> None:
        """Follow a link of the page, or of a row of its list."""
        within = self.page.locator("main tr", has_text=row) if row else self.page.locator("main")
        with self.page.expect_navigation(wait_until="load"):
            within.locator(f"a:text-is('{label}')").first.click()

    def submit(self) -> None:
        """Send the form, from its last step where it has steps; it must be taken."""
        while self.page.locator("[data-to=on]").is_visible():
            self.page.locator("[data-to=on]").click()
        self.send("提交")
        self.assert_taken()

    def do(self, label: str, typed: Mapping[str, str] | None = None) -> None:
        """Do something with the thing whose page is open: press, fill in what is asked for, press again; it must be taken."""
        self.send(f"{label}")
        self.fill_in("", typed or {})
        self.send(f"{label}")
        self.assert_taken()

    def assert_taken(self) -> None:
        """Assert that a form was taken; what was wrong with it is told."""
        wrong = self.page.locator(".alert-danger, .field-error, .notice")
        assert not wrong.count(), f"{self.page.url}: {wrong.all_inner_texts()}"

    def reach(self, path: str) -> Locator:
        """Go on to the step where an input is, open what hides it, and return it."""
        field = self.page.locator(f"main [name='{path}']").first
        while not field.is_visible():
            hidden = self.page.locator("details:not([open]):visible").filter(has=self.page.locator(f"[name='{path}']"))
            (hidden.first.locator("summary").first if hidden.count() else self.page.locator("[data-to=on]")).click()
        return field

    def fill(self, path: str, text: str) -> None:
        """Fill an input in as it wants it: type, choose by what a choice is called, tick, or pick out of what is offered."""
        field = self.reach(path)
        if field.get_attribute("data-refers"):
            field.fill(text)
            self.page.locator(".options:visible > li", has_text=text).first.click()
        elif field.get_attribute("type") == "checkbox":
            field.check()
        elif field.evaluate("one => one.tagName") == "SELECT":
            field.select_option(label=text)
        else:
            field.fill(text)

    def fill_in(self, under: str, typed: Mapping[str, str]) -> None:
        """Fill in some inputs of a group."""
        for path, text in typed.items():
            self.fill(f"{under}.{path}" if under else path, text)

    def fact(self, label: str) -> str:
        """Return what the page says of the thing under a label."""
        return self.page.locator(f"main dl.facts > dt:text-is('{label}') + dd").first.inner_text()

    def tick(self, path: str, *texts: str) -> None:
        """Tick boxes of a group by what stands beside them."""
        self.reach(path)
        for text in texts:
            self.page.locator(f".form-check:has([name='{path}'])", has_text=text).locator("input").check()

    def person(self, path: str, name: str, number: int) -> None:
        """Say by document and name whom an input is about."""
        self.fill(f"{path}~number", nobody(number))
        self.fill(f"{path}~display_name", name)

    def tab(self, noun: str) -> None:
        """Open the tab with what of a kind belongs to the thing whose page is open."""
        with self.page.expect_navigation(wait_until="load"):
            self.page.locator(f".nav-tabs a[href$='tab={noun}']").click()

    def paper(self) -> str:
        """Print the paper of the thing whose page is open, and return what stands on it."""
        href = self.page.locator("main a", has_text="打印").first.get_attribute("href")
        answer = self.page.request.get(f"{self.address}{href}")
        assert answer.headers["content-type"] == "application/pdf", answer.text()
        return "".join(PdfReader(io.BytesIO(answer.body())).pages[0].extract_text().split())

    def verified(self, kind: str, number: str, code: str) -> str:
        """Have a paper verified on the public page, as somebody who has no account; return what it says."""
        browser = self.page.context.browser
        assert browser is not None
        window = browser.new_context(locale="zh-CN")
        anybody = Clerk(window.new_page(), self.address)
        anybody.page.goto(f"{self.address}/verify")
        for path, text in (("kind", kind), ("number", number), ("code", code)):
            anybody.fill(path, text)
        anybody.send("核验")
        said = anybody.says()
        window.close()
        return said

    def published(self, disclosure: str) -> str:
        """Read a disclosure on the public pages, from their list, as somebody who has no account; return what it says."""
        browser = self.page.context.browser
        assert browser is not None
        window = browser.new_context(locale="zh-CN")
        anybody = Clerk(window.new_page(), self.address)
        anybody.go("/published")
        anybody.assert_accessible()
        with anybody.page.expect_navigation():
            anybody.page.click(f"main a[href='/published/{disclosure.rpartition('/')[2]}']")
        anybody.assert_accessible()
        anybody.photograph("published")
        said = anybody.says()
        window.close()
        return said

    @property
    def here(self) -> str:
        """Return the path of the page."""
        return self.page.url.removeprefix(self.address).partition("?")[0]

    def colleague(self, browser: Browser, login: str, name: str, grants: str) -> Clerk:
        """Make an account, hand over its password, and return whoever signed in with it and changed it."""
        self.page.goto(f"{self.address}/accounts")
        for field, text in (("#login", login), ("#name", name), ("#grants", grants)):
            self.page.fill(field, text)
        self.send("新建")
        password = self.page.inner_text(".alert code")
        other = Clerk(browser.new_context(locale="zh-CN").new_page(), self.address)
        other.page.goto(self.address)
        sign_in(other.page, login, password)
        assert other.page.url.endswith("/password")
        for field, text in (("#old", password), ("#new", PASSWORD), ("#again", PASSWORD)):
            other.page.fill(field, text)
        other.send("修改")
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
    with page.expect_navigation(wait_until="load"):
        page.click("main button")
