"""Fields that name other things: which kinds the contract lets them name, and people by their documents."""

from __future__ import annotations

from typing import Any

import pytest
from google.protobuf.descriptor_pool import Default
from wushe.charity.v1 import donation_service_pb2
from wushe.incubation.v1 import organization_service_pb2
from wushe.social_work.v1 import contract_service_pb2, post_service_pb2, social_worker_service_pb2
from wushe.volunteer.v1 import service_record_service_pb2

from services.admin.console import filling, forms, references
from services.admin.console.forms import Input
from services.admin.console.kinds import HIDDEN, Kind
from services.admin.resources import RESOURCES

RECORD: Any = service_record_service_pb2.RecordServiceRequest
FOUNDING: Any = organization_service_pb2.CreateOrganizationRequest
WORKER: Any = social_worker_service_pb2.RecordSocialWorkerRequest
SOMEBODY = "persons/01900000-0000-7000-8000-000000000001"
OTHER = "persons/01900000-0000-7000-8000-000000000002"


def found(message: Any, typed: dict[str, list[str]] | None = None) -> dict[str, Input]:
    """Return the inputs of a form by path."""
    return {one.path: one for one in forms.every(forms.inputs(message.DESCRIPTOR, typed or {}))}


@pytest.mark.parametrize(
    ("field", "nouns"),
    [
        ("wushe.volunteer.v1.RecordEntry.volunteer", ("volunteers",)),
        ("wushe.social_work.v1.NewPost.place", ("divisions", "communities")),
        ("wushe.social_work.v1.NewContract.provider", ("organizations",)),
        ("wushe.charity.v1.DonationEntry.cause", ("charityFunds", "charityProjects")),
        ("wushe.volunteer.v1.SignUpRequest.post", ()),
        ("wushe.volunteer.v1.RecordEntry.description", ()),
        ("wushe.volunteer.v1.VolunteerRegistration.organisation", ()),
    ],
)
def test_the_pattern_of_a_field_tells_what_it_may_name(field: str, nouns: tuple[str, ...]) -> None:
    assert post_service_pb2.DESCRIPTOR
    assert contract_service_pb2.DESCRIPTOR
    assert donation_service_pb2.DESCRIPTOR
    assert references.nouns(Default().FindFieldByName(field)) == nouns


def test_a_person_is_asked_for_by_document_and_name_and_nothing_is_read_before_they_are_known() -> None:
    inputs = found(WORKER)
    assert inputs["person"].kind is Kind.PERSON
    assert [one.path for one in inputs["person"].inputs] == ["person~type", "person~number", "person~display_name"]
    typed = {"person~number": ["130402197001010012"], "person~display_name": ["尹社工"], "level": ["WORKER_LEVEL_ASSISTANT"]}
    [holder] = references.holders(typed)
    assert (holder.path, holder.number, holder.display_name) == ("person", "130402197001010012", "尹社工")
    known = references.named(typed, {"person": SOMEBODY})
    assert known == {"person": [SOMEBODY], "level": ["WORKER_LEVEL_ASSISTANT"]}
    assert filling.fill(WORKER(), known).person == SOMEBODY


def test_several_people_are_numbered_and_come_back_in_their_order() -> None:
    typed = {"organization.founders[0]": [SOMEBODY], "organization.founders[1]": [""], "organization.founders[2]": [OTHER]}
    sent = filling.fill(FOUNDING(), typed)
    assert list(sent.organization.founders) == [SOMEBODY, OTHER]
    assert filling.fill(FOUNDING(), filling.typed_from(sent)) == sent
    shown = found(FOUNDING, filling.typed_from(sent))["organization.founders"]
    assert [one.value for one in shown.inputs] == [SOMEBODY, OTHER]
    assert forms.empty_group(shown).path == "organization.founders[#]"


def test_several_things_of_one_field_are_an_input_each() -> None:
    some = [f"projects/01900000-0000-7000-8000-00000000000{at}" for at in (1, 2)]
    request: Any = RESOURCES["certificates"].method("RequestCertificate").input_type
    [scope] = [one for one in forms.inputs(request, {"scope.projects": some}) if one.path == "scope"]
    projects = next(one for one in scope.inputs if one.path == "scope.projects")
    assert (projects.kind, projects.chosen) == (Kind.REFERENCES, tuple(some))


def test_what_belongs_to_a_thing_is_made_with_the_thing_filled_in() -> None:
    def path(noun: str, about: str) -> str:
        return references.field_for(RESOURCES[noun].method(RESOURCES[noun].create).input_type, about, skip=HIDDEN)

    assert path("serviceRecords", "volunteers") == "entry.volunteer"
    assert path("certificates", "volunteers") == "volunteer"
    assert path("trainingSessions", "trainings") == "training"
    assert path("donations", "charityProjects") == "donation.cause"
    assert path("volunteers", "teams") == ""
