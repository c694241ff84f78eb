"""Those who do the work of a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from playwright.sync_api import Browser

from tests.e2e.console.clerk import Clerk

_PATIENCE_MS = 60_000


@dataclass
class Office:
    """A desk that enters, others who decide: none decides what they entered. Accounts are made by the console when somebody is needed."""

    keeper: Clerk
    browser: Browser

    @cached_property
    def desk(self) -> Clerk:
        """Whoever enters."""
        return self._somebody("desk", "孙窗口", "registrar 1304\nincubation_staff 1304\nfinance 1304")

    @cached_property
    def reviewer(self) -> Clerk:
        """Whoever decides where one is enough."""
        return self._somebody("reviewer1", "周审核", "reviewer 1304")

    @cached_property
    def reviewers(self) -> list[Clerk]:
        """Three who decide."""
        return [self.reviewer, *(self._somebody(f"reviewer{at}", f"郑评审{at}", "reviewer 1304") for at in (2, 3))]

    @cached_property
    def publisher(self) -> Clerk:
        """Whoever publishes."""
        return self._somebody("publisher", "吴公开", "publisher 1304")

    def decides(self, what: Clerk, label: str, typed: Mapping[str, str] | None = None) -> None:
        """Let the reviewer do something with the thing that somebody has open, and whoever has it open see it as it is then."""
        self.reviewer.open(what.here)
        self.reviewer.do(label, typed)
        what.open(what.here)

    def _somebody(self, login: str, name: str, grants: str) -> Clerk:
        clerk = self.keeper.colleague(self.browser, login, name, grants)
        clerk.page.set_viewport_size({"width": 1280, "height": 900})
        clerk.page.set_default_timeout(_PATIENCE_MS)
        return clerk
