"""Who keeps the accounts, who says what they may do, who reads the logs: three people where duties are separated (三员分立, GB/T 22239).

Whoever keeps accounts or grants roles holds no role in the registry then, and an auditor holds no other at all, anywhere: so the services
themselves refuse them its data, whatever a page of the console should offer.
"""

from __future__ import annotations

from collections.abc import Collection

from services.admin.console.store.accounts import Account
from shared.caller import Grant, Role


def keeps_accounts(who: Account) -> bool:
    """Tell whether somebody makes and disables accounts (系统管理员)."""
    return who.administrator


def grants_roles(who: Account, *, separated: bool) -> bool:
    """Tell whether somebody says what an account may do (安全管理员); where duties are not separated, whoever keeps the accounts."""
    return who.security or (who.administrator and not separated)


def audits(who: Account) -> bool:
    """Tell whether somebody reads the logs (审计管理员)."""
    return any(grant.role is Role.AUDITOR for grant in who.grants)


def works(who: Account) -> bool:
    """Tell whether somebody does anything in the registry itself."""
    return any(grant.role is not Role.AUDITOR for grant in who.grants)


def fault(grants: Collection[Grant], *, to: Account, by: Account, separated: bool) -> str:
    """Return why an account cannot be granted these roles, in Chinese; empty where it can."""
    if to.id == by.id:
        return "不能给自己授权"
    if separated and (to.administrator or to.security):
        return "系统管理员和安全管理员不能兼任业务角色"
    if any(grant.role is Role.SYSTEM for grant in grants):
        return "“系统”角色只属于服务程序，不能授予账号"
    roles = {grant.role for grant in grants}
    return "审计员不能兼任其他角色" if Role.AUDITOR in roles and len(roles) > 1 else ""
