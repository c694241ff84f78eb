"""What numbers on identity documents are taken for."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric

from services.directory.domain.document import Document, DocumentType, Gender, check_character, convert, document, identity, normalise
from services.directory.domain.masking import masked_number, masked_phone
from services.directory.domain.person_refusals import (
    DocumentBirthDateInvalid,
    DocumentChecksumMismatch,
    MalformedDocumentNumber,
    NumberLostToSpreadsheet,
    PersonRefusal,
)

TODAY = date(2026, 3, 1)
RESIDENT = DocumentType.RESIDENT_ID

digits = st.text("0123456789", min_size=17, max_size=17)
births = st.dates(date(1850, 1, 1), TODAY)


def read(number: str, kind: DocumentType = RESIDENT) -> Document:
    return document(kind, number, today=TODAY)


def with_check(stem: str) -> str:
    return stem + check_character(stem)


@st.composite
def residents(draw: st.DrawFn, born: st.SearchStrategy[date] = births) -> str:
    place = draw(st.from_regex(r"[1-8][0-9]{5}", fullmatch=True))
    return with_check(f"{place}{draw(born):%Y%m%d}".replace(" ", "0") + draw(st.from_regex(r"[0-9]{3}", fullmatch=True)))


@pytest.mark.parametrize("number", ["130402197001010012", "132121197001010017", "830000199001010012"])
def test_numbers_accepted_elsewhere_are_accepted_here(number: str) -> None:
    assert read(number).checked


@pytest.mark.parametrize("place", ["132121", "130421", "130429", "130402", "999999"[:1].replace("9", "8") + "99999"])
def test_the_place_of_first_issue_is_never_held_against_todays_divisions(place: str) -> None:
    assert read(with_check(f"{place}19450615001")).birth_date == date(1945, 6, 15)


@given(digits)
def test_the_check_character_is_the_one_a_known_library_computes(stem: str) -> None:
    assert check_character(stem) == ric.calc_check_digit(stem + "0")


@given(residents())
def test_a_number_tells_birthday_and_sex(number: str) -> None:
    read_number = read(number)
    assert read_number.birth_date is not None
    assert f"{read_number.birth_date:%Y%m%d}".zfill(8) == number[6:14]
    assert read_number.gender is (Gender.MALE if number[16] in "13579" else Gender.FEMALE)


@given(residents(), st.integers(0, 16), st.integers(1, 9))
def test_every_single_mistyped_digit_is_noticed(number: str, place: int, shift: int) -> None:
    wrong = number[:place] + str((int(number[place]) + shift) % 10) + number[place + 1 :]
    with pytest.raises(PersonRefusal):
        read(wrong)


@given(residents(), st.integers(0, 15))
def test_every_two_digits_exchanged_are_noticed(number: str, place: int) -> None:
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    if swapped != number:
        with pytest.raises(PersonRefusal):
            read(swapped)


@given(residents(), st.randoms())
def test_full_width_digits_spaces_and_a_lower_case_x_are_the_same_number(number: str, random: object) -> None:
    assert random
    full = "".join(chr(ord(character) + 0xFEE0) for character in number)
    spaced = "\u3000".join((number[:6], number[6:14], number[14:])).lower()
    assert read(full) == read(spaced) == read(f"\ufeff {number}\t") == read(number)


@given(residents(st.dates(date(1900, 1, 1), date(1999, 12, 31))).filter(lambda number: number[14:17] < "996"))
def test_fifteen_digits_are_converted_to_the_same_number_marked_and_not_vouched_for(number: str) -> None:
    old = number[:6] + number[8:17]
    converted = read(old)
    assert (converted.number, converted.converted, converted.checked) == (number, True, False)
    assert identity(converted.type, converted.number) == identity(RESIDENT, number)


def test_sequence_numbers_from_996_were_kept_for_people_past_a_hundred() -> None:
    assert convert("130402800101998")[6:10] == "1880"


@pytest.mark.parametrize(
    ("number", "refusal"),
    [
        ("13040219700101001", MalformedDocumentNumber),
        ("1304021970010100123", MalformedDocumentNumber),
        ("A30402197001010012", MalformedDocumentNumber),
        ("٣٣٠٤٠٢١٩٧٠٠١٠١٠٠١٢", MalformedDocumentNumber),
        ("930402197001010012", MalformedDocumentNumber),
        ("", MalformedDocumentNumber),
        ("130402197001010013", DocumentChecksumMismatch),
        ("1.304E+17", NumberLostToSpreadsheet),
        ("1.30402197001010E+17", NumberLostToSpreadsheet),
        ("130402197001010000.0", NumberLostToSpreadsheet),
        ("130402197001010000", NumberLostToSpreadsheet),
        (with_check("13040219700230001"), DocumentBirthDateInvalid),
        (with_check("13040218491231001"), DocumentBirthDateInvalid),
        (with_check("13040220260302001"), DocumentBirthDateInvalid),
        ("130402990230001", DocumentBirthDateInvalid),
    ],
)
def test_what_is_wrong_is_refused_by_name_and_place_and_never_quoted(number: str, refusal: type[PersonRefusal]) -> None:
    with pytest.raises(refusal) as refused:
        read(number)
    assert [violation.field for violation in refused.value.violations] == ["document.number"]
    assert not number or number not in str(refused.value) + repr(refused.value.violations)


def test_a_number_whose_bearer_is_born_today_is_accepted() -> None:
    assert read(with_check("13040220260301001")).birth_date == TODAY


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (DocumentType.HMT_RESIDENCE_PERMIT, [with_check("81000019900101001"), with_check("83000019900101002")], ["130402197001010012"]),
        (
            DocumentType.FOREIGNER_PERMANENT_RESIDENCE,
            [with_check("91184019900101001"), "usa130400000001", "ＵＳＡ１３０４０００００００１"],
            ["130402197001010012", "US1304000000001", with_check("91184019900101001")[:17] + "Y"],
        ),
        (DocumentType.HM_TRAVEL_PERMIT, ["h12345678", "M1234567801"], ["A12345678", "H123456789", "12345678"]),
        (DocumentType.TAIWAN_TRAVEL_PERMIT, ["12345678", "1234567890"], ["123456789", "T12345678"]),
        (DocumentType.PASSPORT, ["E12345678", "e1234 5678", "G12345"], ["E123", "E" * 18, "E-123456"]),
        (DocumentType.MILITARY_ID, ["军字第1234567号", "武字第 123456 号"], ["军字第号", "军字第12号"]),
    ],
)
def test_each_kind_has_its_form(kind: DocumentType, good: list[str], bad: list[str]) -> None:
    for number in good:
        assert read(number, kind).number == normalise(number)
    for number in bad:
        with pytest.raises(PersonRefusal):
            read(number, kind)


def test_only_a_check_character_vouches_for_a_number() -> None:
    assert read(with_check("91184019900101001"), DocumentType.FOREIGNER_PERMANENT_RESIDENCE).checked
    assert not read("USA130400000001", DocumentType.FOREIGNER_PERMANENT_RESIDENCE).checked
    assert not read("E12345678", DocumentType.PASSPORT).checked


def test_a_card_of_18_characters_entered_under_a_neighbouring_type_is_the_same_card() -> None:
    number = with_check("83000019900101001")
    assert identity(RESIDENT, number) == identity(DocumentType.HMT_RESIDENCE_PERMIT, number)
    assert identity(DocumentType.PASSPORT, "E12345678") != identity(DocumentType.MILITARY_ID, "E12345678")


def test_a_document_is_never_printed() -> None:
    assert "1970" not in repr(read("130402197001010012"))


@given(residents())
def test_a_masked_number_shows_two_characters(number: str) -> None:
    masked = masked_number(number)
    assert (masked[0], masked[-1], set(masked[1:-1]), len(masked)) == (number[0], number[-1], {"*"}, len(number))


def test_a_masked_phone_shows_what_people_recognise_it_by() -> None:
    assert [masked_phone(number) for number in ("13812345678", "03101234567", "")] == ["138****5678", "0310*****67", ""]
