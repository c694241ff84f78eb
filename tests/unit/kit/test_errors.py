from __future__ import annotations

from typing import Any

import grpc
import pytest
from google.rpc import error_details_pb2, status_pb2

from shared.errors import DETAILS_KEY, RemoteFault, RemoteRefusal, WireStatus, faulted, received, refused
from shared.refusals import DependencyUnavailable, InvalidField, Kind, Refusal, StaleEtag, Violation

METHOD = "/wushe.directory.v1.CommunityService/GetCommunity"


class ThimbleLost(Refusal):
    """The thimble is gone."""

    kind = Kind.FAILED_PRECONDITION
    reason = "THIMBLE_LOST"
    domain = "wushe.sewing"

    def __init__(self, thimble: str) -> None:
        super().__init__(metadata={"thimble": thimble})


class Failed(grpc.RpcError):
    """What a stub raises for a status."""

    def __init__(self, status: WireStatus) -> None:
        self._status = status

    def code(self) -> grpc.StatusCode:
        return self._status.code

    def trailing_metadata(self) -> Any:
        return self._status.trailing_metadata


def test_a_refusal_arrives_as_the_class_it_was_with_all_it_carried() -> None:
    back = received(METHOD, Failed(refused(ThimbleLost("brass"))))
    assert type(back) is ThimbleLost
    assert back.metadata == {"thimble": "brass"}
    assert back.description == "The thimble is gone."


def test_violations_cross_the_wire() -> None:
    refusal = InvalidField("two are wrong", violations=[Violation("a.b", "INVALID_FIELD", "odd"), Violation("c[1]", "TOO_LONG", "long")])
    back = received(METHOD, Failed(refused(refusal)))
    assert isinstance(back, InvalidField)
    assert back.violations == refusal.violations


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_its_status_code(kind: Kind) -> None:
    refusal = type("Some", (Refusal,), {"__doc__": "Some.", "kind": kind, "reason": f"SOME_{kind}", "domain": "wushe.test"})
    status = refused(refusal())
    assert status.code.name == kind.value
    assert status_pb2.Status.FromString(status.trailing_metadata[0][1]).code == status.code.value[0]


def test_error_info_names_reason_domain_and_metadata() -> None:
    status = status_pb2.Status.FromString(dict(refused(ThimbleLost("tin")).trailing_metadata)[DETAILS_KEY])
    info = error_details_pb2.ErrorInfo()
    assert status.details[0].Unpack(info)
    assert (info.reason, info.domain, dict(info.metadata)) == ("THIMBLE_LOST", "wushe.sewing", {"thimble": "tin"})


def test_a_reason_nobody_here_knows_keeps_its_name_and_kind() -> None:
    unknown: Any = type("Unknown", (Refusal,), {"__doc__": "Odd.", "kind": Kind.ABORTED, "reason": "ODD", "domain": "wushe.elsewhere"})
    wire = Failed(refused(unknown()))
    unknown.reason = "FORGOTTEN"  # as in a process that lacks the class
    back = received(METHOD, wire)
    assert isinstance(back, RemoteRefusal)
    assert (back.kind, back.reason, back.domain) == (Kind.ABORTED, "ODD", "wushe.elsewhere")


def test_a_fault_of_another_service_stays_a_fault_and_keeps_its_correlation_id() -> None:
    back = received(METHOD, Failed(faulted("a" * 32)))
    assert isinstance(back, RemoteFault)
    assert back.correlation_id == "a" * 32


def test_a_service_out_of_reach_is_a_refusal_that_may_be_tried_again() -> None:
    back = received(METHOD, Failed(WireStatus(grpc.StatusCode.UNAVAILABLE, "connection refused", ())))
    assert isinstance(back, DependencyUnavailable)


def test_details_that_do_not_parse_are_a_fault() -> None:
    wire = WireStatus(grpc.StatusCode.ABORTED, "", ((DETAILS_KEY, b"\xff\xff"),))
    assert isinstance(received(METHOD, Failed(wire)), RemoteFault)


def test_the_kit_s_own_refusals_come_back_too() -> None:
    assert isinstance(received(METHOD, Failed(refused(StaleEtag()))), StaleEtag)
