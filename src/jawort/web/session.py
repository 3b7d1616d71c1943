"""Who asks: the session behind a request, its cookie, and the token that proves a form is ours."""

from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any, Final, cast
from urllib.parse import unquote, urlsplit

from litestar import Request
from litestar.datastructures import Cookie

from jawort.desk.staff.session import Caller, look
from jawort.domain.staff.account import Actor
from jawort.domain.staff.session import Session, Stage
from jawort.web.house import House

TOKEN_HEADER: Final = "X-Jawort-Token"  # noqa: S105 - a name
TOKEN_FIELD: Final = "_token"  # noqa: S105 - a name
QUIET_HEADER: Final = "X-Jawort-Quiet"
"""A page that asks by itself sends it: the idle time of the screen lock goes on."""

HOME: Final = "/inbox"
_KEY: Final = "jawort.visitor"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who is signed in, or nearly: the session and the token for its forms."""

    session: Session
    form_token: str

    def __repr__(self) -> str:
        return f"Visitor({self.session.session_id})"


class NotSignedIn(Exception):
    """A page asked for an actor where the guard let somebody through without a session."""


def actor_of(request: Request[Any, Any, Any]) -> Actor:
    """Who does this. The guard stands before every staff page, so there is always somebody."""
    return found_of(request).account.actor


def found_of(request: Request[Any, Any, Any]) -> Session:
    """The session in which somebody does this, for what ends or changes it."""
    found = visitor_of(request)
    if found is None:
        raise NotSignedIn
    return found.session


def visitor_of(request: Request[Any, Any, Any]) -> Visitor | None:
    """The session behind a request; None on pages that need none."""
    return cast("Mapping[str, Any]", request.scope).get(_KEY)


def remember(scope: Any, visitor: Visitor) -> None:
    """Put the session where pages find it."""
    scope[_KEY] = visitor


async def still_open(house: House, request: Request[Any, Any, Any]) -> bool:
    """Does the session behind a long answer go on? A stream that outlives it must end."""
    token = token_in(request.scope["headers"], tls=is_tls(request.scope))
    now = house.clock()
    found = await look(house.ledger, token, acts=False, now=now)
    return found is not None and found.stage is Stage.OPEN and not found.is_locked(now=now)


def caller_of(request: Request[Any, Any, Any]) -> Caller:
    """Where a request comes from."""
    scope: Any = request.scope
    return Caller(address_of(scope), request.headers.get("user-agent", ""))


def cookie_name(*, tls: bool) -> str:
    """With TLS the browser itself holds the cookie to this host and path (RFC 6265bis §4.1.3)."""
    return "__Host-jawort" if tls else "jawort"


def cookie(token: str, *, tls: bool) -> Cookie:
    """The cookie of a session: gone with the browser, unreadable for scripts, never sent along
    from other sites. Strictly necessary, so nobody is asked (§ 25(2) Nr. 2 TDDDG).
    """
    name = cookie_name(tls=tls)
    return Cookie(name, value=token, path="/", secure=tls, httponly=True, samesite="strict")


def no_cookie(*, tls: bool) -> Cookie:
    """Takes the cookie away again."""
    name = cookie_name(tls=tls)
    return Cookie(name, value="", path="/", max_age=0, secure=tls, httponly=True, samesite="strict")


def token_in(headers: Any, *, tls: bool) -> str:
    """The session token among raw headers; empty when there is none."""
    wanted = cookie_name(tls=tls)
    for name, value in headers:
        if name == b"cookie":
            for part in value.decode("latin-1").split(";"):
                key, _, given = part.strip().partition("=")
                if key == wanted:
                    return str(given)
    return ""


def is_tls(scope: Any) -> bool:
    """Does the browser speak TLS, to us or to a proxy on this machine that says so?"""
    if scope.get("scheme") == "https":
        return True
    return _behind_proxy(scope) and _header(scope, b"x-forwarded-proto").strip() == "https"


def is_on_this_machine(scope: Any) -> bool:
    """Does the browser itself run on this machine? Then passkeys work without TLS too."""
    host = _header(scope, b"host").rpartition(":")[0] or _header(scope, b"host")
    return host in ("localhost", "127.0.0.1", "[::1]")


def address_of(scope: Any) -> str:
    """The address of the browser: the peer's, or what a proxy on this machine says of its own.

    Only the last entry of X-Forwarded-For was written by that proxy; the others may be invented.
    """
    client = scope.get("client")
    peer = str(client[0]) if client else ""
    if not _behind_proxy(scope):
        return peer
    last = _header(scope, b"x-forwarded-for").rpartition(",")[2].strip()
    try:
        return str(ip_address(last))
    except ValueError:
        return peer


def own_address(request: Request[Any, Any, Any]) -> str:
    """Where the browser reached us, such as https://jawort.firma.example, for links to hand on."""
    scheme, host = "https" if is_tls(request.scope) else "http", _header(request.scope, b"host")
    try:
        urlsplit(f"{scheme}://{host}")
    except ValueError:  # a Host that is none, such as "["
        host = ""
    return f"{scheme}://{host}"


def is_local_path(target: str) -> bool:
    """Is this a path of ours, such as /inbox/7?view=mine, that cannot lead to another host?"""
    decoded = unquote(target)
    if not target.startswith("/") or not target.isascii() or len(target) > 1000:
        return False  # a Location header holds ASCII only (RFC 9110 §10.2.2 and RFC 3986)
    if any(ord(sign) <= 32 or sign == "\\" for sign in decoded):
        return False
    try:
        parts = urlsplit(target)
    except ValueError:  # such as //[
        return False
    return not parts.scheme and not parts.netloc and not decoded.startswith("//")


def next_of(request: Request[Any, Any, Any]) -> str:
    """Where somebody wanted to go before signing in; the inbox when that is not here."""
    asked = request.query_params.get("next", "")
    return asked if is_local_path(asked) else HOME


def _behind_proxy(scope: Any) -> bool:
    client = scope.get("client")
    try:
        on_this_machine = bool(client) and ip_address(client[0]).is_loopback
    except ValueError:
        return False
    return on_this_machine and any(name == b"x-forwarded-for" for name, _ in scope["headers"])


def _header(scope: Any, wanted: bytes) -> str:
    found = [value for name, value in scope["headers"] if name == wanted]
    return found[-1].decode("latin-1") if found else ""
