from __future__ import annotations

from typing import Any

import pytest
from wushe.volunteer.v1.volunteer_row_pb2 import VolunteerRow

from services.volunteer.domain.list_row import COLUMNS
from services.volunteer.domain.refusals import MalformedSkill
from services.volunteer.domain.registration import Channel
from services.volunteer.wire.rows import claim, document_of, registration
from shared.imports.decide import value_of
from shared.refusals import Refusal

HOME = "130402001001"


def row(**told: Any) -> VolunteerRow:
    return VolunteerRow(**{"line": 2, "community": HOME, "document_type": 1, "document_number": "130402197001010012", **told})


@pytest.mark.parametrize(
    ("field", "column"),
    [
        ("registration.document.number", "document_number"),
        ("registration.document", "document_number"),
        ("registration.skills[3]", "skills"),
        ("registration.guardian_consent.consent_time", "consent_date"),
        ("registration.phone", "phone"),
        ("", ""),
    ],
)
def test_what_is_refused_of_a_registration_is_told_by_the_row_s_column(field: str, column: str) -> None:
    assert COLUMNS.behind(field) == column


def test_every_column_that_is_told_is_one_of_the_row() -> None:
    named = {"document", "document.type", "national_registration.source", "guardian_consent.document", "organisation", "community"}
    assert {COLUMNS.behind(f"registration.{path}") for path in named} <= set(VolunteerRow.DESCRIPTOR.fields_by_name)


@pytest.mark.parametrize(
    ("column", "value", "shown"),
    [
        ("document_number", "130402197001010012", "1****************2"),
        ("display_name", "王小明", "王*明"),
        ("display_name", "王明", "王*"),
        ("display_name", "", ""),
        ("phone", "x" * 500, "x" + "*" * 18 + "x"),
        ("community", HOME, HOME),
        ("community", "130402197001010012", "1****************2"),
    ],
)
def test_a_value_is_shown_so_that_nobody_is_recognised_by_it(column: str, value: str, shown: str) -> None:
    assert COLUMNS.masked(column, value) == shown


def test_a_refused_row_keeps_line_column_reason_and_the_masked_value() -> None:
    one = COLUMNS.refused(7, MalformedSkill(field="registration.skills[0]"), lambda column: value_of(row(skills=["急救\n"]), column))
    assert one[0:6] == (7, None, "MALFORMED_SKILL", "wushe.volunteer", "skills", "急*\n")


def test_a_row_without_an_organisation_came_by_the_list() -> None:
    assert registration(row(), within="1304").channel is Channel.IMPORT
    assert registration(row(organisation="teams/x"), within="1304").channel is Channel.ORGANISATION


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"community": "130403001001"}, "DIVISION_OUT_OF_SCOPE"),
        ({"community": "１３０４０２００１００１"}, "COMMUNITY_NOT_FOUND"),
        ({"national_number": "N1"}, "MALFORMED_TEXT"),
        ({"national_number": "N" * 65, "national_source": "x"}, "MALFORMED_TEXT"),
        ({"guardian": "王大明"}, "GUARDIAN_NOT_FOUND"),
        ({"guardian": "persons/01900000-0000-7000-8000-000000000000", "consent_date": "2026/01/01"}, "MALFORMED_DAY"),
        ({"skills": ["x"] * 0 + [str(at) for at in range(21)]}, "MALFORMED_SKILL"),
    ],
)
def test_a_bad_row_is_refused_by_name(told: dict[str, Any], reason: str) -> None:
    with pytest.raises(Refusal) as refusal:
        registration(row(**told), within="130402")
    assert refusal.value.reason == reason


def test_a_day_that_does_not_exist_is_refused() -> None:
    with pytest.raises(Refusal) as refusal:
        claim(row(birth_date="1970-02-30"))
    assert refusal.value.reason == "MALFORMED_DAY"


def test_two_spellings_are_one_document() -> None:
    assert document_of(row(document_number=" 13040219700101001x")) == document_of(row(document_number="１３０４０２19700101001X"))
    assert document_of(row()) != document_of(row(document_type=6))
