"""Who may come in: one guard before every page, so that no page can forget to ask.

Three kinds of pages. *Open* ones hold only what is meant for strangers: health, pages for
customers, files. *Pages of this machine* (overview, examples, metrics) show counts and no person.
Everything else is for people who work here: it needs a session that neither owes a second factor
nor is locked, and whatever changes something also needs the token of that session.

A page of another site can make a visitor's browser ask our address under that site's name (DNS
rebinding) or send a form in the visitor's name (CSRF). The first meets the Host header or a missing
cookie, the second the token. Before there is a session the browser itself must say that the form is
ours (`Origin`, `Sec-Fetch-Site`).
"""

from ipaddress import ip_address
from typing import Any, Final
from urllib.parse import quote, urlsplit

from litestar.types import ASGIApp, Receive, Scope, Send

from jawort.desk.staff import session as sessions
from jawort.domain.staff.session import Session, Stage
from jawort.web.house import House
from jawort.web.session import (
    HOME,
    QUIET_HEADER,
    Visitor,
    is_local_path,
    is_tls,
    remember,
    token_in,
)
from jawort.web.token import Body, is_from_here, token_of
from jawort.web.turned_away import (
    FOREIGN_CLIENT,
    FOREIGN_HOST,
    HALF_IN,
    LOCKED,
    NO_TOKEN,
    NOBODY,
    TurnedAway,
    came_from,
    refuse,
)

OPEN_PATHS: Final = frozenset({"/live", "/health"})
OPEN_PREFIXES: Final = ("/static/", "/f/", "/receipt/", "/choices/", "/leave/", "/notice/")
SIGN_IN_PREFIXES: Final = ("/login", "/setup/begin")
UNLOCKED_NEEDLESS: Final = frozenset({"/logout"})
READING: Final = frozenset({"GET", "HEAD", "OPTIONS"})

# A proxy in front would make every stranger look like this machine.
_FORWARDED: Final = frozenset({b"forwarded", b"x-forwarded-for", b"x-real-ip", b"via"})


