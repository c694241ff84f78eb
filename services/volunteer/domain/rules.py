"""What may be done with a volunteer.

Rules are functions from values to values: each returns the fact, which holds the volunteer as it is afterwards, so that forgetting to
publish it is impossible.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from services.volunteer.domain.age import FORGOTTEN, age_on, grown
from services.volunteer.domain.consent import Consent, ConsentRule
from services.volunteer.domain.facts import (
    VolunteerAgeBandChanged,
    VolunteerApproved,
    VolunteerDeregistered,
    VolunteerErased,
    VolunteerFact,
    VolunteerPersonChanged,
    VolunteerRegistered,
    VolunteerReinstated,
    VolunteerRejected,
    VolunteerRenamed,
    VolunteerSuspended,
    VolunteerTransferred,
    VolunteerUpdated,
)
from services.volunteer.domain.known_person import KnownPerson
from services.volunteer.domain.lifecycle import LIFECYCLE, Action, State
from services.volunteer.domain.refusals import BirthDateUnknown, SameCommunity
from services.volunteer.domain.registration import Registration
from services.volunteer.domain.volunteer import Volunteer

CONSENT_NEEDED: Final = "人员档案出生日期更正，须有监护人同意"
"""Why somebody was suspended who turned out to be so young that a guardian must consent."""


def register(
    wish: Registration,
    person: KnownPerson,
    consent: Consent | None,
    *,
    rule: ConsentRule,
    identifier: UUID,
    number: str,
    now: datetime,
    today: date,
) -> VolunteerRegistered:
    """A person becomes a volunteer awaiting review, or an active one where the review is over.

    Raises BirthDateUnknown, and GuardianConsentMissing for a minor who needs one (PIPL 31). `consent` is the one in the wish, checked.
    """
    if person.birth_date is None:
        raise BirthDateUnknown(field="registration.birth_date")
    age = age_on(today, born=person.birth_date)
    rule.require(age.band, consent, field="registration.guardian_consent")
    return VolunteerRegistered(
        Volunteer(
            id=identifier,
            person=person.id,
            registered_person=person.id,
            person_version=person.version,
            display_name=person.display_name,
            name_version=1,
            number=number,
            national=wish.national,
            community=wish.community,
            state=State.ACTIVE if wish.accepted else State.PENDING_REVIEW,
            state_reason="",
            skills=wish.skills,
            age=age,
            consent=consent,
            channel=wish.channel,
            organisation=wish.organisation,
            erased=False,
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def approve(volunteer: Volunteer, *, rule: ConsentRule, now: datetime) -> VolunteerApproved:
    """A reviewer accepts a volunteer. Raises GuardianConsentMissing when a corrected day of birth made one necessary meanwhile."""
    state = LIFECYCLE.advance(volunteer.state, Action.APPROVE)
    rule.require(volunteer.age.band, volunteer.consent, field="name")
    return VolunteerApproved(_next(volunteer, now, state=state, state_reason=""))


def reject(volunteer: Volunteer, reason: str, *, now: datetime) -> VolunteerRejected:
    """A reviewer refuses a volunteer."""
    return VolunteerRejected(_decided(volunteer, Action.REJECT, reason, now), reason)


def take_back(volunteer: Volunteer, reason: str, *, now: datetime) -> VolunteerRejected | VolunteerDeregistered:
    """A registration turns out to be a mistake, before anything came of it."""
    return reject(volunteer, reason, now=now) if volunteer.state is State.PENDING_REVIEW else deregister(volunteer, reason, now=now)


def suspend(volunteer: Volunteer, reason: str, *, now: datetime) -> VolunteerSuspended:
    """A volunteer may not serve for now."""
    return VolunteerSuspended(_decided(volunteer, Action.SUSPEND, reason, now), reason)


def reinstate(volunteer: Volunteer, reason: str, *, rule: ConsentRule, now: datetime) -> VolunteerReinstated:
    """A suspended volunteer serves again. Raises GuardianConsentMissing while a needed consent is missing (PIPL 31)."""
    LIFECYCLE.advance(volunteer.state, Action.REINSTATE)
    rule.require(volunteer.age.band, volunteer.consent, field="name")
    return VolunteerReinstated(_decided(volunteer, Action.REINSTATE, reason, now), reason)


def deregister(volunteer: Volunteer, reason: str, *, now: datetime) -> VolunteerDeregistered:
    """A volunteer is none any more; what was, stays on record."""
    return VolunteerDeregistered(_decided(volunteer, Action.DEREGISTER, reason, now), reason)


def update(volunteer: Volunteer, changes: Mapping[str, Any], *, rule: ConsentRule, now: datetime) -> VolunteerUpdated:
    """Change skills, national registration or consent. Raises GuardianConsentMissing where a needed consent would be taken away."""
    state = LIFECYCLE.advance(volunteer.state, Action.UPDATE)
    after = _next(volunteer, now, state=state, **changes)
    if "consent" in changes:
        rule.require(after.age.band, after.consent, field="update.guardian_consent")
    return VolunteerUpdated(after)


def transfer(volunteer: Volunteer, community: str, *, now: datetime) -> VolunteerTransferred:
    """Another community keeps the volunteer; the former one hears of it too. Raises SameCommunity."""
    state = LIFECYCLE.advance(volunteer.state, Action.TRANSFER)
    if community == volunteer.community:
        raise SameCommunity(field="community")
    after = _next(volunteer, now, state=state, community=community)
    return VolunteerTransferred(after, also_heard_in=(volunteer.community,))


def grow(volunteer: Volunteer, *, today: date, now: datetime) -> VolunteerAgeBandChanged | None:
    """A birthday may move a volunteer into the next band; nothing on other days."""
    age = grown(volunteer.age, today=today)
    return None if age == volunteer.age else VolunteerAgeBandChanged(_next(volunteer, now, age=age))


def follow(
    volunteer: Volunteer, person: KnownPerson, *, rule: ConsentRule, today: date, now: datetime
) -> tuple[Volunteer, list[VolunteerFact]]:
    """Take name and age over from the directory; return the volunteer after it, and facts in the order of their versions.

    Who serves and turns out to be so young that a guardian must consent (PIPL 31) is suspended until one does. A record older than the one
    taken over before changes nothing.
    """
    if volunteer.erased or person.version <= volunteer.person_version:
        return volunteer, []
    happened: list[VolunteerFact] = []
    volunteer = replace(volunteer, person_version=person.version)
    if person.display_name != volunteer.display_name:
        volunteer = replace(_next(volunteer, now, display_name=person.display_name), name_version=volunteer.version + 1)
        happened.append(VolunteerRenamed(volunteer))
    age = volunteer.age if person.birth_date is None else age_on(today, born=person.birth_date)
    if age != volunteer.age:
        volunteer = _next(volunteer, now, age=age)
        happened.append(VolunteerAgeBandChanged(volunteer))
        if volunteer.state is State.ACTIVE and volunteer.consent is None and rule.asks(age.band):
            happened.append(suspend(volunteer, CONSENT_NEEDED, now=now))
            volunteer = happened[-1].volunteer
    return volunteer, happened


def belong_to(volunteer: Volunteer, person: UUID, *, now: datetime) -> VolunteerPersonChanged | None:
    """The directory merged records, or took a merger back: the volunteer is the surviving person. Nothing when it is already."""
    if person == volunteer.person:
        return None
    return VolunteerPersonChanged(_next(volunteer, now, person=person, person_version=0))


def give_way(volunteer: Volunteer, reason: str, *, now: datetime) -> VolunteerDeregistered:
    """Of two live registrations of one person the other one stays."""
    return VolunteerDeregistered(_decided(volunteer, Action.GIVE_WAY, reason, now), reason)


def erase(volunteer: Volunteer, *, now: datetime) -> VolunteerErased:
    """Forget whatever tells who it was (PIPL 47); number and history of states stay, for the figures."""
    after = _next(
        volunteer,
        now,
        state=LIFECYCLE.advance(volunteer.state, Action.ERASE),
        state_reason="",
        display_name="",
        national=None,
        skills=(),
        age=FORGOTTEN,
        consent=None,
        erased=True,
    )
    return VolunteerErased(replace(after, name_version=after.version))


def _decided(volunteer: Volunteer, action: Action, reason: str, now: datetime) -> Volunteer:
    return _next(volunteer, now, state=LIFECYCLE.advance(volunteer.state, action), state_reason=reason)


def _next(volunteer: Volunteer, now: datetime, **changes: Any) -> Volunteer:
    return replace(volunteer, version=volunteer.version + 1, update_time=now, **changes)
