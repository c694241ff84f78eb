"""People who are in the directory before anybody refers to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wushe.directory.v1.identity_service_pb2 import BatchResolvePersonsRequest, PersonClaim
from wushe.directory.v1.person_pb2 import DOCUMENT_TYPE_RESIDENT_ID, Document

from services.admin.city.city import Unforeseen
from services.admin.city.office import Errand
from services.admin.city.people import Someone

_MOST: Final = 1000


def known(errand: Errand, people: Sequence[tuple[Someone, str]]) -> list[str]:
    """Let the directory know people, each in a community or division by resource name; return their resource names."""
    claims = [
        PersonClaim(document=Document(type=DOCUMENT_TYPE_RESIDENT_ID, number=one.number), display_name=one.name, division=where)
        for one, where in people
    ]
    names: list[str] = []
    for first in range(0, len(claims), _MOST):
        request = BatchResolvePersonsRequest(claims=claims[first : first + _MOST])
        names += [one.resolution.person.name for one in errand.do(request).outcomes]
    if not all(names):
        raise Unforeseen(f"{errand.key}: the directory does not take everybody")
    return names
