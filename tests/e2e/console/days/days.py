"""What the days have in common: dates, a place, what is typed in several of them."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from playwright.sync_api import expect

from services.admin.city.codes import credit_code
from shared.clock import SHANGHAI
from tests.e2e.console.clerk import Clerk
from tests.integration.volunteer.jobs import nobody

COMMUNITY: Final = "焦窑"
COUNTY: Final = "130402"
TODAY: Final = datetime.now(SHANGHAI).date()
_PREFIXES: Final = {"社会服务机构": "52", "基金会": "53"}


def day(offset: int = 0) -> str:
    """Return a day so many from today, as an input of days wants it."""
    return (TODAY + timedelta(days=offset)).isoformat()


def code_on(paper: str, length: int = 8) -> str:
    """Return the check code that stands on a paper."""
    return paper.partition("校验码")[2][:length]


def a_base(desk: Clerk, name: str) -> str:
    """Open an incubation base; return its page."""
    desk.open("/bases/new")
    desk.fill_in("base", {"display_name": name, "division": "邯山区", "physical_seats": "10", "virtual_seats": "10"})
    desk.tick("base.services", "办公场地")
    desk.submit()
    return desk.here


def taken_over(desk: Clerk, folder: Path, name: str, kind: str, number: int) -> None:
    """Take an organization over that exists already, by a list as offices keep it."""
    row = {
        "名称": name,
        "类型": kind,
        "区划代码": COUNTY,
        "统一社会信用代码": credit_code(_PREFIXES[kind], COUNTY, number),
        "成立日期": "2024-05-06",
        "登记机关": "邯山区行政审批局",
        "法定代表人": "贺法人",
        "法定代表人证件类型": "身份证",
        "法定代表人证件号码": nobody(number),
        "注册资金": "2000000",
        "业务范围": "社区服务",
        "住所": "样本路2号",
        "专职人员数": "3",
    }
    file = folder / "社会组织.csv"
    file.write_text(f"{','.join(row)}\n{','.join(row.values())}\n", encoding="utf-8")
    desk.open("/imports")
    desk.fill("kind", "社会组织")
    desk.fill("division", COUNTY)
    desk.page.set_input_files("#file", file)
    desk.send("上传并检查")
    expect(desk.page.locator("#progress")).to_contain_text("可导入 1 行", timeout=60_000)
    desk.send("正式导入")
    expect(desk.page.locator("#progress")).to_contain_text("导入完毕", timeout=60_000)
