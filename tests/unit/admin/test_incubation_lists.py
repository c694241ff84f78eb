"""Lists of organizations and rosters as offices keep them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from wushe.directory.v1.person_pb2 import DOCUMENT_TYPE_PASSPORT, DOCUMENT_TYPE_RESIDENT_ID
from wushe.incubation.v1 import organization_pb2

from services.admin.lists.cells import Cells
from services.admin.lists.file import UnreadableList, opened
from services.admin.lists.kind import ListKind
from services.admin.lists.organizations import ORGANIZATIONS
from services.admin.lists.places import Places
from services.admin.lists.rosters import ROSTERS

TRAINING = "trainings/01900000-0000-7000-8000-000000000000"


def rows(kind: ListKind, folder: Path, *lines: str, encoding: str = "utf-8", **given: str) -> list[Any]:
    path = folder / "名单.csv"
    path.write_bytes("".join(f"{line}\r\n" for line in lines).encode(encoding))
    file = opened(path, kind.headings, kind.required, given)
    return [kind.row(Cells(file, row, Places())) for row in file.rows()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
def test_a_roster_names_its_training_beside_the_file_and_sessions_as_offices_write_them(tmp_path: Path, encoding: str) -> None:
    lines = ("姓名,身份证号,所属组织,出勤场次", "王小明,130402197001010012,,第1场、第3次", "李,1,52130400MJ00000013,全勤", "赵,2,,上午")
    first, second, third = rows(ROSTERS, tmp_path, *lines, encoding=encoding, training=TRAINING)
    assert (first.line, first.training, first.document_type) == (2, TRAINING, DOCUMENT_TYPE_RESIDENT_ID)
    assert (first.display_name, first.document_number, list(first.attended)) == ("王小明", "130402197001010012", ["1", "3"])
    assert (second.organization, list(second.attended)) == ("52130400MJ00000013", ["all"])
    assert list(third.attended) == ["上午"]


def test_a_roster_without_a_training_is_none(tmp_path: Path) -> None:
    with pytest.raises(UnreadableList, match="培训"):
        rows(ROSTERS, tmp_path, "姓名,身份证号", "王,1")


def test_organizations_are_read_as_offices_write_them(tmp_path: Path) -> None:
    lines = (
        "社会组织名称,类型,区划代码,统一社会信用代码,成立日期,登记机关,法定代表人,法定代表人证件类型,法定代表人身份证号,开办资金,评估等级,评估日期",
        '样本中心,民办非企业单位,130402,52130400MJ00000013,2019年5月6日,民政局,王,护照,E1,"30,000.5",3A,2025/6/1',
        "样本队,备案,130402001006,,,街道,,,,,无,",
        "样本社,公司,130402,,,,,,,,,",
    )
    first, second, third = rows(ORGANIZATIONS, tmp_path, *lines)
    assert (first.type, first.division) == (organization_pb2.ORGANIZATION_TYPE_SERVICE_INSTITUTION, "130402")
    assert (first.register_date, first.rating, first.rating_date) == ("2019-05-06", organization_pb2.Rating.GRADE_3A, "2025-06-01")
    assert (first.head_document_type, first.head_document_number, first.capital_yuan) == (DOCUMENT_TYPE_PASSPORT, "E1", "30,000.5")
    assert (second.type, second.rating) == (organization_pb2.ORGANIZATION_TYPE_COMMUNITY_ORGANIZATION, 0)
    assert third.type == organization_pb2.ORGANIZATION_TYPE_UNSPECIFIED


@pytest.mark.parametrize("kind", [ROSTERS, ORGANIZATIONS])
def test_every_heading_means_a_field_of_the_row_and_no_heading_means_two(kind: ListKind) -> None:
    [rows_field] = [one for one in kind.calls.rows.DESCRIPTOR.fields if one.name == "rows"]
    assert set(kind.headings) == {one.name for one in rows_field.message_type.fields} - {"line"}
    told = [heading for headings in kind.headings.values() for heading in headings]
    assert len(told) == len(set(told))
