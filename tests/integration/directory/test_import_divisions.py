"""Imports of code lists, as a caller sees them."""

from __future__ import annotations

from wushe.directory.v1 import community_service_pb2 as pb

from tests.integration.directory.running import HANDAN, Directory


async def test_handans_real_list_is_taken_whole_and_found_again(directory: Directory) -> None:
    caller = directory.communities()
    [answer] = await caller.load(HANDAN.read_bytes())
    assert answer.result.created_division_count == 268
    assert answer.result.created_community_count == 5835
    community = await caller.get("130403001001")
    assert community.full_path.startswith("河北省/邯郸市/丛台区/")
    found = await caller("SearchCommunities", pb.SearchCommunitiesRequest(query="南街村", page_size=100))
    assert {community.full_path for community in found.communities} >= {
        "河北省/邯郸市/邯山区/河沙镇镇/南街村村民委员会",
        "河北省/邯郸市/武安市/贺进镇/贺进南街村民委员会",
    }
