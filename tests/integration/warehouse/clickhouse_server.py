"""ClickHouse's HTTP interface over the embedded engine: a server to test the adapter against where none can be had.

The engine is ClickHouse's own, and so are its SQL, parameters, formats and error codes; only the few lines of HTTP are ours.
`python -m tests.integration.warehouse.clickhouse_server FOLDER` prints the port it took.
"""

from __future__ import annotations

import gzip
import re
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from chdb import ChdbError
from chdb.state.sqlitelike import Connection

_CODE: Final = re.compile(r"Code: (\d+)")
_NOT_SETTINGS: Final = frozenset(
    {"query", "database", "query_id", "client_protocol_version", "wait_end_of_query", "enable_http_compression"}
)
"""What of the address is about the conversation; an answer here always waits for the end of its query."""
_FORMAT: Final = re.compile(r"\bFORMAT\s+(\w+)\s*$")


class Interface(BaseHTTPRequestHandler):
    """Answers one request after another, as the engine does."""

    engine: Connection
    turn = threading.Lock()

    def do_GET(self) -> None:
        """Answer a ping."""
        self._answer(200, b"Ok.\n")

    def do_POST(self) -> None:
        """Run a statement: in the address, with its data in the body, or in the body."""
        told = dict(parse_qsl(urlsplit(self.path).query, keep_blank_values=True))
        body = self.rfile.read(int(self.headers["content-length"]))
        if self.headers.get("content-encoding") == "gzip":
            body = gzip.decompress(body)
        statement = "\n".join(part for part in (told.get("query", ""), body.decode()) if part)
        parameters = {name.removeprefix("param_"): value for name, value in told.items() if name.startswith("param_")}
        settings = {name: value for name, value in told.items() if not name.startswith("param_") and name not in _NOT_SETTINGS}
        try:
            with self.turn:
                self._answer(200, self._run(statement, told.get("database", ""), settings, parameters))
        except (ChdbError, RuntimeError) as error:
            code = _CODE.search(str(error))
            self._answer(500, str(error).encode(), code=code[1] if code else "1002")

    def _run(self, statement: str, database: str, settings: dict[str, str], parameters: dict[str, str]) -> bytes:
        for name, value in settings.items():
            self.engine.query(f"SET {name} = '{value}'")
        self.engine.query(f"USE {database or 'default'}")
        form = _FORMAT.search(statement)
        answer: bytes = self.engine.query(statement, form[1] if form else "TabSeparated", params=parameters).bytes()
        return answer

    def _answer(self, status: int, content: bytes, *, code: str = "") -> None:
        self.send_response(status)
        self.send_header("content-length", str(len(content)))
        if code:
            self.send_header("x-clickhouse-exception-code", code)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    Interface.engine = Connection(sys.argv[1])
    with HTTPServer(("127.0.0.1", 0), Interface) as server:
        sys.stdout.write(f"{server.server_port}\n")
        sys.stdout.flush()
        server.serve_forever()
