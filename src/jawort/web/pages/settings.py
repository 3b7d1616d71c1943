"""Set-up pages: what can be set up, who works here, and the security log."""

from typing import Any
from uuid import UUID

from litestar import Request, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from jawort.desk.staff import account as accounts
from jawort.desk.staff import account_invitation as invitations
from jawort.desk.staff import security_log
from jawort.desk.staff.permit import ROLES
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Permission, Role
from jawort.web.form import fields
from jawort.web.house import House
from jawort.web.page import staff_page
from jawort.web.session import actor_of, own_address

Asked = Request[Any, Any, Any]
ACCOUNT = {"needs": Permission.ACCOUNT}

_BAD_ROLE = (
    Sentence("Diese Rolle gibt es nicht.", "There is no such role."),
    Sentence("Laden Sie die Seite neu.", "Load the page again."),
)


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/settings`, `/settings/accounts` and what its forms do, `/settings/log`."""

    @get("/settings")
    async def index(request: Asked) -> Response[bytes]:
        return staff_page(request, "settings.html", current="settings")

    @get("/settings/accounts", opt=ACCOUNT)
    async def listed(request: Asked) -> Response[bytes]:
        return await _accounts(house, request)

    @post("/settings/accounts/invite", opt=ACCOUNT, status_code=200)
    async def invite(request: Asked) -> Response[bytes]:
        actor, given, now = actor_of(request), await fields(request), house.clock()
        async with house.ledger.work(actor.controller_id) as work:
            token = await invitations.invite(work, actor, _role(given.text("role")), now=now)
        return await _accounts(house, request, link=_link(request, token))

    @post("/settings/accounts/{account_id:uuid}/password", opt=ACCOUNT, status_code=200)
    async def password(request: Asked, account_id: FromPath[UUID]) -> Response[bytes]:
        actor, now = actor_of(request), house.clock()
        async with house.ledger.work(actor.controller_id) as work:
            token = await invitations.renew_password(work, actor, account_id, now=now)
        return await _accounts(house, request, link=_link(request, token))

    @post("/settings/accounts/{account_id:uuid}/role", opt=ACCOUNT)
    async def change_role(request: Asked, account_id: FromPath[UUID]) -> Response[Any]:
        actor, given, now = actor_of(request), await fields(request), house.clock()
        async with house.ledger.work(actor.controller_id) as work:
            new = _role(given.text("role"))
            await accounts.change_role(work, actor, account_id, new, now=now)
        return _back("role")

    @post("/settings/accounts/{account_id:uuid}/end", opt=ACCOUNT)
    async def end(request: Asked, account_id: FromPath[UUID]) -> Response[Any]:
        actor, now = actor_of(request), house.clock()
        async with house.ledger.work(actor.controller_id) as work:
            await accounts.end(work, actor, account_id, now=now)
        return _back("ended")

    @post("/settings/invitations/{account_invitation_id:uuid}/withdraw", opt=ACCOUNT)
    async def withdraw(request: Asked, account_invitation_id: FromPath[UUID]) -> Response[Any]:
        actor, now = actor_of(request), house.clock()
        async with house.ledger.work(actor.controller_id) as work:
            await invitations.withdraw(work, actor, account_invitation_id, now=now)
        return _back("withdrawn")

    @get("/settings/log", opt={"needs": Permission.AUDIT})
    async def log(request: Asked) -> Response[bytes]:
        actor, now = actor_of(request), house.clock()
        async with house.ledger.work(actor.controller_id) as work:
            found = await security_log.events(work, actor, before=now)
        return staff_page(request, "security_log.html", current="settings", events=found)

    return [index, listed, invite, password, change_role, end, withdraw, log]


async def _accounts(house: House, request: Asked, *, link: str = "") -> Response[bytes]:
    """Who works here; with a link that is shown only now."""
    actor, now = actor_of(request), house.clock()
    async with house.ledger.work(actor.controller_id) as work:
        everybody = await accounts.listed(work, actor)
        waiting = await invitations.open_ones(work, actor, now=now)
    return staff_page(
        request,
        "accounts.html",
        current="settings",
        accounts=sorted(everybody, key=lambda one: (one.ended_at is not None, one.name.casefold())),
        invitations=waiting,
        names={one.account_id: one.name for one in everybody},
        roles=ROLES,
        link=link,
        done=request.query_params.get("done", ""),
    )


def _role(text: str) -> Role:
    try:
        return Role(text)
    except ValueError:
        raise Refusal("ROLE", *_BAD_ROLE) from None


def _link(request: Asked, token: str) -> str:
    return f"{own_address(request)}/login/invitation/{token}"


def _back(done: str) -> Response[Any]:
    headers = {"Location": f"/settings/accounts?done={done}", "Cache-Control": "no-store"}
    return Response(b"", status_code=303, headers=headers)
