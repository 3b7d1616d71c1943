"""A voice note from the browser: recorded there, put into the form WhatsApp wants here."""

from typing import Any, Final
from uuid import UUID

import msgspec
from litestar import Request, Response, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from jawort.desk.answer import enclosure
from jawort.domain.media import MOST_BYTES
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Permission
from jawort.web.house import House
from jawort.web.session import actor_of

_NO_STORE: Final = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/inbox/{id}/voice`: the bytes of a recording; answers as `/media/upload` does."""

    @post(
        "/inbox/{conversation_id:uuid}/voice",
        opt={"needs": Permission.ANSWER},
        status_code=201,
        request_max_body_size=MOST_BYTES["audio"],
    )
    async def voice(
        request: Request[Any, Any, Any], conversation_id: FromPath[UUID]
    ) -> Response[bytes]:
        actor, recording = actor_of(request), await request.body()
        try:
            async with house.ledger.work(actor.controller_id) as work:
                kept = await enclosure.keep_voice(
                    work, actor, conversation_id, recording, now=house.clock()
                )
        except Refusal as refused:
            status = 403 if refused.code == "FORBIDDEN" else 409
            told = {
                "code": refused.code,
                "problem": refused.problem._asdict(),
                "cure": refused.cure._asdict(),
            }
            return _json(told, status)
        return _json({"media": str(kept.media_id), "kind": "audio", "filename": ""}, 201)

    return [voice]


def _json(told: dict[str, Any], status: int) -> Response[bytes]:
    body = msgspec.json.encode(told)
    return Response(body, status_code=status, media_type="application/json", headers=_NO_STORE)
