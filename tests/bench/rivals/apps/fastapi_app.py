"""A registration as a team would write it today: FastAPI, pydantic, SQLAlchemy's ORM."""

from __future__ import annotations

import os
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import ARRAY, DateTime, Index, Text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

engine = create_async_engine(os.environ["DATABASE_URL"].replace("postgresql://", "postgresql+asyncpg://"), pool_size=16)
sessions = async_sessionmaker(engine, expire_on_commit=False)


class Base(DeclarativeBase):
    pass


class Volunteer(Base):
    __tablename__ = "volunteer"
    __table_args__ = (Index("volunteer_by_place", "community", "state"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    document_number: Mapped[str] = mapped_column(Text, unique=True)
    display_name: Mapped[str] = mapped_column(Text)
    phone: Mapped[str] = mapped_column(Text)
    community: Mapped[str] = mapped_column(Text)
    skills: Mapped[list[str]] = mapped_column(ARRAY(Text))
    state: Mapped[str] = mapped_column(Text, default="pending_review")
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), default=lambda: datetime.now(UTC))


class Registration(BaseModel):
    document_number: str = Field(pattern=r"^\d{17}[\dX]$")
    display_name: str = Field(min_length=1, max_length=50)
    phone: str = Field(pattern=r"^1\d{10}$")
    community: str = Field(pattern=r"^\d{12}$")
    skills: list[str]


class Registered(Registration):
    model_config = ConfigDict(from_attributes=True)

    id: uuid.UUID
    state: str
    created_at: datetime


@asynccontextmanager
async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
    yield
    await engine.dispose()


app = FastAPI(lifespan=lifespan)


async def session() -> AsyncIterator[AsyncSession]:
    async with sessions() as opened:
        yield opened


@app.post("/volunteers/", status_code=201)
async def register(registration: Registration, opened: Annotated[AsyncSession, Depends(session)]) -> Registered:
    volunteer = Volunteer(**registration.model_dump())
    opened.add(volunteer)
    try:
        await opened.commit()
    except IntegrityError:
        raise HTTPException(409, "registered already") from None
    return Registered.model_validate(volunteer)


@app.get("/volunteers/{identity}/")
async def read(identity: uuid.UUID, opened: Annotated[AsyncSession, Depends(session)]) -> Registered:
    volunteer = await opened.get(Volunteer, identity)
    if volunteer is None:
        raise HTTPException(404, "no such volunteer")
    return Registered.model_validate(volunteer)


async def prepare() -> None:
    """Make the table."""
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    await engine.dispose()


if __name__ == "__main__":
    import asyncio

    asyncio.run(prepare())
