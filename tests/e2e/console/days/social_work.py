"""Social work: from a post over a registered worker to an assignment; a contract of purchased services, paid."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.console.days.days import COMMUNITY, TODAY, day, taken_over
from tests.e2e.console.days.office import Office


def from_a_post_to_an_assignment(office: Office) -> None:
    """Open a post, record and register somebody with a certificate, let them fill the post."""
    desk = office.desk
    desk.open("/posts/new")
    desk.fill_in("post", {"display_name": "社区社会工作岗位", "kind": "城乡社区", "place": COMMUNITY, "funding_source": "财政资金"})
    desk.fill_in("post", {"employer.display_name": "样本区民政局", "development_year": str(TODAY.year)})
    desk.photograph("day-post-form")
    desk.submit()
    office.decides(desk, "开放岗位")
    desk.open("/socialWorkers/new")
    desk.person("person", "尹社工", 5301)
    desk.fill_in("", {"division": "邯山区", "level": "社会工作师"})
    desk.fill_in("certificate", {"number": "SW2026000001", "issue_date": day(-90)})
    desk.photograph("day-worker-form")
    desk.submit()
    office.decides(desk, "登记", {"first_date": day(-30)})
    desk.tab("assignments")
    desk.send("任用")
    desk.fill_in("", {"post": "社区社会工作岗位", "first_date": day(), "share_percent": "100"})
    desk.submit()
    desk.photograph("day-assignment")
    desk.assert_accessible()
    assert "尹社工" in desk.says()


def a_contract_is_paid(office: Office, folder: Path) -> None:
    """Sign a contract, record that its milestone was delivered, pay it."""
    desk = office.desk
    taken_over(desk, folder, "样本社会工作服务中心", "社会服务机构", 5401)
    desk.open("/contracts/new")
    desk.fill_in("contract", {"display_name": "社区养老服务采购", "tender_reference": "邯采〔2026〕12号", "division": "邯山区"})
    desk.fill_in("contract", {"provider": "样本社会工作服务中心", "buyer.display_name": "邯山区民政局"})
    desk.fill_in("contract.terms", {"first_date": day(-30), "last_date": day(300), "amount_fen": "120000", "townships": "火磨街道"})
    desk.fill_in("contract.terms.budget_lines[0]", {"field": "养老服务", "purpose": "上门服务", "amount_fen": "120000"})
    milestone = {"number": "1", "deliverable": "中期服务报告", "due_date": day(60), "amount_fen": "120000"}
    desk.fill_in("contract.terms.milestones[0]", milestone)
    desk.photograph("day-contract-form")
    desk.submit()
    office.decides(desk, "签订", {"sign_date": day(-30)})
    desk.do("登记交付", {"milestone": "1", "delivery_date": day(-1)})
    office.decides(desk, "登记支付", {"milestone": "1", "amount_fen": "120000", "pay_date": day(), "voucher": "凭〔2026〕3号"})
    assert desk.fact("已付") == "120,000.00 元"
    desk.photograph("day-contract-paid")
    desk.assert_accessible()
