"""Quick replies: the texts the whole team uses, listed, added, changed and removed."""

from typing import Any
from uuid import UUID

from litestar import Request, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Redirect

from jawort.desk.answer import quick_reply
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Permission
from jawort.web.form import fields
from jawort.web.house import House
from jawort.web.page import staff_page
from jawort.web.session import actor_of

Asked = Request[Any, Any, Any]

PLACE = "/settings/quick-replies"


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/settings/quick-replies` and what its forms do."""

    @get(PLACE, opt={"needs": Permission.ANSWER})
    async def listed(request: Asked) -> Response[bytes]:
        return await _shown(house, request)

    @post(PLACE, opt={"needs": Permission.QUICK_REPLY}, status_code=200)
    async def put(request: Asked) -> Response[Any]:
        actor, given = actor_of(request), await fields(request)
        shortcut, body = given.text("shortcut", longest=40), given.text("body", longest=5000)
        try:
            async with house.ledger.work(actor.controller_id) as work:
                await quick_reply.put(work, actor, shortcut, body, now=house.clock())
        except Refusal as refused:
            if refused.code == "FORBIDDEN":
                raise
            typed = {"shortcut": shortcut, "body": body}
            return await _shown(house, request, status=409, refused=refused, typed=typed)
        return Redirect(PLACE, status_code=303)

    @post(
        f"{PLACE}/{{reply_id:uuid}}/remove",
        opt={"needs": Permission.QUICK_REPLY},
        status_code=200,
    )
    async def remove(request: Asked, reply_id: FromPath[UUID]) -> Response[Any]:
        actor = actor_of(request)
        async with house.ledger.work(actor.controller_id) as work:
            await quick_reply.remove(work, actor, reply_id)
        return Redirect(PLACE, status_code=303)

    return [listed, put, remove]


async def _shown(
    house: House,
    request: Asked,
    *,
    status: int = 200,
    refused: Refusal | None = None,
    typed: dict[str, str] | None = None,
) -> Response[bytes]:
    actor = actor_of(request)
    async with house.ledger.work(actor.controller_id) as work:
        texts = await quick_reply.listed(work, actor)
    return staff_page(
        request,
        "quick_replies.html",
        status=status,
        current="settings",
        texts=texts,
        refused=refused,
        typed=typed or {"shortcut": "", "body": ""},
    )
