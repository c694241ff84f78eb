"""A list through the wizard: checked, imported, its refused rows handed back, taken back; also from Excel, and what is no list."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from playwright.sync_api import expect
from python_calamine import CalamineWorkbook

from tests.e2e.console.clerk import Clerk
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
