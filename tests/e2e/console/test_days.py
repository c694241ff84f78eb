"""A clerk's day in each domain: from signing in to a paper that anybody verifies, by nothing but what stands on the pages.

One day is run always; all of them with `WUSHE_CONSOLE_FULL=1`. Pictures are kept where `WUSHE_SCREENSHOTS` says.
"""

from __future__ import annotations

import os
import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from services.admin.city.codes import credit_code
from shared.clock import SHANGHAI
from tests.e2e.console.clerk import PASSWORD, Clerk, Office
from tests.e2e.console.keys import Keys
from tests.integration.volunteer.jobs import nobody

TODAY = datetime.now(SHANGHAI).date()
COMMUNITY = "焦窑"
CODE = credit_code("51", "130402", 7)
FRESH = 12
FOUNDATION = "样本慈善基金会"
full = pytest.mark.skipif(not os.environ.get("WUSHE_CONSOLE_FULL"), reason="a minute of clicking: WUSHE_CONSOLE_FULL=1 runs all days")


def day(offset: int = 0) -> str:
    return (TODAY + timedelta(days=offset)).isoformat()


def after(text: str, word: str, length: int) -> str:
    """Return so many characters of a paper that stand behind a word."""
    return text.partition(word)[2][:length]


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
    desk = office.desk
    desk.go("/volunteers/new")
    for path, text in (
        ("registration.document.type", "居民身份证"), ("registration.document.number", nobody(5001)), ("registration.display_name", "沈小雨"),
        ("registration.community", COMMUNITY), ("registration.channel", "本人登记"), ("registration.phone", "13800005001"),
    ):  # fmt: skip
        desk.fill(path, text)
    desk.photograph("day-volunteer-form")
    desk.send("提交")
    desk.assert_taken()
    volunteer = desk.here
    office.decides(desk, "通过")
    assert "在册" in desk.says()
    _project_took_place(office, "敬老院陪伴")
    desk.go(volunteer)
    desk.tab("serviceRecords")
    desk.send("录入服务")
    expect(desk.page.locator("[name='entry.volunteer']")).to_have_value("沈小雨")
    for path, text in (
        ("entry.project", "敬老院陪伴"), ("entry.start_time", f"{day(-5)}T09:00"), ("entry.end_time", f"{day(-5)}T11:30"),
        ("entry.description", "陪老人读报"),
    ):  # fmt: skip
        desk.fill(path, text)
    desk.photograph("day-volunteer-hours")
    desk.send("提交")
    desk.assert_taken()
    office.decides(desk, "通过")
    desk.go(volunteer)
    desk.tab("certificates")
    desk.send("申请证明")
    desk.send("提交")
    desk.assert_taken()
    issuer = {"display_name": "样本志愿服务队", "unified_social_credit_code": CODE, "handler": "民政科 03号", "contact": "0310-1234567"}
    office.decides(desk, "出具", **{f"issuer.{path}": text for path, text in issuer.items()})
    desk.photograph("day-volunteer-certificate")
    paper = desk.paper()
    assert "沈小雨" in paper
    assert "2小时30分钟" in paper
    number = desk.page.locator("dt:text-is('证明编号') + dd").first.inner_text()
    assert "证书真实有效" in desk.verified("服务记录证明", number, after(paper, "校验码", 8))


def _project_took_place(office: Office, title: str) -> None:
    desk = office.desk
    desk.go("/projects/new")
    for path, text in (
        ("project.display_name", title), ("project.description", "陪伴老人聊天、读报。"), ("project.service_field", "为老服务"),
        ("project.community", COMMUNITY), ("project.risks", "室内活动，注意用电安全。"), ("project.backfilled", "是"),
        ("project.organiser.organisation", "样本社区居民委员会"), ("project.schedule.first_day", day(-20)),
        ("project.schedule.last_day", day(-2)), ("project.recruiting.scope", "面向社会"),
    ):  # fmt: skip
        desk.fill(path, text)
    desk.photograph("day-project-steps")
    while desk.page.locator("[data-to=on]").is_visible():
        desk.page.locator("[data-to=on]").click()
    desk.send("提交")
    desk.assert_taken()
    post = {"display_name": "陪伴员", "head_count": "5", "task_kind": "一般服务", "selection": "先到先得"}
    desk.do("增加岗位", **{f"post.{path}": text for path, text in post.items()})
    desk.do("提交审核")
    office.reviewer.go(desk.here)
    office.reviewer.send("通过并发布")
    office.reviewer.photograph("day-project-review")
    for box in office.reviewer.page.locator("[name='ruled_out']").all():
        box.check()
    office.reviewer.send("通过并发布")
    office.reviewer.assert_taken()


