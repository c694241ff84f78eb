"""Incubation: from a group over its filing to an agreement; from a training's plan to a certificate of completion."""

from __future__ import annotations

from tests.e2e.console.days.days import COMMUNITY, a_base, code_on, day
from tests.e2e.console.days.office import Office


def from_a_group_to_an_agreement(office: Office) -> None:
    """File a group, let three experts review its application, admit it."""
    desk = office.desk
    base = a_base(desk, "邯山区孵化基地")
    desk.open("/organizations/new")
    desk.fill_in("organization", {"display_name": "邻里互助小组", "type": "社区社会组织", "division": COMMUNITY})
    desk.fill_in("organization", {"business_scope": "邻里互助", "premises": "社区服务中心二楼"})
    desk.person("organization.founders[0]", "韩发起", 5101)
    desk.fill("organization.members.individuals", "12")
    desk.photograph("day-organization-form")
    desk.submit()
    organization = desk.here
    office.decides(desk, "备案", {"number": "备〔2026〕7号", "authority": "街道办事处", "file_date": day()})
    assert "已备案" in desk.says()
    desk.photograph("day-organization-filed")
    desk.open(base)
    desk.tab("applications")
    desk.send("申请入驻")
    desk.fill_in("", {"organization": "邻里互助小组", "seat_kind": "实体席位", "months": "24", "plan": "开展邻里互助服务"})
    desk.submit()
    desk.do("提交")
    desk.do("初审通过")
    for reviewer, score in zip(office.reviewers, ("78", "82", "91"), strict=True):
        reviewer.open(desk.here)
        reviewer.do("提交评审意见", {"score": score})
    office.decides(desk, "准予入驻")
    agreement = {"number": "孵协〔2026〕1号", "sign_date": day(), "first_day": day(), "last_day": day(729)}
    desk.do("签订协议", {f"agreement.{path}": text for path, text in agreement.items()})
    assert desk.here.startswith("/incubations/")
    assert "孵化中" in desk.says()
    desk.photograph("day-incubation")
    desk.open(organization)
    desk.assert_accessible()


def from_a_training_to_a_certificate(office: Office) -> None:
    """Hold a training, put somebody on its roster and into a session, certify that they completed it."""
    desk = office.desk
    a_base(desk, "培训样本基地")
    desk.open("/courses/new")
    desk.fill_in("course", {"display_name": "社会组织财务管理", "subject": "财务管理", "planned_minutes": "120"})
    desk.fill("division", "邯郸市")
    desk.submit()
    desk.open("/trainings/new")
    desk.fill_in("", {"course": "社会组织财务管理", "base": "培训样本基地", "capacity": "30", "required_percent": "80"})
    desk.submit()
    training = desk.here
    desk.tab("trainingSessions")
    desk.send("安排场次")
    desk.fill_in("", {"start_time": f"{day(-3)}T09:00", "end_time": f"{day(-3)}T11:00", "venue": "孵化基地二楼"})
    desk.submit()
    session = desk.here
    desk.open(training)
    desk.do("开放报名")
    desk.tab("enrollments")
    desk.send("报名")
    desk.person("person", "曹学员", 5201)
    desk.photograph("day-training-person")
    desk.submit()
    desk.open(session)
    desk.tab("attendances")
    desk.send("补录签到")
    desk.person("person", "曹学员", 5201)
    desk.fill("reason", "纸质签到表补录")
    desk.submit()
    desk.open(training)
    desk.do("结班")
    desk.open("/completionCertificates/new")
    desk.fill("enrollment", "曹学员")
    desk.submit()
    desk.photograph("day-training-certificate")
    assert "培训样本基地" in desk.says()  # what a record names is called by its name
    paper = desk.paper()
    assert "曹学员" in paper
    assert "证书真实有效" in desk.verified("结业证书", desk.fact("号码"), code_on(paper))
