"""What a clerk sees and loses while services are away, slow or restarted: a sentence that names them, and nothing."""

from __future__ import annotations

import os
import signal
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from services.admin.folder import Folder, State
from shared.embedded.identity import Identity
from tests.e2e.console.clerk import Clerk
from tests.infrastructure import until
from tests.integration.volunteer.jobs import nobody

expect.set_options(timeout=90_000)
"""The machine may do much else; nothing here is about time."""

FULL = bool(os.environ.get("WUSHE_FAULTS_FULL"))
ROWS = 100_000 if FULL else 2_000
PATIENCE_MS = 1_800_000 if FULL else 120_000


def process(run: Folder, name: str) -> int:
    """Return the process of a service; 0 while it has none."""
    state = State.read(run.state)
    identity = Identity.parse(state.services[name].process) if state is not None and name in state.services else None
    return identity.pid if identity is not None else 0


def kill(run: Folder, name: str) -> None:
    """Kill a service and wait until another process has its place; whether that answers already is another question."""
    before = process(run, name)
    os.kill(before, signal.SIGKILL)
    until(lambda: process(run, name) not in {0, before}, f"another {name}", seconds=60)


def answers(address: str) -> bool:
    """Tell whether the console answers."""
    try:
        with urllib.request.urlopen(f"{address}/health", timeout=5):  # noqa: S310 — our own console
            return True
    except OSError:
        return False


def shows(clerk: Clerk, path: str, place: str, text: str) -> None:
    """Open a page until a part of it says something: on a busy machine a panel may say first that its service is slow."""
    for _ in range(8):
        clerk.page.goto(clerk.address + path)
        with suppress(AssertionError):
            expect(clerk.page.locator(place)).to_contain_text(text, timeout=20_000)
            return
    raise AssertionError(f"{path} never said {text}")


