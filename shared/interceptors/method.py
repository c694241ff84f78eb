"""What the layers know of a method before any call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from google.protobuf import descriptor_pool
from google.protobuf.descriptor import Descriptor

from shared.auth import Policy
from shared.metrics import MethodMeter


@dataclass(frozen=True, slots=True)
class Method:
    """A method as it was added to a service."""

    path: str
    """`/wushe.directory.v1.CommunityService/GetCommunity`."""
    policy: Policy
    meter: MethodMeter
    changes_state: bool
    """Whether its request carries a `request_id`, which every mutation does and nothing else."""
    own: bool = True
    """Whether it is the service's, and so a load that can be too much, and drained at the end; health and reflection are not."""


def changes_state(path: str) -> bool:
    """Tell whether the contract gives the method's request, or a message right inside it, a `request_id`."""
    service, _, name = path.removeprefix("/").partition("/")
    request: Descriptor = descriptor_pool.Default().FindServiceByName(service).FindMethodByName(name).input_type
    inner: list[Any] = [field.message_type for field in request.fields if field.message_type is not None]
    return any("request_id" in message.fields_by_name for message in (request, *inner))
