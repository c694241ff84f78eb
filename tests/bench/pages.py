"""Pages of the console as browsers ask for them: how long a list takes among all volunteers, how many a second, in how much memory.

The client is a few lines over sockets: it sends the same request on each connection again and again and reads the answer whole, which costs
a hundredth of what the page costs the console.
"""

from __future__ import annotations

import http.client
import re
import socket
import statistics
import threading
import time
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode, urlsplit

from tests.bench.processes import cpu_seconds, resident_mib
from tests.bench.registry import PAGE
from tests.bench.session import Session
from tests.bench.stack import StackFailed

LIST: Final = f"/volunteers?in=1304&size={PAGE}"
COUNTY_LIST: Final = f"/volunteers?in=130402&size={PAGE}&state=STATE_ACTIVE"
ALONE: Final = 200
"""Pages one after the other."""
CONNECTIONS: Final = 8
_PASSWORD: Final = "Bench-2026-春"
_FORM_KEY: Final = re.compile(r'name="form_key" value="([0-9a-f]+)"')


@dataclass(slots=True)
class Browser:
    """Somebody who is signed in."""

    host: str
    port: int
    cookie: str = ""

    def get(self, path: str) -> str:
        """Return a page. Raises StackFailed for anything but a page."""
        return self._ask("GET", path, None)

    def send(self, path: str, **form: str) -> None:
        """Send a form."""
        self._ask("POST", path, urlencode(form))

    def request(self, path: str) -> bytes:
        """Return what goes over the wire for a page."""
        return f"GET {path} HTTP/1.1\r\nhost: {self.host}:{self.port}\r\ncookie: {self.cookie}\r\n\r\n".encode()

    def _ask(self, method: str, path: str, body: str | None) -> str:
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        headers = {"content-type": "application/x-www-form-urlencoded"} if body is not None else {}
        connection.request(method, path, body, headers | ({"cookie": self.cookie} if self.cookie else {}))
        answer = connection.getresponse()
        said = answer.read().decode()
        connection.close()
        if answer.status not in {200, 303}:
            raise StackFailed(f"{method} {path} was answered with {answer.status}")
        if made := answer.getheader("set-cookie"):
            self.cookie = made.partition(";")[0]
        return said


def measure(session: Session) -> None:
    """Sign in, then take a list alone and under load; the registry is filled before."""
    console = session.stack.services["admin"]
    browser = signed_in(session)
    session.stack.rest()
    session.results.add("console_rest_rss", resident_mib(console))
    for key, path in (("console_page_p50", LIST), ("console_county_page_p50", COUNTY_LIST)):
        times = _alone(browser, path)
        session.results.add(key, statistics.median(times), p95=round(statistics.quantiles(times, n=20)[-1], 1))
    before = cpu_seconds(console)
    pages, seconds = _loaded(browser, LIST, session.effort.seconds)
    cost = round((cpu_seconds(console) - before) / pages * 1e3, 2)
    session.results.add("console_pages", pages / seconds, console_ms=cost)
    session.results.add("console_rss", resident_mib(console))


def signed_in(session: Session) -> Browser:
    """Sign in as the first account, and choose its password."""
    address = urlsplit(session.stack.addresses["admin"])
    browser = Browser(address.hostname or "", address.port or 0)
    first = session.stack.folder.first_password.read_text(encoding="ascii").strip()
    browser.send("/sign-in", login="admin", password=first)
    key = _FORM_KEY.search(browser.get("/password"))
    if key is None:
        raise StackFailed("the console let nobody in")
    browser.send("/password", form_key=key[1], old=first, new=_PASSWORD, again=_PASSWORD)
    return browser


def _alone(browser: Browser, path: str) -> list[float]:
    """Return how long each of some pages took, one after the other, in milliseconds."""
    times = []
    with socket.create_connection((browser.host, browser.port)) as connection:
        _page(connection, browser.request(path))
        for _ in range(ALONE):
            began = time.perf_counter()
            _page(connection, browser.request(path))
            times.append((time.perf_counter() - began) * 1000)
    return times


def _loaded(browser: Browser, path: str, seconds: float) -> tuple[int, float]:
    """Ask on some connections at once for so long; return how many pages came, and in how many seconds."""
    counts, began = [0] * CONNECTIONS, time.perf_counter()

    def ask(number: int) -> None:
        request = browser.request(path)
        with socket.create_connection((browser.host, browser.port)) as connection:
            while time.perf_counter() - began < seconds:
                _page(connection, request)
                counts[number] += 1

    asking = [threading.Thread(target=ask, args=(number,)) for number in range(CONNECTIONS)]
    for one in asking:
        one.start()
    for one in asking:
        one.join()
    return sum(counts), time.perf_counter() - began


def _page(connection: socket.socket, request: bytes) -> None:
    """Ask once and read the answer whole. Raises StackFailed for anything but a page."""
    connection.sendall(request)
    answer = b""
    while b"\r\n\r\n" not in answer:
        answer += _more(connection)
    head, _, body = answer.partition(b"\r\n\r\n")
    length = re.search(rb"content-length: (\d+)", head.lower())
    if not head.startswith(b"HTTP/1.1 200 ") or length is None:
        raise StackFailed(f"a page was answered with {head.splitlines()[0].decode()}")
    left = int(length[1]) - len(body)
    while left > 0:
        left -= len(_more(connection))


def _more(connection: socket.socket) -> bytes:
    found = connection.recv(1 << 18)
    if not found:
        raise StackFailed("the console closed a connection")
    return found
