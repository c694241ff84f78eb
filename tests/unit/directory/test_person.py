"""The life of a person's record."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from wushe.directory.v1 import identity_service_pb2, person_pb2

from services.directory.domain.document import DocumentType, Gender
from services.directory.domain.person import (
    MOST_DIVISIONS,
    TRANSITIONS,
    Action,
    HeldDocument,
    Person,
    State,
    VerificationLevel,
    advance,
    erase,
    merge,
    rename,
    see_in,
    unmerge,
    verify,
)
from services.directory.domain.person_claim import Claim, StatedClaim, StatedDocument, claim
from services.directory.domain.person_refusals import (
    BirthDateMismatch,
    BirthDateOutOfRange,
    BirthDateUnknown,
    GenderMismatch,
    PersonNotActive,
    PersonNotMerged,
    PersonTooYoung,
    TooManyDivisions,
)
from services.directory.domain.person_review import APPLICABLE, Decision, PersonReview, ReviewKind, ReviewState, resolve
from services.directory.domain.person_update import StatedUpdate, update
from services.directory.domain.refusals import MergeCycle
from services.directory.domain.resolution import ResolutionOutcome, meet, newcomer
from shared.ids import uuid7
from shared.refusals import InvalidField, Refusal

NOW = datetime(2026, 3, 1, 4, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
TODAY = date(2026, 3, 1)
NUMBER = "130402197001010012"


def stated(**changes: object) -> StatedClaim:
    good = StatedClaim(StatedDocument(DocumentType.RESIDENT_ID, NUMBER), "张三", "130402001001", "", None, Gender.UNKNOWN, "claim")
    return good._replace(**changes)  # type: ignore[arg-type]


def read(**changes: object) -> Claim:
    return claim(stated(**changes), today=TODAY)


def somebody(**changes: object) -> Person:
    return newcomer(read(), uuid7(), now=NOW).person._replace(**changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(("state", "action"), list(itertools.product(State, Action)))
def test_each_action_is_possible_in_the_states_of_the_table_and_no_other(state: State, action: Action) -> None:
    person = somebody(state=state)
    if (state, action) in TRANSITIONS:
        assert advance(person, action) is TRANSITIONS[state, action]
    else:
        with pytest.raises(PersonNotMerged if action is Action.UNMERGE else PersonNotActive) as refused:
            advance(person, action)
        assert refused.value.metadata == {"state": f"STATE_{state.name}"}


def test_nothing_leads_out_of_erasure() -> None:
    assert not [action for state, action in TRANSITIONS if state is State.ERASED]


def test_a_newcomer_is_what_document_and_claim_tell() -> None:
    person = somebody()
    assert (person.birth_date, person.gender, person.level, person.version) == (
        date(1970, 1, 1), Gender.MALE, VerificationLevel.FORMAT_CHECKED, 1,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "refusal", "field"),
    [
        ({"birth_date": date(1970, 1, 2)}, BirthDateMismatch, "claim.birth_date"),
        ({"gender": Gender.FEMALE}, GenderMismatch, "claim.gender"),
        ({"division": "1304021"}, InvalidField, "claim.division"),
        ({"document": StatedDocument(None, NUMBER)}, InvalidField, "claim.document.type"),
        ({"document": StatedDocument(DocumentType.PASSPORT, "")}, InvalidField, "claim.document.number"),
        ({"phone": "1" * 33}, InvalidField, "claim.phone"),
        (
            {"document": StatedDocument(DocumentType.PASSPORT, "E12345678"), "birth_date": date(2026, 3, 2)},
            BirthDateOutOfRange,
            "claim.birth_date",
        ),
        (
            {"document": StatedDocument(DocumentType.PASSPORT, "E12345678"), "birth_date": date(1875, 3, 1)},
            BirthDateOutOfRange,
            "claim.birth_date",
        ),
    ],
)
def test_a_claim_is_refused_by_the_first_thing_wrong_with_it(changes: dict[str, object], refusal: type[Refusal], field: str) -> None:
    with pytest.raises(refusal) as refused:
        read(**changes)
    assert refused.value.violations[0].field == field


def test_what_a_document_does_not_tell_is_believed() -> None:
    passport = StatedDocument(DocumentType.PASSPORT, "E12345678")
    person = newcomer(read(document=passport, birth_date=date(1980, 2, 29), gender=Gender.FEMALE), uuid7(), now=NOW).person
    assert (person.birth_date, person.gender, person.level) == (date(1980, 2, 29), Gender.FEMALE, VerificationLevel.UNVERIFIED)


def test_being_seen_again_in_the_same_place_changes_nothing() -> None:
    assert see_in(somebody(), "130402001001", now=LATER) is None


def test_a_person_is_seen_in_32_divisions_at_most() -> None:
    full = somebody(divisions=tuple(f"13040200{n:04d}" for n in range(MOST_DIVISIONS)))
    with pytest.raises(TooManyDivisions):
        see_in(full, "130402001001", now=LATER)


def test_a_claim_with_another_name_changes_nothing() -> None:
    person = somebody()
    resolution, fact = meet(read(name="李四"), person, person, now=LATER)
    assert (resolution.outcome, fact) == (ResolutionOutcome.NAME_CONFLICT, None)


BORN = {  # the first day on which somebody born then is fourteen
    date(2012, 3, 1): date(2026, 3, 1),
    date(2012, 2, 29): date(2026, 3, 1),
    date(2014, 3, 1): date(2028, 3, 1),
    date(2014, 2, 28): date(2028, 2, 28),
}


@pytest.mark.parametrize("born", sorted(BORN))
def test_a_claim_that_asks_for_fourteen_years_takes_somebody_from_the_birthday_on(born: date) -> None:
    passport = {"document": StatedDocument(DocumentType.PASSPORT, "E12345678"), "birth_date": born, "least_age": 14}
    fourteen = claim(stated(**passport), today=BORN[born])
    assert newcomer(fourteen, uuid7(), now=NOW).person.birth_date == born
    too_early = claim(stated(**passport), today=BORN[born] - timedelta(days=1))
    with pytest.raises(PersonTooYoung):
        newcomer(too_early, uuid7(), now=NOW)
    child = somebody(birth_date=born)
    with pytest.raises(PersonTooYoung):
        meet(too_early, child, child, now=LATER)


def test_a_claim_that_asks_for_an_age_needs_a_day_of_birth() -> None:
    unknown = read(document=StatedDocument(DocumentType.PASSPORT, "E12345678"), least_age=0)
    with pytest.raises(BirthDateUnknown):
        newcomer(unknown, uuid7(), now=NOW)
    on_record = somebody(birth_date=None)
    with pytest.raises(BirthDateUnknown):
        meet(read(least_age=0), on_record, on_record, now=LATER)
    with pytest.raises(InvalidField):
        read(least_age=-1)


def test_a_merged_persons_claim_may_carry_either_name() -> None:
    duplicate, survivor = somebody(name="旧名"), somebody(name="新名")
    for name in ("旧名", "新名"):
        assert meet(read(name=name), duplicate, survivor, now=LATER)[0].outcome is ResolutionOutcome.FOUND


def test_a_merger_taken_back_leaves_both_as_they_were_with_newer_versions() -> None:
    survivor, duplicate = somebody(), somebody(divisions=("130402001001", "130403001001"))
    stayed, went = merge(survivor, duplicate, now=LATER)
    assert stayed.person.divisions == ("130402001001", "130403001001")
    assert (went.person.state, went.person.merged_into, went.person.lent_divisions) == (State.MERGED, survivor.id, ("130403001001",))
    apart, former = unmerge(went.person, stayed.person, now=LATER)
    assert apart.person == duplicate._replace(version=3, update_time=LATER)
    assert former.person == survivor._replace(version=3, update_time=LATER)
    assert former.also_heard_in == ("130403001001",)


def test_mergers_are_taken_back_from_the_last_one_on() -> None:
    first, second, third = somebody(), somebody(), somebody()
    second_after, first_after = merge(second, first, now=LATER)
    _, second_gone = merge(third, second_after.person, now=LATER)
    with pytest.raises(PersonNotActive):
        unmerge(first_after.person, second_gone.person, now=LATER)


def test_a_person_is_not_merged_into_itself() -> None:
    person = somebody()
    with pytest.raises(MergeCycle):
        merge(person, person, now=LATER)


def test_erasure_leaves_name_of_the_resource_state_and_version() -> None:
    fact = erase(somebody(phone="13812345678"), now=LATER)
    left = fact.person
    assert (left.state, left.version, left.name, left.phone, left.documents, left.divisions) == (State.ERASED, 2, "", "", (), ())
    assert (left.birth_date, left.gender) == (None, Gender.UNKNOWN)
    assert fact.also_heard_in == ("130402001001",)


def test_a_new_name_is_not_what_was_matched() -> None:
    matched = verify(somebody(), matched=True, now=LATER)
    assert matched is not None
    renamed = rename(matched.person, "李四", now=LATER).person
    assert (renamed.level, renamed.name_version) == (VerificationLevel.FORMAT_CHECKED, 3)
    assert verify(somebody(), matched=False, now=LATER) is None


def change(person: Person, *paths: str, **values: object) -> Person:
    nothing = StatedUpdate(paths, "", "", None, Gender.UNKNOWN, [])
    return update(person, replace(nothing, **values), today=TODAY, now=LATER).person  # type: ignore[arg-type]


def test_only_named_paths_change() -> None:
    person = somebody()
    changed = change(person, "phone", name="李四", phone="138 1234 5678")
    assert changed == person._replace(version=2, phone="13812345678", update_time=LATER)


def test_an_update_must_agree_with_the_documents() -> None:
    with pytest.raises(BirthDateMismatch):
        change(somebody(), "birth_date", birth_date=date(1970, 1, 2))
    with pytest.raises(GenderMismatch):
        change(somebody(), "gender", gender=Gender.FEMALE)
    other = StatedDocument(DocumentType.RESIDENT_ID, "830000199001010012")
    with pytest.raises(BirthDateMismatch) as refused:
        change(somebody(), "documents", documents=[StatedDocument(DocumentType.RESIDENT_ID, NUMBER), other])
    assert refused.value.violations[0].field == "update.documents[1].number"


def test_documents_are_one_to_ten_and_each_once() -> None:
    one = StatedDocument(DocumentType.RESIDENT_ID, NUMBER)
    for documents in ([], [one, one], [StatedDocument(DocumentType.PASSPORT, f"E1234567{n}") for n in range(11)]):
        with pytest.raises(InvalidField):
            change(somebody(), "documents", documents=documents)


def test_a_new_document_is_not_what_was_matched() -> None:
    person = somebody(level=VerificationLevel.EXTERNALLY_MATCHED)
    passport = StatedDocument(DocumentType.PASSPORT, "E12345678")
    kept = change(person, "documents", documents=[StatedDocument(DocumentType.RESIDENT_ID, NUMBER)])
    assert kept.level is VerificationLevel.EXTERNALLY_MATCHED
    assert change(person, "documents", documents=[passport]).level is VerificationLevel.UNVERIFIED


def test_restating_a_converted_number_keeps_its_mark() -> None:
    person = somebody(documents=(HeldDocument(DocumentType.RESIDENT_ID, NUMBER, converted=True),))
    again = change(person, "documents", documents=[StatedDocument(DocumentType.RESIDENT_ID, "130402700101001")])
    assert again.documents == person.documents


@pytest.mark.parametrize(("kind", "decision"), list(itertools.product(ReviewKind, Decision)))
def test_a_decision_fits_its_kind_of_review(kind: ReviewKind, decision: Decision) -> None:
    review = PersonReview(uuid7(), kind, uuid7(), NOW)
    if decision in APPLICABLE[kind]:
        decided = resolve(review, decision, by="clerk", now=LATER)
        assert (decided.state, decided.decision, decided.decider, decided.version) == (ReviewState.RESOLVED, decision, "clerk", 2)
    else:
        with pytest.raises(Refusal, match="does not fit"):
            resolve(review, decision, by="clerk", now=LATER)


@pytest.mark.parametrize(
    ("ours", "theirs", "prefix"),
    [
        (DocumentType, person_pb2.DocumentType, "DOCUMENT_TYPE_"),
        (Gender, person_pb2.Gender, "GENDER_"),
        (State, person_pb2.Person.State, "STATE_"),
        (VerificationLevel, person_pb2.Person.VerificationLevel, "VERIFICATION_LEVEL_"),
        (ReviewKind, person_pb2.PersonReview.Kind, "KIND_"),
        (ReviewState, person_pb2.PersonReview.State, "STATE_"),
        (Decision, person_pb2.PersonReview.Decision, "DECISION_"),
        (ResolutionOutcome, identity_service_pb2.Resolution.Outcome, "OUTCOME_"),
    ],
)
def test_enumerations_have_the_contracts_numbers(ours: type, theirs: object, prefix: str) -> None:
    numbers = {name.removeprefix(prefix): number for name, number in theirs.items() if number}  # type: ignore[attr-defined]
    assert {member.name: member.value for member in ours if member.value} == numbers  # type: ignore[attr-defined]


def test_what_is_personal_is_never_printed() -> None:
    person = somebody(phone="13812345678")
    printed = repr(
        [
            person,
            stated(),
            read(),
            newcomer(read(), uuid7(), now=NOW),
            PersonReview(uuid7(), ReviewKind.NAME_CONFLICT, person.id, NOW, submitted_name="张三"),
        ]
    )
    assert not [secret for secret in (NUMBER, "13812345678", "张三") if secret in printed]
