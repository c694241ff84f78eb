"""Volunteers: from registration over approval and hours to a certificate that anybody verifies."""

from __future__ import annotations

from playwright.sync_api import expect

from services.admin.city.codes import credit_code
from tests.e2e.console.days.days import COMMUNITY, COUNTY, code_on, day
from tests.e2e.console.days.office import Office
from tests.integration.volunteer.jobs import nobody


def from_registration_to_a_certificate(office: Office) -> None:
    """Register somebody, let them serve, certify it."""
    desk = office.desk
    desk.open("/volunteers/new")
    desk.fill_in("registration", {"document.type": "居民身份证", "document.number": nobody(5001), "display_name": "沈小雨"})
    desk.fill_in("registration", {"community": COMMUNITY, "channel": "本人登记", "phone": "13800005001"})
    desk.photograph("day-volunteer-form")
    desk.submit()
    volunteer = desk.here
    office.decides(desk, "通过")
    assert "在册" in desk.says()
    _a_project_that_took_place(office, "敬老院陪伴")
    desk.open(volunteer)
    desk.tab("serviceRecords")
    desk.send("录入服务")
    expect(desk.page.locator("[name='entry.volunteer']")).to_have_value("沈小雨")
    served = {"start_time": f"{day(-5)}T09:00", "end_time": f"{day(-5)}T11:30", "description": "陪老人读报"}
    desk.fill_in("entry", {"project": "敬老院陪伴", **served})
    desk.photograph("day-volunteer-hours")
    desk.submit()
    office.decides(desk, "通过")
    desk.open(volunteer)
    desk.tab("certificates")
    desk.send("申请证明")
    desk.submit()
    issuer = {"display_name": "样本志愿服务队", "unified_social_credit_code": credit_code("51", COUNTY, 7)}
    issuer |= {"handler": "民政科 03号", "contact": "0310-1234567"}
    office.decides(desk, "出具", {f"issuer.{path}": text for path, text in issuer.items()})
    desk.photograph("day-volunteer-certificate")
    paper = desk.paper()
    assert "沈小雨" in paper
    assert "2小时30分钟" in paper
    assert "证书真实有效" in desk.verified("服务记录证明", desk.fact("证明编号"), code_on(paper))


def _a_project_that_took_place(office: Office, title: str) -> None:
    desk = office.desk
    desk.open("/projects/new")
    desk.fill_in("project", {"display_name": title, "description": "陪伴老人聊天、读报。", "service_field": "为老服务"})
    desk.fill_in("project", {"community": COMMUNITY, "risks": "室内活动，注意用电安全。", "backfilled": "是"})
    desk.fill_in("project", {"organiser.organisation": "样本社区居民委员会", "schedule.first_day": day(-20), "schedule.last_day": day(-2)})
    desk.fill("project.recruiting.scope", "面向社会")
    desk.photograph("day-project-steps")
    desk.submit()
    desk.do("增加岗位", {"post.display_name": "陪伴员", "post.head_count": "5", "post.task_kind": "一般服务", "post.selection": "先到先得"})
    desk.do("提交审核")
    reviewer = office.reviewer
    reviewer.open(desk.here)
    reviewer.send("通过并发布")
    reviewer.photograph("day-project-review")
    for box in reviewer.page.locator("[name='ruled_out']").all():
        box.check()
    reviewer.send("通过并发布")
    reviewer.assert_taken()
