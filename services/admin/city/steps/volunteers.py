"""Lists of volunteers, as counties keep them: some twice on a list, some on an earlier one, names and numbers mistyped.

Minors have a guardian's consent. Most lists are the stock of an older system, whose people were reviewed there; one in ten is of newcomers,
whom a job approves. So everybody who can be registered is active in the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wushe.directory.v1.person_pb2 import DOCUMENT_TYPE_RESIDENT_ID
from wushe.volunteer.v1 import volunteer_service_pb2 as pb
from wushe.volunteer.v1.volunteer_row_pb2 import VolunteerRow

from services.admin.city.city import Blueprint, City, Unforeseen, imported, made_by, succeeded
from services.admin.city.dice import Dice
from services.admin.city.office import REVIEWER, Errand
from services.admin.city.people import GUARDIANS, Someone
from services.admin.city.places import COUNTY
from services.admin.city.plan import Plan
from services.admin.city.steps.persons import known
from services.admin.lists.volunteers import VOLUNTEERS

AT_ONCE: Final = 3
"""Lists under way: while one is decided, the next is sent, and newcomers of the one before are approved."""
BACK: Final = 4
"""So many lists ago somebody was listed who is listed again: that list is decided, whatever is under way."""
_CONSENT_UNTIL: Final = 14
_FIRST_LINE: Final = 2
_SKILLS: Final = ("急救", "普通话", "电脑", "园艺", "手语", "文艺")
_TWICE_IN: Final = 200
_AGAIN_IN: Final = 400
_MISTYPED_IN: Final = 500
_NEWCOMERS_IN: Final = 10


def register(city: City) -> list[str]:
    """Import all lists and approve newcomers; return the names of the imports."""
    return city.each("volunteers", city.plan.lists, lambda errand, number: _list(errand, city.blueprint, number), at_once=AT_ONCE)


def registered(errand: Errand, blueprint: Blueprint, number: int, job: str) -> dict[int, str]:
    """Return the resource names of the volunteers of a list, by their number."""
    first = blueprint.plan.listed(number).start
    return {first + line - _FIRST_LINE: name for line, name in made_by(errand, VOLUNTEERS, job).items()}


def home(blueprint: Blueprint, number: int) -> str:
    """Return the community in which a volunteer lives, by code."""
    return blueprint.places.home(Dice(blueprint.plan.seed, "home", number))


def truth(blueprint: Blueprint) -> dict[str, int]:
    """Return what this comes to, also by county, before anybody moves."""
    by_county = dict.fromkeys((f"registered_volunteers/{county}" for county in blueprint.places.counties), 0)
    for number in range(blueprint.plan.volunteers):
        by_county[f"registered_volunteers/{home(blueprint, number)[:COUNTY]}"] += 1
    return {"registered_volunteers": blueprint.plan.volunteers, **by_county}


def wrong_rows(blueprint: Blueprint, number: int) -> Iterator[tuple[Someone, str, str]]:
    """Yield what of a list must be refused, as (who, name, document number)."""
    plan, people = blueprint.plan, blueprint.people
    here = plan.listed(number)
    for one in _some(here, _TWICE_IN):
        yield (again := people.volunteer(one)), again.name, again.number
    for one in _some(here, _MISTYPED_IN):
        yield (mistyped := people.volunteer(one)), mistyped.name, mistyped.mistyped()
    if number >= BACK:
        back = plan.listed(number - BACK)
        for at, one in enumerate(_some(back, _AGAIN_IN)):
            before = people.volunteer(one)
            yield before, before.misspelt() if at % 2 else before.name, before.number


def _some(listed: range, one_in: int) -> range:
    """Return one in so many of a list, one at least."""
    return listed[:: min(one_in, max(len(listed) // 2, 1))]


def _list(errand: Errand, blueprint: Blueprint, number: int) -> str:
    rows, wrong = _rows(errand, blueprint, number)
    job, made = imported(errand, VOLUNTEERS, rows, refused=wrong)
    if not _newcomers(number):
        return job
    approval = errand.do(pb.BatchApproveVolunteersRequest(names=list(made.values())), by=REVIEWER).job
    approved = succeeded(errand.office.lists(VOLUNTEERS, by=REVIEWER).watch(approval.name, lambda _: None))
    if approved.refused_count:
        raise Unforeseen(f"{errand.key}: {approved.refused_count} volunteers were not approved")
    return job


def _newcomers(number: int) -> bool:
    """Tell whether nobody reviewed a list before."""
    return number % _NEWCOMERS_IN == 0


def _rows(errand: Errand, blueprint: Blueprint, number: int) -> tuple[list[VolunteerRow], int]:
    """Return the rows of a list, and how many at its end are wrong."""
    listed = blueprint.plan.listed(number)
    people = [blueprint.people.volunteer(one) for one in listed]
    rows = [_row(blueprint, one, someone) for one, someone in zip(listed, people, strict=True)]
    for row in rows:
        row.accepted = not _newcomers(number)
    young = [row for row, someone in zip(rows, people, strict=True) if needs_consent(blueprint.plan, someone)]
    _let_guardians_consent(errand, blueprint, young, listed.start)
    good = len(rows)
    for at, (someone, name, document) in enumerate(wrong_rows(blueprint, number)):
        row = _row(blueprint, listed[at % good], someone)
        row.line, row.display_name, row.document_number = _FIRST_LINE + good + at, name, document
        rows.append(row)
    return rows, len(rows) - good


def _row(blueprint: Blueprint, number: int, someone: Someone) -> VolunteerRow:
    dice, plan = Dice(blueprint.plan.seed, "row", number), blueprint.plan
    row = VolunteerRow(
        line=_FIRST_LINE + number % plan.list_length,
        document_type=DOCUMENT_TYPE_RESIDENT_ID,
        document_number=someone.number,
        display_name=someone.name,
        community=home(blueprint, number),
    )
    if dice.below(3) == 0:
        row.skills.append(dice.one_of(_SKILLS))
    return row


def _let_guardians_consent(errand: Errand, blueprint: Blueprint, young: list[VolunteerRow], first: int) -> None:
    """Give rows the consent of a guardian, whom the directory then knows; `first` is the number of the list's first volunteer."""
    numbers = (GUARDIANS + first + row.line - _FIRST_LINE for row in young)
    guardians = [(blueprint.people.adult(number), f"communities/{row.community}") for number, row in zip(numbers, young, strict=True)]
    for row, guardian in zip(young, known(errand, guardians), strict=True):
        row.guardian, row.consent_date, row.consent_document = guardian, blueprint.plan.first_day.isoformat(), f"同意书{row.line}"


def needs_consent(plan: Plan, someone: Someone) -> bool:
    """Tell whether somebody is a minor under 14 on the day of the plan, or was shortly before: consent that is not needed is kept, too."""
    return plan.day.year - someone.born.year <= _CONSENT_UNTIL