@full
def test_incubation_from_a_group_over_filing_and_admission_to_an_agreement(office: Office) -> None:
    desk = office.desk
    base = _base(desk)
    desk.go("/organizations/new")
    for path, text in (
        ("organization.display_name", "邻里互助小组"), ("organization.type", "社区社会组织"), ("organization.division", COMMUNITY),
        ("organization.business_scope", "邻里互助"), ("organization.premises", "社区服务中心二楼"),
    ):  # fmt: skip
        desk.fill(path, text)
    desk.person("organization.founders[0]", "韩发起", 5101)
    desk.fill("organization.members.individuals", "12")
    desk.photograph("day-organization-form")
    _to_the_end(desk)
    desk.send("提交")
    desk.assert_taken()
    organization = desk.here
    office.decides(desk, "备案", number="备〔2026〕7号", authority="街道办事处", file_date=day())
    assert "已备案" in desk.says()
    desk.photograph("day-organization-filed")
    desk.go(base)
    desk.tab("applications")
    desk.send("申请入驻")
    for path, text in (("organization", "邻里互助小组"), ("seat_kind", "实体席位"), ("months", "24"), ("plan", "开展邻里互助服务")):
        desk.fill(path, text)
    _to_the_end(desk)
    desk.send("提交")
    desk.assert_taken()
    desk.do("提交")
    desk.do("初审通过")
    for reviewer, score in zip(office.reviewers, ("78", "82", "91"), strict=True):
        reviewer.go(desk.here)
        reviewer.do("提交评审意见", score=score)
    office.decides(desk, "准予入驻")
    agreement = {"number": "孵协〔2026〕1号", "sign_date": day(), "first_day": day(), "last_day": day(729)}
    desk.do("签订协议", **{f"agreement.{path}": text for path, text in agreement.items()})
    assert desk.here.startswith("/incubations/")
    assert "孵化中" in desk.says()
    desk.photograph("day-incubation")
    desk.go(organization)
    desk.assert_accessible()


@full
def test_a_training_from_its_plan_over_attendance_to_a_certificate_of_completion(office: Office) -> None:
    desk = office.desk
    _base(desk, "培训样本基地")
    desk.go("/courses/new")
    for path, text in (
        ("course.display_name", "社会组织财务管理"), ("course.subject", "财务管理"), ("course.planned_minutes", "120"), ("division", "邯郸市"),
    ):  # fmt: skip
        desk.fill(path, text)
    desk.send("提交")
    desk.assert_taken()
    desk.go("/trainings/new")
    for path, text in (("course", "社会组织财务管理"), ("base", "培训样本基地"), ("capacity", "30"), ("required_percent", "80")):
        desk.fill(path, text)
    desk.send("提交")
    desk.assert_taken()
    training = desk.here
    desk.tab("trainingSessions")
    desk.send("安排场次")
    for path, text in (("start_time", f"{day(-3)}T09:00"), ("end_time", f"{day(-3)}T11:00"), ("venue", "孵化基地二楼")):
        desk.fill(path, text)
    desk.send("提交")
    desk.assert_taken()
    session = desk.here
    desk.go(training)
    desk.do("开放报名")
    desk.tab("enrollments")
    desk.send("报名")
    desk.person("person", "曹学员", 5201)
    desk.photograph("day-training-person")
    desk.send("提交")
    desk.assert_taken()
    desk.go(session)
    desk.tab("attendances")
    desk.send("补录签到")
    desk.person("person", "曹学员", 5201)
    desk.fill("reason", "纸质签到表补录")
    desk.send("提交")
    desk.assert_taken()
    desk.go(training)
    desk.do("结班")
    desk.go("/completionCertificates/new")
    desk.fill("enrollment", "曹学员")
    desk.send("提交")
    desk.assert_taken()
    desk.photograph("day-training-certificate")
    paper = desk.paper()
    assert "曹学员" in paper
    number = desk.page.locator("dt:text-is('号码') + dd").first.inner_text()
    assert "证书真实有效" in desk.verified("结业证书", number, after(paper, "校验码", 8))


