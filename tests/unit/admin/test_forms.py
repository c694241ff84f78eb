"""Forms: what is typed becomes the request, what stands in a message becomes what is typed, and what is wrong is shown where it is."""

from __future__ import annotations

from typing import Any

import pytest
from wushe.directory.v1 import community_service_pb2
from wushe.volunteer.v1 import project_service_pb2, service_record_service_pb2, volunteer_service_pb2

from services.admin.console import filling, forms
from services.admin.console.filling import Malformed
from services.admin.console.kinds import Kind

REGISTER: Any = volunteer_service_pb2.RegisterVolunteerRequest
PROJECT: Any = project_service_pb2.CreateProjectRequest
COMMUNITY: Any = community_service_pb2.CreateCommunityRequest
TYPED = {
    "registration.document.type": ["DOCUMENT_TYPE_RESIDENT_ID"],
    "registration.document.number": [" 130402197001010012 "],
    "registration.display_name": ["王小明"],
    "registration.community": ["communities/130402001006"],
    "registration.skills": ["急救\n\n 驾驶"],
    "registration.channel": ["REGISTRATION_CHANNEL_SELF"],
    "registration.birth_date": ["1970-01-01"],
    "registration.guardian_consent.document": [""],
}


def test_what_is_typed_becomes_the_request_and_what_is_empty_is_not_said() -> None:
    sent = filling.fill(REGISTER(), TYPED).registration
    assert sent.document.number == "130402197001010012"
    assert list(sent.skills) == ["急救", "驾驶"]
    assert (sent.birth_date.year, sent.birth_date.month, sent.birth_date.day) == (1970, 1, 1)
    assert not sent.HasField("guardian_consent")


def test_what_a_message_says_is_what_would_be_typed_for_it() -> None:
    once = filling.fill(REGISTER(), TYPED)
    assert filling.fill(REGISTER(), filling.typed_from(once)) == once


def test_items_of_a_list_are_numbered_and_come_back_in_their_order() -> None:
    typed = {
        "project.display_name": ["春风行动"],
        "project.places[0].display_name": ["广场"],
        "project.places[1].display_name": ["公园"],
        "project.places[1].fence.latitude": ["36.6"],
        "project.places[2].display_name": [""],
    }
    sent = filling.fill(PROJECT(), typed)
    assert [(place.display_name, place.fence.latitude) for place in sent.project.places] == [("广场", 0.0), ("公园", 36.6)]
    assert filling.fill(PROJECT(), filling.typed_from(sent)) == sent


def test_an_instant_is_typed_on_the_clock_of_china() -> None:
    sent = filling.fill(service_record_service_pb2.CorrectRecordRequest(), {"start_time": ["2026-03-01T09:30"]})
    assert sent.start_time.ToJsonString() == "2026-03-01T01:30:00Z"
    assert filling.typed_from(sent)["start_time"] == ["2026-03-01T09:30"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("registration.birth_date", "1970-01"),
        ("registration.channel", "REGISTRATION_CHANNEL_MIND"),
        ("registration.document.type", "护照"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_field(path: str, text: str) -> None:
    with pytest.raises(Malformed) as refused:
        filling.fill(REGISTER(), {path: [text]})
    assert refused.value.path == path


def test_a_form_says_what_the_contract_asks_for() -> None:
    found = {one.path: one for one in forms.every(forms.inputs(REGISTER.DESCRIPTOR, TYPED))}
    assert found["registration"].kind is Kind.GROUP
    assert found["registration"].required
    assert found["registration.document.type"].required
    assert found["registration.display_name"].required
    assert found["registration.display_name"].label == "姓名"
    assert not found["registration.phone"].required
    assert not found["registration.guardian_consent"].required
    assert found["registration.skills"].kind is Kind.LINES
    assert "request_id" not in found


def test_an_error_is_shown_at_the_input_it_is_about_or_around_it() -> None:
    form = forms.inputs(REGISTER.DESCRIPTOR, TYPED)
    left = forms.blame(form, {"registration.document.number": "不对", "registration.skills[1]": "过长", "elsewhere": "别处"})
    found = {one.path: one.error for one in forms.every(form) if one.error}
    assert found == {"registration.document.number": "不对", "registration.skills": "过长"}
    assert left == ["别处"]


def test_a_number_with_a_unit_is_a_number() -> None:
    form = forms.inputs(COMMUNITY.DESCRIPTOR, {})
    kinds = {one.path: one.kind for one in forms.every(form)}
    assert kinds["profile.households"] is Kind.NUMBER
