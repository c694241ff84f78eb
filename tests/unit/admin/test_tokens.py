from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import jwt
import pytest

from services.admin import tokens
from services.admin.folder import Folder
from shared.caller import Grant, Role


@pytest.mark.parametrize(
    ("text", "length"),
    [("8h", timedelta(hours=8)), ("30m", timedelta(minutes=30)), ("1d12h", timedelta(hours=36)), ("90s", timedelta(seconds=90))],
)
def test_a_duration_is_read_as_people_write_it(text: str, length: timedelta) -> None:
    assert tokens.duration(text) == length


@pytest.mark.parametrize("text", ["", "8", "h", "-1h", "0s", "8 hours", "31d", "1h1d"])
def test_what_is_no_duration_or_too_long_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"duration|lives"):
        tokens.duration(text)


def test_a_token_is_verified_by_the_public_set_alone(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    tokens.ensure_signing_key(folder)
    token = tokens.mint(folder, "zhang", [Grant(Role.REGISTRAR, "130402")], timedelta(hours=1))
    keys = jwt.PyJWKSet.from_dict(json.loads(folder.jwks.read_text()))
    claims = jwt.decode(token, keys[jwt.get_unverified_header(token)["kid"]], ["EdDSA"], audience=tokens.AUDIENCE, issuer=tokens.ISSUER)
    assert claims["sub"] == "zhang"
    assert claims["grants"] == [{"role": "registrar", "division": "130402"}]
    assert claims["exp"] - claims["iat"] == 3600


def test_the_public_set_holds_no_private_part_and_the_key_is_ours_alone(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    tokens.ensure_signing_key(folder)
    assert "d" not in json.loads(folder.jwks.read_text())["keys"][0]
    assert folder.signing_key.stat().st_mode & 0o777 == 0o600


def test_the_key_stays_the_same_from_run_to_run(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    tokens.ensure_signing_key(folder)
    before = folder.signing_key.read_bytes(), folder.jwks.read_bytes()
    tokens.ensure_signing_key(folder)
    assert (folder.signing_key.read_bytes(), folder.jwks.read_bytes()) == before
