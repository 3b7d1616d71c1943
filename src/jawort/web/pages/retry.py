"""Trying again what did not arrive: one button on a failed message, one line as its answer."""

from typing import Any, Final
from uuid import UUID

from litestar import Request, Response, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Redirect

from jawort.desk.answer import retry
from jawort.domain.conversation.composer import Sent
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Permission
from jawort.web.house import House
from jawort.web.page import staff_page
from jawort.web.pages.inbox_frame import standing

_GOES: Final = Sentence("Wird noch einmal gesendet.", "Being sent again.")
_SEE_BELOW: Final = Sentence(
    "Der Grund steht im Verlauf unter „Warum nicht?“.",
    "The reason is in the thread under “Why not?”.",
)


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/inbox/{id}/again/{entry}`."""

    @post(
        "/inbox/{conversation_id:uuid}/again/{ready_id:uuid}",
        opt={"needs": Permission.ANSWER},
        status_code=200,
    )
    async def again(
        request: Request[Any, Any, Any], conversation_id: FromPath[UUID], ready_id: FromPath[UUID]
    ) -> Response[Any]:
        here = standing(request, now=house.clock())
        async with house.ledger.work(here.actor.controller_id) as work:
            sent = await retry.again(work, here.actor, conversation_id, ready_id, now=here.now)
        if sent.what == "held":  # said after the decision is stored: a refusal is remembered
            raise _held(sent)
        if not here.is_part:
            return Redirect(f"/inbox/{conversation_id}", status_code=303)
        text = _GOES if sent.what == "queued" else _joined(sent)
        return staff_page(request, "inbox_toast.html", text=text, undo=None, view="")

    return [again]


def _held(sent: Sent) -> Refusal:
    verdict = sent.verdict
    return Refusal(verdict.code, verdict.sentence, verdict.instead or _SEE_BELOW)


def _joined(sent: Sent) -> Sentence:
    """When it leaves, and why not now."""
    head, why = sent.verdict.headline, sent.verdict.sentence
    return Sentence(f"{head.de} {why.de}", f"{head.en} {why.en}")
