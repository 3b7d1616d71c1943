"""Purposes for staff: what is sent for, with its texts; added, changed, ended after a dry run."""

from typing import Any, Final
from uuid import UUID

from litestar import Request, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Redirect

from jawort.desk.company import purpose_act, wording_act
from jawort.desk.company.purpose import subject_of
from jawort.domain.purpose import NewPurpose
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Permission
from jawort.ledger.purpose import Touched
from jawort.web.form import Fields, fields
from jawort.web.house import House
from jawort.web.page import language_of, staff_page
from jawort.web.pages.cure import on_page
from jawort.web.pages.purpose_words import words
from jawort.web.session import actor_of

Asked = Request[Any, Any, Any]

PLACE: Final = "/settings/purposes"
_READ: Final = {"needs": Permission.READ_PROOF}
_WRITE: Final = {"needs": Permission.TEMPLATE}
_NEW: Final = NewPurpose("ADS")


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/settings/purposes`, one of them, and what is done with it."""
    return [*_reading(house), *_writing(house), *_ending(house)]


def _reading(house: House) -> list[HTTPRouteHandler]:
    @get(PLACE, opt=_READ)
    async def every(request: Asked) -> Response[bytes]:
        return await _listed(house, request)

    @get(f"{PLACE}/{{purpose_id:uuid}}", opt=_READ)
    async def one(request: Asked, purpose_id: FromPath[UUID]) -> Response[bytes]:
        return await _shown(house, request, purpose_id)

    return [every, one]


def _writing(house: House) -> list[HTTPRouteHandler]:
    @post(PLACE, opt=_WRITE, status_code=200)
    async def add(request: Asked) -> Response[Any]:
        actor, typed = actor_of(request), _typed(await fields(request))
        try:
            async with house.ledger.work(actor.controller_id) as work:
                made = await purpose_act.add(work, actor, typed, now=house.clock())
        except Refusal as refused:
            return await _listed(house, request, typed=typed, refused=_no_page(refused))
        return Redirect(f"{PLACE}/{made}?done=added", status_code=303)

    @post(f"{PLACE}/{{purpose_id:uuid}}/change", opt=_WRITE, status_code=200)
    async def change(request: Asked, purpose_id: FromPath[UUID]) -> Response[Any]:
        actor, given = actor_of(request), await fields(request)
        async with house.ledger.work(actor.controller_id) as work:
            known = await purpose_act.one(work, actor, purpose_id, needs=Permission.TEMPLATE)
        new = NewPurpose(known.code, known.topic, known.channel, known.basis, *_may_change(given))
        try:
            async with house.ledger.work(actor.controller_id) as work:
                await purpose_act.change(work, actor, purpose_id, new, now=house.clock())
        except Refusal as refused:
            return await _shown(house, request, purpose_id, typed=new, refused=_no_page(refused))
        return Redirect(f"{PLACE}/{purpose_id}?done=changed", status_code=303)

    return [add, change]


def _ending(house: House) -> list[HTTPRouteHandler]:
    @get(f"{PLACE}/{{purpose_id:uuid}}/retire", opt=_WRITE)
    async def dry(request: Asked, purpose_id: FromPath[UUID]) -> Response[Any]:
        actor = actor_of(request)
        async with house.ledger.work(actor.controller_id) as work:
            touched = await purpose_act.retire(
                work, actor, purpose_id, really=False, now=house.clock()
            )
        return await _shown(house, request, purpose_id, touched=touched)

    @post(f"{PLACE}/{{purpose_id:uuid}}/retire", opt=_WRITE, status_code=200)
    async def retire(request: Asked, purpose_id: FromPath[UUID]) -> Response[Any]:
        actor = actor_of(request)
        async with house.ledger.work(actor.controller_id) as work:
            await purpose_act.retire(work, actor, purpose_id, really=True, now=house.clock())
        return Redirect(f"{PLACE}/{purpose_id}?done=retired", status_code=303)

    return [dry, retire]


async def _listed(
    house: House,
    request: Asked,
    *,
    typed: NewPurpose = _NEW,
    refused: Refusal | None = None,
) -> Response[bytes]:
    actor, language = actor_of(request), language_of(request)
    async with house.ledger.work(actor.controller_id) as work:
        known = await purpose_act.listed(work, actor)
        texts = await wording_act.listed(work, actor)
    in_force: dict[UUID, set[tuple[str, str]]] = {}
    for text in texts:
        if text.withdrawn_at is None and text.purpose_id is not None:
            in_force.setdefault(text.purpose_id, set()).add((text.surface, text.language))
    return staff_page(
        request,
        "purpose_list.html",
        status=409 if refused else 200,
        current="settings",
        purposes=sorted(known, key=lambda one: (one.is_retired, subject_of(one, language))),
        in_force=in_force,
        typed=typed,
        refused=refused,
        **words(language),
    )


async def _shown(
    house: House,
    request: Asked,
    purpose_id: UUID,
    *,
    typed: NewPurpose | None = None,
    touched: Touched | None = None,
    refused: Refusal | None = None,
) -> Response[bytes]:
    """One purpose with its texts; with a dry run of its end where that was asked for."""
    actor = actor_of(request)
    async with house.ledger.work(actor.controller_id) as work:
        known = await purpose_act.one(work, actor, purpose_id)
        texts = await wording_act.listed(work, actor)
    return staff_page(
        request,
        "purpose_one.html",
        status=409 if refused else 200,
        current="settings",
        one=known,
        texts=[text for text in texts if text.purpose_id == purpose_id],
        typed=typed or known,
        touched=touched,
        refused=refused,
        done=request.query_params.get("done", ""),
        **words(language_of(request)),
    )


def _typed(given: Fields) -> NewPurpose:
    """A purpose as somebody typed it. Notifications have no topic: their kind says it."""
    code = given.text("code", longest=20)
    topic = given.text("topic", longest=200).strip() if code == "ADS" else ""
    channel = given.text("channel", longest=20)
    basis = given.text("basis", longest=20)
    return NewPurpose(code, topic, channel, basis, *_may_change(given))


def _may_change(given: Fields) -> tuple[int | None, int | None, str, str]:
    subject_de, subject_en = (
        given.text(f"subject_{it}", longest=200).strip() for it in ("de", "en")
    )
    return _cap(given, "cap_count"), _cap(given, "cap_days"), subject_de, subject_en


def _cap(given: Fields, name: str) -> int | None:
    """Half of a frequency; None only where nothing was typed. A slip is 0, which is refused: it
    must not mean "as often as we like".
    """
    return given.number(name, otherwise=0) if given.text(name).strip() else None


def _no_page(refused: Refusal) -> Refusal:
    """What is refused for the role, or because there is no such purpose, has a page of its own."""
    if refused.code in ("FORBIDDEN", "PURPOSE_UNKNOWN"):
        raise refused
    return on_page(refused)
