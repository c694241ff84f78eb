"""The console in Chromium 109, the last for Windows 7: figures, map and charts are drawn, and no script fails.

`WUSHE_OLD_CHROMIUM` names the build; docs/benchmarks.md tells where there is one.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from services.admin.folder import Folder
from tests.e2e.console.clerk import Clerk
from tests.e2e.console.conftest import ARGUMENTS
from tests.e2e.console.test_when_services_fail import shows

OLD = os.environ.get("WUSHE_OLD_CHROMIUM", "")
pytestmark = pytest.mark.skipif(not OLD, reason="no Chromium 109 on this machine: WUSHE_OLD_CHROMIUM names one")


@pytest.fixture(scope="module")
def browser(run: Folder) -> Iterator[Browser]:  # noqa: ARG001 — the stack comes first
    """The old browser."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=OLD, args=[*ARGUMENTS, "--no-zygote"])
        assert opened.version.startswith("109.")
        yield opened
        opened.close()


@pytest.fixture
def faults(clerk: Clerk) -> list[str]:
    """What scripts of the pages could not do."""
    found: list[str] = []
    clerk.page.on("pageerror", lambda error: found.append(str(error)))
    return found


def test_the_first_page_shows_figures_map_and_what_happened(clerk: Clerk, faults: list[str]) -> None:
    clerk.register("吴明", 9401)
    shows(clerk, "/", "#changes", "登记")
    expect(clerk.page.locator("#figures svg").first).to_be_visible()
    expect(clerk.page.locator("#map svg")).to_be_visible()
    expect(clerk.page.locator("#sync")).to_contain_text("同步中")
    clerk.photograph("old-workbench")
    assert faults == []


def test_a_figure_by_county_has_its_chart(clerk: Clerk, faults: list[str]) -> None:
    clerk.go("/figures")
    clerk.look("村（社区）数")
    clerk.page.select_option("#level", label="县（市、区）")
    clerk.send("查询")
    expect(clerk.page.locator(".chart svg")).to_be_visible()
    clerk.photograph("old-figure")
    assert faults == []


def test_the_big_screen_shows_map_and_ranking(clerk: Clerk, faults: list[str]) -> None:
    clerk.page.set_viewport_size({"width": 1920, "height": 1080})
    shows(clerk, "/screen", "main", "实名注册志愿者人数")
    expect(clerk.page.locator(".map svg")).to_be_visible()
    expect(clerk.page.locator("[data-chart] svg")).to_be_visible()
    clerk.photograph("old-screen")
    assert faults == []


def test_a_form_offers_what_a_field_may_name(clerk: Clerk, faults: list[str]) -> None:
    clerk.go("/teams/new")
    clerk.page.locator("[name='team.community']").first.press_sequentially("南街")
    expect(clerk.page.locator(".options:visible > li").first).to_contain_text("南街")
    clerk.photograph("old-form")
    assert faults == []