@full
def test_social_work_from_a_post_over_a_registered_worker_to_an_assignment(office: Office) -> None:
    desk = office.desk
    desk.go("/posts/new")
    for path, text in (
        ("post.display_name", "社区社会工作岗位"), ("post.kind", "城乡社区"), ("post.place", COMMUNITY),
        ("post.employer.display_name", "样本区民政局"), ("post.funding_source", "财政资金"), ("post.development_year", str(TODAY.year)),
    ):  # fmt: skip
        desk.fill(path, text)
    desk.photograph("day-post-form")
    desk.send("提交")
    desk.assert_taken()
    office.decides(desk, "开放岗位")
    desk.go("/socialWorkers/new")
    desk.person("person", "尹社工", 5301)
    for path, text in (
        ("division", "邯山区"), ("level", "社会工作师"), ("certificate.number", "SW2026000001"), ("certificate.issue_date", day(-90)),
    ):  # fmt: skip
        desk.fill(path, text)
    desk.photograph("day-worker-form")
    desk.send("提交")
    desk.assert_taken()
    office.decides(desk, "登记", first_date=day(-30))
    desk.tab("assignments")
    desk.send("任用")
    for path, text in (("post", "社区社会工作岗位"), ("first_date", day()), ("share_percent", "100")):
        desk.fill(path, text)
    desk.send("提交")
    desk.assert_taken()
    desk.photograph("day-assignment")
    desk.assert_accessible()
    assert "尹社工" in desk.says()


@full
def test_a_contract_of_purchased_services_is_signed_delivered_and_paid(office: Office, tmp_path: Path) -> None:
    desk = office.desk
    _listed(desk, tmp_path, "样本社会工作服务中心", "社会服务机构", credit_code("52", "130402", FRESH), 5401)
    desk.go("/contracts/new")
    for path, text in (
        ("contract.display_name", "社区养老服务采购"), ("contract.tender_reference", "邯采〔2026〕12号"), ("contract.division", "邯山区"),
        ("contract.provider", "样本社会工作服务中心"), ("contract.buyer.display_name", "邯山区民政局"),
        ("contract.terms.first_date", day(-30)), ("contract.terms.last_date", day(300)), ("contract.terms.amount_fen", "120000"),
        ("contract.terms.budget_lines[0].field", "养老服务"), ("contract.terms.budget_lines[0].purpose", "上门服务"),
        ("contract.terms.budget_lines[0].amount_fen", "120000"), ("contract.terms.townships", "火磨街道"),
        ("contract.terms.milestones[0].number", "1"), ("contract.terms.milestones[0].deliverable", "中期服务报告"),
        ("contract.terms.milestones[0].due_date", day(60)), ("contract.terms.milestones[0].amount_fen", "120000"),
    ):  # fmt: skip
        desk.fill(path, text)
    desk.photograph("day-contract-form")
    _to_the_end(desk)
    desk.send("提交")
    desk.assert_taken()
    office.decides(desk, "签订", sign_date=day(-30))
    desk.do("登记交付", milestone="1", delivery_date=day(-1))
    office.decides(desk, "登记支付", milestone="1", amount_fen="120000", pay_date=day(), voucher="凭〔2026〕3号")
    assert "120,000.00 元" in desk.says()
    desk.photograph("day-contract-paid")
    desk.assert_accessible()


