from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from shared.settings import ServiceSettings

COMPLETE: dict[str, Any] = {
    "database_url": "postgresql://directory@127.0.0.1:5432/directory",
    "nats_url": "nats://127.0.0.1:4222",
    "token_issuer": "issuer",
    "token_audience": "wushe",
    "token_jwks": "jwks.json",
    "keyring_file": "ring.json",
    "anchor_file": "anchors.jsonl",
}


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in COMPLETE:
        monkeypatch.delenv(f"WUSHE_{name.upper()}", raising=False)
    with pytest.raises(ValidationError) as refused:
        ServiceSettings.model_validate({})
    assert {fault["loc"][0] for fault in refused.value.errors()} == set(COMPLETE)


def test_variables_with_the_prefix_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in COMPLETE.items():
        monkeypatch.setenv(f"WUSHE_{name.upper()}", value)
    monkeypatch.setenv("WUSHE_PEERS", '{"directory": "127.0.0.1:7101"}')
    assert ServiceSettings.model_validate({}).peers == {"directory": "127.0.0.1:7101"}


def test_the_password_comes_from_its_file_and_may_hold_any_character(tmp_path: Path) -> None:
    secret = tmp_path / "password"
    secret.write_text("p@ss/w:rd\n")
    settings = ServiceSettings(**COMPLETE, database_password_file=secret)
    assert settings.database_address() == "postgresql://directory:p%40ss%2Fw%3Ard@127.0.0.1:5432/directory"


def test_a_password_in_the_url_is_not_shown() -> None:
    settings = ServiceSettings(**{**COMPLETE, "database_url": "postgresql://directory:secret@host/db"})
    assert "secret" not in repr(settings)


@pytest.mark.parametrize(
    ("extra", "told"),
    [
        ({"tls_key_file": "key.pem"}, "together"),
        ({"tls_client_authority_file": "ca.pem"}, "needs tls_certificate_file"),
        ({"token_jwks": "http://issuer.example/jwks"}, "plain http"),
    ],
)
def test_settings_that_contradict_each_other_are_refused(extra: dict[str, str], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        ServiceSettings(**(COMPLETE | extra))
