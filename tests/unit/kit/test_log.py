from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from shared import log
from shared.call import acting_as


@pytest.fixture
def out() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    log.configure("directory", stream=stream)
    yield stream
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)
    log.lines.open("", logging.CRITICAL, io.StringIO(), console=False)


def lines(out: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.mark.parametrize(
    "personal",
    [
        "130402197001010012",
        "13040219700101001X",
        "13040219700101001x",
        "130402700101001",
        "13812345678",
        "+8613812345678",
        "+86 138 1234 5678",
        "138-1234-5678",
        "１３８１２３４５６７８",
    ],
)
def test_a_number_that_looks_personal_is_masked_wherever_it_stands(out: io.StringIO, personal: str) -> None:
    logger = structlog.get_logger()
    text = f"bad {personal}!"
    logger.warning(text, number=personal, deep={"rows": [{"phone": personal}], personal: 1})
    try:
        raise ValueError(f"row {personal} is odd")  # noqa: TRY301
    except ValueError:
        logger.exception("failed")
    logging.getLogger("library").error("said %s", personal)
    log.lines.tell("info", {"event": "answered", "caller": personal})
    assert personal not in out.getvalue()
    assert out.getvalue().count("[masked]") >= 7


def test_an_integer_that_looks_personal_is_masked(out: io.StringIO) -> None:
    structlog.get_logger().info("row", phone=13812345678, count=13812345678901)
    assert lines(out)[0]["phone"] == "[masked]"
    assert lines(out)[0]["count"] == 13812345678901


def test_codes_of_divisions_and_trace_ids_are_left_alone(out: io.StringIO) -> None:
    with acting_as("import", traceparent=f"00-{'1' * 32}-{'2' * 16}-01"):
        structlog.get_logger().info("renamed", code="130402001001", id="01900000-0000-7000-8000-138123456789")
    (line,) = lines(out)
    assert (line["code"], line["trace_id"], line["service"]) == ("130402001001", "1" * 32, "directory")
    assert line["id"] == "01900000-0000-7000-8000-138123456789"


def test_debug_lines_are_not_told_at_info(out: io.StringIO) -> None:
    structlog.get_logger().debug("quiet")
    log.lines.tell("debug", {"event": "quiet"})
    assert out.getvalue() == ""