@full
def test_charity_from_a_project_over_a_donation_to_its_receipt_and_a_published_disclosure(office: Office, tmp_path: Path) -> None:
    desk = office.desk
    _listed(desk, tmp_path, FOUNDATION, "基金会", credit_code("53", "130402", FRESH), 5501)
    desk.go(f"/organizations?q={FOUNDATION}")
    with desk.page.expect_navigation():
        desk.page.locator("main a:text-is('查看')").first.click()
    office.decides(desk, "认定为慈善组织")
    desk.go("/charityProjects/new")
    project = "charity_project"
    for path, text in (
        (f"{project}.display_name", "爱心餐桌"), (f"{project}.description", "为高龄老人提供午餐。"), (f"{project}.community", COMMUNITY),
        (f"{project}.kind", "定向募捐"), (f"{project}.organiser", FOUNDATION), (f"{project}.purpose", "扶老救孤恤病助残优抚"),
        (f"{project}.budget[0].title", "午餐"), (f"{project}.budget[0].amount_fen", "50000"), (f"{project}.beneficiaries.communities", COMMUNITY),
    ):  # fmt: skip
        desk.fill(path, text)
    desk.tick(f"{project}.beneficiaries.groups", "老年人")
    for path, text in (
        (f"{project}.implementation.first_day", day()), (f"{project}.implementation.last_day", day(120)),
        (f"{project}.plan.period.first_day", day()), (f"{project}.plan.period.last_day", day(60)), (f"{project}.plan.division", "邯郸市"),
        (f"{project}.plan.target_fen", "50000"), (f"{project}.plan.cost_fen", "500"), (f"{project}.plan.office_address", "邯山区样本路1号"),
        (f"{project}.plan.donation_ways", "对公账户转账"), (f"{project}.plan.surplus_disposal", "转入同类项目"),
    ):  # fmt: skip
        desk.fill(path, text)
    desk.person(f"{project}.plan.responsible_person", "魏负责", 5502)
    desk.photograph("day-charity-steps")
    _to_the_end(desk)
    desk.send("提交")
    desk.assert_taken()
    raised = desk.here
    office.decides(desk, "备案", filing_number="邯民慈备〔2026〕9号")
    desk.do("开始募捐")
    desk.tab("donations")
    desk.send("登记捐赠")
    for path, text in (
        ("donation.donor.kind", "个人"), ("donation.amount_fen", "888.00"), ("donation.received_day", day()),
        ("donation.payment_reference", "转账20261128001"), ("donation.donor.published_name", "热心市民"),
    ):  # fmt: skip
        desk.fill(path, text)
    desk.person("donation.donor.person", "陶捐赠", 5503)
    desk.photograph("day-donation-form")
    desk.send("提交")
    desk.assert_taken()
    paper = desk.paper()
    assert "陶捐赠" in paper
    assert "捌佰捌拾捌元整" in paper
    receipt = re.search(rf"{TODAY.year}-0*(\d+)", paper)
    assert receipt
    desk.go(raised)
    desk.do("开始实施")
    desk.go("/disclosures?state=STATE_DUE")
    with desk.page.expect_navigation():
        desk.page.locator("main tr", has_text="爱心餐桌").locator("a:text-is('查看')").first.click()
    desk.do("起草")
    office.reviewer.go(desk.here)
    assert "热心市民" in office.reviewer.says()  # whoever reviews sees what there is to review
    office.reviewer.photograph("day-disclosure-review")
    office.reviewer.do("审核通过")
    office.publisher.go(desk.here)
    office.publisher.do("公开")
    shown = office.publisher.says()
    assert "已公开" in shown
    assert "888.00 元" in shown
    assert "陶捐赠" not in shown
    said = office.publisher.published(office.publisher.here)
    assert "爱心餐桌" in said
    assert "热心市民" in said
    assert f"票据号{receipt[1]}" in "".join(said.split())  # the donor finds the receipt's number among what anybody reads
    assert "陶捐赠" not in said
    office.publisher.photograph("day-disclosure")
    office.publisher.assert_accessible()


def _to_the_end(desk: Clerk) -> None:
    while desk.page.locator("[data-to=on]").is_visible():
        desk.page.locator("[data-to=on]").click()


def _base(desk: Clerk, name: str = "邯山区孵化基地") -> str:
    """Open a base; return its page."""
    desk.go("/bases/new")
    for path, text in (
        ("base.display_name", name), ("base.division", "邯山区"), ("base.physical_seats", "10"), ("base.virtual_seats", "10"),
    ):  # fmt: skip
        desk.fill(path, text)
    desk.tick("base.services", "办公场地")
    desk.send("提交")
    desk.assert_taken()
    return desk.here


def _listed(desk: Clerk, folder: Path, name: str, kind: str, code: str, head: int) -> None:
    """Take an organization over that exists already, by a list as offices keep it."""
    file = folder / "社会组织.csv"
    row = {
        "名称": name, "类型": kind, "区划代码": "130402", "统一社会信用代码": code, "成立日期": "2024-05-06", "登记机关": "邯山区行政审批局",
        "法定代表人": "贺法人", "法定代表人证件类型": "身份证", "法定代表人证件号码": nobody(head), "注册资金": "2000000",
        "业务范围": "社区服务", "住所": "样本路2号", "专职人员数": "3", "个人会员数": "0",
    }  # fmt: skip
    file.write_text(f"{','.join(row)}\n{','.join(row.values())}\n", encoding="utf-8")
    desk.go("/imports")
    desk.fill("kind", "社会组织")
    desk.fill("division", "130402")
    desk.page.set_input_files("#file", file)
    desk.send("上传并检查")
    expect(desk.page.locator("#progress")).to_contain_text("可导入 1 行", timeout=60_000)
    desk.send("正式导入可导入的行" if desk.page.locator("text=正式导入可导入的行").count() else "正式导入")
    expect(desk.page.locator("#progress")).to_contain_text("导入完毕", timeout=60_000)


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
    keys.type(COMMUNITY)
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


def test_a_form_in_steps_is_walked_by_the_keyboard(office: Office, browser: Browser, address: str) -> None:
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
