"""Duties: whoever keeps accounts, grants roles or reads logs does nothing else where they are separated."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from services.admin.console.security import duties
from services.admin.console.store.accounts import Account
from shared.caller import Grant, Role

NOW = datetime(2026, 3, 1, 8, tzinfo=UTC)
CLERK = Account(UUID(int=1), "lifang", "李芳", "", NOW, False, (), None, 0, 0, None, False, False)  # noqa: FBT003 — a row
KEEPER = replace(CLERK, id=UUID(int=2), administrator=True)
SECURITY = replace(CLERK, id=UUID(int=3), security=True)
REGISTRAR = Grant(Role.REGISTRAR, "130402")
AUDITOR = Grant(Role.AUDITOR, "1304")


def test_whoever_keeps_accounts_grants_roles_only_where_duties_are_one() -> None:
    assert duties.grants_roles(KEEPER, separated=False)
    assert not duties.grants_roles(KEEPER, separated=True)
    assert duties.grants_roles(SECURITY, separated=True)
    assert not duties.keeps_accounts(SECURITY)


@pytest.mark.parametrize("keeper", [KEEPER, SECURITY])
def test_an_administrator_gets_no_role_in_the_registry_where_duties_are_separated(keeper: Account) -> None:
    other = replace(SECURITY, id=UUID(int=9))
    assert duties.fault((REGISTRAR,), to=keeper, by=other, separated=True)
    assert not duties.fault((REGISTRAR,), to=keeper, by=other, separated=False)


@pytest.mark.parametrize("separated", [True, False])
def test_nobody_grants_roles_to_themselves_nor_audits_what_they_do(separated: bool) -> None:
    assert duties.fault((REGISTRAR,), to=SECURITY, by=SECURITY, separated=separated)
    assert duties.fault((REGISTRAR, AUDITOR), to=CLERK, by=SECURITY, separated=separated)
    assert duties.fault((Grant(Role.SYSTEM, "*"),), to=CLERK, by=SECURITY, separated=separated)
    assert not duties.fault((REGISTRAR,), to=CLERK, by=SECURITY, separated=separated)
    assert not duties.fault((AUDITOR,), to=CLERK, by=SECURITY, separated=separated)


def test_an_auditor_does_nothing_in_the_registry() -> None:
    auditor = replace(CLERK, grants=(AUDITOR,))
    assert duties.audits(auditor)
    assert not duties.works(auditor)
    assert duties.works(replace(CLERK, grants=(REGISTRAR,)))