@contextmanager
def held(run: Folder, name: str) -> Iterator[None]:
    """Stop a service where it stands: it neither answers nor refuses."""
    stopped = process(run, name)
    os.kill(stopped, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(stopped, signal.SIGCONT)


def test_the_first_page_tells_what_is_due_and_what_waits_beside_figures_and_map(clerk: Clerk) -> None:
    clerk.register("吴明", 9301)
    shows(clerk, "/", "#sync", "志愿服务")
    shows(clerk, "/", "#map", "分县数值")
    shows(clerk, "/", "#figures", "实名注册志愿者人数")
    expect(clerk.page.locator("#map svg")).to_be_visible()
    expect(clerk.page.locator("#waiting")).to_contain_text("志愿者·待审核")
    shows(clerk, "/", "#changes", "登记")
    clerk.assert_accessible()
    clerk.photograph("workbench")
    clerk.page.click("#changes table a >> nth=0")
    assert "/volunteers/" in clerk.page.url


def test_what_was_done_in_the_console_has_a_page_behind_what_happened(clerk: Clerk) -> None:
    shows(clerk, "/", "#changes", "控制台操作记录")
    clerk.page.click("text=控制台操作记录")
    assert "登记志愿者" in clerk.says()
    clerk.assert_accessible()


def test_what_happened_last_says_that_the_statistics_are_away(clerk: Clerk, run: Folder) -> None:
    with held(run, "warehouse"):
        shows(clerk, "/", "#changes", "“统计”服务响应过慢")
        expect(clerk.page.locator("#waiting")).to_contain_text("志愿者·待审核")


def test_periods_are_compared_frozen_after_a_question_and_opened_down_to_what_differs(clerk: Clerk) -> None:
    clerk.go("/figures/compare?base=2026-09&period=2026-10&codes=teams&codes=registered_volunteers")
    assert "志愿服务队伍数" in clerk.says()
    clerk.assert_accessible()
    clerk.go("/frozen")
    clerk.page.fill("#period", "2026-10")
    clerk.press("定稿…")
    clerk.assert_accessible()
    clerk.press("确认定稿")
    expect(clerk.page.locator("h1")).to_contain_text("2026-10")
    clerk.assert_accessible()
    clerk.page.click("text=与现在比较：志愿服务队伍数")
    assert "没有差异" in clerk.says()
    clerk.assert_accessible()
    clerk.go("/frozen/new?in=1304&period=2026-10")
    clerk.press("确认定稿")
    assert "已经定稿" in clerk.says()


def test_the_big_screen_needs_an_account_and_shows_none(clerk: Clerk, browser: Browser) -> None:
    clerk.page.set_viewport_size({"width": 1920, "height": 1080})
    shows(clerk, "/screen", "main", "实名注册志愿者人数")
    expect(clerk.page.locator(".map svg")).to_be_visible()
    shown = clerk.page.content()
    assert "实名注册志愿者人数" in shown
    assert not any(own in shown for own in ("admin", "系统管理员", "form_key", "watermark"))
    clerk.assert_accessible()
    clerk.photograph("screen")
    stranger = browser.new_context().new_page()
    stranger.goto(f"{clerk.address}/screen")
    assert "/sign-in" in stranger.url
    stranger.context.close()


def test_a_slow_service_costs_its_own_panel_and_no_other(clerk: Clerk, run: Folder) -> None:
    with held(run, "incubation"):
        shows(clerk, "/", "#sync", "社会工作")
        expect(clerk.page.locator("#deadlines")).to_contain_text("“社会组织孵化”服务响应过慢")
        expect(clerk.page.locator("#waiting")).to_contain_text("志愿者·待审核")


def test_a_form_is_kept_while_its_service_is_away_and_sent_again_has_one_effect(clerk: Clerk, run: Folder) -> None:
    page = clerk.page
    clerk.go("/teams/new")
    page.fill("[name='team.display_name']", "风雨无阻队")
    page.select_option("[name='team.standing.kind']", "TEAM_KIND_OTHER_LEGAL_PERSON")
    page.fill("[name='team.standing.unified_social_credit_code']", "51130400500000001B")
    page.fill("[name='team.community']", "communities/130402001006")
    page.select_option("[name='team.joining.mode']", "JOIN_MODE_OPEN")
    sent = page.input_value("[name='request_id']")
    os.kill(process(run, "volunteer"), signal.SIGKILL)
    clerk.press("提交")
    assert "“志愿服务”服务暂时不可用" in clerk.says()
    expect(page.locator("[name='team.display_name']")).to_have_value("风雨无阻队")
    assert page.input_value("[name='request_id']") == sent
    clerk.assert_accessible()
    for _ in range(60):
        clerk.press("提交")
        if "/teams/new" not in page.url:
            break
        time.sleep(1)
    clerk.go("/teams?in=130402001006")
    assert clerk.says().count("风雨无阻队") == 1


def test_going_back_after_a_submit_and_sending_the_form_again_has_no_second_effect(clerk: Clerk) -> None:
    made = clerk.register("郑明", 9302)
    clerk.go(f"{made}/do/ApproveVolunteer")
    clerk.press("通过")
    clerk.page.go_back()
    clerk.press("通过")
    assert "当前状态下不能进行此操作" in clerk.says() or "在册" in clerk.says()
    clerk.go(f"{made}?tab=changes")
    expect(clerk.page.locator(".timeline > li")).to_have_count(2)


@pytest.mark.timeout(3600 if FULL else 600)
def test_a_restart_of_the_console_amid_an_import_loses_no_row(clerk: Clerk, run: Folder, tmp_path: Path) -> None:
    """One row in a hundred is bad; with `WUSHE_FAULTS_FULL` there are a hundred thousand."""
    file = tmp_path / "名单.csv"
    bad = range(0, ROWS, 100)
    numbers = ["130402197001010013" if at in bad else nobody(100_000 + at) for at in range(ROWS)]
    file.write_text("姓名,证件类型,证件号码,社区\n" + "".join(f"卫明,身份证,{number},130402001006\n" for number in numbers), "utf-8")
    clerk.go("/imports")
    clerk.page.fill("#division", "130402")
    clerk.page.set_input_files("#file", file)
    clerk.press("上传并检查")
    progress = clerk.page.locator("#progress")
    expect(progress).to_contain_text("检查完毕", timeout=PATIENCE_MS)
    assert f"未通过 {len(bad)} 行" in clerk.says()
    wizard = clerk.page.url.removeprefix(clerk.address)
    clerk.press("正式导入可导入的行")
    kill(run, "admin")
    until(lambda: answers(clerk.address), "the console", seconds=300)
    clerk.go(wizard)
    expect(progress).to_contain_text("导入完毕", timeout=PATIENCE_MS)
    assert f"可导入 {ROWS - len(bad)} 行，未通过 {len(bad)} 行" in clerk.says()
