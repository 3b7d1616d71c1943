"""The second factor: asked for after the password, set up in one's own account."""

from base64 import b64encode
from io import BytesIO
from typing import Any
from uuid import UUID

import segno
from litestar import Request, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from jawort.desk.staff import second_factor as acts
from jawort.desk.staff.second_factor import Offer
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Permission
from jawort.domain.staff.session import Stage
from jawort.ledger.controller import controller
from jawort.web.form import fields
from jawort.web.house import House
from jawort.web.page import staff_page
from jawort.web.pages.login import already, onward, show, signed_in
from jawort.web.session import actor_of, caller_of, found_of, visitor_of

Asked = Request[Any, Any, Any]
OWN = {"needs": None}


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/login/second`, `/account/factor` and what its forms do."""

    @get("/login/second")
    async def ask(request: Asked) -> Response[Any]:
        return already(request, house) or show(request, "second.html")

    @post("/login/second")
    async def answer(request: Asked) -> Response[Any]:
        visitor = visitor_of(request)
        if visitor is None or visitor.session.stage is not Stage.SECOND_FACTOR:
            return onward("/login", request)
        given, caller, now = await fields(request), caller_of(request), house.clock()
        code = given.text("code")
        try:
            done = await acts.show(house.ledger, visitor.session, code, caller, now=now)
        except Refusal as refused:
            template = "login.html" if refused.code == "CODE_TOO_OFTEN" else "second.html"
            return show(request, template, status=403, refused=refused)
        return signed_in(request, done)

    @get("/account/factor")
    async def offer(request: Asked) -> Response[bytes]:
        return await _offered(house, request)

    @post("/account/factor", opt=OWN)
    async def confirm(request: Asked) -> Response[bytes]:
        found, given, now = found_of(request), await fields(request), house.clock()
        actor, code, keep = found.account.actor, given.text("code"), found.session_id
        try:
            async with house.ledger.work(actor.controller_id) as work:
                codes = await acts.confirm(work, actor, code, keep=keep, now=now)
        except Refusal as refused:
            return await _offered(house, request, refused=refused)
        return staff_page(request, "factor_codes.html", current="account", codes=codes)

    @post("/account/factor/off", opt=OWN)
    async def turn_off(request: Asked) -> Response[Any]:
        found, given, caller = found_of(request), await fields(request), caller_of(request)
        password, now = given.text("password"), house.clock()
        try:
            await acts.turn_off(house.ledger, found, password, caller, now=now)
        except Refusal as refused:
            if refused.code == "PASSWORD_TOO_OFTEN":
                return show(request, "login.html", status=403, refused=refused)
            raise
        return _see("/account?done=factor")

    @post("/settings/accounts/{account_id:uuid}/factor/off", opt={"needs": Permission.ACCOUNT})
    async def turn_off_for(request: Asked, account_id: FromPath[UUID]) -> Response[Any]:
        actor, now = actor_of(request), house.clock()
        async with house.ledger.work(actor.controller_id) as work:
            await acts.turn_off_for(work, actor, account_id, now=now)
        return _see("/settings/accounts?done=factor")

    return [ask, answer, offer, confirm, turn_off, turn_off_for]


def qr(text: str) -> str:
    """A QR code as an image a page can hold, black on white whatever the theme."""
    drawn = BytesIO()
    segno.make(text, error="m").save(drawn, kind="svg", scale=4, border=2, light="#fff")
    return f"data:image/svg+xml;base64,{b64encode(drawn.getvalue()).decode()}"


async def _offered(
    house: House, request: Asked, *, refused: Refusal | None = None
) -> Response[bytes]:
    """The secret to be scanned; the standing one as long as it waits to be confirmed."""
    account = found_of(request).account
    made: Offer | None = None
    if account.totp_on_at is None:
        async with house.ledger.work(account.controller_id) as work:
            company = await controller(work)
            name = company.name if company else ""
            made = await acts.standing_offer(work, account, company=name)
            made = made or await acts.offer(work, account, company=name)
    return staff_page(
        request,
        "factor.html",
        status=409 if refused else 200,
        current="account",
        offer=made,
        picture=qr(made.address) if made else "",
        refused=refused,
    )


def _see(target: str) -> Response[Any]:
    headers = {"Location": target, "Cache-Control": "no-store"}
    return Response(b"", status_code=303, headers=headers)
