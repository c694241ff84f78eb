"""The book of a charity project: opened when the project leaves its draft, and kept in step with its state."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.book import Book, Cause, CauseKind
from services.charity.domain.project import CharityProject
from services.charity.domain.project_lifecycle import ProjectState
from services.charity.domain.project_use import STANDINGS
from services.charity.store import books


async def keep(tx: AsyncConnection, project: CharityProject, now: datetime) -> None:
    """Let the book of a locked project, which is opened where there is none, do what the project's state allows."""
    if project.state is ProjectState.DRAFT:
        return
    cause, standing = Cause(CauseKind.PROJECT, project.id), STANDINGS[project.state]
    if await books.of_causes(tx, [project.id]):
        await books.set_standing(tx, project.id, standing)
    elif project.filing is not None or project.fundraising_begin_day is not None:
        # One purpose, one book: it may well bear the project's identifier.
        book = Book(project.id, cause, project.purpose, project.holder, project.community, standing)
        await books.open_books(tx, [book], now=now)


async def lock_balance(tx: AsyncConnection, project: UUID) -> int:
    """Lock the book of a project, and return what it holds in fen; nothing where it was never opened."""
    return sum(book.balance_fen for book in await books.lock_causes(tx, [project]))
