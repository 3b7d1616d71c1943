"""One conversation: its page, its newest and older entries, and the person beside it."""

from typing import Any
from uuid import UUID

from litestar import Request, Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from jawort.desk.answer import composer as composer_desk
from jawort.desk.conversation import inbox as inbox_desk
from jawort.desk.conversation import thread as conversation_desk
from jawort.desk.people import person as person_desk
from jawort.domain.conversation.inbox import Row
from jawort.domain.person import Person
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Permission
from jawort.ledger.work import Work
from jawort.web.house import House
from jawort.web.page import staff_page
from jawort.web.pages.contact_words import words as contact_words
from jawort.web.pages.inbox_frame import Standing, standing, surroundings, vocabulary
from jawort.web.pages.inbox_lines import lines, named, snoozes
from jawort.web.pages.inbox_list import list_values, whole


async def thread_values(
    work: Work, here: Standing, conversation_id: UUID, *, older: str = ""
) -> dict[str, Any]:
    """A conversation as its templates show it. Raises NotFoundException for a foreign one."""
    try:
        thread = await conversation_desk.thread(
            work, here.actor, conversation_id, older=older, now=here.now
        )
    except Refusal as refusal:
        if refusal.code == "CONVERSATION_UNKNOWN":
            raise NotFoundException from None
        raise
    around = await surroundings(work, here)
    return around | {
        "thread": thread,
        "row": thread.row,
        "person": named(thread.row, here.language),
        "lines": lines(thread.entries, around["day"]),
        "worn": {label.label_id for label in thread.row.labels},
        "snoozes": snoozes(here.now),
        "presence": "",
        "refusal": "",
        "composer": None,
    }


async def _composer(work: Work, here: Standing, row: Row) -> object:
    """The composer beneath a thread; None for those who may not answer, and in a private chat."""
    if not here.actor.may(Permission.ANSWER) or row.private_since is not None:
        return None
    return await composer_desk.compose(work, here.actor, row.conversation_id, now=here.now)


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/inbox/{id}` with its parts."""
    return [
        _show(house),
        _part(house, "talk", "thread_fresh.html"),
        _part(house, "older", "thread_older.html"),
        _person(house),
    ]


def _show(house: House) -> HTTPRouteHandler:
    @get("/inbox/{conversation_id:uuid}")
    async def show(
        request: Request[Any, Any, Any], conversation_id: FromPath[UUID]
    ) -> Response[bytes]:
        here = standing(request, now=house.clock())
        older = request.query_params.get("older", "")
        async with house.ledger.work(here.actor.controller_id) as work:
            values = await thread_values(work, here, conversation_id, older=older)
            values["composer"] = await _composer(work, here, values["row"])
            if not here.is_part:
                values = await list_values(work, here) | values
        return staff_page(request, "thread.html", **values) if here.is_part else whole(here, values)

    return show


def _part(house: House, name: str, template: str) -> HTTPRouteHandler:
    """A piece of the thread by itself: its newest entries, or those before a place."""

    @get(f"/inbox/{{conversation_id:uuid}}/{name}")
    async def part(
        request: Request[Any, Any, Any], conversation_id: FromPath[UUID]
    ) -> Response[bytes]:
        here = standing(request, now=house.clock())
        older = request.query_params.get("older", "")
        async with house.ledger.work(here.actor.controller_id) as work:
            values = await thread_values(work, here, conversation_id, older=older)
        return staff_page(request, template, **values)

    return part


def _person(house: House) -> HTTPRouteHandler:
    @get("/inbox/{conversation_id:uuid}/person")
    async def beside(
        request: Request[Any, Any, Any], conversation_id: FromPath[UUID]
    ) -> Response[bytes]:
        here = standing(request, now=house.clock())
        async with house.ledger.work(here.actor.controller_id) as work:
            rows = await inbox_desk.rows(work, here.actor, [conversation_id], now=here.now)
            if not rows:
                raise NotFoundException
            told = await _known(work, here, rows[0].contact_id)
            waits = await inbox_desk.waits(work, here.actor, rows[0])
        values = vocabulary(here, {}, {}) | contact_words(here.language)
        name = named(rows[0], here.language)
        return staff_page(
            request,
            "inbox_person.html",
            **values,
            row=rows[0],
            person=name,
            told_of=told,
            waits=waits,
        )

    return beside


async def _known(work: Work, here: Standing, contact_id: UUID) -> Person | None:
    """What is known of the person; None where the role or an erasure forbids it."""
    try:
        return await person_desk.page(work, here.actor, contact_id, now=here.now)
    except Refusal:
        return None
