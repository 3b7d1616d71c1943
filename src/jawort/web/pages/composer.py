"""Writing an answer, in the browser: the part beneath a thread, and what its buttons do.

Everything works as a plain form, too: `/inbox/{id}/answer` is the composer as a page of its own.
A script asks with `X-Jawort-Part` and gets the part alone.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import msgspec
from litestar import Request, Response, get, post
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from jawort.desk.answer import composer, kept_answer
from jawort.desk.decision.composer_verdict import faulty
from jawort.domain.conversation.composer import UNDO_S, Composer, Notice, Press, Sent, Writing
from jawort.domain.ids import ZERO
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Permission
from jawort.ledger.work import Work
from jawort.web.house import House
from jawort.web.page import staff_page
from jawort.web.pages import quick_reply, retry, voice
from jawort.web.pages.composer_form import press_of
from jawort.web.pages.inbox_frame import standing
from jawort.web.pages.inbox_why import why_page
from jawort.web.session import actor_of, visitor_of

Asked = Request[Any, Any, Any]

PART: Final = "X-Jawort-Part"
SENT: Final = "X-Jawort-Sent"  # nothing was saved: this very answer is sent or kept already
CHANGED: Final = {"HX-Trigger": "jawort:changed"}
_READ: Final = {"needs": Permission.READ_INBOX}
_ANSWER: Final = {"needs": Permission.ANSWER}


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/inbox/{id}/…`: what the composer shows and does; the texts of the team."""
    return [
        *_looking(house),
        _verdict(house),
        *_explain(house),
        _send(house),
        _draft(house),
        _undo(house),
        _withdraw(house),
        *retry.routes(house),
        *voice.routes(house),
        *quick_reply.routes(house),
    ]


def _looking(house: House) -> list[HTTPRouteHandler]:
    @get("/inbox/{conversation_id:uuid}/composer", opt=_READ)
    async def part(request: Asked, conversation_id: FromPath[UUID]) -> Response[bytes]:
        return _shown(request, await _composed(house, request, conversation_id), is_part=True)

    @get("/inbox/{conversation_id:uuid}/answer", opt=_READ)
    async def whole(request: Asked, conversation_id: FromPath[UUID]) -> Response[bytes]:
        return _shown(request, await _composed(house, request, conversation_id), is_part=False)

    @get("/inbox/{conversation_id:uuid}/composer/templates", opt=_READ)
    async def templates(request: Asked, conversation_id: FromPath[UUID]) -> Response[bytes]:
        actor, now = actor_of(request), house.clock()
        async with house.ledger.work(actor.controller_id) as work:
            made = await composer.compose(work, actor, conversation_id, now=now)
            choices = await composer.templates(work, actor, conversation_id, now=now)
        shown = replace(made, templates=choices)
        return staff_page(request, "composer_templates.html", composer=shown)

    return [part, whole, templates]


def _verdict(house: House) -> HTTPRouteHandler:
    @post("/inbox/{conversation_id:uuid}/verdict", opt=_ANSWER, status_code=200)
    async def verdict(request: Asked, conversation_id: FromPath[UUID]) -> Response[bytes]:
        actor, now = actor_of(request), house.clock()
        press = await press_of(request, _undo_s(request))
        async with house.ledger.work(actor.controller_id) as work:
            try:
                said, window = await composer.weigh(
                    work, actor, conversation_id, press.writing, now=now
                )
            except Refusal as refused:
                if refused.code in ("CONVERSATION_UNKNOWN", "FORBIDDEN"):
                    raise
                _, window = await composer.weigh(work, actor, conversation_id, Writing(), now=now)
                said = faulty(refused.problem, instead=refused.cure)
        return staff_page(
            request,
            "composer_said.html",
            verdict=said,
            window=window,
            text=press.writing.text,
            conversation_id=conversation_id,
        )

    return verdict


def _explain(house: House) -> list[HTTPRouteHandler]:
    """Every rule's answer to the words as they stand, and to any answer at all: nothing is sent."""

    @post("/inbox/{conversation_id:uuid}/explain", opt=_ANSWER, status_code=200)
    async def as_it_stands(request: Asked, conversation_id: FromPath[UUID]) -> Response[bytes]:
        press = await press_of(request, _undo_s(request))
        return await explained(request, conversation_id, press.writing)

    @get("/inbox/{conversation_id:uuid}/why", opt={"needs": Permission.READ_PROOF})
    async def at_all(request: Asked, conversation_id: FromPath[UUID]) -> Response[bytes]:
        return await explained(request, conversation_id, None)

    async def explained(
        request: Asked, conversation_id: UUID, writing: Writing | None
    ) -> Response[bytes]:
        here = standing(request, now=house.clock())
        given = (here.actor, conversation_id)
        async with house.ledger.work(here.actor.controller_id) as work:
            try:
                if writing is None:
                    found = await composer.explain_any(work, *given, now=here.now)
                else:
                    found = await composer.explain(work, *given, writing, now=here.now)
            except Refusal as refused:
                if refused.code == "CONVERSATION_UNKNOWN":
                    raise NotFoundException from None
                raise
        is_part = here.is_part or PART.lower() in request.headers
        return why_page(here, [found], f"/inbox/{conversation_id}", is_part=is_part)

    return [as_it_stands, at_all]


