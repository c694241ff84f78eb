"""Whole tasks by the keyboard alone."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.e2e.console.clerk import PASSWORD, Clerk
from tests.e2e.console.days.office import Office
from tests.e2e.console.keys import Keys


def changes_somebody(office: Office, browser: Browser, address: str) -> None:
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
    Clerk(keys.page, address).assert_accessible()  # with the list of choices open
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


def rejects_and_accepts(office: Office, browser: Browser, address: str) -> None:
    """Reject somebody, without a reason first, and accept somebody else."""
    assert office.reviewer
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


def walks_through_steps(office: Office, browser: Browser, address: str) -> None:
    """Go from step to step of a long form."""
    assert office.desk
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
