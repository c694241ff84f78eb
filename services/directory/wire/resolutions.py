"""ResolvePerson and BatchResolvePersons between the contract and the domain."""

from __future__ import annotations

from collections.abc import Sequence

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
    if isinstance(outcome, Refusal):
        return outcome
    response = pb.ResolvePersonResponse()
    persons.write_resolution(response.resolution, outcome)
    return response


def batch_answer(outcomes: Sequence[Outcome[Resolution]]) -> pb.BatchResolvePersonsResponse:
    """Return the response to a batch: an outcome for each claim, in the order asked."""
    response = pb.BatchResolvePersonsResponse()
    for outcome in outcomes:
        message = response.outcomes.add()
        if isinstance(outcome, Refusal):
            [(_, status)] = errors.refused(outcome).trailing_metadata
            message.refusal.MergeFromString(status)
        else:
            persons.write_resolution(message.resolution, outcome)
    return response
