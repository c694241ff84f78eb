"""When a registration begins, ends, is renewed, and what education it asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.social_work.config import Settings
from services.social_work.domain.level import Level
from services.social_work.domain.months import months_after
from services.social_work.domain.refusals import DayOutOfRange
from services.social_work.domain.registration import FIRST, RENEWAL, USUAL, VALIDITY, RegistrationRules
from services.social_work.domain.registration_acts import Credits, cancel, register, renew
from services.social_work.domain.worker_lifecycle import WorkerState
from services.social_work.domain.worker_refusals import CreditsShort, RegistrationExpired, RegistrationHolds, RenewalNotOpen
from services.social_work.domain.worker_rules import count_education, discount_education
from shared.statutory.rules import RuleBook
from tests.unit.social_work.sample import NOW, TODAY, worker

RULES = RegistrationRules()
NOTHING = Credits(before=0, since=0)
CERTIFIED = worker(WorkerState.CERTIFIED)


@pytest.mark.parametrize(
    ("first", "last", "opens"),
    [
        (date(2026, 3, 1), date(2029, 2, 28), date(2028, 12, 1)),
        (date(2025, 3, 1), date(2028, 2, 29), date(2027, 12, 1)),
        (date(2024, 2, 29), date(2027, 2, 27), date(2026, 11, 28)),
        (date(2025, 12, 31), date(2028, 12, 30), date(2028, 9, 30)),
    ],
)
def test_a_registration_holds_for_three_years_and_opens_for_renewal_in_the_last_three_months(first: date, last: date, opens: date) -> None:
    registration = RULES.begin(first, Level.ASSISTANT)
    assert (registration.last_day, RULES.opens(registration), registration.required_hours) == (last, opens, 72)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 120))
def test_months_lead_forth_and_back(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(1)).day == 1
    assert months_after(later, -months) <= day


def test_within_a_year_of_the_certificate_no_education_is_asked_for_and_a_day_later_it_is() -> None:
    one = replace(CERTIFIED, certificate_day=date(2025, 3, 1))
    assert register(one, date(2026, 3, 1), RULES, NOTHING, today=TODAY, now=NOW).after.registered_until == date(2029, 2, 28)
    with pytest.raises(CreditsShort):
        register(replace(one, certificate_day=date(2025, 2, 28)), date(2026, 3, 1), RULES, Credits(89, 0), today=TODAY, now=NOW)
    register(replace(one, certificate_day=date(2025, 2, 28)), date(2026, 3, 1), RULES, Credits(90, 0), today=TODAY, now=NOW)


def test_a_registration_begins_behind_the_certificate_and_not_in_the_future() -> None:
    for day in (date(2025, 11, 30), TODAY + timedelta(1)):
        with pytest.raises(DayOutOfRange):
            register(CERTIFIED, day, RULES, NOTHING, today=TODAY, now=NOW)


def test_what_was_completed_since_the_first_day_counts_for_it() -> None:
    assert register(CERTIFIED, date(2026, 1, 5), RULES, Credits(0, 16), today=TODAY, now=NOW).after.credit_hours == 16


def test_one_that_holds_is_renewed_and_not_registered_anew() -> None:
    with pytest.raises(RegistrationHolds):
        register(worker(), TODAY, RULES, Credits(90, 0), today=TODAY, now=NOW)
    ended = worker(registered_until=date(2026, 2, 1))
    with pytest.raises(CreditsShort):  # a gap costs the education of a whole registration
        register(ended, TODAY, RULES, NOTHING, today=TODAY, now=NOW)
    anew = register(ended, TODAY, RULES, Credits(90, 0), today=TODAY, now=NOW).after
    assert (anew.registered_since, anew.registered_from) == (TODAY, TODAY)


def test_renewal_opens_on_its_day_and_ends_with_the_registration() -> None:
    one = worker(credit_hours=90)
    opens = date(2028, 10, 5)
    with pytest.raises(RenewalNotOpen) as early:
        renew(one, RULES, today=opens - timedelta(1), now=NOW)
    assert early.value.metadata == {"opens": "2028-10-05"}
    for day in (opens, date(2029, 1, 4)):
        after = renew(one, RULES, today=day, now=NOW).after
        assert (after.registered_since, after.registered_from, after.registered_until) == (
            date(2026, 1, 5),
            date(2029, 1, 5),
            date(2032, 1, 4),
        )
        assert (after.credit_hours, after.registered_on(day)) == (0, True)
    with pytest.raises(RegistrationExpired):
        renew(one, RULES, today=date(2029, 1, 5), now=NOW)
    with pytest.raises(CreditsShort) as short:
        renew(worker(credit_hours=89), RULES, today=opens, now=NOW)
    assert short.value.metadata == {"required": "90", "credited": "89"}


def test_education_counts_for_the_registration_that_its_day_lies_in() -> None:
    one = worker()
    inside = count_education(one, TODAY, 8, today=TODAY, now=NOW).after
    assert inside.credit_hours == 8
    assert count_education(inside, date(2026, 1, 4), 8, today=TODAY, now=NOW).after.credit_hours == 8
    assert discount_education(inside, TODAY, 8, "培训证明有误", now=NOW).after.credit_hours == 0
    with pytest.raises(DayOutOfRange):
        count_education(one, TODAY + timedelta(1), 8, today=TODAY, now=NOW)


def test_a_cancelled_registration_holds_until_the_day_before_and_a_renewal_goes_with_it() -> None:
    after = cancel(worker(), "本人申请", today=TODAY, now=NOW).after
    assert (after.registered_until, after.registered_on(TODAY)) == (date(2026, 2, 28), False)
    ahead = worker(registered_from=date(2026, 4, 1), registered_until=date(2029, 3, 31))
    after = cancel(ahead, "本人申请", today=TODAY, now=NOW).after
    assert (after.registered_from, after.registered_until) == (date(2026, 2, 28), date(2026, 2, 28))


def test_the_rules_are_data_with_their_source() -> None:
    assert {rule.code: rule.period.length for rule in USUAL} == {FIRST: 12, VALIDITY: 36, RENEWAL: 3}
    assert all(rule.source.startswith("社会工作者") for rule in USUAL)
    longer = RegistrationRules(RuleBook(*USUAL, lengths={VALIDITY: 60}))
    assert longer.begin(date(2026, 1, 1), Level.SENIOR).last_day == date(2030, 12, 31)
    assert Settings.model_fields["credit_hours_assistant"].default == 72
