"""From the facts about charity to the events that others hear. A kind of aggregate is a line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from services.charity.domain.book import Book, Line
from services.charity.domain.charity_community import CharityCommunity
from services.charity.domain.disclosure import Disclosure
from services.charity.domain.donation import Donation
from services.charity.domain.entitlement import Entitlement
from services.charity.domain.entry import ONLY_VERSION, Entry
from services.charity.domain.fund import Fund
from services.charity.domain.pledge import Pledge
from services.charity.domain.project import CharityProject
from services.charity.domain.statement import StatementLine
from services.charity.domain.voucher import Voucher
from services.charity.wire import charity_communities, disclosures, donations, entitlements, funds, ledger, projects, statements, vouchers
from shared.aggregates import Telling
from shared.codes import county_token
from shared.outbox import NewEvent, Outbox

SOURCE: Final = "wushe.charity"
PACKAGE: Final = "wushe.charity.v1"

OUTBOX: Final = Outbox(SOURCE, PACKAGE)
"""The service's outbox; append in the transaction of the change, after the aggregate's row lock."""

CHARITY_PROJECT: Final[Telling[CharityProject]] = Telling("charity_project", projects.state)
ENTITLEMENT: Final[Telling[Entitlement]] = Telling("fundraising_entitlement", entitlements.state)
DISCLOSURE: Final[Telling[Disclosure]] = Telling("disclosure", disclosures.state)
CHARITY_COMMUNITY: Final[Telling[CharityCommunity]] = Telling("charity_community", charity_communities.state)
FUND: Final[Telling[Fund]] = Telling("charity_fund", funds.state)
DONATION: Final[Telling[Donation]] = Telling("donation", donations.state)
PLEDGE: Final[Telling[Pledge]] = Telling("pledge", donations.pledge_state)
STATEMENT_LINE: Final[Telling[StatementLine]] = Telling("statement_line", statements.state)
VOUCHER: Final[Telling[Voucher]] = Telling("voucher", vouchers.state)

LEDGER_LINE: Final = "ledger_line"
POSTED: Final = "LinePosted"


def line_events(
    entry: Entry, lines: Iterable[tuple[Book, Line]], *, kind: str = POSTED, actor: str = "", traceparent: str = ""
) -> list[NewEvent]:
    """Return the events of an entry: one for each of its lines, which goes to the county of its book."""
    posted = list(lines)
    return [
        NewEvent(
            type=kind,
            aggregate_type=LEDGER_LINE,
            subject=state.ledger_line,
            version=ONLY_VERSION,
            data=state,
            counties=(county_token(book.place),),
            actor=actor,
            traceparent=traceparent,
            time=entry.record_time,
        )
        for state, (book, _) in zip(ledger.states(entry, posted), posted, strict=True)
    ]
