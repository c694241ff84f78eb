"""Whatever a page shows of the contract has a Chinese word, and what a description names is in the contract."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from typing import Any, get_args

import pytest

from services.admin import words
from services.admin.console.kinds import HIDDEN
from services.admin.console.messages import NOT_SHOWN
from services.admin.resources import RESOURCES, Resource, items_field
from services.warehouse.model import SOURCES

ALL = sorted(RESOURCES)
TOLD = {
    "Entitlement": "fundraising_entitlement", "FieldCount": "service_count", "Fund": "charity_fund", "Membership": "team_membership",
    "Plan": "development_plan", "Session": "training_session", "RecordFact": "service_record", "FlagFact": "record_score",
    "SpotCheckFact": "spot_check", "VolunteerFact": "volunteer",
}  # fmt: skip
"""Kinds of aggregates whose class, or the class of whose facts, is not called as they are."""


def facts(service: str) -> Iterator[tuple[str, str]]:
    """Yield whatever can happen in a service: kind of aggregate, and event."""
    domain = import_module(f"services.{service}.domain")
    for module in walk_packages(domain.__path__, f"{domain.__name__}."):
        for name, one in vars(import_module(module.name)).items():
            if isinstance(one, type) and not name.endswith("Fact") and (owner := _owner(one)):
                yield TOLD.get(owner, "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in owner).lstrip("_")), name


def _owner(fact: type) -> str:
    """Return what a fact is about, by the name of its class; empty for what is no fact."""
    for base in fact.__mro__:
        for of in getattr(base, "__orig_bases__", ()):
            if about := [one.__name__ for one in get_args(of) if isinstance(one, type)]:
                return about[0] if any(each.__name__ == "Fact" for each in fact.__mro__) else ""
    return next((base.__name__ for base in fact.__mro__[1:] if base.__name__ in TOLD), "")


def messages(message: Any, seen: set[str]) -> Iterator[Any]:
    """Yield a message and those within it, each once."""
    if message.full_name in seen or message.full_name.startswith("google."):
        return
    seen.add(message.full_name)
    yield message
    for field in message.fields:
        if field.message_type is not None:
            yield from messages(field.message_type, seen)


def shown(resource: Resource) -> Iterator[Any]:
    """Yield the fields that pages about a kind of thing show."""
    seen: set[str] = set()
    methods = [*(action.method for action in resource.actions), *filter(None, (resource.create, resource.update))]
    if resource.parent:
        methods.append(resource.list_method)
    read = []
    for path in resource.shows:
        within: Any = resource.method(resource.get_method).output_type
        for name in path.split("."):
            yield within.fields_by_name[name]
            within = within.fields_by_name[name].message_type
        read.append(within)
    for message in [resource.message, *read, *(resource.method(method).input_type for method in methods)]:
        for each in messages(message, seen):
            yield from (field for field in each.fields if field.name not in NOT_SHOWN | HIDDEN | {"page_size", "page_token", "parent"})


@pytest.mark.parametrize("noun", ALL)
def test_every_field_that_is_shown_has_a_word(noun: str) -> None:
    lacking = {field.full_name for field in shown(RESOURCES[noun]) if words.field(field) == field.name}
    assert lacking == set()


@pytest.mark.parametrize("noun", ALL)
def test_every_value_that_can_be_chosen_has_a_word(noun: str) -> None:
    values = [value for field in shown(RESOURCES[noun]) if field.enum_type is not None for value in field.enum_type.values if value.number]
    assert {value.full_name for value in values if words.value(value) == value.name} == set()


@pytest.mark.parametrize("noun", ALL)
def test_every_button_has_a_word(noun: str) -> None:
    resource = RESOURCES[noun]
    methods = [*(action.method for action in resource.actions), *filter(None, (resource.create, resource.update))]
    assert [method for method in methods if words.method(method) == method] == []
    assert words.noun(noun) != noun


@pytest.mark.parametrize("noun", [noun for noun in ALL if RESOURCES[noun].changes])
def test_everything_that_happens_has_a_word(noun: str) -> None:
    resource = RESOURCES[noun]
    change: Any = items_field(resource.method(resource.changes)).message_type
    assert [field.name for field in change.fields if words.field(field) == field.name and field.name not in NOT_SHOWN] == []
    values = [value for field in change.fields if field.enum_type is not None for value in field.enum_type.values if value.number]
    assert [value.name for value in values if words.value(value) == value.name] == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.service)
def test_every_kind_of_aggregate_that_is_followed_has_a_word(source: Any) -> None:
    assert [one.aggregate_type for one in source.projections if words.kind(one.aggregate_type) == one.aggregate_type] == []


@pytest.mark.parametrize(("service", "least"), [("volunteer", 60), ("incubation", 60), ("social_work", 45), ("charity", 50)])
def test_every_event_of_something_in_a_place_has_a_word(service: str, least: int) -> None:
    [source] = [one for one in SOURCES if one.service == service]
    placed = {one.aggregate_type: one.place for one in source.projections}
    told = set(facts(service))
    assert {kind for kind, _ in told} <= set(placed)
    assert len(told) >= least
    assert sorted(name for kind, name in told if placed[kind] and words.happened(kind, name) == name) == []


def test_an_event_is_called_as_the_history_of_its_kind_calls_it() -> None:
    assert words.happened("volunteer", "VolunteerApproved") == "审核通过"
    assert words.happened("organization", "OrganizationChecked") == "登记年检结果"
    assert words.happened("application", "ApplicationChecked") == "初审通过"
    assert words.happened("completion_certificate", "CertificateIssued") == "颁发证书"
    assert words.happened("post", "PostFilled") == "到岗"
    assert words.happened("project", "PostAdded") == "增设岗位"
    assert words.happened("community", "CommunityProfileUpdated") == "修改概况"
    assert words.happened("dragon", "DragonSlain") == "DragonSlain"


@pytest.mark.parametrize("noun", ALL)
def test_a_description_names_what_is_in_the_contract(noun: str) -> None:
    resource = RESOURCES[noun]
    for path in resource.columns:
        message: Any = resource.message
        for part in path.split("."):
            assert part in message.fields_by_name, path
            message = message.fields_by_name[part].message_type
    assert set(resource.way) <= set(resource.states)
    assert resource.guided <= {*(action.method for action in resource.actions), resource.create, resource.update}
    for action in resource.actions:
        assert action.states <= set(resource.states), action.method
        assert action.subject in resource.method(action.method).input_type.fields_by_name
    if resource.parent:
        assert set(resource.filters) <= set(resource.method(resource.list_method).input_type.fields_by_name)
    for listed in resource.lists:
        assert listed.noun in RESOURCES


@pytest.mark.parametrize("service", ["common", "directory", "volunteer", "incubation", "social_work", "charity", "warehouse"])
def test_every_reason_why_something_is_refused_has_a_word(service: str) -> None:
    [reasons] = import_module(f"wushe.{service}.v1.error_reason_pb2").DESCRIPTOR.enum_types_by_name.values()
    prefix = reasons.values_by_number[0].name.removesuffix("UNSPECIFIED")
    names = [value.name.removeprefix(prefix) for value in reasons.values if value.number]
    assert [name for name in names if not words.reason(name, "")] == []
