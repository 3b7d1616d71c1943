"""Saying that one has made sure who is there: from the line in the thread that asks for it."""

from typing import Any, Final
from uuid import UUID

from litestar import Request, Response, post
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Redirect

from jawort.desk.people import verify as desk
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Permission
from jawort.web.house import House
from jawort.web.page import staff_page
from jawort.web.pages.inbox_frame import standing

_DONE: Final = Sentence(
    "Bestätigt. Es darf wieder geschrieben werden.", "Verified. Writing is possible again."
)


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/inbox/{id}/verified`."""

    @post(
        "/inbox/{conversation_id:uuid}/verified",
        opt={"needs": Permission.MARK_PERSON},
        status_code=200,
    )
    async def verified(
        request: Request[Any, Any, Any], conversation_id: FromPath[UUID]
    ) -> Response[Any]:
        form = await request.form()
        here = standing(request, now=house.clock())
        how, remark = str(form.get("how", "")), str(form.get("remark", ""))
        async with house.ledger.work(here.actor.controller_id) as work:
            try:
                await desk.verify(
                    work, here.actor, conversation_id, how=how, remark=remark, now=here.now
                )
            except Refusal as refused:
                if refused.code == "CONVERSATION_UNKNOWN":
                    raise NotFoundException from None
                raise
        if not here.is_part:
            return Redirect(f"/inbox/{conversation_id}", status_code=303)
        return staff_page(request, "inbox_toast.html", text=_DONE, undo=None, view="")

    return [verified]
