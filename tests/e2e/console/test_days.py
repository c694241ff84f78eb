"""A clerk's day: from signing in to a paper that anybody verifies, and whole tasks without a mouse.

One day is run always; one in each domain with `WUSHE_CONSOLE_FULL=1`. Pictures are kept where `WUSHE_SCREENSHOTS` says.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.console.clerk import PASSWORD, Clerk, Office
from tests.e2e.console.days import charity, incubation, social_work, volunteers
from tests.e2e.console.keys import Keys

full = pytest.mark.skipif(not os.environ.get("WUSHE_CONSOLE_FULL"), reason="a minute of clicking: WUSHE_CONSOLE_FULL=1 runs all days")


@pytest.fixture(scope="module")
def office(browser: Browser, signed_in: dict[str, object], address: str) -> Office:
    """Everybody at their desks."""
    context = browser.new_context(storage_state=signed_in, locale="zh-CN")  # type: ignore[arg-type]
    office = Office.opened(Clerk(context.new_page(), address), browser)
    context.close()
    for clerk in (office.desk, *office.reviewers, office.publisher):
        clerk.page.set_viewport_size({"width": 1280, "height": 900})
        clerk.page.set_default_timeout(60_000)
    return office


def test_volunteers_from_registration_over_hours_to_a_certificate_that_anybody_verifies(office: Office) -> None:
    volunteers.from_registration_to_a_certificate(office)


@full
def test_incubation_from_a_group_over_filing_and_admission_to_an_agreement(office: Office) -> None:
    incubation.from_a_group_to_an_agreement(office)


@full
def test_a_training_from_its_plan_over_attendance_to_a_certificate_of_completion(office: Office) -> None:
    incubation.from_a_training_to_a_certificate(office)


@full
def test_social_work_from_a_post_over_a_registered_worker_to_an_assignment(office: Office) -> None:
    social_work.from_a_post_to_an_assignment(office)


@full
def test_a_contract_of_purchased_services_is_signed_delivered_and_paid(office: Office, tmp_path: Path) -> None:
    social_work.a_contract_is_paid(office, tmp_path)


@full
def test_charity_from_a_project_over_a_donation_to_its_receipt_and_a_published_disclosure(office: Office, tmp_path: Path) -> None:
    charity.from_a_project_to_a_published_disclosure(office, tmp_path)


def test_a_whole_task_is_done_by_the_keyboard_alone(office: Office, browser: Browser, address: str) -> None:
    """Sign in, find somebody, open, change, save, and sign out. The console has no dialogs; what opens is a list of choices."""
    office.desk.register("柳键盘", 5901)
    keys = _at_the_keyboard(browser, address, "desk")
    keys.to("志愿者", "A")
    keys.enter()
    keys.skip()
    assert keys.tab().name == "跳过区划，到列表"
    keys.press("Enter")
    keys.to("查询条件", "SUMMARY")
    keys.press("Enter")
    keys.to("关键字")
    keys.type("柳键盘")
    keys.enter()
    keys.to("查看 柳键盘")  # one is still at the list, not at the top of the page again
    keys.enter()
    keys.skip()
    keys.to("修改", "A")
    keys.enter()
    keys.skip()
    keys.to("服务技能")
    keys.type("急救")
    keys.to("修改", "BUTTON")
    keys.enter()
    assert "急救" in keys.page.inner_text("main")
    keys.skip()
    keys.to("转移社区", "A")
    keys.enter()
    keys.skip()
    keys.to("所在社区")
    field = keys.page.locator("[name='community']")
    keys.type("焦窑")
    expect(field).to_have_attribute("aria-expanded", "true")
    keys.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    assert keys.here().id == field.get_attribute("id")  # closing it is no way out of the form
    keys.type(" ")
    expect(field).to_have_attribute("aria-expanded", "true")
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(field).to_have_value("焦窑社区居民委员会")
    keys.to("取消", "A")
    keys.enter()
    keys.to("退出", "BUTTON")
    keys.enter()
    assert keys.page.url.startswith(f"{address}/sign-in")
    keys.page.context.close()


def test_a_reviewer_rejects_and_accepts_by_the_keyboard_alone(office: Office, browser: Browser, address: str) -> None:
    made = {name: office.desk.register(name, number) for name, number in (("柳驳回", 5902), ("柳通过", 5903))}
    keys = _at_the_keyboard(browser, address, "reviewer1")
    keys.page.goto(address + made["柳驳回"])
    keys.skip()
    keys.to("驳回", "A")
    keys.enter()
    keys.skip()
    keys.to("驳回", "BUTTON")
    keys.enter()
    expect(keys.page.locator("[name='reason']")).to_be_focused()  # what was left out
    assert "此项必填" in keys.page.inner_text("main")
    keys.type("证件照片不清楚")
    keys.to("驳回", "BUTTON")
    keys.enter()
    assert "证件照片不清楚" in keys.page.inner_text("main")
    keys.page.goto(address + made["柳通过"])
    keys.skip()
    keys.to("通过", "A")
    keys.enter()
    keys.skip()
    keys.to("通过", "BUTTON")
    keys.enter()
    assert "在册" in keys.page.inner_text("main")
    keys.page.context.close()


@pytest.mark.usefixtures("office")
def test_a_form_in_steps_is_walked_by_the_keyboard(browser: Browser, address: str) -> None:
    keys = _at_the_keyboard(browser, address, "desk")
    keys.page.goto(f"{address}/projects/new")
    keys.skip()
    keys.to("项目名称")
    keys.type("键盘项目")
    keys.press("Enter")  # goes on, and sends nothing yet
    step = keys.page.locator("[data-step]:visible")
    assert step.get_attribute("aria-label") != "基本情况"
    assert step.evaluate("one => one === document.activeElement")
    assert keys.tab().name  # the first input of the step, not what stands behind it
    assert step.evaluate("one => one.contains(document.activeElement)")
    keys.page.context.close()


def _at_the_keyboard(browser: Browser, address: str, login: str) -> Keys:
    """Sign in by the keyboard."""
    # Pages scroll smoothly unless somebody does not want that; what has the focus is looked for at once.
    window = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    keys = Keys(window.new_page())
    keys.page.set_default_timeout(60_000)
    keys.page.goto(f"{address}/sign-in")
    assert keys.here().id == "login"  # where one begins is where one types
    keys.type(login)
    keys.to("密码")
    keys.type(PASSWORD)
    keys.enter()
    assert keys.page.url == f"{address}/"
    return keys
