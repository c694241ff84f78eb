"""What the README tells a newcomer to type works as typed: reflection, health and `buf curl`, with no file of ours."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.contract.stranger import Stranger

BUF = str(Path(sys.executable).parent / "buf")


@pytest.fixture
def curl(address: str, tmp_path: Path) -> Any:
    """`buf curl` by reflection, from an empty folder."""

    def curl(method: str, content: str, *, token: str = "") -> subprocess.CompletedProcess[str]:
        header = ["--header", f"authorization: Bearer {token}"] if token else []
        command = [BUF, "curl", "--http2-prior-knowledge", "--protocol", "grpc", *header, "--data", content, f"http://{address}/{method}"]
        return subprocess.run(command, check=False, capture_output=True, text=True, timeout=60, cwd=tmp_path)

    return curl


def test_reflection_lists_every_service_without_a_token(stranger: Stranger) -> None:
    assert {method.containing_service.full_name for method in stranger.methods()} == {
        "wushe.common.v1.ReplicationService",
        "wushe.directory.v1.CommunityService",
        "wushe.directory.v1.IdentityService",
    }


def test_health_answers_without_a_token(curl: Any) -> None:
    answer = curl("grpc.health.v1.Health/Check", "{}")
    assert json.loads(answer.stdout) == {"status": "SERVING"}, answer.stderr


def test_buf_curl_reads_a_real_community_with_its_full_path(curl: Any, city_admin: str) -> None:
    answer = curl("wushe.directory.v1.CommunityService/GetCommunity", '{"name": "communities/130402006015"}', token=city_admin)
    community = json.loads(answer.stdout)["community"]
    assert community["fullPath"] == "河北省/邯郸市/邯山区/渚河路街道/农林三社区居民委员会"


def test_buf_curl_is_told_what_is_wrong_by_name(curl: Any, city_admin: str) -> None:
    answer = curl("wushe.directory.v1.CommunityService/GetCommunity", '{"name": "communities/130402999999"}', token=city_admin)
    assert answer.returncode != 0
    [detail] = json.loads(answer.stderr)["details"]
    assert detail["type"] == "google.rpc.ErrorInfo"
    assert b"COMMUNITY_NOT_FOUND" in base64.b64decode(detail["value"] + "==")


def test_a_search_for_nanjie_village_finds_eight_places_each_with_its_path(stranger: Stranger, city_admin: str) -> None:
    request = {"query": "南街村村民委员会", "within": "divisions/1304"}
    found = stranger.call("wushe.directory.v1.CommunityService/SearchCommunities", request, token=city_admin).message["communities"]
    assert len({community["fullPath"] for community in found if community["displayName"] == "南街村村民委员会"}) == 8


@pytest.mark.parametrize("query", ["南街", "nanjiecun", "njc"])
def test_a_village_is_found_by_part_of_its_name_by_pinyin_and_by_initials(stranger: Stranger, city_admin: str, query: str) -> None:
    request = {"query": query, "within": "divisions/1304", "page_size": 100}
    found = stranger.call("wushe.directory.v1.CommunityService/SearchCommunities", request, token=city_admin).message["communities"]
    assert "南街村村民委员会" in {community["displayName"] for community in found}


def test_all_of_handan_is_there(stranger: Stranger, city_admin: str) -> None:
    codes: list[str] = []
    token = ""
    while True:
        request = {"parent": "divisions/1304", "page_size": 1000, "page_token": token}
        page = stranger.call("wushe.directory.v1.CommunityService/ListCommunities", request, token=city_admin).message
        codes += [community["code"] for community in page["communities"]]
        token = page.get("nextPageToken", "")
        if not token:
            break
    assert len(codes) == len(set(codes)) == 5835
    assert codes == sorted(codes)
