"""What forms about a thing begin with."""

from __future__ import annotations

import pytest
from google.protobuf.message_factory import GetMessageClass
from wushe.incubation.v1 import organization_pb2
from wushe.social_work.v1 import service_field_pb2, service_month_pb2

from services.admin.console.pages.details import present
from services.admin.resources import RESOURCES, Action

ACTIONS = sorted((noun, action.method) for noun, one in RESOURCES.items() for action in one.actions)


def test_a_list_that_is_replaced_begins_as_it_is_so_that_nobody_is_left_out_by_mistake() -> None:
    organizations = RESOURCES["organizations"]
    one = organization_pb2.Organization(staff=[organization_pb2.OrganizationStaff(subject="clerk", position="人事专员")])
    assert present(organizations, Action("NameStaff"), one) == {"staff[0].subject": ["clerk"], "staff[0].position": ["人事专员"]}


def test_a_correction_of_counts_begins_with_what_was_counted() -> None:
    months = RESOURCES["serviceMonths"]
    counted = [{"field": service_field_pb2.SERVICE_FIELD_ELDERLY, "cases": 3}]
    found = present(months, Action("CorrectServiceCounts"), service_month_pb2.ServiceMonth(counts=counted))
    assert found == {"counts[0].field": ["SERVICE_FIELD_ELDERLY"], "counts[0].cases": ["3"]}


@pytest.mark.parametrize(("noun", "method"), ACTIONS)
def test_every_form_of_an_action_opens_about_something_of_which_nothing_is_said(noun: str, method: str) -> None:
    one = GetMessageClass(RESOURCES[noun].message)()
    assert present(RESOURCES[noun], Action(method), one) == {}
