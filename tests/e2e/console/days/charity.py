"""Charity: from a project over a donation to its receipt, and to a disclosure that anybody reads."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from tests.e2e.console.clerk import Clerk
from tests.e2e.console.days.days import COMMUNITY, TODAY, code_on, day, taken_over
from tests.e2e.console.days.office import Office

FOUNDATION: Final = "样本慈善基金会"
PROJECT: Final = "爱心餐桌"


def from_a_project_to_a_published_disclosure(office: Office, folder: Path) -> None:
    """Raise money for a project, hand out a receipt, disclose what was raised."""
    desk = office.desk
    taken_over(desk, folder, FOUNDATION, "基金会", 5501)
    desk.open(f"/organizations?q={FOUNDATION}")
    desk.look("查看")
    office.decides(desk, "认定为慈善组织")
    _proposed(desk)
    raised = desk.here
    office.decides(desk, "备案", {"filing_number": "邯民慈备〔2026〕9号"})
    desk.do("开始募捐")
    desk.tab("donations")
    desk.send("登记捐赠")
    desk.fill_in("donation", {"donor.kind": "个人", "donor.published_name": "热心市民", "amount_fen": "888.00", "received_day": day()})
    desk.person("donation.donor.person", "陶捐赠", 5503)
    desk.photograph("day-donation-form")
    desk.submit()
    paper = desk.paper()
    assert "陶捐赠" in paper
    assert "捌佰捌拾捌元整" in paper
    receipt = re.search(rf"{TODAY.year}-0*(\d+)", paper)
    assert receipt
    _verified(desk, receipt[0], code_on(paper, 12))
    desk.open(raised)
    desk.do("开始实施")
    _disclosed(office)
    said = office.publisher.published(office.publisher.here)
    assert PROJECT in said
    assert "热心市民" in said
    assert f"票据号{receipt[1]}" in "".join(said.split())  # a donor finds the receipt among what anybody reads
    assert "陶捐赠" not in said


def _verified(desk: Clerk, number: str, code: str) -> None:
    """Verify the receipt as somebody without an account who is shown it, and with a code that was guessed."""
    said = desk.verified("捐赠凭据", number, code)
    assert "凭据真实有效" in said
    assert FOUNDATION in said
    assert "888.00 元" in said
    assert "陶捐赠" not in said
    assert "热心市民" not in said
    assert "没有找到这份凭据" in desk.verified("捐赠凭据", number, "2" * 12)


def _proposed(desk: Clerk) -> None:
    """Propose a project step by step."""
    desk.open("/charityProjects/new")
    project = "charity_project"
    desk.fill_in(project, {"display_name": PROJECT, "description": "为高龄老人提供午餐。", "community": COMMUNITY, "kind": "定向募捐"})
    desk.fill_in(project, {"organiser": FOUNDATION, "purpose": "扶老救孤恤病助残优抚"})
    desk.fill_in(f"{project}.budget[0]", {"title": "午餐", "amount_fen": "50000"})
    desk.fill(f"{project}.beneficiaries.communities", COMMUNITY)
    desk.tick(f"{project}.beneficiaries.groups", "老年人")
    desk.fill_in(f"{project}.implementation", {"first_day": day(), "last_day": day(120)})
    desk.fill_in(f"{project}.plan.period", {"first_day": day(), "last_day": day(60)})
    desk.fill_in(f"{project}.plan", {"division": "邯郸市", "target_fen": "50000", "cost_fen": "500", "office_address": "邯山区样本路1号"})
    desk.fill_in(f"{project}.plan", {"donation_ways": "对公账户转账", "surplus_disposal": "转入同类项目"})
    desk.person(f"{project}.plan.responsible_person", "魏负责", 5502)
    desk.photograph("day-charity-steps")
    desk.submit()


def _disclosed(office: Office) -> None:
    """Draw a disclosure up, have it reviewed, publish it: three people."""
    desk, reviewer, publisher = office.desk, office.reviewer, office.publisher
    desk.open("/disclosures?state=STATE_DUE")
    desk.look("查看", row=PROJECT)
    desk.do("起草")
    reviewer.open(desk.here)
    assert "热心市民" in reviewer.says()  # whoever reviews sees what there is to review
    reviewer.photograph("day-disclosure-review")
    reviewer.do("审核通过")
    publisher.open(desk.here)
    publisher.do("公开")
    assert "已公开" in publisher.says()
    assert "888.00 元" in publisher.says()
    assert "陶捐赠" not in publisher.says()
    publisher.photograph("day-disclosure")
    publisher.assert_accessible()
