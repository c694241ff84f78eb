"""Takes lists through the services, in the background: what somebody began goes on when the browser is closed or the console restarts.

A list is sealed by the key ring in the console's database. While a step works on it, it lies unsealed in a private file that ends with
the step.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import grpc
import structlog
from wushe.common.v1.job_pb2 import Job

from services.admin.console.backend import Minting
from services.admin.console.config import Settings
from services.admin.console.store import accounts, imports
from services.admin.console.store.accounts import Account
from services.admin.console.store.imports import UNDER_WAY, ListImport, Stage
from services.admin.lists.cells import Cells
from services.admin.lists.file import ListFile, UnreadableList, opened
from services.admin.lists.kind import ListKind
from services.admin.lists.kinds import KINDS
from services.admin.lists.refused import reason
from services.admin.lists.sending import Lists
from shared.certificates import PeerSecurity
from shared.clock import Clock
from shared.crypto import KeyRing
from shared.db import Database
from shared.errors import RemoteFault
from shared.refusals import Refusal

KEPT: Final = timedelta(days=7)
UNDONE: Final = "整批撤销导入"
_COMMUNITY_DIGITS: Final = 12

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Refused:
    """One row that was refused."""

    line: int
    cells: tuple[str, ...]
    why: str


@dataclass(slots=True)
class AccountsLists(Lists):
    """Calls about lists in an account's name, by tokens that are renewed as long as a list takes."""

    minting: Minting
    account: Account

    @property
    def metadata(self) -> tuple[tuple[str, str], ...]:
        """What every call carries."""
        return (("authorization", f"Bearer {self.minting.token(self.account)}"),)


@dataclass(slots=True)
class Importing:
    """Works on lists."""

    database: Database
    clock: Clock
    keyring: KeyRing
    minting: Minting
    settings: Settings
    progress: dict[UUID, tuple[int, int]] = field(default_factory=dict)
    """(done, total) of what is under way."""
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Go on with what a restart interrupted, and work until the block ends."""
        async with self.database.transaction() as tx:
            await imports.forget_contents(tx, self.clock.now() - KEPT)
            waiting = await imports.under_way(tx)
        for one in waiting:
            self.begin(one)
        try:
            yield
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    def begin(self, one: ListImport) -> None:
        """Work on a list in the background."""
        task = asyncio.create_task(self._work(one))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def refused(self, one: ListImport, account: Account, most: int | None = None) -> tuple[tuple[str, ...], list[Refused]]:
        """Return the headings of a list and its refused rows as they stood, with the reasons."""
        sealed = await self._content(one)
        return await asyncio.to_thread(self._refused, one, account, sealed, most)

    def seal(self, identifier: UUID, content: bytes) -> bytes:
        """Return a file as it is kept."""
        return self.keyring.seal(content, context=identifier.bytes)

    async def _work(self, one: ListImport) -> None:
        """Take a list one stage further."""
        after = replace(one, stage=Stage.FAILED)
        try:
            async with self.database.reading() as connection:
                account = await accounts.read(connection, one.account)
            if account is None or account.disabled:
                after = replace(after, failure="账号已停用")
            else:
                after = await asyncio.to_thread(self._step, one, account, await self._content(one))
        except UnreadableList as fault:
            after = replace(after, failure=str(fault))
        except Refusal as refusal:
            after = replace(after, failure=refusal.reason)
        except (RemoteFault, grpc.RpcError, OSError) as fault:
            _log.warning("import_failed", failure=type(fault).__name__)
            after = replace(after, failure="INTERNAL")
        self.progress.pop(one.id, None)
        async with self.database.transaction() as tx:
            await imports.move(tx, one.stage, replace(after, update_time=self.clock.now()))

    def _step(self, one: ListImport, account: Account, content: bytes) -> ListImport:
        kind = KINDS[one.noun]
        with self._lists(kind, account) as lists:
            if one.stage is Stage.UNDOING:
                job = lists.watch(lists.undo(one.job, UNDONE), self._told(one))
                return replace(one, stage=Stage.UNDONE if job.state == Job.STATE_SUCCEEDED else Stage.DONE, failure=job.failure_reason)
            dry = one.stage is Stage.CHECKING
            with _unsealed(kind, content) as file:
                name = self._sent(one, kind, file, lists, dry=dry)
            job = lists.watch(name, self._told(one))
        good = Stage.CHECKED if dry else Stage.DONE
        stage = good if job.state == Job.STATE_SUCCEEDED else Stage.FAILED
        after = replace(one, stage=stage, job=name, failure=job.failure_reason)
        return replace(after, total=job.total_count, done=job.done_count, refused=job.refused_count)

    def _sent(self, one: ListImport, kind: ListKind, file: ListFile, lists: Lists, *, dry: bool) -> str:
        """Send a list; what was sent before a restart is not sent again, for the request's id is the list's own."""
        parent = f"communities/{one.division}" if len(one.division) == _COMMUNITY_DIGITS else f"divisions/{one.division}"
        identity = f"{'check' if dry else 'import'}-{one.id}"
        config = kind.calls.config(request_id=identity, parent=parent, validate_only=dry, content_sha256=file.sha256)
        places = lists.places(parent)
        return lists.send(config, lambda: (kind.row(Cells(file, row, places)) for row in file.rows()), self._told(one), resume=True)

    def _told(self, one: ListImport) -> Any:
        def told(job: Job) -> None:
            self.progress[one.id] = job.done_count, job.total_count

        return told

    def _refused(self, one: ListImport, account: Account, content: bytes, most: int | None) -> tuple[tuple[str, ...], list[Refused]]:
        kind, found = KINDS[one.noun], []
        parent = f"divisions/{one.division[:9]}"
        with self._lists(kind, account) as lists, _unsealed(kind, content) as file:
            places, kept = lists.places(parent), file.rows()
            for outcome in lists.outcomes(one.job, refused_only=True):
                row = next(each for each in kept if each.line == outcome.line)
                found.append(Refused(row.line, tuple(row.cells), reason(kind, file, places, row, outcome.refusal)))
                if most is not None and len(found) >= most:
                    break
            return tuple(file.headings), found

    @contextmanager
    def _lists(self, kind: ListKind, account: Account) -> Iterator[AccountsLists]:
        security = PeerSecurity.from_settings(self.settings)

        def channel(name: str) -> grpc.Channel:
            address = self.settings.peers[name]
            return grpc.insecure_channel(address) if security is None else grpc.secure_channel(address, security.credentials())

        with channel(kind.service) as service, channel("directory") as directory:
            yield AccountsLists(kind, service, directory, "", self.minting, account)

    async def _content(self, one: ListImport) -> bytes:
        async with self.database.reading() as connection:
            sealed = await imports.content(connection, one.id)
        if sealed is None:
            raise UnreadableList("文件已过期，请重新上传")
        return self.keyring.open(sealed, context=one.id.bytes)


@contextmanager
def _unsealed(kind: ListKind, content: bytes) -> Iterator[ListFile]:
    """Lend a list as a file that nobody else can read, and that is gone behind the block."""
    with tempfile.TemporaryDirectory(prefix="wushe-list-") as folder:
        path = Path(folder) / "list.csv"
        path.write_bytes(content)
        yield opened(path, kind.headings, kind.required)


def is_under_way(one: ListImport) -> bool:
    """Tell whether something works on a list."""
    return one.stage in UNDER_WAY
