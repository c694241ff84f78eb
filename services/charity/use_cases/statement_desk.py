"""What every change of a statement's lines needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from services.charity.domain.statement import StatementLine
from services.charity.domain.statement_refusals import StatementLineNotFound
from services.charity.store.statement_lines import LINE_RECORDER
from shared.aggregates import Desk
from shared.clock import Clock

LINE_DESK: Final = Desk(LINE_RECORDER, StatementLineNotFound)


@dataclass(frozen=True, slots=True)
class StatementDesk:
    """Where lines are matched and set aside."""

    clock: Clock
    lines: Desk[StatementLine] = LINE_DESK
