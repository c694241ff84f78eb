"""What may be done with a volunteer, and what happens by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from services.volunteer.domain import rules
from services.volunteer.domain.age import AgeBand
from services.volunteer.domain.consent import Consent
from services.volunteer.domain.facts import VolunteerAgeBandChanged, VolunteerRenamed, VolunteerSuspended
from services.volunteer.domain.lifecycle import State
from services.volunteer.domain.refusals import GuardianConsentMissing, SameCommunity
from services.volunteer.domain.volunteer import Volunteer
from shared.ids import uuid7
from shared.refusals import IllegalTransition
from tests.unit.volunteer.people import BY_LAW, NOW, TODAY, consent, person, volunteer

CHILD = date(2013, 3, 1)


def active() -> Volunteer:
    return rules.approve(volunteer(), rule=BY_LAW, now=NOW).volunteer


def test_every_fact_is_one_version_further() -> None:
    one = active()
    suspended = rules.suspend(one, "违反服务规范", now=NOW)
    again = rules.reinstate(suspended.volunteer, "已整改", rule=BY_LAW, now=NOW)
    gone = rules.deregister(again.volunteer, "本人申请", now=NOW)
    assert [fact.volunteer.version for fact in (suspended, again, gone)] == [3, 4, 5]
    assert (gone.volunteer.state, gone.volunteer.state_reason, gone.reason) == (State.DEREGISTERED, "本人申请", "本人申请")


def test_who_was_rejected_is_not_approved_after_all() -> None:
    rejected = rules.reject(volunteer(), "资料不全", now=NOW).volunteer
    with pytest.raises(IllegalTransition):
        rules.approve(rejected, rule=BY_LAW, now=NOW)


def test_a_child_without_consent_is_not_approved() -> None:
    child = replace(volunteer(person(CHILD), consent()), consent=None)
    with pytest.raises(GuardianConsentMissing):
        rules.approve(child, rule=BY_LAW, now=NOW)


def test_a_consent_that_is_needed_cannot_be_taken_away() -> None:
    with pytest.raises(GuardianConsentMissing):
        rules.update(volunteer(person(CHILD), consent()), {"consent": None}, rule=BY_LAW, now=NOW)
    grown_up = volunteer(None, consent())
    assert rules.update(grown_up, {"consent": None}, rule=BY_LAW, now=NOW).volunteer.consent is None


def test_both_communities_hear_of_a_transfer() -> None:
    moved = rules.transfer(active(), "130403001001", now=NOW)
    assert (moved.volunteer.community, moved.also_heard_in) == ("130403001001", ("130402001001",))
    with pytest.raises(SameCommunity):
        rules.transfer(moved.volunteer, "130403001001", now=NOW)


def test_a_birthday_changes_the_band_and_another_day_nothing() -> None:
    child = volunteer(person(date(2012, 3, 2)), consent())
    assert rules.grow(child, today=date(2026, 3, 1), now=NOW) is None
    grown = rules.grow(child, today=date(2026, 3, 2), now=NOW)
    assert grown is not None
    assert grown.volunteer.age.band is AgeBand.FROM_14_TO_17


def test_a_new_name_and_a_corrected_day_of_birth_are_two_facts() -> None:
    one = volunteer(who := person())
    after, facts = rules.follow(one, replace(who, display_name="新名", birth_date=CHILD, version=2), rule=BY_LAW, today=TODAY, now=NOW)
    assert [type(fact) for fact in facts] == [VolunteerRenamed, VolunteerAgeBandChanged]
    assert (after.version, after.name_version, after.display_name, after.age.band) == (3, 2, "新名", AgeBand.FROM_8_TO_13)


def test_who_serves_and_turns_out_to_be_a_child_without_consent_is_suspended_until_a_guardian_consents() -> None:
    one = replace(active(), person_version=1)
    corrected = person(CHILD, id=one.person, version=2)
    after, facts = rules.follow(one, corrected, rule=BY_LAW, today=TODAY, now=NOW)
    assert [type(fact) for fact in facts] == [VolunteerAgeBandChanged, VolunteerSuspended]
    assert (after.state, after.state_reason, after.version) == (State.SUSPENDED, rules.CONSENT_NEEDED, one.version + 2)
    with pytest.raises(GuardianConsentMissing):
        rules.reinstate(after, "已核实", rule=BY_LAW, now=NOW)
    agreed = rules.update(after, {"consent": consent()}, rule=BY_LAW, now=NOW).volunteer
    assert rules.reinstate(agreed, "已核实", rule=BY_LAW, now=NOW).volunteer.state is State.ACTIVE


@pytest.mark.parametrize(("born", "agreed"), [(CHILD, consent()), (date(2012, 3, 1), None)])
def test_a_corrected_day_of_birth_suspends_nobody_who_has_consent_or_needs_none(born: date, agreed: Consent | None) -> None:
    one = replace(active(), person_version=1, consent=agreed)
    after, _ = rules.follow(one, person(born, id=one.person, version=2), rule=BY_LAW, today=TODAY, now=NOW)
    assert after.state is State.ACTIVE


def test_an_older_record_of_the_person_changes_nothing() -> None:
    one = replace(volunteer(who := person()), person_version=5)
    assert rules.follow(one, replace(who, display_name="旧名", version=4), rule=BY_LAW, today=TODAY, now=NOW) == (one, [])


def test_a_merged_person_leads_to_the_survivor_and_back() -> None:
    one, survivor = volunteer(), uuid7()
    merged = rules.belong_to(one, survivor, now=NOW)
    assert merged is not None
    assert (merged.volunteer.person, merged.volunteer.registered_person) == (survivor, one.person)
    back = rules.belong_to(merged.volunteer, one.person, now=NOW)
    assert back is not None
    assert back.volunteer.person == one.person
    assert rules.belong_to(back.volunteer, one.person, now=NOW) is None


def test_of_an_erased_volunteer_nothing_tells_who_it_was() -> None:
    left = rules.erase(volunteer(person(CHILD), consent()), now=NOW).volunteer
    assert (left.display_name, left.national, left.consent, left.skills, left.age.band) == ("", None, None, (), AgeBand.UNKNOWN)
    assert (left.state, left.erased, left.name_version) == (State.DEREGISTERED, True, left.version)


def test_a_volunteer_shows_no_name_in_a_log() -> None:
    assert "样本人" not in repr(volunteer())
    assert "样本人" not in repr(person())
