"""Who may register, and with whose consent."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from services.volunteer.domain.age import AgeBand
from services.volunteer.domain.consent import ConsentRule, check
from services.volunteer.domain.lifecycle import State
from services.volunteer.domain.refusals import (
    BirthDateUnknown,
    ChannelMismatch,
    ConsentInFuture,
    GuardianConsentMissing,
    GuardianIsSelf,
    GuardianNotAdult,
)
from services.volunteer.domain.registration import Channel
from tests.unit.volunteer.people import ALL_MINORS, BY_LAW, GUARDIAN, NOW, TODAY, consent, person, volunteer, wish

FIELD = "registration.guardian_consent"
THIRTEEN, FOURTEEN = date(2012, 3, 2), date(2012, 3, 1)


def test_an_adult_registers_and_waits_for_review() -> None:
    registered = volunteer()
    assert (registered.state, registered.version, registered.age.band) == (State.PENDING_REVIEW, 1, AgeBand.ADULT)


def test_a_thirteen_year_old_needs_a_guardian() -> None:
    with pytest.raises(GuardianConsentMissing) as refused:
        volunteer(person(THIRTEEN))
    assert refused.value.violations[0].field == FIELD
    assert volunteer(person(THIRTEEN), consent()).age.band is AgeBand.FROM_8_TO_13


def test_on_the_fourteenth_birthday_the_rule_is_gone() -> None:
    assert volunteer(person(FOURTEEN)).age.band is AgeBand.FROM_14_TO_17


def test_a_city_may_ask_for_consent_up_to_eighteen() -> None:
    with pytest.raises(GuardianConsentMissing):
        volunteer(person(FOURTEEN), rule=ALL_MINORS)
    assert volunteer(person(FOURTEEN), consent(), rule=ALL_MINORS).consent is not None


@pytest.mark.parametrize("rule", [BY_LAW, ALL_MINORS])
def test_no_setting_lets_a_child_register_alone(rule: ConsentRule) -> None:
    assert rule.asks(AgeBand.UNDER_8)
    assert rule.asks(AgeBand.FROM_8_TO_13)
    assert not rule.asks(AgeBand.ADULT)


def test_the_directory_is_told_whom_it_must_not_record() -> None:
    assert (BY_LAW.least_age(None), ALL_MINORS.least_age(None)) == (14, 18)
    assert BY_LAW.least_age(consent()) == ALL_MINORS.least_age(consent()) == 0


def test_without_a_day_of_birth_no_rule_about_minors_can_be_kept() -> None:
    with pytest.raises(BirthDateUnknown):
        volunteer(person(None))


def test_nobody_is_their_own_guardian() -> None:
    with pytest.raises(GuardianIsSelf):
        check(consent(), person(id=GUARDIAN), ward=GUARDIAN, now=NOW, today=TODAY, field=FIELD)


@pytest.mark.parametrize("born", [None, date(2008, 3, 2)])
def test_a_guardian_is_an_adult_whose_birthday_is_known(born: date | None) -> None:
    with pytest.raises(GuardianNotAdult):
        check(consent(), person(born, id=GUARDIAN), ward=person().id, now=NOW, today=TODAY, field=FIELD)


def test_a_consent_of_tomorrow_does_not_count() -> None:
    with pytest.raises(ConsentInFuture):
        check(consent(time=NOW + timedelta(seconds=1)), person(id=GUARDIAN), ward=person().id, now=NOW, today=TODAY, field=FIELD)


def test_a_guardian_whose_record_was_merged_is_the_surviving_person() -> None:
    survivor = person()
    assert check(consent(), survivor, ward=person().id, now=NOW, today=TODAY, field=FIELD).guardian == survivor.id


@pytest.mark.parametrize(("channel", "organisation"), [(Channel.SELF, "teams/a"), (Channel.ORGANISATION, "")])
def test_an_organisation_is_named_exactly_when_it_registers(channel: Channel, organisation: str) -> None:
    with pytest.raises(ChannelMismatch):
        wish(channel=channel, organisation=organisation)
