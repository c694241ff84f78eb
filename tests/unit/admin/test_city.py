"""Who lives in a synthetic city: the same people for the same seed, with numbers that could be theirs."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from stdnum.cn import ric
from wushe.directory.v1.community_pb2 import Community

from services.admin.city.city import Blueprint
from services.admin.city.dice import Dice
from services.admin.city.journal import Journal, OtherCity
from services.admin.city.people import GUARDIANS, People, Someone
from services.admin.city.places import Places
from services.admin.city.plan import HANDAN, VOLUNTEERS, Counts, Plan
from services.admin.city.steps import service, volunteers
from services.admin.city.steps.trainings import person_times
from services.admin.city.table import LINES
from services.admin.city.truth import truth
from services.admin.divisions import CODE_LIST

DAY = date(2026, 11, 28)


@pytest.fixture(scope="module")
def handan() -> Blueprint:
    return blueprint()


def blueprint(seed: int = 1, scale: float = 0.005) -> Blueprint:
    rows = (line.split(",") for line in CODE_LIST.read_text(encoding="utf-8").splitlines())
    places = Places(seed, [Community(code=row[0], display_name=row[1]) for row in rows if row[2] == "COMMUNITY"])
    return Blueprint(Plan(seed, scale, DAY), places, People(seed, DAY, places.counties))


def everybody(handan: Blueprint) -> list[Someone]:
    return [handan.people.volunteer(number) for number in range(handan.plan.volunteers)]


def test_the_same_seed_makes_the_same_people_and_another_seed_others(handan: Blueprint) -> None:
    again, other = blueprint(), blueprint(seed=2)
    numbers = (0, 1, 7_979, 1_595_999)
    assert [again.people.volunteer(one) for one in numbers] == [handan.people.volunteer(one) for one in numbers]
    assert [volunteers.home(again, one) for one in numbers] == [volunteers.home(handan, one) for one in numbers]
    assert {other.people.volunteer(one).number for one in numbers}.isdisjoint(handan.people.volunteer(one).number for one in numbers)
    assert truth(blueprint(scale=0.0005)) == truth(blueprint(scale=0.0005))


def test_every_number_has_its_check_birthday_and_sex_and_no_two_are_the_same(handan: Blueprint) -> None:
    people = [*everybody(handan), *(handan.people.adult(GUARDIANS + number) for number in range(3_000))]
    for one in people:
        assert ric.calc_check_digit(one.number) == one.number[-1]
        assert one.number[6:14] == f"{one.born:%Y%m%d}"
        assert int(one.number[16]) % 2 == one.male
        assert ric.calc_check_digit(one.mistyped()) != one.mistyped()[-1]
        assert one.misspelt() != one.name
    assert len({one.number for one in people}) == len(people)


def test_a_whole_city_and_all_its_guardians_have_numbers_enough(handan: Blueprint) -> None:
    ends = range(VOLUNTEERS - 3_000, VOLUNTEERS)
    last = {handan.people.volunteer(number).number for number in ends} | {handan.people.adult(GUARDIANS + number).number for number in ends}
    assert len(last) == 2 * len(ends)


def test_ages_and_codes_are_those_of_people_who_grew_up_there(handan: Blueprint) -> None:
    people = everybody(handan)
    codes, years = Counter(one.number[:6] for one in people), Counter(one.born.year // 10 * 10 for one in people)
    assert years.most_common(2)[0][0] in (1970, 1980)
    assert 0.45 < sum(one.male for one in people) / len(people) < 0.49
    assert all(8 <= DAY.year - one.born.year <= 86 for one in people)
    assert {"132121", "130421", "130428", "130429"} <= codes.keys()
    assert all(one.born.year < 1977 for one in people if one.number[:6] == "132121")
    assert all(one.born.year < 2016 for one in people if one.number[:6] in {"130421", "130428", "130429"})
    assert all(handan.people.adult(GUARDIANS + number).born.year <= 2000 for number in range(500))
    assert 0.005 < sum(volunteers.needs_consent(handan.plan, one) for one in people) / len(people) < 0.03


def test_each_list_has_rows_that_must_be_refused_and_nobody_is_on_an_earlier_list_that_may_still_be_under_way(handan: Blueprint) -> None:
    for number in (0, volunteers.BACK, handan.plan.lists - 1):
        wrong = list(volunteers.wrong_rows(handan, number))
        here = {handan.people.volunteer(one).number for one in handan.plan.listed(number)}
        back = range(number - volunteers.BACK, number - volunteers.BACK + 1) if number >= volunteers.BACK else range(0)
        before = {handan.people.volunteer(one).number for at in back for one in handan.plan.listed(at)}
        assert all(document in here | before or document == someone.mistyped() for someone, _, document in wrong)
        assert (sum(document in before for _, _, document in wrong) > 0) == bool(before)
    assert volunteers.BACK > volunteers.AT_ONCE


def test_nobody_serves_twice_at_once_or_in_the_future_and_some_hours_do_not_count(handan: Blueprint) -> None:
    fates: Counter[service.Fate] = Counter()
    for volunteer in range(handan.plan.volunteers):
        records = list(service.served(handan, volunteer))
        assert len({one.start.date() for one in records}) == len(records)
        assert all(handan.plan.first_day <= one.start.date() < DAY for one in records)
        assert all(one.start.hour * 60 + one.minutes <= 24 * 60 for one in records)
        fates.update(one.fate for one in records)
    assert 0.2 < fates.total() / handan.plan.volunteers < 0.3
    assert fates[service.Fate.EFFECTIVE] > 0.98 * fates.total()
    assert min(fates[service.Fate.REJECTED], fates[service.Fate.REVOKED]) > 0


def test_what_is_published_is_the_truth_of_a_whole_city_but_for_communities_that_are_never_made_up(handan: Blueprint) -> None:
    told = truth(handan) | {"registered_volunteers": Plan(1, 1.0, DAY).volunteers}
    different = {line.name: (line.published, told[line.key or line.code]) for line in LINES if isinstance(line.published, int)}
    assert {name: both for name, both in different.items() if both[0] != both[1]} == {"村（社区）": (5_849, 5_832)}
    assert sum(person_times(HANDAN, number) for number in range(HANDAN.trainings)) == 1_610
    assert sum(value for key, value in truth(handan).items() if key.startswith("registered_volunteers/")) == handan.plan.volunteers


def test_dice_fall_evenly_and_alike() -> None:
    assert [Dice(1, "x", 5).below(1000) for _ in range(2)] == [Dice(1, "x", 5).below(1000)] * 2
    assert Dice(1, "x", 5).below(10**6) != Dice(1, "y", 5).below(10**6)
    drawn = Counter(Dice(1, "even", number).below(6) for number in range(6_000))
    assert all(900 < count < 1_100 for count in drawn.values())


def test_a_journal_forgets_a_line_that_a_kill_cut_off_and_knows_its_city(tmp_path: Path) -> None:
    journal = Journal.of(tmp_path, 1, 0.01, HANDAN, DAY)
    journal.note("bases-0", "bases/1")
    journal.path.write_text(journal.path.read_text() + '\n["bases-1", "bas')
    again = Journal.of(tmp_path, 1, 0.01, HANDAN, date(2027, 1, 1))
    assert (again.plan.day, again.done["bases-0"], "bases-1" in again.done) == (DAY, "bases/1", False)
    again.note("bases-1", "bases/2")
    assert Journal.of(tmp_path, 1, 0.01, Counts(), DAY).done["bases-1"] == "bases/2"
    with pytest.raises(OtherCity, match="--seed 1"):
        Journal.of(tmp_path, 2, 0.01, HANDAN, DAY)