def _send(house: House) -> HTTPRouteHandler:
    @post("/inbox/{conversation_id:uuid}/send", opt=_ANSWER, status_code=200)
    async def send(request: Asked, conversation_id: FromPath[UUID]) -> Response[Any]:
        actor, now = actor_of(request), house.clock()
        press = await press_of(request, _undo_s(request))
        act = composer.keep if press.is_to_keep else composer.send
        async with house.ledger.work(actor.controller_id) as work:
            try:
                sent = await act(work, actor, conversation_id, press, now=now)
            except Refusal as refused:
                if refused.code in ("CONVERSATION_UNKNOWN", "FORBIDDEN"):
                    raise
                sent = Sent("held", faulty(refused.problem, instead=refused.cure))
                if refused.code != "CONTACT_GONE":  # of who is being erased nothing new is kept
                    await composer.save(work, actor, conversation_id, press, now=now)
            writing = press.writing if sent.what == "held" else Writing()
            made = await composer.recompose(
                work, actor, conversation_id, writing, now=now, sent=sent
            )
        return _answered(request, made)

    return send


def _draft(house: House) -> HTTPRouteHandler:
    @post("/inbox/{conversation_id:uuid}/draft", opt=_ANSWER, status_code=204)
    async def draft(request: Asked, conversation_id: FromPath[UUID]) -> Response[None]:
        actor, press = actor_of(request), await press_of(request, UNDO_S)
        async with house.ledger.work(actor.controller_id) as work:
            kept = await composer.save(work, actor, conversation_id, press, now=house.clock())
        if kept:
            return Response(None, status_code=204)
        return Response(None, status_code=409, headers={SENT: "1"})

    return draft


def _undo(house: House) -> HTTPRouteHandler:
    @post("/inbox/{conversation_id:uuid}/undo", opt=_ANSWER, status_code=200)
    async def undo(request: Asked, conversation_id: FromPath[UUID]) -> Response[Any]:
        actor, now = actor_of(request), house.clock()
        wanted = _id(str((await request.form()).get("ready", "")))
        async with house.ledger.work(actor.controller_id) as work:
            writing, told = await composer.take_back(work, actor, conversation_id, wanted, now=now)
            made = await composer.recompose(
                work, actor, conversation_id, writing, now=now, notice=told
            )
        return _answered(request, made)

    return undo


def _withdraw(house: House) -> HTTPRouteHandler:
    @post(
        "/inbox/{conversation_id:uuid}/kept/{kept_id:uuid}/withdraw", opt=_ANSWER, status_code=200
    )
    async def withdraw(
        request: Asked, conversation_id: FromPath[UUID], kept_id: FromPath[UUID]
    ) -> Response[Any]:
        actor, now = actor_of(request), house.clock()
        own, told = (await press_of(request, UNDO_S)).writing, composer.TAKEN_BACK
        async with house.ledger.work(actor.controller_id) as work:
            try:
                kept = await kept_answer.withdraw(work, actor, conversation_id, kept_id, now=now)
                writing = _both(kept, own)
            except Refusal as refused:  # a colleague was quicker, or it has just left
                if refused.code != "NOT_WAITING":
                    raise
                sentence = Sentence(refused.say("de"), refused.say("en"))
                writing, told = own, Notice(sentence, achieved=False)
            press = Press(writing, composer.new_key())
            await composer.save(work, actor, conversation_id, press, now=now)
            made = await composer.recompose(
                work, actor, conversation_id, writing, now=now, notice=told
            )
        return _answered(request, made)

    return withdraw


def _both(kept: Writing, own: Writing) -> Writing:
    """What was kept, and below it the words that stood in the field already: none are lost."""
    added = "" if own.text.strip() in kept.text else own.text
    return msgspec.structs.replace(
        kept,
        text=f"{kept.text}\n{added}".strip(),
        enclosure=kept.enclosure or own.enclosure,
    )


async def composer_of(
    work: Work, request: Asked, conversation_id: UUID, *, now: datetime
) -> Composer:
    """The composer of a conversation. Raises NotFoundException for a foreign one."""
    try:
        return await composer.compose(work, actor_of(request), conversation_id, now=now)
    except Refusal as refusal:
        if refusal.code == "CONVERSATION_UNKNOWN":
            raise NotFoundException from None
        raise


async def _composed(house: House, request: Asked, conversation_id: UUID) -> Composer:
    async with house.ledger.work(actor_of(request).controller_id) as work:
        return await composer_of(work, request, conversation_id, now=house.clock())


def _answered(request: Asked, made: Composer) -> Response[Any]:
    """A part for a script; for a plain form the page, with what has happened on it."""
    answer = _shown(request, made, is_part=PART.lower() in request.headers)
    answer.headers.update(CHANGED)
    return answer


def _shown(request: Asked, made: Composer, *, is_part: bool) -> Response[bytes]:
    template = "composer.html" if is_part else "composer_page.html"
    return staff_page(request, template, composer=made, current="inbox")


def _undo_s(request: Asked) -> int:
    visitor = visitor_of(request)
    return visitor.session.account.habits.undo_s if visitor else UNDO_S


def _id(given: str) -> UUID:
    """An id from a form; one that nothing has where it is none."""
    try:
        return UUID(given)
    except ValueError:
        return ZERO
