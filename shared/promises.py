"""What it means when the database refuses a write: the name of the constraint tells which promise would have been broken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import asyncpg

from shared.refusals import Refusal


@contextmanager
def refused_as(meanings: Mapping[str, Refusal]) -> Iterator[None]:
    """Raise the refusal of the constraint that a statement would break; the transaction ends with it.

    Any other constraint is a fault of the code, and is raised as it is.
    """
    try:
        yield
    except asyncpg.IntegrityConstraintViolationError as error:
        refusal = meanings.get(error.constraint_name or "")
        if refusal is None:
            raise
        raise refusal from None
