"""The page behind an invitation link: choose a name and a password, or a new password."""

from typing import Any

from litestar import Request, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from jawort.desk.staff import account_invitation as acts
from jawort.desk.staff import session
from jawort.desk.staff.permit import ROLES
from jawort.domain.refusal import Refusal
from jawort.web.form import fields
from jawort.web.house import House
from jawort.web.pages.login import show, signed_in
from jawort.web.session import caller_of

Asked = Request[Any, Any, Any]


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/login/invitation/…`."""

    @get("/login/invitation/{token:str}")
    async def ask(request: Asked, token: FromPath[str]) -> Response[bytes]:
        return await _shown(house, request, token)

    @post("/login/invitation/{token:str}")
    async def accept(request: Asked, token: FromPath[str]) -> Response[Any]:
        given, now = await fields(request), house.clock()
        login, name = given.text("login"), given.text("name")
        try:
            made = await acts.accept(
                house.ledger,
                token,
                login=login,
                name=name,
                password=given.text("password"),
                now=now,
            )
        except Refusal as refused:
            return await _shown(
                house, request, token, refused=refused, login=login, name=name, status=409
            )
        async with house.ledger.work(made.controller_id) as work:
            begun = await session.begin(work, made, caller_of(request), now=now)
        return signed_in(request, begun)

    return [ask, accept]


async def _shown(
    house: House,
    request: Asked,
    token: str,
    *,
    refused: Refusal | None = None,
    status: int = 200,
    **typed: str,
) -> Response[bytes]:
    """The form, with what was typed; or that the link no longer works, the same for all."""
    try:
        found = await acts.look(house.ledger, token, now=house.clock())
    except Refusal as ended:
        return show(request, "invitation_ended.html", status=410, refused=ended)
    whose = await acts.whose(house.ledger, found)
    return show(
        request,
        "invitation.html",
        status=status,
        refused=refused,
        role=ROLES[found.role],
        ends_at=found.ends_at,
        whose=whose,
        login=typed.get("login", ""),
        name=typed.get("name", ""),
    )
