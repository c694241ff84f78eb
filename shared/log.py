"""Log lines: one JSON object a line on stderr, with trace ids and without personal data.

Personal data is kept out by not logging it. The redaction below is the last defence, for the exception text nobody thought of.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import MutableMapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Final, TextIO, TypeAlias

import orjson
import structlog

from shared.call import current_or_none
from shared.settings import LogFormat

EventDict: TypeAlias = MutableMapping[str, Any]


class Lines:
    """A short way to a line, for what is told of every changing call: no logger is bound and no processor runs but the redaction."""

    def __init__(self) -> None:
        """Tell nothing before `configure` has run."""
        self.debug = False
        self._quiet = True
        self._service = ""
        self._out: TextIO = sys.stderr
        self._console = False

    def open(self, service: str, threshold: int, out: TextIO, *, console: bool) -> None:
        """Tell lines of a service to a stream from now on."""
        self.debug = threshold <= logging.DEBUG
        self._quiet = threshold > logging.INFO
        self._service, self._out, self._console = service, out, console

    def tell(self, level: str, event: dict[str, Any]) -> None:
        """Write a line, unless the level is too low to be told."""
        if self._quiet or (level == "debug" and not self.debug):
            return
        if self._console:
            structlog.get_logger().info(**event)
            return
        line = {**event, "level": level, "timestamp": datetime.now(UTC), "service": self._service}
        self._out.write(orjson.dumps(redacted(None, "", line), default=str, option=orjson.OPT_UTC_Z | orjson.OPT_APPEND_NEWLINE).decode())
        self._out.flush()


lines: Final = Lines()

MASK: Final = "[masked]"
_NUMBERS: Final = re.compile(
    r"(?<![0-9a-zA-Z])(?:"
    r"\d{17}[\dXxＸ]"  # resident ID, 18 characters
    r"|\d{15}"  # resident ID of old, 15 digits
    r"|(?:\+?(?:86|８６)[- ]?)?[1１][3-9３-９]\d[- ]?\d{4}[- ]?\d{4}"  # mobile number
    r")(?![0-9a-zA-Z])"
)
_NEVER_PERSONAL: Final = frozenset({"trace_id", "timestamp", "level", "logger", "method", "milliseconds"})
_SMALLEST_MOBILE: Final = 10**10


def configure(service: str, *, level: str = "info", form: LogFormat = LogFormat.JSON, stream: TextIO | None = None) -> None:
    """Send every line of this process, also those of libraries, to stderr in one form."""
    out = stream or sys.stderr
    threshold = logging.getLevelNamesMapping()[level.upper()]
    chain: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _named(service),
        _with_trace,
        structlog.processors.StackInfoRenderer(),
        structlog.processors.format_exc_info,
        redacted,
    ]
    renderer: structlog.typing.Processor = structlog.dev.ConsoleRenderer() if form is LogFormat.CONSOLE else _as_json
    structlog.configure(
        processors=[*chain, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(threshold),
        logger_factory=structlog.WriteLoggerFactory(file=out),
        cache_logger_on_first_use=False,
    )
    lines.open(service, threshold, out, console=form is LogFormat.CONSOLE)
    handler = logging.StreamHandler(out)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.add_logger_name, *chain],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    logging.basicConfig(handlers=[handler], level=max(threshold, logging.INFO), force=True)
    for chatty in ("nats", "asyncio", "alembic", "grpc"):
        logging.getLogger(chatty).setLevel(max(threshold, logging.WARNING))


def redacted(_logger: object, _name: str, event: EventDict) -> EventDict:
    """Mask whatever looks like an ID number or a mobile number, however deep it lies."""
    for key, value in event.items():
        if key not in _NEVER_PERSONAL:
            event[key] = _masked(value)
    return event


def _masked(value: Any) -> Any:
    if isinstance(value, str):
        return _masked_text(value)
    if value is None or isinstance(value, bool | float):
        return value
    if isinstance(value, int):
        return MASK if value >= _SMALLEST_MOBILE and _NUMBERS.fullmatch(str(value)) else value
    if isinstance(value, dict):
        return {_masked(key): _masked(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_masked(inner) for inner in value]
    return _NUMBERS.sub(MASK, str(value))


@lru_cache(maxsize=1024)
def _masked_text(text: str) -> str:
    """Remembered, because the same events and callers are told of again and again."""
    return _NUMBERS.sub(MASK, text)


def _with_trace(_logger: object, _name: str, event: EventDict) -> EventDict:
    call = current_or_none()
    if call is not None:
        event.setdefault("trace_id", call.correlation_id)
        event.setdefault("method", call.method)
    return event


def _named(service: str) -> structlog.typing.Processor:
    def name(_logger: object, _name: str, event: EventDict) -> EventDict:
        event["service"] = service
        return event

    return name


def _as_json(_logger: object, _name: str, event: EventDict) -> str:
    return orjson.dumps(event, default=str, option=orjson.OPT_NON_STR_KEYS).decode()
