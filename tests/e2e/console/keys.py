"""Somebody who has no mouse: goes from one thing to the next by Tab, and sees where they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from playwright.sync_api import Page

MOST: Final = 120
"""So many times Tab is pressed at the most: whoever needs more is caught somewhere, or has too long a way."""
_WHERE: Final = """() => {
  const one = document.activeElement, look = getComputedStyle(one), box = one.getBoundingClientRect();
  const name = one.getAttribute("aria-label") ?? one.labels?.[0]?.innerText ?? one.innerText ?? "";
  return {
    tag: one.tagName, name: name.replace("*", "").trim(), id: one.id,
    seen: look.outlineStyle !== "none" && look.outlineWidth !== "0px" || look.boxShadow !== "none",
    shown: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}"""


@dataclass(frozen=True, slots=True)
class Where:
    """What has the focus."""

    tag: str
    name: str
    id: str
    seen: bool
    """Whether it looks different from what has not."""
    shown: bool
    """Whether it is on the part of the page that is shown."""


@dataclass
class Keys:
    """A keyboard in front of a window."""

    page: Page

    def here(self) -> Where:
        """Return what has the focus."""
        found: Any = self.page.evaluate(_WHERE)
        return Where(**found)

    def press(self, key: str) -> None:
        """Press one key."""
        self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        """Type a text."""
        self.page.keyboard.type(text)

    def tab(self) -> Where:
        """Go to the next thing: it must be seen that one is there."""
        self.press("Tab")
        here = self.here()
        if here.tag != "BODY":  # behind the last thing a browser goes to its own buttons
            assert here.seen, f"nothing shows that the focus is on {here}"
            assert here.shown, f"the focus is on {here}, which is not on the screen"
        return here

    def to(self, name: str, tag: str = "") -> int:
        """Press Tab until one is on what is called so; return how often that was."""
        passed = []
        for times in range(1, MOST):
            here = self.tab()
            if here.name == name and tag in {"", here.tag}:
                return times
            passed.append(f"{here.tag}:{here.name[:20]}")
        raise AssertionError(f"no way by Tab to {name} on {self.page.url}: {passed}")

    def enter(self) -> None:
        """Press Enter on what leads to another page, and wait for that."""
        with self.page.expect_navigation(wait_until="load"):
            self.press("Enter")

    def skip(self) -> None:
        """Skip the menu: the first thing on every page leads to what the page is about; a form that was sent from there leads there."""
        if self.page.url.endswith("#content"):
            return
        first = self.tab()
        assert first.name == "跳到正文", f"{first} comes first on {self.page.url}"
        self.press("Enter")
        assert self.here().id == "content"
