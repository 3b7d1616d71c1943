"""What one message was understood as, and saying that it is something else."""

from typing import Any, Final
from uuid import UUID

from litestar import Request, Response, get, post
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Redirect

from jawort.desk.conversation import thread as conversation_desk
from jawort.desk.conversation.wish import scopes
from jawort.desk.people import wish as desk
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Permission
from jawort.web.form import Fields
from jawort.web.house import House
from jawort.web.page import staff_page
from jawort.web.pages.inbox_frame import standing, vocabulary
from jawort.web.pages.inbox_lines import named

_LONGEST: Final = 300
_DONE: Final = {
    "opt_out": Sentence("Vermerkt. Das Nein gilt ab sofort.", "Noted. The no holds from now on."),
    "access": Sentence("Vermerkt. Der Fall ist offen.", "Noted. The case is open."),
    "erasure": Sentence(
        "Vermerkt. Der Fall ist offen, und die Werbung ruht.",
        "Noted. The case is open, and advertising pauses.",
    ),
    "human": Sentence(
        "Vermerkt. Das Gespräch wartet auf einen Menschen.",
        "Noted. The conversation waits for a human.",
    ),
    "none": Sentence("Vermerkt.", "Noted."),
}
_STILL: Final = Sentence(
    "Vermerkt. Die Werbung ruht weiter, bis die Person geantwortet hat.",
    "Noted. Advertising goes on pausing until the person has answered.",
)


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/inbox/wish/{message_id}`: a part of the thread, or a page of its own."""
    return [_show(house), _correct(house)]


def _show(house: House) -> HTTPRouteHandler:
    @get("/inbox/wish/{message_id:uuid}")
    async def show(request: Request[Any, Any, Any], message_id: FromPath[UUID]) -> Response[bytes]:
        here = standing(request, now=house.clock())
        async with house.ledger.work(here.actor.controller_id) as work:
            try:
                thread, message = await conversation_desk.one_message(
                    work, here.actor, message_id, now=here.now
                )
            except Refusal as refused:
                if refused.code == "NO_MESSAGE":
                    raise NotFoundException from None
                raise
        values = vocabulary(here, {}, {}) | {
            "message_id": message_id,
            "wish": next((one for one in message.wishes if one.message_id == message_id), None),
            "scopes": thread.scopes,
        }
        if here.is_part:
            return staff_page(request, "inbox_wish.html", text=None, **values)
        values |= {"message": message, "row": thread.row, "thread": thread, "current": "inbox"}
        person = named(thread.row, here.language)
        return staff_page(request, "inbox_wish_page.html", person=person, **values)

    return show


def _correct(house: House) -> HTTPRouteHandler:
    @post(
        "/inbox/wish/{message_id:uuid}", opt={"needs": Permission.RECORD_CONSENT}, status_code=200
    )
    async def correct(request: Request[Any, Any, Any], message_id: FromPath[UUID]) -> Response[Any]:
        given = Fields(await request.form())
        here = standing(request, now=house.clock(), given=given.text("view"))
        to, _, scope = given.text("meaning", longest=_LONGEST).partition(":")
        async with house.ledger.work(here.actor.controller_id) as work:
            conversation_id, wish = await desk.correct(
                work, here.actor, message_id, to, scope=scope, now=here.now
            )
            can = await scopes(work)
        if not here.is_part:
            query = here.looking.query
            path = f"/inbox/{conversation_id}?{query}#e-{message_id}"
            return Redirect(path, status_code=303)
        return staff_page(
            request,
            "inbox_wish.html",
            **vocabulary(here, {}, {}),
            message_id=message_id,
            wish=wish,
            scopes=can,
            text=_STILL if to == "none" and wish.is_resting else _DONE[to],
        )

    return correct
