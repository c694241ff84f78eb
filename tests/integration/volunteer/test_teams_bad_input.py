"""What is wrong about a team or a membership is refused by name and field, and nothing is stored."""

from __future__ import annotations

from typing import Any

import pytest
from wushe.volunteer.v1 import team_pb2
from wushe.volunteer.v1 import team_service_pb2 as pb

from shared.refusals import InvalidField, Refusal
from tests.integration.volunteer.running import Running
from tests.integration.volunteer.teams import CODE, NO_MEMBERSHIP, NO_TEAM, OPEN, PASSWORD, Teams, founding, group, registered, stored

NOBODY = "volunteers/01900000-0000-7000-8000-000000000000"


@pytest.fixture
def teams(running: Running) -> Teams:
    return Teams(running)


BAD: dict[str, tuple[pb.TeamFounding, str, str]] = {
    "a name of one character": (founding(display_name="队"), "INVALID_FIELD", "display_name"),
    "a blank name": (founding(display_name="   "), "MALFORMED_TEXT", "display_name"),
    "no kind": (founding(standing=team_pb2.TeamStanding(unified_social_credit_code=CODE)), "INVALID_FIELD", "standing.kind"),
    "no code": (founding(standing=registered("")), "STANDING_MISMATCH", "standing.unified_social_credit_code"),
    "a wrong check character": (
        founding(standing=registered(CODE[:-1] + "A")),
        "MALFORMED_CREDIT_CODE",
        "standing.unified_social_credit_code",
    ),
    "a letter that no code has": (founding(standing=registered("I" * 18)), "MALFORMED_CREDIT_CODE", "standing.unified_social_credit_code"),
    "a code and a unit": (
        founding(standing=registered(approving_unit=group().approving_unit)),
        "STANDING_MISMATCH",
        "standing.approving_unit",
    ),
    "a wrong code of the unit": (
        founding(standing=group(CODE[:-1] + "A")),
        "MALFORMED_CREDIT_CODE",
        "standing.approving_unit.unified_social_credit_code",
    ),
    "a blank unit": (founding(standing=group(name=" ")), "MALFORMED_TEXT", "standing.approving_unit.display_name"),
    "no such community": (founding(at="130402001999"), "COMMUNITY_NOT_FOUND", "community"),
    "no way in": (founding(0), "INVALID_FIELD", "joining.mode"),
    "no password": (founding(PASSWORD), "PASSWORD_MISMATCH", "joining.password"),
    "a password of five": (founding(PASSWORD, "12345"), "PASSWORD_MISMATCH", "joining.password"),
    "a password nobody asks for": (founding(OPEN, "123456"), "PASSWORD_MISMATCH", "joining.password"),
}


async def test_a_bad_team_is_refused_by_name_and_field_and_nothing_is_stored(running: Running, teams: Teams) -> None:
    before = await stored(running)
    for case, (wish, reason, field) in BAD.items():
        with pytest.raises(Refusal) as refused:
            await teams.create(wish)
        told = refused.value.reason, [each.field for each in refused.value.violations]
        assert (case, *told) == (case, reason, [f"team.{field}"])
        assert await stored(running) == before, case


BAD_UPDATES: dict[str, tuple[dict[str, Any], str, str]] = {
    "a name taken away": ({"update": pb.TeamUpdate(), "update_mask": {"paths": ["display_name"]}}, "MALFORMED_TEXT", "update.display_name"),
    "a way in taken away": ({"update": pb.TeamUpdate(), "update_mask": {"paths": ["joining"]}}, "INVALID_FIELD", "update.joining"),
    "another community": (
        {"update": pb.TeamUpdate(), "update_mask": {"paths": ["community"]}},
        "INVALID_UPDATE_MASK",
        "update_mask.paths[0]",
    ),
    "a wrong code": (
        {"update": pb.TeamUpdate(standing=registered("5" * 18))},
        "MALFORMED_CREDIT_CODE",
        "update.standing.unified_social_credit_code",
    ),
}


async def test_a_bad_update_is_refused_by_name_and_field_and_nothing_is_stored(running: Running, teams: Teams) -> None:
    one = await teams.create()
    before = await stored(running)
    for case, (content, reason, field) in BAD_UPDATES.items():
        with pytest.raises(Refusal) as refused:
            await teams.change("Update", one, **content)
        assert (case, refused.value.reason, [each.field for each in refused.value.violations]) == (case, reason, [field])
        assert await stored(running) == before, case


BAD_ENTRIES: dict[str, tuple[str, dict[str, Any], str]] = {
    "a team of another kind": ("JoinTeam", {"team": NOBODY, "volunteer": NOBODY, "request_id": "bad"}, "team"),
    "a volunteer of another kind": ("InviteToTeam", {"team": NO_TEAM, "volunteer": NO_TEAM, "request_id": "bad"}, "volunteer"),
    "a password of 65": ("JoinTeam", {"team": NO_TEAM, "volunteer": NOBODY, "password": "x" * 65, "request_id": "bad"}, "password"),
    "no request id": ("JoinTeam", {"team": NO_TEAM, "volunteer": NOBODY}, "request_id"),
    "no etag": ("ApproveMember", {"name": NO_MEMBERSHIP, "request_id": "bad"}, "etag"),
    "a reason of one": ("RejectMember", {"name": NO_MEMBERSHIP, "etag": "v1", "reason": "x", "request_id": "bad"}, "reason"),
    "a phone in a reason": (
        "RemoveMember",
        {"name": NO_MEMBERSHIP, "etag": "v1", "reason": "电话13812345678", "request_id": "bad"},
        "reason",
    ),
    "a negative page": ("ListMembers", {"parent": NO_TEAM, "page_size": -1}, "page_size"),
    "a state nobody knows": ("ListMembers", {"parent": NO_TEAM, "state": 99}, "state"),
}


async def test_a_bad_request_about_members_is_refused_and_nothing_is_stored(running: Running, teams: Teams) -> None:
    before = await stored(running)
    for case, (method, content, field) in BAD_ENTRIES.items():
        with pytest.raises(InvalidField) as refused:
            await teams(method, getattr(pb, f"{method}Request")(**content))
        assert (case, [each.field for each in refused.value.violations]) == (case, [field])
        assert await stored(running) == before, case
