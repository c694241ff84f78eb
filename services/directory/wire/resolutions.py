"""ResolvePerson and BatchResolvePersons between the contract and the domain."""

from __future__ import annotations

from collections.abc import Sequence

from google.rpc.status_pb2 import Status
from wushe.directory.v1 import identity_service_pb2 as pb

from services.directory.domain.person_claim import StatedClaim
from services.directory.domain.resolution import Resolution
from services.directory.wire import persons
from shared import errors
from shared.refusals import Outcome, Refusal, attempt


def claim(request: pb.ResolvePersonRequest) -> list[Outcome[StatedClaim]]:
    """Return the one claim of a ResolvePersonRequest."""
    return [attempt(persons.claim, request.claim, field="claim")]


def claims(request: pb.BatchResolvePersonsRequest) -> list[Outcome[StatedClaim]]:
    """Return the claims of a batch, each with its path in the request."""
    return [attempt(persons.claim, message, field=f"claims[{position}]") for position, message in enumerate(request.claims)]


def answer(outcomes: Sequence[Outcome[Resolution]]) -> Outcome[pb.ResolvePersonResponse]:
    """Return the response to one claim, or its refusal."""
    [outcome] = outcomes
    return outcome if isinstance(outcome, Refusal) else pb.ResolvePersonResponse(resolution=persons.resolution(outcome))


def batch_answer(outcomes: Sequence[Outcome[Resolution]]) -> pb.BatchResolvePersonsResponse:
    """Return the response to a batch: an outcome for each claim, in the order asked."""
    return pb.BatchResolvePersonsResponse(outcomes=[_outcome(outcome) for outcome in outcomes])


def _outcome(outcome: Outcome[Resolution]) -> pb.BatchResolvePersonsOutcome:
    if isinstance(outcome, Refusal):
        [(_, status)] = errors.refused(outcome).trailing_metadata
        return pb.BatchResolvePersonsOutcome(refusal=Status.FromString(status))
    return pb.BatchResolvePersonsOutcome(resolution=persons.resolution(outcome))
