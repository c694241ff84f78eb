"""Conflicts of interest (利益冲突): organisations that should be strangers, and are linked through the people whom they name."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from services.social_work.domain.contract import Conflict, ConflictKind


def between(
    provider: UUID, evaluator: UUID | None, operators: Collection[UUID], people: Mapping[UUID, Collection[UUID]]
) -> tuple[Conflict, ...]:
    """Return what links provider, evaluator and the operators of incubation bases.

    `people` are those whom an organisation names as representative, founder or officer; one of whom nothing is known has none.
    """
    pairs = [(ConflictKind.PROVIDER_BASE_OPERATOR, provider, operator) for operator in sorted(operators)]
    if evaluator is not None:
        pairs.insert(0, (ConflictKind.PROVIDER_EVALUATOR, provider, evaluator))
        pairs += [(ConflictKind.EVALUATOR_BASE_OPERATOR, evaluator, operator) for operator in sorted(operators)]
    return tuple(conflict for kind, one, other in pairs for conflict in _linked(kind, one, other, people))


def _linked(kind: ConflictKind, one: UUID, other: UUID, people: Mapping[UUID, Collection[UUID]]) -> list[Conflict]:
    if one == other:
        return [Conflict(kind, one, other, None)]
    return [Conflict(kind, one, other, person) for person in sorted(set(people.get(one, ())) & set(people.get(other, ())))]
