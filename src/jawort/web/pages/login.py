"""Signing in and out, and unlocking the screen."""

from hmac import compare_digest
from typing import Any
from urllib.parse import quote

from litestar import Request, Response, get, post
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from jawort.desk.house import setup
from jawort.desk.sample import staff as sample_staff
from jawort.desk.staff import second_factor
from jawort.desk.staff import session as acts
from jawort.desk.staff.session import SignedIn
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Role
from jawort.domain.staff.session import Session, Stage
from jawort.web.form import fields
from jawort.web.guard import foreign
from jawort.web.house import House
from jawort.web.page import staff_page
from jawort.web.session import (
    HOME,
    caller_of,
    cookie,
    is_on_this_machine,
    is_tls,
    next_of,
    no_cookie,
    visitor_of,
)
from jawort.web.site import site_of

Asked = Request[Any, Any, Any]


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/login`, `/login/locked`, `/login/trial/…` of a trial run, `/logout`."""

    @get("/login")
    async def ask(request: Asked) -> Response[Any]:
        if belongs := already(request, house):
            return belongs
        if await setup.is_new(house.ledger):
            return _see("/setup/begin")
        return show(request, "login.html")

    @post("/login")
    async def sign_in(request: Asked) -> Response[Any]:
        given, caller, now = await fields(request), caller_of(request), house.clock()
        login, password = given.text("login"), given.text("password")
        try:
            done = await acts.sign_in(house.ledger, login, password, caller, now=now)
        except Refusal as refused:
            status = 429 if refused.code == "LOGIN_TOO_OFTEN" else 403
            return show(request, "login.html", status=status, refused=refused, login=login)
        return signed_in(request, done)

    @get("/login/locked")
    async def ask_again(request: Asked) -> Response[Any]:
        return already(request, house) or show(request, "locked.html")

    @post("/login/locked")
    async def unlock(request: Asked) -> Response[Any]:
        visitor = visitor_of(request)
        if visitor is None or visitor.session.stage is not Stage.OPEN:
            return onward("/login", request)
        given, caller, now = await fields(request), caller_of(request), house.clock()
        password = given.text("password")
        try:
            if is_code(password) and visitor.session.account.totp_on_at:
                done = await second_factor.show(
                    house.ledger, visitor.session, password, caller, now=now
                )
            else:
                done = await acts.unlock(house.ledger, visitor.session, password, caller, now=now)
        except Refusal as refused:
            return show(request, "locked.html", status=403, refused=refused)
        return signed_in(request, done)

    @post("/logout", status_code=303)
    async def sign_out(request: Asked) -> Response[Any]:
        if visitor := visitor_of(request):
            await acts.sign_out(house.ledger, visitor.session, now=house.clock())
        gone = no_cookie(tls=is_tls(request.scope))
        # Words that could not be saved may lie in this browser: the next one to use it reads none.
        headers = {"Location": "/login", "Clear-Site-Data": '"storage"'}
        return Response(b"", status_code=303, headers=headers, cookies=[gone])

    @get("/login/trial/{key:str}/{role:str}")
    async def try_out(request: Asked, key: FromPath[str], role: FromPath[str]) -> Response[Any]:
        known = house.trial_key and compare_digest(house.trial_key.encode(), key.encode())
        if not known or foreign(request.scope) is not None or role not in set(Role):
            raise NotFoundException
        caller, now = caller_of(request), house.clock()
        done = await sample_staff.enter(house.ledger, Role(role), caller, now=now)
        if done is None:
            raise NotFoundException
        return signed_in(request, done)

    return [ask, sign_in, ask_again, unlock, sign_out, try_out]


def is_code(typed: str) -> bool:
    """Is this a code of the app rather than a password, which is longer?"""
    digits = typed.replace(" ", "")
    return len(digits) == 6 and digits.isascii() and digits.isdecimal()


def already(request: Asked, house: House) -> Response[Any] | None:
    """Where somebody belongs who has a session already; None when this is the right place."""
    visitor = visitor_of(request)
    if visitor is None:
        return None if request.url.path == "/login" else onward("/login", request)
    place = place_of(visitor.session, house)
    if place == request.url.path:
        return None
    return onward(place, request) if place != HOME else _see(next_of(request))


def place_of(session: Session, house: House) -> str:
    """The page a session is at: a second factor, the lock, or wherever it wants to go."""
    if session.stage is Stage.SECOND_FACTOR:
        return "/login/second"
    return "/login/locked" if session.is_locked(now=house.clock()) else HOME


def onward(place: str, request: Asked) -> Response[Any]:
    """To another page of the log-in, with the wish where to go in the end."""
    wanted = next_of(request)
    return _see(place if wanted == HOME else f"{place}?next={quote(wanted, safe='/')}")


def signed_in(request: Asked, done: SignedIn) -> Response[Any]:
    """Hand out the cookie and go on."""
    kept = cookie(done.token, tls=is_tls(request.scope))
    if done.stage is Stage.SECOND_FACTOR:
        gone_on = onward("/login/second", request)
    else:
        gone_on = _see(next_of(request))
    gone_on.set_cookie(kept)
    return gone_on


def show(request: Asked, template: str, *, status: int = 200, **values: object) -> Response[bytes]:
    """A page at the door."""
    wanted = next_of(request)
    given: dict[str, object] = {
        "next": quote(wanted, safe="/"),
        "onward": "" if wanted == HOME else f"&next={quote(wanted, safe='/')}",
        "open_line": not is_tls(request.scope) and not is_on_this_machine(request.scope),
        "passkeys_work": site_of(request) is not None,
        "refused": None,
        "login": "",
    }
    return staff_page(request, template, status=status, **(given | values))


def _see(target: str) -> Response[Any]:
    return Response(b"", status_code=303, headers={"Location": target, "Cache-Control": "no-store"})
