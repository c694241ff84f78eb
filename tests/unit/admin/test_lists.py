"""Lists as offices keep them."""

from __future__ import annotations

import csv
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from wushe.directory.v1.community_pb2 import Community
from wushe.directory.v1.person_pb2 import DOCUMENT_TYPE_PASSPORT, DOCUMENT_TYPE_RESIDENT_ID, DOCUMENT_TYPE_UNSPECIFIED, GENDER_FEMALE
from wushe.volunteer.v1.volunteer_row_pb2 import VolunteerRow
from wushe.volunteer.v1.volunteer_service_pb2 import ImportOutcome, RowRefusal

from services.admin.lists.cells import Cells
from services.admin.lists.file import ListFile, UnreadableList, opened
from services.admin.lists.places import Places
from services.admin.lists.refused import harmless, write_refused
from services.admin.lists.statements import STATEMENTS
from services.admin.lists.volunteers import VOLUNTEERS

HEADINGS = "姓名,证件类型,证件号码,手机号,社区"
GOOD = "王小明,居民身份证,130402197001010012,13812345678,130402001006"


def written(folder: Path, *lines: str, encoding: str = "utf-8", **given: str) -> ListFile:
    path = folder / "名单.csv"
    path.write_bytes("".join(f"{line}\r\n" for line in lines).encode(encoding))
    return opened(path, VOLUNTEERS.headings, VOLUNTEERS.required, given)


def rows(file: ListFile, places: Places) -> Iterator[VolunteerRow]:
    return (VOLUNTEERS.row(Cells(file, row, places)) for row in file.rows())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_list_is_read_in_each_encoding_with_each_delimiter(tmp_path: Path, encoding: str, delimiter: str) -> None:
    file = written(tmp_path, *(line.replace(",", delimiter) for line in (HEADINGS, GOOD)), encoding=encoding)
    [row] = rows(file, Places())
    assert (row.line, row.display_name, row.document_type) == (2, "王小明", DOCUMENT_TYPE_RESIDENT_ID)
    assert (row.document_number, row.phone, row.community) == ("130402197001010012", "13812345678", "130402001006")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (HEADINGS.encode("utf-16"), "UTF-16"),
        (HEADINGS.encode("big5", "replace") + b"\xff\xff", "neither"),
        (HEADINGS.encode("utf-8") + "\n王".encode("gbk") + b"\n", "姓名|neither"),
        ("姓名,证件号码\n".encode(), "社区"),
        ("姓名,名字,name,证件号码,社区\n".encode(), "two headings"),
        (b"", "姓名"),
    ],
)
def test_what_cannot_be_read_for_certain_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(UnreadableList, match=said):
        opened(path, VOLUNTEERS.headings, VOLUNTEERS.required)


def test_english_headings_notes_in_brackets_comments_and_blank_rows(tmp_path: Path) -> None:
    file = written(tmp_path, "# 2026", "Name,ID number,community （必填）", "", "# 说明", '"A', 'B",1,x', "C,2,y")
    assert [(row.line, row.display_name, row.document_number) for row in rows(file, Places())] == [(5, "A\r\nB", "1"), (7, "C", "2")]


def test_what_offices_write_becomes_what_the_contract_asks_for(tmp_path: Path) -> None:
    lines = ("姓名,证件类型,身份证号,社区,性别,出生日期,技能", "李,护照,E1,x,女,1970年1月2日,急救、电脑；园艺", "赵,月票,1,x,?,昨天,")
    first, second = rows(written(tmp_path, *lines), Places())
    assert (first.document_type, first.gender, first.birth_date) == (DOCUMENT_TYPE_PASSPORT, GENDER_FEMALE, "1970-01-02")
    assert list(first.skills) == ["急救", "电脑", "园艺"]
    assert (second.document_type, second.birth_date, list(second.skills)) == (DOCUMENT_TYPE_UNSPECIFIED, "昨天", [])


def test_what_holds_for_every_row_is_given_beside_the_file_and_makes_it_another_list(tmp_path: Path) -> None:
    lines = ("姓名,证件号码", "李,1")
    here, there = (written(tmp_path, *lines, community=code) for code in ("130402001006", "130402001007"))
    assert [row.community for row in rows(here, Places())] == ["130402001006"]
    assert here.sha256 != there.sha256
    with pytest.raises(UnreadableList, match="no column comunity"):
        written(tmp_path, *lines, comunity="130402001006")
    with pytest.raises(UnreadableList, match="社区 itself"):
        written(tmp_path, HEADINGS, GOOD, community="130402001006")


def test_a_community_is_found_by_code_by_path_and_by_any_end_of_it_that_only_one_has() -> None:
    found = places()
    assert found.code("130402001001") == "130402001001"
    assert found.code("河北省/邯郸市/邯山区/火磨街道/南街村") == "130402001001"
    assert found.code("丛台区 和平街道 南街村") == "130403001001"
    assert found.code("南街村") == "南街村"
    assert found.doubtful("南街村")
    assert found.code("无此村") == "无此村"


def test_refused_rows_are_written_with_line_and_reason_for_their_owner_alone(tmp_path: Path) -> None:
    file = written(tmp_path, HEADINGS, GOOD, "=1+1,居民身份证,1,+8613800000000,南街村")
    refusal = RowRefusal(reason="COMMUNITY_NOT_FOUND", column="community")
    written_to = tmp_path / "refused.csv"
    write_refused(written_to, VOLUNTEERS, file, places(), [ImportOutcome(line=3, refusal=refusal)])
    assert written_to.read_bytes().startswith(b"\xef\xbb\xbf")
    assert stat.S_IMODE(written_to.stat().st_mode) == 0o600
    [headings, refused] = csv.reader(written_to.read_text(encoding="utf-8-sig").splitlines())
    assert headings == [*HEADINGS.split(","), "行号", "原因"]
    assert refused[0] == "'=1+1"
    assert refused[3:] == ["'+8613800000000", "南街村", "3", "社区名称不唯一，请填写 12 位代码或完整名称"]


@pytest.mark.parametrize("cell", ["=1", " =1", "\u00a0+1", "\n@x", "＝1", "－1", "\tx"])
def test_no_cell_is_taken_for_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "王小明", "1-2", "130402197001010012"])
def test_other_cells_stay(cell: str) -> None:
    assert harmless(cell) == cell


def places() -> Places:
    found = Places()
    for code, path in (("130402001001", "邯山区/火磨街道/南街村"), ("130403001001", "丛台区/和平街道/南街村")):
        found.add(Community(code=code, full_path=f"河北省/邯郸市/{path}"))
    return found


BANK = "交易日期,贷方金额,借方金额,流水号,附言"


def test_a_bank_statement_has_one_amount_with_its_sign_whatever_columns_the_bank_has(tmp_path: Path) -> None:
    path = tmp_path / "流水.csv"
    lines = (BANK, '2026/3/1,"1,234.50",,A1,捐款', "2026-03-02,,55.50,A2,", "2026.3.3,,-7,A3,手续费")
    path.write_bytes("\r\n".join(lines).encode("gbk"))
    file = opened(path, STATEMENTS.headings, STATEMENTS.required, {"organization": "organizations/1"})
    sent = [STATEMENTS.row(Cells(file, row, Places())) for row in file.rows()]
    assert [(one.line, one.booked_day, one.amount, one.bank_reference) for one in sent] == [
        (2, "2026-03-01", "1,234.50", "A1"),
        (3, "2026-03-02", "-55.50", "A2"),
        (4, "2026-03-03", "-7", "A3"),
    ]
    assert {one.organization for one in sent} == {"organizations/1"}
