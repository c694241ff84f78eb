"""A clerk's day with volunteers: from signing in to a decision, with what goes wrong on the way."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from playwright.sync_api import Browser, Page, expect

from services.admin.resources import RESOURCES
from tests.e2e.console.clerk import PASSWORD, Clerk, sign_in
from tests.e2e.console.days import keyboard, volunteers
from tests.e2e.console.days.office import Office
from tests.integration.volunteer.jobs import nobody

LISTS = [f"/{one.noun}?in=130402001" for one in RESOURCES.values() if one.parent]
FORMS = [f"/{noun}/new" for noun in ("projects", "organizations", "charityProjects", "posts")]


def test_somebody_is_registered_seen_in_the_list_and_accepted(clerk: Clerk) -> None:
    made = clerk.register("王小明", 9001)
    assert made.startswith("/volunteers/")
    assert "待审核" in clerk.says()
    clerk.assert_accessible()
    clerk.photograph("volunteer")
    clerk.go("/volunteers?in=130402001006")
    assert "王小明" in clerk.says()
    clerk.assert_accessible()
    clerk.photograph("volunteers")
    clerk.go(made)
    clerk.press("通过")
    clerk.assert_accessible()
    clerk.press("通过")
    assert "在册" in clerk.says()
    clerk.go(f"{made}?tab=changes")
    assert "console:admin" in clerk.says()
    clerk.assert_accessible()


def test_what_is_wrong_is_said_in_chinese_at_its_field_and_nothing_typed_is_lost(clerk: Clerk) -> None:
    clerk.go("/volunteers/new")
    page = clerk.page
    page.select_option("[name='registration.document.type']", "DOCUMENT_TYPE_RESIDENT_ID")
    page.fill("[name='registration.document.number']", "130402197001010013")
    page.fill("[name='registration.display_name']", "李明")
    page.fill("[name='registration.community']", "communities/130402001006")
    page.select_option("[name='registration.channel']", "REGISTRATION_CHANNEL_SELF")
    clerk.press("提交")
    field = page.locator("[name='registration.document.number']")
    expect(field).to_have_attribute("aria-invalid", "true")
    assert "校验位不正确" in page.inner_text(f"#{field.get_attribute('aria-describedby')}")
    expect(page.locator("[name='registration.display_name']")).to_have_value("李明")
    clerk.assert_accessible()
    clerk.photograph("form-with-an-error")


def test_somebody_is_given_by_their_document_and_what_does_not_agree_is_said_beside_it(clerk: Clerk) -> None:
    clerk.register("秦明", 9040)
    clerk.go("/socialWorkers/new")
    clerk.fill_in("", {"division": "邯山区", "level": "社会工作师", "person~number": "130402197001010013", "person~display_name": "秦朗"})
    clerk.fill_in("certificate", {"number": "SW2026009040", "issue_date": "2026-05-01"})
    number, name = (clerk.page.locator(f"[name='person~{part}']") for part in ("number", "display_name"))
    clerk.press("提交")
    expect(number).to_have_attribute("aria-invalid", "true")
    assert "校验位不正确" in clerk.says()
    number.fill(nobody(9040))
    clerk.press("提交")
    expect(name).to_have_attribute("aria-invalid", "true")
    assert "按另一姓名登记" in clerk.says()
    clerk.assert_accessible()
    name.fill("秦明")
    clerk.press("提交")
    assert clerk.here.startswith("/socialWorkers/")
    assert nobody(9040) not in clerk.page.content()


def test_markup_in_a_free_text_is_shown_as_text(clerk: Clerk) -> None:
    made = clerk.register("赵明", 9002)
    clerk.go(f"{made}/do/RejectVolunteer")
    clerk.page.fill("[name='reason']", "<script>document.title='bad'</script><img src=x onerror=\"document.title='bad'\">")
    clerk.press("驳回")
    assert "<script>" in clerk.says()
    assert "bad" not in clerk.page.title()


def test_two_clerks_at_one_record_the_second_sees_the_difference_and_loses_nothing(clerk: Clerk) -> None:
    made = clerk.register("钱明", 9003)
    clerk.go(f"{made}/do/UpdateVolunteer")
    other = Clerk(clerk.page.context.new_page(), clerk.address)
    other.go(f"{made}/do/UpdateVolunteer")
    other.page.fill("[name='update.skills']", "急救")
    other.press("修改")
    clerk.page.fill("[name='update.skills']", "驾驶")
    clerk.press("修改")
    assert "被他人修改过" in clerk.says()
    assert "急救" in clerk.says()
    expect(clerk.page.locator("[name='update.skills']")).to_have_value("驾驶")
    clerk.press("修改")
    assert "驾驶" in clerk.says()


def test_a_form_sent_twice_has_one_effect(clerk: Clerk) -> None:
    clerk.go("/teams/new")
    page = clerk.page
    page.fill("[name='team.display_name']", "连点队")
    page.select_option("[name='team.standing.kind']", "TEAM_KIND_OTHER_LEGAL_PERSON")
    page.fill("[name='team.standing.unified_social_credit_code']", "51130400500000001B")
    page.fill("[name='team.community']", "communities/130402001006")
    page.select_option("[name='team.joining.mode']", "JOIN_MODE_OPEN")
    sent = page.evaluate("() => new URLSearchParams(new FormData(document.querySelector('main form.sheet'))).toString()")
    headers = {"content-type": "application/x-www-form-urlencoded"}
    answers = [page.request.post(f"{clerk.address}/teams/new", data=sent, headers=headers, max_redirects=0) for _ in range(2)]
    assert [answer.status for answer in answers] == [303, 303]
    assert answers[0].headers["location"] == answers[1].headers["location"]
    clerk.go("/teams?in=130402001006")
    assert clerk.says().count("连点队") == 1


def test_a_foreign_page_cannot_send_a_form(clerk: Clerk) -> None:
    for headers in ({"origin": "http://evil.example"}, {}):
        answer = clerk.page.request.post(f"{clerk.address}/sign-out", form={"everywhere": "1"}, headers=headers)
        assert answer.status == 403
    clerk.go("/")
    assert "工作台" in clerk.says()


def test_many_are_decided_at_once_each_with_an_outcome_of_its_own(clerk: Clerk) -> None:
    for number in (9010, 9011):
        clerk.register(f"孙明", number)  # noqa: F541 — one name for two
    clerk.go("/volunteers?in=130402001006&state=STATE_PENDING_REVIEW")
    clerk.page.check("[data-all]")
    clerk.press("通过")
    assert "成功" in clerk.says()
    clerk.assert_accessible()


def test_exports_hold_text_and_no_formulas(clerk: Clerk) -> None:
    clerk.register("周明", 9020)
    answer = clerk.page.request.get(f"{clerk.address}/volunteers/export?in=130402001006&format=csv")
    text = answer.body().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0][0] == "姓名"
    assert "周明" in text
    assert nobody(9020) not in text
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)
    book = zipfile.ZipFile(io.BytesIO(clerk.page.request.get(f"{clerk.address}/volunteers/export?in=130402001006&format=xlsx").body()))
    assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_the_first_page_tells_what_waits(clerk: Clerk) -> None:
    clerk.register("吴明", 9030)
    clerk.go("/")
    assert "志愿者·待审核" in clerk.says()
    clerk.assert_accessible()
    clerk.photograph("workbench")


@pytest.mark.parametrize("path", [*LISTS, *FORMS, "/account", "/figures", "/nowhere"])
def test_other_pages_are_accessible_too(clerk: Clerk, path: str) -> None:
    clerk.go(path)
    clerk.assert_accessible()


def test_filters_can_be_kept_and_links_can_be_copied(clerk: Clerk) -> None:
    clerk.go("/volunteers?in=130402&state=STATE_ACTIVE&cols=display_name&cols=state")
    page = clerk.page
    assert page.locator("thead th").all_inner_texts()[1:3] == ["姓名", "状态"]
    page.fill("[name='label']", "在册的")
    clerk.press("保存")
    clerk.go("/volunteers")
    page.locator("summary").first.click()
    page.click("text=在册的")
    assert "state=STATE_ACTIVE" in page.url


def test_a_registrar_gets_an_account_changes_the_password_and_sees_only_what_is_theirs(clerk: Clerk, browser: Browser) -> None:
    own = clerk.colleague(browser, "lifang", "李芳", "registrar 130403")
    clerk.assert_accessible()
    own.go("/volunteers?in=130402")
    assert "不在您的管辖范围内" in own.says()
    own.go("/accounts")
    assert "只有账号管理员" in own.says()
    clerk.go("/accounts")
    clerk.page.locator("tr", has_text="李芳").get_by_text("停用").click()
    own.go("/")
    assert own.page.url.startswith(f"{clerk.address}/sign-in")
    own.page.context.close()


@pytest.mark.timeout(300)
def test_a_day_from_registration_over_hours_to_a_certificate_that_anybody_verifies(office: Office) -> None:
    volunteers.from_registration_to_a_certificate(office)


def test_a_whole_task_is_done_by_the_keyboard_alone(office: Office, browser: Browser, address: str) -> None:
    keyboard.changes_somebody(office, browser, address)


def test_a_reviewer_rejects_and_accepts_by_the_keyboard_alone(office: Office, browser: Browser, address: str) -> None:
    keyboard.rejects_and_accepts(office, browser, address)


def test_a_form_in_steps_is_walked_by_the_keyboard(office: Office, browser: Browser, address: str) -> None:
    keyboard.walks_through_steps(office, browser, address)


def test_wrong_passwords_bring_a_picture_to_read_first(browser: Browser, address: str, signed_in: dict[str, object]) -> None:
    assert signed_in
    context = browser.new_context(locale="zh-CN")
    page: Page = context.new_page()
    page.goto(address)
    for _ in range(3):
        sign_in(page, "nobody", "Wrong-password-1")
        assert "不正确" in page.inner_text("main")
    assert page.locator("#captcha").count() == 1
    sign_in(page, "admin", PASSWORD)
    assert "计算结果" in page.inner_text("main")
    context.close()
