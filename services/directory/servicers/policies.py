"""Who may call what: every method of the directory, on one screen. A method that is missing here answers nobody."""

from __future__ import annotations

from typing import Any, Final

from shared.auth import EVERY_ROLE, Policies, Policy
from shared.caller import Role
from shared.codes import code_of, is_code

CODE_KEEPERS: Final = frozenset({Role.CITY_ADMIN, Role.SYSTEM})
"""Who may change the code list, each in the own division."""

_READ: Final = Policy(EVERY_ROLE)  # a code list is public: every role reads it everywhere
_CHANGE_ONE: Final = Policy(CODE_KEEPERS, scope=lambda request: (code_of(request.name),))


def _recoded(request: Any) -> tuple[str, ...]:
    return code_of(request.name), request.new_code


def _merged(request: Any) -> tuple[str, ...]:
    return code_of(request.target), *(code_of(source.name) for source in request.sources)


def _split(request: Any) -> tuple[str, ...]:
    return code_of(request.name), *(part.code for part in request.parts)


_COMMUNITY: Final = "/wushe.directory.v1.CommunityService/"

COMMUNITY_POLICIES: Final[Policies] = {
    _COMMUNITY + "GetDivision": _READ,
    _COMMUNITY + "ListDivisions": _READ,
    _COMMUNITY + "GetCommunity": _READ,
    _COMMUNITY + "BatchGetCommunities": _READ,
    _COMMUNITY + "ListCommunities": _READ,
    _COMMUNITY + "SearchCommunities": _READ,
    _COMMUNITY + "ResolveCommunity": _READ,
    _COMMUNITY + "ListCommunityChanges": _READ,
    _COMMUNITY + "ImportDivisions": Policy(CODE_KEEPERS),  # each row is asked for its own scope
    _COMMUNITY + "CreateCommunity": Policy(CODE_KEEPERS, scope=lambda request: (request.code,)),
    _COMMUNITY + "RenameCommunity": _CHANGE_ONE,
    _COMMUNITY + "RecodeCommunity": Policy(CODE_KEEPERS, scope=_recoded),
    _COMMUNITY + "MergeCommunities": Policy(CODE_KEEPERS, scope=_merged),
    _COMMUNITY + "SplitCommunity": Policy(CODE_KEEPERS, scope=_split),
    _COMMUNITY + "AbolishCommunity": _CHANGE_ONE,
    _COMMUNITY + "UpdateCommunityProfile": _CHANGE_ONE,
}

_COPY: Final = Policy(frozenset({Role.SYSTEM}), scope=lambda _request: ("",))  # a copy is of the whole country, so its scope must be too
_REPLICATION: Final = "/wushe.common.v1.ReplicationService/"

REPLICATION_POLICIES: Final[Policies] = {
    _REPLICATION + "ListDigests": _COPY,
    _REPLICATION + "StreamAggregates": _COPY,
}

_REGISTER: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR, Role.INCUBATION_STAFF})
_KEEP_PERSONS: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR})
_SEE_PERSONS: Final = _REGISTER | {Role.REVIEWER}
_LOOK_UP: Final = _KEEP_PERSONS | {Role.REVIEWER}
_REVEAL: Final = frozenset({Role.CITY_ADMIN, Role.REGISTRAR, Role.REVIEWER})  # people with a purpose; no program reads numbers in clear
_DECIDE: Final = frozenset({Role.CITY_ADMIN, Role.REVIEWER})
_AUDIT: Final = frozenset({Role.AUDITOR})  # and nobody who acts: duties are separated


def _claimed(request: Any) -> tuple[str, ...]:
    return (code_of(request.claim.division),)


def _all_claimed(request: Any) -> set[str]:
    """What is no code is refused by itself, in the outcome of its claim."""
    return {code for claim in request.claims if is_code(code := code_of(claim.division))}


_IDENTITY: Final = "/wushe.directory.v1.IdentityService/"

IDENTITY_POLICIES: Final[Policies] = {
    _IDENTITY + "ResolvePerson": Policy(_REGISTER, scope=_claimed),
    _IDENTITY + "BatchResolvePersons": Policy(_REGISTER, scope=_all_claimed),
    # Below, a person is in scope or does not exist: the use cases narrow by `Errand.scopes`.
    _IDENTITY + "GetPerson": Policy(_SEE_PERSONS),
    _IDENTITY + "BatchGetPersons": Policy(_SEE_PERSONS),
    _IDENTITY + "LookupPerson": Policy(_LOOK_UP),
    _IDENTITY + "RevealPerson": Policy(_REVEAL),
    _IDENTITY + "UpdatePerson": Policy(_KEEP_PERSONS),
    _IDENTITY + "VerifyPerson": Policy(_KEEP_PERSONS),
    _IDENTITY + "ListPersonReviews": Policy(_DECIDE),
    _IDENTITY + "ResolvePersonReview": Policy(_DECIDE),
    _IDENTITY + "MergePersons": Policy(_DECIDE),
    _IDENTITY + "UnmergePersons": Policy(_DECIDE),
    _IDENTITY + "ErasePerson": Policy(frozenset({Role.CITY_ADMIN})),
    _IDENTITY + "ListAuditRecords": Policy(_AUDIT),
    _IDENTITY + "VerifyAuditChain": Policy(_AUDIT),
}
