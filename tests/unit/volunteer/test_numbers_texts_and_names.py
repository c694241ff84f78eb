"""Volunteer numbers, skills, and how a name is found."""

from __future__ import annotations

import pytest

from services.volunteer.domain.number import check_digit, is_number, new_number
from services.volunteer.domain.refusals import MalformedSkill, MalformedText
from services.volunteer.domain.search import query, spelling
from services.volunteer.domain.texts import readable, skills


def test_a_number_is_thirteen_digits_and_never_begins_with_a_zero() -> None:
    numbers = [new_number() for _ in range(200)]
    assert all(map(is_number, numbers))
    assert len(set(numbers)) == len(numbers)


def test_every_wrong_digit_is_noticed() -> None:
    number = new_number()
    wrong = [number[:at] + digit + number[at + 1 :] for at in range(13) for digit in "0123456789" if digit != number[at]]
    assert not any(map(is_number, wrong))


def test_the_check_digit_is_the_one_of_iso_7064() -> None:
    assert check_digit("0794") == "5"


def test_skills_are_sorted_and_stand_once_in_one_width() -> None:
    assert skills(["驾驶", " 急救", "急救", "ＡＥＤ"], field="skills") == ("AED", "急救", "驾驶")


@pytest.mark.parametrize("bad", ["", " ", "急\n救", "急\u202e救", "长" * 41])
def test_a_skill_nobody_can_read_is_refused_by_its_place(bad: str) -> None:
    with pytest.raises(MalformedSkill) as refused:
        skills(["急救", bad], field="update.skills")
    assert refused.value.violations[0].field == "update.skills[1]"


def test_more_than_twenty_skills_are_refused() -> None:
    with pytest.raises(MalformedSkill):
        skills([f"技能{number}" for number in range(21)], field="skills")


@pytest.mark.parametrize("bad", [" ", "a\0b"])
def test_a_blank_text_is_refused(bad: str) -> None:
    with pytest.raises(MalformedText):
        readable(bad, field="reason")


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("单雄信", "单"), ("单雄信", "雄信"), ("单雄信", "shanxiongxin"), ("单雄信", "sxx"), ("单雄信", "xx"), ("单雄信", "xiongxin"),
        ("曾国华", "zengguohua"), ("阿迪力·买买提", "阿迪力买买提"), ("阿迪力·买买提", "买买提"),
        ("阿迪力·买买提", "力·买"), ("李雷 Lee", "leilee"),
    ],
)  # fmt: skip
def test_a_name_is_found_by_any_part_of_it(name: str, typed: str) -> None:
    found_by, wanted = spelling(name), query(typed)
    assert wanted.text in found_by.text
    assert any(term.startswith((wanted.term, wanted.first_term)) for term in found_by.terms)


def test_the_empty_name_of_an_erased_person_is_found_by_nothing() -> None:
    assert (spelling("").text, spelling("").terms) == ("", frozenset())
