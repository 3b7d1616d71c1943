"""The list of people, and finding one by name, number or words."""

from typing import Any
from uuid import UUID

from litestar import Request, Response, get, post
from litestar.handlers import HTTPRouteHandler

from jawort.desk.people import everybody
from jawort.domain.staff.account import Permission
from jawort.web.form import fields
from jawort.web.house import House
from jawort.web.page import language_of, staff_page
from jawort.web.pages.contact_words import words
from jawort.web.session import actor_of

Asked = Request[Any, Any, Any]


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/contact` and `/contact/find`. What is searched for stands in no address."""

    @get("/contact")
    async def newest(request: Asked) -> Response[bytes]:
        actor = actor_of(request)
        before = _id(request.query_params.get("before", ""))
        async with house.ledger.reading(actor.controller_id) as work:
            found = await everybody.newest(work, actor, before=before)
        following = found[-1].contact_id if len(found) == everybody.PAGE else None
        return _list(request, found, following=following)

    @post("/contact/find", opt={"needs": Permission.READ_INBOX}, status_code=200)
    async def find(request: Asked) -> Response[bytes]:
        actor, given = actor_of(request), await fields(request)
        asked = given.text("asked", longest=200).strip()
        async with house.ledger.work(actor.controller_id) as work:
            found = await everybody.find(work, actor, asked, now=house.clock())
        return _list(request, found, asked=asked)

    return [newest, find]


def _list(
    request: Asked,
    found: list[everybody.Listed],
    *,
    asked: str = "",
    following: UUID | None = None,
) -> Response[bytes]:
    return staff_page(
        request,
        "contact_list.html",
        current="contacts",
        people=found,
        asked=asked,
        following=following,
        **words(language_of(request)),
    )


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