class Guard:
    """Lets through whoever may come in, with the session beside the request."""

    def __init__(self, inner: ASGIApp, house: House) -> None:
        self.inner = inner
        self.house = house

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the beginning and end of the program, which have no path."""
        asked: Any = scope
        path = asked.get("path", "/live")
        if path in OPEN_PATHS or path.startswith(OPEN_PREFIXES):
            await self.inner(scope, receive, send)
        elif is_of_this_machine(path):
            await self._this_machine(asked, receive, send)
        elif within(path, SIGN_IN_PREFIXES):
            await self._signing_in(asked, receive, send)
        else:
            await self._staff(asked, receive, send)

    async def _this_machine(self, scope: Any, receive: Receive, send: Send) -> None:
        """Answers 421 to a foreign name and 403 to a foreign machine; `/` leads to the inbox."""
        refused = foreign(scope)
        if refused is None:
            await self.inner(scope, receive, send)
        elif scope["path"] == "/":
            await _redirect(send, HOME)
        else:
            await refuse(scope, send, refused)

    async def _signing_in(self, scope: Any, receive: Receive, send: Send) -> None:
        """Before there is a session, or before it is open."""
        if scope["method"] not in READING and not is_from_here(scope):
            await refuse(scope, send, NO_TOKEN, way=came_from(scope) or HOME)
            return
        if found := await self._session(scope, acts=False):
            remember(scope, self._visitor(found))
        await self.inner(scope, receive, send)

    async def _staff(self, scope: Any, receive: Receive, send: Send) -> None:
        """People who work here, and what they change."""
        found = await self._session(scope, acts=not _is_quiet(scope))
        if found is None:
            await _send_to(scope, send, "/login", NOBODY)
            return
        if scope["path"] not in UNLOCKED_NEEDLESS:
            if found.stage is Stage.SECOND_FACTOR:
                await _send_to(scope, send, "/login/second", HALF_IN)
                return
            if found.is_locked(now=self.house.clock()):
                await _send_to(scope, send, "/login/locked", LOCKED)
                return
        if scope["method"] not in READING:
            body = Body(receive)
            sent = await token_of(scope["headers"], body)
            if not sessions.is_form_token(self.house.ledger, found, sent):
                await refuse(scope, send, NO_TOKEN, way=came_from(scope) or HOME)
                return
            receive = body.replay
        remember(scope, self._visitor(found))
        await self.inner(scope, receive, send)

    async def _session(self, scope: Any, *, acts: bool) -> Session | None:
        token = token_in(scope["headers"], tls=is_tls(scope))
        if not token:
            return None
        return await sessions.look(self.house.ledger, token, acts=acts, now=self.house.clock())

    def _visitor(self, found: Session) -> Visitor:
        return Visitor(found, sessions.form_token(self.house.ledger, found))


def within(path: str, prefixes: tuple[str, ...]) -> bool:
    """Is the path one of these, or below one?"""
    return any(path == prefix or path.startswith(f"{prefix}/") for prefix in prefixes)


def is_of_this_machine(path: str) -> bool:
    """Pages for whoever sits at this machine: no person is named on them."""
    return path in ("/", "/metrics") or path.startswith("/example/")


def foreign(scope: Any) -> TurnedAway | None:
    """Why this request is not from this machine under a name of it; None when it is."""
    headers, client = scope["headers"], scope.get("client")
    hosts = [value for name, value in headers if name == b"host"]
    if len(hosts) != 1 or not is_this_machine(host_of(hosts[0].decode("latin-1"))):
        return FOREIGN_HOST
    forwarded = any(name in _FORWARDED for name, _ in headers)
    if client is None or forwarded or not is_this_machine(client[0]):
        return FOREIGN_CLIENT
    return None


def host_of(header: str) -> str:
    """The name in a Host header, without its port; empty when it is no Host header."""
    if header.startswith("["):
        name, closing, rest = header[1:].partition("]")
        return name if closing and (not rest or rest.startswith(":")) else ""
    name, _, port = header.partition(":")
    return name if not port or port.isdecimal() else ""


def is_this_machine(name: str) -> bool:
    """Is this `localhost` or an address that never leaves this machine?"""
    if name.lower().rstrip(".") == "localhost":
        return True
    try:
        address = ip_address(name)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)


def _is_quiet(scope: Any) -> bool:
    """Does the page ask by itself, with nobody there?"""
    quiet = QUIET_HEADER.lower().encode()
    return scope["path"].endswith("/live") or any(name == quiet for name, _ in scope["headers"])


async def _send_to(scope: Any, send: Send, place: str, away: TurnedAway) -> None:
    """Show somebody to a page, and back to where they were; what would change something is
    refused, so that the page keeps what was written.
    """
    headers = dict(scope["headers"])
    if b"hx-request" in headers:
        target = _with_way_back(place, *_place_in(headers.get(b"hx-current-url", b"")))
        moved = (b"hx-redirect", target.encode())
        kept = (b"hx-reswap", b"none")
        if scope["method"] in READING:
            await refuse(scope, send, away, moved, kept)
        else:
            await refuse(scope, send, away, kept)
    elif scope["method"] in READING:
        query = scope.get("query_string", b"").decode("latin-1")
        await _redirect(send, _with_way_back(place, scope["path"], query))
    else:
        path, _, query = came_from(scope).partition("?")
        await refuse(scope, send, away, way=_with_way_back(place, path, query))


def _place_in(address: bytes) -> tuple[str, str]:
    """Path and query of the address a page says it has; both empty when it cannot be read."""
    try:
        parts = urlsplit(address.decode("latin-1"))
    except ValueError:
        return "", ""
    return parts.path, parts.query


def _with_way_back(place: str, path: str, query: str) -> str:
    wanted = f"{quote(path)}?{query}" if query else quote(path)
    if not is_local_path(wanted) or wanted == HOME:
        return place
    return f"{place}?next={quote(wanted, safe='/')}"


async def _redirect(send: Send, target: str) -> None:
    headers = [(b"location", target.encode("latin-1")), (b"cache-control", b"no-store")]
    headers += [(b"content-length", b"0")]
    await send({"type": "http.response.start", "status": 303, "headers": headers})
    await send({"type": "http.response.body", "body": b"", "more_body": False})
