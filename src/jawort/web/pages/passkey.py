"""Passkeys in pages: made and removed in one's own account, shown at the door."""

from typing import Any
from uuid import UUID

from litestar import Request, Response, post
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from jawort.desk.staff import passkey as acts
from jawort.desk.staff import passkey_alone as alone
from jawort.desk.staff.passkey import Site
from jawort.domain.refusal import Refusal
from jawort.domain.staff.session import Session, Stage
from jawort.web.form import fields
from jawort.web.house import House
from jawort.web.page import language_of
from jawort.web.pages.login import signed_in
from jawort.web.session import actor_of, caller_of, visitor_of
from jawort.web.site import site_of

Asked = Request[Any, Any, Any]
OWN = {"needs": None}
_LONGEST = 20_000


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/account/passkey…` and `/login/passkey…`. What scripts ask for is answered as JSON."""

    @post("/account/passkey/offer", opt=OWN)
    async def offer(request: Asked) -> Response[Any]:
        found, site = _here(request)
        async with house.ledger.work(found.account.controller_id) as work:
            return _json(await acts.offer(work, found, site))

    @post("/account/passkey", opt=OWN)
    async def add(request: Asked) -> Response[Any]:
        found, site = _here(request)
        given, now = await fields(request), house.clock()
        answer, label = given.text("answer", longest=_LONGEST), given.text("label")
        async with house.ledger.work(found.account.controller_id) as work:
            await acts.add(work, found, site, answer, label=label, now=now)
        return _json("{}")

    @post("/account/passkey/{passkey_id:uuid}/remove", opt=OWN)
    async def remove(request: Asked, passkey_id: FromPath[UUID]) -> Response[Any]:
        actor, now = actor_of(request), house.clock()
        async with house.ledger.work(actor.controller_id) as work:
            await acts.remove(work, actor, passkey_id, now=now)
        headers = {"Location": "/account?done=factor", "Cache-Control": "no-store"}
        return Response(b"", status_code=303, headers=headers)

    @post("/login/passkey/ask")
    async def ask(request: Asked) -> Response[Any]:
        found, site = _at_the_door(request, house)
        async with house.ledger.work(found.account.controller_id) as work:
            return _json(await acts.ask(work, found, site))

    @post("/login/passkey")
    async def show(request: Asked) -> Response[Any]:
        found, site = _at_the_door(request, house)
        answer = (await fields(request)).text("answer", longest=_LONGEST)
        try:
            done = await acts.show(house.ledger, found, site, answer, now=house.clock())
        except Refusal as refused:
            return _said(request, refused)
        return signed_in(request, done)

    @post("/login/passkey/alone/ask")
    async def ask_anybody(request: Asked) -> Response[Any]:
        site, now = _site(request), house.clock()
        try:
            asked = await alone.ask(house.ledger, site, caller_of(request), now=now)
        except Refusal as refused:
            return _said(request, refused)
        return _json(asked)

    @post("/login/passkey/alone")
    async def sign_in(request: Asked) -> Response[Any]:
        site, caller, now = _site(request), caller_of(request), house.clock()
        answer = (await fields(request)).text("answer", longest=_LONGEST)
        try:
            done = await alone.sign_in(house.ledger, site, answer, caller, now=now)
        except Refusal as refused:
            return _said(request, refused)
        return signed_in(request, done)

    return [offer, add, remove, ask, show, ask_anybody, sign_in]


def _here(request: Asked) -> tuple[Session, Site]:
    visitor = visitor_of(request)
    if visitor is None:
        raise NotFoundException
    return visitor.session, _site(request)


def _site(request: Asked) -> Site:
    site = site_of(request)
    if site is None:
        raise NotFoundException
    return site


def _at_the_door(request: Asked, house: House) -> tuple[Session, Site]:
    """A session that owes its second factor, or is locked; others have nothing to show."""
    found, site = _here(request)
    if found.stage is Stage.OPEN and not found.is_locked(now=house.clock()):
        raise NotFoundException
    return found, site


def _said(request: Asked, refused: Refusal) -> Response[Any]:
    status = 429 if refused.code == "LOGIN_TOO_OFTEN" else 403
    said = refused.say(language_of(request)).encode()
    return Response(said, status_code=status, media_type="text/plain")


def _json(text: str) -> Response[Any]:
    headers = {"Cache-Control": "no-store"}
    return Response(text.encode(), status_code=200, media_type="application/json", headers=headers)
