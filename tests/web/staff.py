"""People who work at the invented company, each signed in, for the tests of their pages.

    from tests.web.staff import staff, staff_visit  # fixtures

`await staff(Role.AGENT)` gives somebody with that role and a client that keeps the cookie.
`await staff_visit(Role.AGENT, "/inbox")` gives a page of a real browser, signed in.
Both stand on `shop` and share one started server, `office`.
"""

import asyncio
import http.client
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.async_api import Browser

from jawort.desk.staff import session as sessions
from jawort.desk.staff.session import Caller
from jawort.domain.staff.account import Account, Actor, Role
from jawort.domain.staff.session import Stage
from jawort.ledger import account as memory
from jawort.ledger.account import NewAccount
from jawort.ledger.controller import Controller
from jawort.ledger.work import Ledger
from jawort.web.app import create_app
from jawort.web.house import House
from jawort.web.server import address, bound, serve
from jawort.web.session import TOKEN_FIELD, TOKEN_HEADER, cookie_name
from tests.browser import NARROW, WIDE, Open, Visit, browser, visit
from tests.shop import NOON, Shop

__all__ = ["NARROW", "WIDE", "Open", "browser", "office", "staff", "staff_visit", "visit"]

NAMES = {
    Role.AGENT: "Jana Okafor",
    Role.LEAD: "Miriam Adler",
    Role.MARKETING: "Tobias Lenz",
    Role.PRIVACY: "Sabine Kolbe",
    Role.ADMIN: "Ruth Albers",
    Role.AUDITOR: "Paul Wendt",
}


@dataclass(frozen=True)
class Said:
    """What the server said."""

    status: int
    headers: Mapping[str, str]
    text: str

    @property
    def place(self) -> str:
        """Where it showed us to; empty when it did not."""
        return self.headers.get("location", "")


@dataclass
class Clock:
    """The time of the office, moved by hand."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Office:
    """A started server, whose clock stands still until it is moved."""

    ledger: Ledger
    base: str
    clock: Clock
    controller: Controller


@dataclass
class Colleague:
    """Somebody signed in, with a plain HTTP client that keeps the cookie."""

    office: Office
    account: Account
    cookies: dict[str, str] = field(default_factory=dict)
    form_token: str = ""

    @property
    def actor(self) -> Actor:
        """The same person for acts of the desk."""
        return self.account.actor

    async def get(self, path: str, **headers: str) -> Said:
        """Ask for a page. A header's name is written with _ for -."""
        return await asyncio.to_thread(self._ask, "GET", path, None, headers)

    async def post(
        self, path: str, given: Mapping[str, Any] | None = None, *, token: bool = True, **more: str
    ) -> Said:
        """Send a form, with the token of the session unless told otherwise."""
        fields = dict(given or {})
        if token:
            fields = {TOKEN_FIELD: self.form_token, **fields}
        return await asyncio.to_thread(
            self._ask, "POST", path, urlencode(fields, doseq=True).encode(), more
        )

    async def htmx(self, path: str, given: Mapping[str, Any] | None = None, **more: str) -> Said:
        """Send a form as htmx does, with the token in the header."""
        headers = {"HX_Request": "true", TOKEN_HEADER.replace("-", "_"): self.form_token} | more
        return await self.post(path, given, token=False, **headers)

    def _ask(self, method: str, path: str, body: bytes | None, more: Mapping[str, str]) -> Said:
        port = urlsplit(self.office.base).port
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        headers = {name.replace("_", "-"): value for name, value in more.items()}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{one}={it}" for one, it in self.cookies.items())
        if body is not None:
            headers.setdefault("Content-Type", "application/x-www-form-urlencoded")
            headers.setdefault("Origin", self.office.base.rstrip("/"))
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            said = {name.lower(): value for name, value in answer.getheaders()}
            for name, value in answer.getheaders():
                if name.lower() == "set-cookie":
                    key, _, rest = value.partition("=")
                    self.cookies[key] = rest.partition(";")[0].strip('"')
            return Said(answer.status, said, answer.read().decode(errors="replace"))
        finally:
            connection.close()


Hire = Callable[..., Awaitable[Colleague]]
VisitAs = Callable[..., Awaitable[Visit]]


async def hired(office: Office, role: Role, *, name: str = "", controller: Any = None) -> Colleague:
    """Somebody with this role and an open session. Their password is set where a test needs it."""
    owner = (controller or office.controller).controller_id
    login = f"{(name or NAMES[role]).split()[0].casefold()}-{owner.hex[-6:]}@sonnenschein.example"
    async with office.ledger.work(owner) as work:
        found = [one for one in await memory.accounts(work) if one.login == login]
        new = NewAccount(login, name or NAMES[role], role, "")
        account = found[0] if found else await memory.add(work, new, now=office.clock())
        caller = Caller("127.0.0.1", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")
        done = await sessions.begin(work, account, caller, stage=Stage.OPEN, now=office.clock())
    session = await sessions.look(office.ledger, done.token, now=office.clock())
    assert session is not None
    token = sessions.form_token(office.ledger, session)
    return Colleague(office, account, {cookie_name(tls=False): done.token}, token)


@pytest.fixture
async def office(shop: Shop) -> AsyncIterator[Office]:
    """The server of the invented company, started."""
    clock = Clock()
    listener = bound("127.0.0.1", 0)
    stop = asyncio.Event()
    made = Office(shop.ledger, address(listener), clock, shop.controller)
    serving = asyncio.create_task(serve(create_app(House(shop.ledger, clock)), listener, stop=stop))
    try:
        yield made
    finally:
        stop.set()
        await serving


@pytest.fixture
def staff(office: Office) -> Hire:
    """`await staff(Role.AGENT)`; `name=` for a second one of the same role, `controller=` for
    somebody of another company.
    """

    async def hire(role: Role, *, name: str = "", controller: Any = None) -> Colleague:
        return await hired(office, role, name=name, controller=controller)

    return hire


@pytest.fixture
def staff_visit(office: Office, browser: Browser, visit: Open) -> VisitAs:
    """`await staff_visit(Role.AGENT, "/inbox", size=NARROW, theme="dark", locale="en-GB")`."""

    async def opened(role: Role, path: str, *, name: str = "", **look: Any) -> Visit:
        colleague = await hired(office, role, name=name)
        made = await visit(f"{office.base}static/mark.svg", **look)
        await sign_in(made, office, colleague)
        await made.page.goto(f"{office.base.rstrip('/')}{path}")
        return made

    return opened


async def sign_in(made: Visit, office: Office, colleague: Colleague) -> None:
    """Put a colleague's cookie into a browser."""
    await made.page.context.add_cookies(
        [
            {
                "name": name,
                "value": value,
                "url": office.base,
                "httpOnly": True,
                "sameSite": "Strict",
            }
            for name, value in colleague.cookies.items()
        ]
    )
