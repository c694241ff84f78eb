"""What the law asks to be disclosed, and until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from services.charity.domain import disclosure_rules, project_rules
from services.charity.domain.disclosure import RULES, Disclosure, DisclosureKind
from services.charity.domain.disclosure_content import Edition, Turnover
from services.charity.domain.disclosure_duties import DisclosureLaw, Duty, ending
from services.charity.domain.project_facts import CharityProjectUpdated, FundraisingBegun, ImplementationBegun
from services.charity.domain.project_lifecycle import ProjectState
from services.charity.domain.statutory_rules import rule_book
from shared.refusals import Refusal
from shared.statutory.calendar import ChineseCalendar
from tests.unit.charity.project_values import EMERGENCY, NOW, TODAY, days, project, proposal

LAW = DisclosureLaw(rule_book(), ChineseCalendar())
DAY = timedelta(days=1)


def raising(length: int, *, emergency: bool = False) -> FundraisingBegun:
    """Return that a fundraising of so many days began today."""
    wish = proposal(emergency=EMERGENCY if emergency else None)
    wish = replace(wish, plan=replace(wish.plan, period=days(TODAY, length)), implementation=days(TODAY, length))  # type: ignore[type-var]
    return FundraisingBegun(project(ProjectState.FUNDRAISING, wish=wish))


def kinds(duties: list[Duty]) -> list[DisclosureKind]:
    return [duty.kind for duty in duties]


def disclosure(kind: DisclosureKind = DisclosureKind.RAISING) -> Disclosure:
    duty = Duty(kind, 1, TODAY, TODAY + 90 * DAY, TODAY)
    return disclosure_rules.arise(project(), duty, date(2026, 6, 1), identifier=UUID(int=8), now=NOW).after


def test_only_a_fundraising_of_more_than_six_months_is_disclosed_while_it_goes_on() -> None:
    half_a_year = (date(2026, 9, 1) - TODAY).days + 1
    assert LAW.arising(raising(half_a_year)) == []
    assert kinds(LAW.arising(raising(half_a_year + 1))) == [DisclosureKind.RAISING]


def test_every_three_months_by_the_calendar_and_none_ends_on_a_day_of_rest() -> None:
    [first] = LAW.arising(raising(400))
    assert (first.first_day, first.last_day, LAW.due_day(first)) == (TODAY, date(2026, 6, 1), date(2026, 6, 1))
    second = LAW.following(replace(disclosure(), last_day=first.last_day))
    assert (second.number, second.first_day, second.last_day) == (2, date(2026, 6, 2), date(2026, 9, 1))
    resting = LAW.following(replace(disclosure(), last_day=date(2026, 7, 2)))
    assert (resting.last_day, LAW.due_day(resting)) == (date(2026, 10, 2), date(2026, 10, 8))  # the first working day after the holidays


def test_an_emergency_is_disclosed_every_five_days_also_on_a_day_of_rest() -> None:
    [first] = LAW.arising(raising(30, emergency=True))
    assert (first.kind, first.last_day, LAW.due_day(first)) == (DisclosureKind.EMERGENCY_RAISING, date(2026, 3, 6), date(2026, 3, 6))
    second = LAW.following(replace(disclosure(DisclosureKind.EMERGENCY_RAISING), last_day=date(2026, 3, 9)))
    assert LAW.due_day(second) == date(2026, 3, 14)  # a Saturday


def test_a_city_may_ask_for_it_sooner_and_never_for_what_no_rule_knows() -> None:
    sooner = DisclosureLaw(rule_book({"emergency_raising": 3}), ChineseCalendar())
    [first] = sooner.arising(raising(30, emergency=True))
    assert sooner.due_day(first) == date(2026, 3, 4)
    with pytest.raises(ValueError, match="no_such_rule"):
        rule_book({"no_such_rule": 1})


def test_the_end_of_a_fundraising_and_of_a_project_each_ask_for_all_of_it() -> None:
    begun = project_rules.begin_implementation(project(ProjectState.FUNDRAISING), now=NOW, today=TODAY + 10 * DAY)
    final, *rest = LAW.arising(begun)
    assert (final.kind, final.first_day, final.last_day, rest) == (DisclosureKind.RAISING_FINAL, TODAY, TODAY + 10 * DAY, [])
    assert ending(begun) == {DisclosureKind.EMERGENCY_RAISING, DisclosureKind.RAISING}
    done = project_rules.complete(project(ProjectState.IMPLEMENTING), now=NOW, today=TODAY + 20 * DAY)
    [last] = LAW.arising(done)
    assert (last.kind, last.first_day, last.last_day) == (DisclosureKind.PROJECT_FINAL, TODAY, TODAY + 20 * DAY)
    assert DisclosureKind.PROJECT in ending(done)


def test_a_long_project_is_disclosed_while_it_goes_on() -> None:
    wish = proposal(implementation=days(TODAY, 400))
    begun = ImplementationBegun(project(ProjectState.IMPLEMENTING, wish=wish))
    assert kinds(LAW.arising(begun)) == [DisclosureKind.RAISING_FINAL, DisclosureKind.PROJECT]


def test_what_never_began_owes_nothing_when_it_is_given_up() -> None:
    assert LAW.arising(project_rules.end(project(), "不再需要", balance_fen=0, now=NOW, today=TODAY)) == []
    ended = project_rules.end(project(ProjectState.FUNDRAISING), "不再需要", balance_fen=0, now=NOW, today=TODAY)
    assert kinds(LAW.arising(ended)) == [DisclosureKind.RAISING_FINAL, DisclosureKind.PROJECT_FINAL]
    assert LAW.arising(CharityProjectUpdated(project())) == []
    assert ending(CharityProjectUpdated(project())) == frozenset()


def test_every_kind_has_a_rule_with_its_article() -> None:
    assert set(RULES) == set(DisclosureKind)
    assert {LAW.rules[kind.rule].source for kind in DisclosureKind} == {"慈善法 72", "慈善法 79"}


def test_three_pairs_of_hands_and_the_first_publication_says_whether_it_was_late() -> None:
    drafted = disclosure_rules.draft(disclosure(), by="writer", now=NOW).after
    with pytest.raises(Refusal):
        disclosure_rules.review(drafted, by="writer", now=NOW)
    reviewed = disclosure_rules.review(drafted, by="reviewer", now=NOW).after
    with pytest.raises(Refusal):
        disclosure_rules.publish(reviewed, "0" * 64, by="reviewer", late=False, now=NOW, today=TODAY)
    published = disclosure_rules.publish(reviewed, "0" * 64, by="publisher", late=True, now=NOW, today=TODAY).after
    revised = disclosure_rules.revise(published, "金额有误", by="writer", now=NOW).after
    assert (revised.edition, revised.published_edition, revised.late) == (2, 1, True)
    again = disclosure_rules.review(revised, by="reviewer", now=NOW).after
    final = disclosure_rules.publish(again, "1" * 64, by="publisher", late=False, now=NOW, today=TODAY + DAY).after
    assert (final.published_edition, final.publish_day, final.late) == (2, TODAY, True)


def test_the_hash_of_an_edition_hangs_on_all_before() -> None:
    first = Edition(1, "", "{}", "")
    assert first.hash != Edition(2, "金额有误", "{}", first.hash).hash


def test_a_turnover_that_does_not_add_up_is_told() -> None:
    assert Turnover(10, 5, 3, 1, 2, 4, 1, 3, 11).balanced
    assert Turnover(10, 5, 3, 1, 2, 4, 1, 3, 18, interest_fen=7).balanced
    sold = Turnover(10, 5, 3, 1, 2, 4, 1, 3, 8, sale_proceeds_fen=2, sold_goods_fen=5)
    assert (sold.balanced, sold.sale_gain_fen) == (True, -3)
    assert not Turnover(10, 5, 3, 1, 2, 4, 1, 3, 12).balanced
