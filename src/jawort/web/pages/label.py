"""Labels of the company in set-up: added, called otherwise, removed after a look at how many
conversations wear them.
"""

from collections.abc import Awaitable, Callable
from typing import Any, Final
from uuid import UUID

from litestar import Request, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Redirect

from jawort.desk.conversation import label
from jawort.desk.conversation.label import LONGEST_NAME, Worn
from jawort.domain.conversation.inbox import COLOURS
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger.work import Work
from jawort.web.form import fields
from jawort.web.house import House
from jawort.web.page import staff_page
from jawort.web.session import actor_of

Asked = Request[Any, Any, Any]
Act = Callable[[Work, Actor, str, str], Awaitable[object]]

PLACE: Final = "/settings/labels"
_ONE: Final = f"{PLACE}/{{label_id:uuid}}"
_READ: Final = {"needs": Permission.READ_INBOX}
_WRITE: Final = {"needs": Permission.QUICK_REPLY}
_DYES: Final = {
    "": Sentence("ohne Farbe", "no colour"),
    "a": Sentence("Sand", "Sand"),
    "b": Sentence("Blau", "Blue"),
    "c": Sentence("Grün", "Green"),
    "d": Sentence("Rot", "Red"),
    "e": Sentence("Violett", "Violet"),
}


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/settings/labels` and what its forms do."""

    @get(PLACE, opt=_READ)
    async def listed(request: Asked) -> Response[bytes]:
        return await _shown(house, request)

    @post(PLACE, opt=_WRITE, status_code=200)
    async def add(request: Asked) -> Response[Any]:
        async def act(work: Work, actor: Actor, name: str, colour: str) -> None:
            await label.add_label(work, actor, name, colour, now=house.clock())

        return await _done(house, request, act, None)

    @post(f"{_ONE}/rename", opt=_WRITE, status_code=200)
    async def rename(request: Asked, label_id: FromPath[UUID]) -> Response[Any]:
        async def act(work: Work, actor: Actor, name: str, colour: str) -> None:
            await label.rename_label(work, actor, label_id, name, colour)

        return await _done(house, request, act, label_id)

    @get(f"{_ONE}/remove", opt=_WRITE)
    async def dry(request: Asked, label_id: FromPath[UUID]) -> Response[bytes]:
        actor = actor_of(request)
        async with house.ledger.work(actor.controller_id) as work:
            going = await label.plan_removal(work, actor, label_id)
        return await _shown(house, request, going=going)

    @post(f"{_ONE}/remove", opt=_WRITE, status_code=200)
    async def remove(request: Asked, label_id: FromPath[UUID]) -> Response[Any]:
        actor = actor_of(request)
        async with house.ledger.work(actor.controller_id) as work:
            await label.remove_label(work, actor, label_id)
        return Redirect(f"{PLACE}?done=1", status_code=303)

    return [listed, add, rename, dry, remove]


async def _done(house: House, request: Asked, act: Act, label_id: UUID | None) -> Response[Any]:
    """Carry out an act, and show the labels as they stand now, or why not."""
    actor, given = actor_of(request), await fields(request)
    name, colour = given.text("name", longest=200), given.text("colour", longest=5)
    try:
        async with house.ledger.work(actor.controller_id) as work:
            await act(work, actor, name, colour)
    except Refusal as refused:
        if refused.code == "FORBIDDEN":
            raise
        typed = {"label_id": label_id, "name": name, "colour": colour}
        return await _shown(house, request, refused=refused, typed=typed)
    return Redirect(f"{PLACE}?done=1", status_code=303)


async def _shown(
    house: House,
    request: Asked,
    *,
    going: Worn | None = None,
    refused: Refusal | None = None,
    typed: dict[str, Any] | None = None,
) -> Response[bytes]:
    actor = actor_of(request)
    async with house.ledger.work(actor.controller_id) as work:
        known = await label.worn(work, actor)
    return staff_page(
        request,
        "label_list.html",
        status=409 if refused else 200,
        current="settings",
        labels=known,
        going=going,
        refused=refused,
        typed=typed or {"label_id": None, "name": "", "colour": ""},
        colours=COLOURS,
        dyes=_DYES,
        longest=LONGEST_NAME,
        done=request.query_params.get("done", ""),
    )
