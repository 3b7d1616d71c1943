"""One's own keys: shown as they are, changed, put back."""

from typing import Any

from litestar import Request, Response, get, post
from litestar.handlers import HTTPRouteHandler

from jawort.desk.staff import own_key as acts
from jawort.domain.refusal import Refusal
from jawort.domain.staff.shortcut import SHORTCUTS
from jawort.web.form import fields
from jawort.web.house import House
from jawort.web.page import staff_page
from jawort.web.session import actor_of

Asked = Request[Any, Any, Any]
OWN = {"needs": None}


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/account/keys` and what its forms do."""

    @get("/account/keys")
    async def show(request: Asked) -> Response[bytes]:
        return _shown(request)

    @post("/account/keys", opt=OWN)
    async def change(request: Asked) -> Response[Any]:
        actor, given = actor_of(request), await fields(request)
        wanted = {
            one.act: given.text(one.act)
            for one in SHORTCUTS
            if not one.is_fixed and one.act in given
        }
        try:
            async with house.ledger.work(actor.controller_id) as work:
                await acts.change(work, actor, wanted)
        except Refusal as refused:
            return _shown(request, status=409, refused=refused, typed=wanted)
        return _back("saved")

    @post("/account/keys/reset", opt=OWN)
    async def reset(request: Asked) -> Response[Any]:
        actor = actor_of(request)
        async with house.ledger.work(actor.controller_id) as work:
            await acts.reset(work, actor)
        return _back("reset")

    return [show, change, reset]


def _shown(request: Asked, *, status: int = 200, **more: Any) -> Response[bytes]:
    given: dict[str, Any] = {
        "refused": None,
        "typed": {},
        "done": request.query_params.get("done", ""),
    }
    return staff_page(
        request, "account_keys.html", status=status, current="account", **(given | more)
    )


def _back(done: str) -> Response[Any]:
    headers = {"Location": f"/account/keys?done={done}", "Cache-Control": "no-store"}
    return Response(b"", status_code=303, headers=headers)
