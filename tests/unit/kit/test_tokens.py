"""Attacks on bearer tokens, and what a good one says."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from shared.caller import Grant, Role
from shared.jwks import FileKeys, RemoteKeys, key_source, parse_jwks
from shared.refusals import Unauthenticated
from shared.tokens import TokenVerifier
from tests.issuer import AUDIENCE, ISSUER, Issuer, by_hand, p256, rsa_key

REGISTRAR = ("registrar", "130402")


@pytest.fixture
def issuer(tmp_path: Path) -> Issuer:
    return Issuer(tmp_path)


@pytest.fixture
def verifier(issuer: Issuer) -> TokenVerifier:
    return TokenVerifier(FileKeys(issuer.jwks, check_seconds=0), issuer=ISSUER, audience=AUDIENCE)


async def test_a_good_token_tells_subject_and_grants(issuer: Issuer, verifier: TokenVerifier) -> None:
    caller = await verifier.verify(issuer.token(REGISTRAR, ("viewer", "*")))
    assert caller.subject == "somebody"
    assert caller.grants == (Grant(Role.REGISTRAR, "130402"), Grant(Role.VIEWER, "*"))


@pytest.mark.parametrize(("algorithm", "key"), [("EdDSA", Ed25519PrivateKey.generate()), ("ES256", p256()), ("RS256", rsa_key())])
async def test_each_trusted_algorithm_verifies(issuer: Issuer, verifier: TokenVerifier, algorithm: str, key: Any) -> None:
    issuer.add("other", algorithm, key)
    assert (await verifier.verify(issuer.token(REGISTRAR, kid="other"))).subject == "somebody"


def tampered(token: str) -> str:
    head, body, signature = token.split(".")
    return ".".join((head, body[:-2] + ("AA" if body[-2:] != "AA" else "BB"), signature))


def signed_with_public_key(issuer: Issuer, *, pem: bool) -> str:
    """HS256 with the public key as the secret: the classic confusion of algorithms."""
    public = issuer.keys["first"][1].public_key()
    secret = (
        public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo) if pem else json.dumps(issuer.public_jwk("first")).encode()
    )
    unsigned = by_hand({"alg": "HS256", "typ": "JWT", "kid": "first"}, issuer.claims(REGISTRAR)).rstrip(".")
    signature = hmac.new(secret, unsigned.encode(), hashlib.sha256).digest()
    return by_hand({"alg": "HS256", "typ": "JWT", "kid": "first"}, issuer.claims(REGISTRAR), signature)


ATTACKS: dict[str, Callable[[Issuer], str]] = {
    "nothing": lambda _: "",
    "no JWT": lambda _: "opaque",
    "alg none": lambda issuer: by_hand({"alg": "none", "kid": "first"}, issuer.claims(REGISTRAR)),
    "alg None, spelled otherwise": lambda issuer: by_hand({"alg": "nOnE", "kid": "first"}, issuer.claims(REGISTRAR)),
    "HS256 with the public key as PEM": lambda issuer: signed_with_public_key(issuer, pem=True),
    "HS256 with the public key as JWK": lambda issuer: signed_with_public_key(issuer, pem=False),
    "another issuer": lambda issuer: issuer.token(REGISTRAR, iss="https://elsewhere.test"),
    "another audience": lambda issuer: issuer.token(REGISTRAR, aud="elsewhere"),
    "expired": lambda issuer: issuer.token(REGISTRAR, exp=int(time.time()) - 60),
    "not yet valid": lambda issuer: issuer.token(REGISTRAR, nbf=int(time.time()) + 600),
    "without expiry": lambda issuer: issuer.token(REGISTRAR, exp=None),
    "without issuer": lambda issuer: issuer.token(REGISTRAR, iss=None),
    "without audience": lambda issuer: issuer.token(REGISTRAR, aud=None),
    "without subject": lambda issuer: issuer.token(REGISTRAR, sub=None),
    "with an empty subject": lambda issuer: issuer.token(REGISTRAR, sub=""),
    "without kid": lambda issuer: issuer.token(REGISTRAR, headers={"kid": None}),
    "unknown kid": lambda issuer: issuer.token(REGISTRAR, headers={"kid": "unheard-of"}),
    "tampered": lambda issuer: tampered(issuer.token(REGISTRAR)),
    "without signature": lambda issuer: issuer.token(REGISTRAR).rpartition(".")[0] + ".",
    "longer than any honest one": lambda issuer: issuer.token(REGISTRAR, padding="x" * 9000),
    "a division that is no code": lambda issuer: issuer.token(("registrar", "1304021")),
    "a division that is a prefix of everything": lambda issuer: issuer.token(("registrar", "")),
    "grants that are no list": lambda issuer: issuer.token(grants="registrar"),
    "a grant without division": lambda issuer: issuer.token(grants=[{"role": "registrar"}]),
    "a grant that is no object": lambda issuer: issuer.token(grants=["registrar"]),
}


@pytest.mark.parametrize("attack", ATTACKS)
async def test_a_token_that_is_not_right_is_refused(issuer: Issuer, verifier: TokenVerifier, attack: str) -> None:
    token = ATTACKS[attack](issuer)
    with pytest.raises(Unauthenticated):
        await verifier.verify(token)
    assert verifier.remembered(token) is None


async def test_a_key_carried_in_the_token_is_not_trusted(verifier: TokenVerifier, tmp_path: Path) -> None:
    (tmp_path / "evil").mkdir()
    evil = Issuer(tmp_path / "evil")
    with pytest.raises(Unauthenticated):
        await verifier.verify(evil.token(REGISTRAR, headers={"jwk": evil.public_jwk("first"), "jku": "https://evil.test/jwks"}))


async def test_a_role_of_a_later_version_grants_nothing_and_harms_nothing(issuer: Issuer, verifier: TokenVerifier) -> None:
    caller = await verifier.verify(issuer.token(("archduke", "*"), REGISTRAR))
    assert caller.grants == (Grant(Role.REGISTRAR, "130402"),)


async def test_a_verified_token_is_remembered_until_it_expires(
    issuer: Issuer, verifier: TokenVerifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = issuer.token(REGISTRAR)
    caller = await verifier.verify(token)
    assert verifier.remembered(token) is caller
    later = time.time() + 601
    monkeypatch.setattr(time, "time", lambda: later)
    assert verifier.remembered(token) is None


async def test_a_withdrawn_key_takes_its_tokens_along_even_the_remembered(issuer: Issuer, verifier: TokenVerifier) -> None:
    issuer.add("second", "ES256", p256())
    token = issuer.token(REGISTRAR, kid="second")
    await verifier.verify(token)
    issuer.withdraw("second")
    assert verifier.remembered(token) is None
    with pytest.raises(Unauthenticated):
        await verifier.verify(token)


async def test_a_new_key_is_noticed(issuer: Issuer, verifier: TokenVerifier) -> None:
    await verifier.verify(issuer.token(REGISTRAR))
    issuer.add("second", "EdDSA", Ed25519PrivateKey.generate())
    assert await verifier.verify(issuer.token(REGISTRAR, kid="second"))


async def test_a_key_file_half_written_leaves_the_known_keys(issuer: Issuer, verifier: TokenVerifier) -> None:
    issuer.jwks.write_text('{"keys": [')
    assert await verifier.verify(issuer.token(REGISTRAR))


def test_keys_that_could_be_misused_are_not_taken(issuer: Issuer) -> None:
    issuer.add("weak", "RS256", rsa_key(1024))
    issuer.add("other curve", "ES256", ec.generate_private_key(ec.SECP384R1()))
    entries = [issuer.public_jwk(kid) for kid in issuer.keys]
    entries += [
        {"kty": "oct", "k": "c2VjcmV0", "kid": "shared secret"},
        {**issuer.public_jwk("first"), "kid": "for encryption", "use": "enc"},
        {**issuer.public_jwk("first"), "kid": "for another algorithm", "alg": "HS256"},
        {"kty": "OKP", "crv": "Ed25519", "x": "!", "kid": "malformed"},
    ]
    assert set(parse_jwks(json.dumps({"keys": entries}).encode())) == {"first"}


def test_a_set_without_a_usable_key_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        parse_jwks(b'{"keys": []}')


def test_a_path_is_a_file_and_an_address_is_asked(issuer: Issuer) -> None:
    assert isinstance(key_source(str(issuer.jwks)), FileKeys)
    assert isinstance(key_source("https://issuer.test/jwks"), RemoteKeys)


async def test_an_issuer_is_not_asked_for_every_unknown_key(issuer: Issuer, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def fetch(self: RemoteKeys) -> bytes:
        asked.append(repr(self))
        return issuer.jwks.read_bytes()

    monkeypatch.setattr(RemoteKeys, "_fetch", fetch)
    verifier = TokenVerifier(RemoteKeys("https://issuer.test/jwks"), issuer=ISSUER, audience=AUDIENCE)
    assert await verifier.verify(issuer.token(REGISTRAR))
    unknown = [verifier.verify(issuer.token(REGISTRAR, headers={"kid": f"made up {number}"})) for number in range(20)]
    results = await asyncio.gather(*unknown, return_exceptions=True)
    assert all(isinstance(result, Unauthenticated) for result in results)
    assert len(asked) == 1
