"""The contract in Chinese: what fields, values, methods, kinds of things and refusals are called. Nothing shown may lack a word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

import grpc
from google.protobuf.descriptor import EnumValueDescriptor, FieldDescriptor

from services.admin.words import charity, common, directory, incubation, reasons, social_work, trainings, volunteer, warehouse
from services.admin.words.changes import CHANGES
from services.admin.words.events import EVENTS, KINDS, TOLD_IN
from shared.errors import RemoteFault
from shared.refusals import Refusal

_PARTS: Final = (common, directory, volunteer, incubation, trainings, social_work, charity, warehouse)


def _joined(name: str) -> Mapping[str, str]:
    return {key: word for part in _PARTS for key, word in getattr(part, name).items()}


_FIELDS: Final = _joined("FIELDS")
_VALUES: Final = _joined("VALUES")
_METHODS: Final = _joined("METHODS")
_NOUNS: Final = _joined("NOUNS")
_REASONS: Final = {**reasons.REASONS, **_joined("REASONS")}
_RULES: Final = {**incubation.RULES, **charity.RULES, **social_work.RULES}


def field(one: FieldDescriptor) -> str:
    """Return what a field is called: `Message.field` where that differs from what the field is called elsewhere."""
    owner = one.containing_type.name if one.containing_type is not None else ""
    return _FIELDS.get(f"{owner}.{one.name}") or _FIELDS.get(one.name, one.name)


def value(one: EnumValueDescriptor) -> str:
    """Return what a value of an enumeration is called: `Message.VALUE` for one that belongs to a message."""
    if one.number == 0:
        return "—"
    owner = one.type.containing_type
    if owner is None:
        return _VALUES.get(one.name, one.name)
    own = f"{owner.name}.{one.name}"
    return _VALUES.get(own) or (CHANGES.get(own, CHANGES.get(one.name, one.name)) if owner.name.endswith("Change") else one.name)


def known_value(name: str) -> str:
    """Return what a value is called that is known by its name alone, as figures are grouped by; the name where there is no word."""
    return _VALUES.get(name) or next((word for key, word in _VALUES.items() if key.endswith(f".{name}")), name)


def method(name: str) -> str:
    """Return what a method does, as a button says it."""
    return _METHODS.get(name, name)


def noun(name: str) -> str:
    """Return what a kind of thing is called."""
    return _NOUNS.get(name, name)


def kind(aggregate_type: str) -> str:
    """Return what a kind of aggregate is called, by its name in events: `charity_project`."""
    first, *others = aggregate_type.split("_")
    singular = first + "".join(map(str.capitalize, others))
    return KINDS.get(aggregate_type) or _NOUNS.get(f"{singular[:-1]}ies" if singular.endswith("y") else f"{singular}s", aggregate_type)


def happened(aggregate_type: str, event_type: str) -> str:
    """Return what happened, by the type of its event: `CharityProjectFiled`."""
    owner = TOLD_IN.get(aggregate_type) or "".join(map(str.capitalize, aggregate_type.split("_")))
    parts = list(map(str.upper, re.findall("[A-Z][a-z]*", event_type)))
    kinds = [f"KIND_{'_'.join(parts[at:])}" for at in range(len(parts))]  # with its subject, then without
    found = (_VALUES.get(own) or CHANGES.get(own) or CHANGES.get(one) for one in kinds if (own := f"{owner}Change.{one}"))
    return EVENTS.get(event_type) or next(filter(None, found), event_type)


def rule(code: str) -> str:
    """Return what a statutory clock is about, by the code of its rule."""
    return _RULES.get(code, code)


def reason(name: str, description: str) -> str:
    """Return why something was refused; the service's own sentence where there is no word for it."""
    return _REASONS.get(name, description)


def service(name: str) -> str:
    """Return what a service is about, by its name or a path of its methods: `/wushe.volunteer.v1.TeamService/GetTeam`."""
    return common.SERVICES.get(name.split(".")[1] if name.startswith("/") else name, name)


def refusal(error: Refusal | RemoteFault) -> str:
    """Return why something could not be done; of a service that is away or too slow, which one it is."""
    if isinstance(error, RemoteFault):
        if error.code is not grpc.StatusCode.DEADLINE_EXCEEDED:
            return reason("INTERNAL", "")
        return f"“{service(error.method)}”服务响应过慢，请稍后查看结果"
    if (method := error.metadata.get("method", "")).startswith("/"):
        return f"“{service(method)}”服务暂时不可用，未作任何更改，请稍后重试"
    return reason(error.reason, error.description)
