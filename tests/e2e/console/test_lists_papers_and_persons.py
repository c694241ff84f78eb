"""What comes in as a list and goes out as a paper, and who looks at whom: the stack is started once for all three."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from playwright.sync_api import Browser, expect
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from tests.e2e.console.clerk import Clerk
from tests.e2e.console.registry import Registry
from tests.integration.volunteer.jobs import nobody

HEADINGS = ("姓名", "证件类型", "证件号码", "社区")


def listed(first: int, count: int) -> list[tuple[str, ...]]:
    good = [("郑明", "身份证", nobody(first + at), "130402001006") for at in range(count)]
    return [HEADINGS, *good, ("冯明", "身份证", nobody(first), "130402001006"), ("陈明", "身份证", "130402197001010013", "130402001006")]


def upload(clerk: Clerk, path: Path) -> None:
    clerk.go("/imports")
    clerk.page.fill("#division", "130402")
    clerk.page.set_input_files("#file", path)
    clerk.press("上传并检查")


def test_a_list_in_gbk_is_checked_imported_and_taken_back(clerk: Clerk, tmp_path: Path) -> None:
    file = tmp_path / "名单.csv"
    file.write_bytes("\n".join(",".join(row) for row in listed(9100, 30)).encode("gbk"))
    upload(clerk, file)
    expect(clerk.page.locator("#progress")).to_contain_text("检查完毕", timeout=30_000)
    assert "可导入 30 行，未通过 2 行" in clerk.says()
    assert "与前面的行证件相同" in clerk.says()
    clerk.assert_accessible()
    clerk.photograph("import-checked")
    with clerk.page.expect_download() as downloading:
        clerk.page.click("text=下载未通过的行")
    rows = CalamineWorkbook.from_path(downloading.value.path()).get_sheet_by_index(0).to_python()
    assert rows[0][-1] == "原因"
    assert [row[0] for row in rows[1:]] == ["冯明", "陈明"]
    clerk.press("正式导入可导入的行")
    expect(clerk.page.locator("#progress")).to_contain_text("导入完毕", timeout=30_000)
    clerk.go("/volunteers?in=130402001006&q=郑明")
    assert clerk.says().count("郑明") == 30
    clerk.go("/imports")
    clerk.page.click("text=名单.csv")
    clerk.press("整批撤销")
    expect(clerk.page.locator("#progress")).to_contain_text("已整批撤销", timeout=30_000)


def test_excel_is_read_and_a_number_that_lost_digits_is_refused_with_that_reason(clerk: Clerk, tmp_path: Path) -> None:
    file = tmp_path / "名单.xlsx"
    book = xlsxwriter.Workbook(str(file))
    sheet = book.add_worksheet()
    for line, row in enumerate(listed(9200, 2)):
        for column, cell in enumerate(row):
            sheet.write_string(line, column, cell)
    sheet.write_number(4, 2, 130402197001010013)
    book.close()
    upload(clerk, file)
    expect(clerk.page.locator("#progress")).to_contain_text("检查完毕", timeout=30_000)
    assert "被表格软件改写" in clerk.says()


def test_the_template_is_a_list_that_can_be_read(clerk: Clerk, tmp_path: Path) -> None:
    clerk.go("/imports")
    with clerk.page.expect_download() as downloading:
        clerk.page.click("p >> text=志愿者")
    file = tmp_path / "template.xlsx"
    downloading.value.save_as(file)
    upload(clerk, file)
    expect(clerk.page.locator("#progress")).to_contain_text("共 1 行", timeout=30_000)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"PK\x03\x04nonsense", "没有,标题\n1,2".encode()])
def test_what_is_no_list_is_refused_and_says_why(clerk: Clerk, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(content)
    upload(clerk, file)
    alert = clerk.page.locator(".alert-danger")
    expect(alert).to_be_visible(timeout=30_000)


def test_a_workbook_that_unpacks_without_end_is_not_unpacked(clerk: Clerk, tmp_path: Path) -> None:
    file = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/worksheets/sheet1.xml", io.BytesIO(bytes(300 * 1024 * 1024)).getvalue())
    upload(clerk, file)
    assert "展开后过大" in clerk.says()


def test_a_certificate_is_printed_and_anybody_verifies_it_without_learning_a_name(
    clerk: Clerk, registry: Registry, browser: Browser
) -> None:
    made = registry.certificate("郑晓兰", 9701, "敬老院陪伴")
    clerk.go(f"/{made.name}")
    assert clerk.page.locator("a", has_text="打印证书").count() == 1
    answer = clerk.page.request.get(f"{clerk.address}/{made.name}/paper")
    assert answer.headers["content-type"] == "application/pdf"
    text = "".join(PdfReader(io.BytesIO(answer.body())).pages[0].extract_text().split())
    assert "郑晓兰" in text
    assert "敬老院陪伴" in text
    assert made.number in text
    code = text.partition("校验码")[2][:8]
    window = browser.new_context(locale="zh-CN")
    anybody = Clerk(window.new_page(), clerk.address)
    anybody.go(f"/verify?kind=certificates&number={made.number}&code={code}")
    assert "证书真实有效" in anybody.says()
    assert "样本志愿服务队" in anybody.says()
    assert "郑晓兰" not in anybody.page.content()
    anybody.assert_accessible()
    anybody.photograph("verify")
    anybody.go(f"/verify?kind=certificates&number={made.number}&code=22222222")
    assert "没有找到" in anybody.says()
    anybody.go("/verify")
    anybody.assert_accessible()
    assert anybody.page.locator("meta[name=robots]").get_attribute("content") == "noindex, nofollow"
    window.close()
    everything = clerk.page.request.get(f"{clerk.address}/certificates/papers?in=130402001006")
    assert len(PdfReader(io.BytesIO(everything.body())).pages) == 1


def test_a_number_is_shown_in_clear_for_a_purpose_alone_and_an_auditor_sees_who_asked(
    clerk: Clerk, registry: Registry, browser: Browser
) -> None:
    somebody = registry.volunteer("冯小春", 9702)
    staff = clerk.colleague(browser, "hetao", "何涛", "incubation_staff 1304")
    staff.go(f"/{somebody.person}")
    assert "138****5678" in staff.says()
    clear(staff, "电话核对报名信息")
    assert "您的角色无权进行此操作" in staff.says()
    clerk.go(f"/{somebody.name}")
    clerk.page.locator("a[href^='/persons/']").first.click()
    clerk.page.wait_for_load_state("networkidle")
    clerk.assert_accessible()
    assert nobody(9702) not in clerk.page.content()
    clear(clerk, "请回电 13800005678")
    assert "不含证件号码或电话" in clerk.says()
    clear(clerk, "电话核对报名信息")
    assert nobody(9702) in clerk.says()
    assert "13800005678" in clerk.says()
    clerk.assert_accessible()
    clerk.photograph("revealed")
    auditor = clerk.colleague(browser, "zhoushen", "周审", "auditor *")
    assert auditor.page.url.endswith("/audit")
    seen = auditor.says()
    assert "核实身份：电话核对报名信息" in seen
    assert "console:hetao" in seen
    auditor.assert_accessible()
    auditor.photograph("audit")
    auditor.go("/audit?verify=1")
    assert "审计链完整" in auditor.says()
    auditor.go("/audit/logs")
    assert "查看明文" in auditor.says()
    auditor.assert_accessible()
    auditor.go("/volunteers")
    assert "您的角色无权进行此操作" in auditor.says()
    clerk.go("/audit")
    assert "您的角色无权进行此操作" in clerk.says()


def test_a_list_is_exported_in_clear_for_a_purpose_marked_and_audited_person_by_person(
    clerk: Clerk, registry: Registry, browser: Browser
) -> None:
    people = [registry.volunteer("蒋明文", 9720 + at) for at in range(3)]
    viewer = clerk.colleague(browser, "yanyue", "严阅", "incubation_staff 1304")
    wanted = "/volunteers?in=130402001006&q=蒋明文"
    for who in (viewer, clerk):
        who.go(wanted)
        who.press("导出明文")
        who.assert_accessible()
        who.page.fill("#more", "购买志愿者保险")
        who.press("导出明文")
    assert "您的角色无权进行此操作" in viewer.says()
    viewer.go("/exports")
    assert "购买志愿者保险" not in viewer.says()
    expect(clerk.page.locator("#progress")).to_contain_text("可下载", timeout=30_000)
    clerk.assert_accessible()
    clerk.photograph("clear-export")
    with clerk.page.expect_download() as downloading:
        clerk.page.click("text=下载明文文件")
    assert "admin" in downloading.value.suggested_filename
    rows = CalamineWorkbook.from_path(downloading.value.path()).get_sheet_by_index(0).to_python()
    assert "账号 admin" in str(rows[0][0])
    assert "购买志愿者保险" in str(rows[0][0])
    assert sorted(row[-3] for row in rows[2:]) == sorted(f"居民身份证 {nobody(9720 + at)}" for at in range(3))
    assert {row[-2] for row in rows[2:]} == {"13800005678"}
    address = clerk.page.locator("main a[href$='/file']").get_attribute("href")
    assert viewer.page.request.get(f"{clerk.address}{address}").status == 404
    clerk.press("立即删除")
    assert "已删除" in clerk.says()
    assert clerk.page.request.get(f"{clerk.address}{address}").status == 404
    auditor = clerk.colleague(browser, "qiushen", "邱审", "auditor *")
    for one in people:
        auditor.go(f"/audit?subject={one.person}")
        assert "办理业务：购买志愿者保险" in auditor.says() or "核实身份：购买志愿者保险" in auditor.says()
    auditor.go("/audit/logs")
    assert "导出明文" in auditor.says()
    assert "下载明文文件" in auditor.says()


def test_whoever_verifies_too_often_waits(clerk: Clerk) -> None:
    ask = f"{clerk.address}/verify?kind=certificates&number=AAAABBBBCCCC&code=22222222"
    answers = [clerk.page.request.get(ask) for _ in range(25)]
    assert answers[-1].status == 429
    assert int(answers[-1].headers["retry-after"]) > 0


def test_a_long_form_goes_step_by_step_and_opens_again_where_something_is_wrong(clerk: Clerk) -> None:
    clerk.go("/charityProjects/new")
    shown = clerk.page.locator("[data-step]:visible")
    assert shown.get_attribute("aria-label") == "基本情况"
    clerk.page.fill("[name='charity_project.display_name']", "爱心餐桌")
    clerk.page.locator("[data-way] button").last.click()
    assert shown.get_attribute("aria-label") == "突发事件"
    clerk.press("提交")
    assert shown.count() == 1
    expect(shown.locator("[aria-invalid=true]").first).to_be_visible()
    clerk.assert_accessible()
    clerk.page.locator("[data-way] button").first.click()
    expect(clerk.page.locator("[name='charity_project.display_name']")).to_have_value("爱心餐桌")


def clear(clerk: Clerk, why: str) -> None:
    """Ask for numbers in clear, for a reason."""
    clerk.page.fill("#more", why)
    clerk.press("查看明文")
