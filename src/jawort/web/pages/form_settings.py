"""Forms and posters for staff: made, looked at as customers see them, embedded, printed, ended."""

from collections.abc import Awaitable, Callable
from typing import Any, Final
from uuid import UUID

import msgspec
from litestar import Request, Response, get, post
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Redirect

from jawort.desk.company.purpose import subject_of
from jawort.desk.road import form as acts
from jawort.desk.road import form_list
from jawort.desk.road.form_list import Listed
from jawort.desk.road.poster import poster_of
from jawort.domain.consent.form import ConfirmedBy, Kind, NewForm
from jawort.domain.consent.invitation import chat_link, message_with
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Language, Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger.form import Form
from jawort.ledger.work import Work
from jawort.papers.dialled import dialled
from jawort.papers.qr import qr
from jawort.web.form import Fields, fields
from jawort.web.house import House
from jawort.web.page import language_of, staff_page
from jawort.web.pages.cure import on_page
from jawort.web.policy import Policy, headers
from jawort.web.session import actor_of

Asked = Request[Any, Any, Any]
Act = Callable[[Work, Actor, Listed], Awaitable[object]]

PLACE: Final = "/settings/forms"
KINDS: Final[dict[Kind, Sentence]] = {
    "page": Sentence("Seite oder Widget", "Page or widget"),
    "checkout": Sentence("im Shop oder Konto", "in a shop or account"),
    "poster": Sentence("Aushang", "Poster"),
}
_READ: Final = {"needs": Permission.READ_PROOF}
_WRITE: Final = {"needs": Permission.TEMPLATE}
_FILES: Final = {"poster.pdf": "application/pdf", "poster.svg": "image/svg+xml"}


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/settings/forms`, one of them, and what is done with it."""
    return [*_reading(house), *_writing(house), *_states(house)]


def _reading(house: House) -> list[HTTPRouteHandler]:
    @get(PLACE, opt=_READ)
    async def every(request: Asked) -> Response[bytes]:
        actor = actor_of(request)
        async with house.ledger.work(actor.controller_id) as work:
            known = await form_list.listed(work, actor)
        return staff_page(request, "form_list.html", current="settings", forms=known, kinds=KINDS)

    @get(f"{PLACE}/new", opt=_WRITE)
    async def blank(request: Asked) -> Response[bytes]:
        kind = request.query_params.get("kind", "")
        chosen: Kind = "poster" if kind == "poster" else "page"
        return await _edited(house, request, None, _typed(Fields({}), chosen))

    @get(f"{PLACE}/{{form_id:uuid}}", opt=_READ)
    async def one(request: Asked, form_id: FromPath[UUID]) -> Response[bytes]:
        return await _shown(house, request, form_id)

    @get(f"{PLACE}/{{form_id:uuid}}/change", opt=_WRITE)
    async def change(request: Asked, form_id: FromPath[UUID]) -> Response[bytes]:
        actor = actor_of(request)
        async with house.ledger.work(actor.controller_id) as work:
            known = await form_list.found(work, actor, form_id, needs=Permission.TEMPLATE)
        return await _edited(house, request, known, acts.as_new(known.form))

    @get(f"{PLACE}/{{form_id:uuid}}/{{name:str}}", opt=_READ)
    async def file(request: Asked, form_id: FromPath[UUID], name: FromPath[str]) -> Response[bytes]:
        actor, language = actor_of(request), language_of(request)
        async with house.ledger.work(actor.controller_id) as work:
            known = await form_list.found(work, actor, form_id)
            if name not in _FILES:
                raise NotFoundException
            code = known.form.public_id
            sheet = await poster_of(work, actor, code, language, now=house.clock())
        from jawort.papers.poster import poster_pdf, poster_svg  # here: typesetting loads slowly

        pdf = name.endswith(".pdf")
        made = poster_pdf(sheet, language) if pdf else poster_svg(sheet, language).encode()
        called = name.replace(".", f"-{code}-{language}.")
        told = {"Content-Disposition": f'attachment; filename="{called}"'}
        return Response(made, media_type=_FILES[name], headers=headers(Policy.STAFF) | told)

    return [every, blank, one, change, file]


def _writing(house: House) -> list[HTTPRouteHandler]:
    @post(PLACE, opt=_WRITE, status_code=200)
    async def define(request: Asked) -> Response[Any]:
        actor, given = actor_of(request), await fields(request)
        kind = given.text("kind")
        typed = _typed(given, "poster" if kind == "poster" else _page_kind(given))
        try:
            async with house.ledger.work(actor.controller_id) as work:
                new = await _filled(work, typed, house)
                made = await acts.define(work, actor, new, now=house.clock())
        except Refusal as refused:
            return await _edited(house, request, None, typed, refused=_no_right(refused))
        return Redirect(f"{PLACE}/{made.form_id}?done=made", status_code=303)

    @post(f"{PLACE}/{{form_id:uuid}}/change", opt=_WRITE, status_code=200)
    async def change(request: Asked, form_id: FromPath[UUID]) -> Response[Any]:
        actor, given = actor_of(request), await fields(request)
        async with house.ledger.work(actor.controller_id) as work:
            known = await form_list.found(work, actor, form_id, needs=Permission.TEMPLATE)
        typed = _typed(given, known.form.kind)
        try:
            async with house.ledger.work(actor.controller_id) as work:
                new = await _filled(work, typed, house, before=known.form)
                code = known.form.public_id
                await acts.change(work, actor, code, new, now=house.clock())
        except Refusal as refused:
            return await _edited(house, request, known, typed, refused=_no_right(refused))
        return Redirect(f"{PLACE}/{form_id}?done=changed", status_code=303)

    @post(f"{PLACE}/{{form_id:uuid}}/secret", opt=_WRITE, status_code=200)
    async def secret(request: Asked, form_id: FromPath[UUID]) -> Response[bytes]:
        actor = actor_of(request)
        async with house.ledger.work(actor.controller_id) as work:
            known = await form_list.found(work, actor, form_id, needs=Permission.TEMPLATE)
            key = await form_list.secret(work, actor, known.form, now=house.clock())
        return await _shown(house, request, form_id, secret=key)

    return [define, change, secret]


def _states(house: House) -> list[HTTPRouteHandler]:
    @post(f"{PLACE}/{{form_id:uuid}}/end", opt=_WRITE, status_code=200)
    async def end(request: Asked, form_id: FromPath[UUID]) -> Response[Any]:
        async def act(work: Work, actor: Actor, known: Listed) -> None:
            await acts.end(work, actor, known.form.public_id, now=house.clock())

        return await _done(house, request, form_id, act, "ended")

    @post(f"{PLACE}/{{form_id:uuid}}/reopen", opt=_WRITE, status_code=200)
    async def reopen(request: Asked, form_id: FromPath[UUID]) -> Response[Any]:
        async def act(work: Work, actor: Actor, known: Listed) -> None:
            await acts.reopen(work, actor, known.form.form_id, now=house.clock())

        return await _done(house, request, form_id, act, "reopened")

    return [end, reopen]


async def _done(house: House, request: Asked, form_id: UUID, act: Act, done: str) -> Response[Any]:
    """Carry out an act, and show the form as it stands now, or why not."""
    actor = actor_of(request)
    try:
        async with house.ledger.work(actor.controller_id) as work:
            known = await form_list.found(work, actor, form_id, needs=Permission.TEMPLATE)
            await act(work, actor, known)
    except Refusal as refused:
        return await _shown(house, request, form_id, refused=_no_right(refused))
    return Redirect(f"{PLACE}/{form_id}?done={done}", status_code=303)


async def _shown(
    house: House,
    request: Asked,
    form_id: UUID,
    *,
    refused: Refusal | None = None,
    secret: str = "",
) -> Response[bytes]:
    """One form: what it has brought, as customers see it, and what goes where."""
    actor, now, language = actor_of(request), house.clock(), language_of(request)
    async with house.ledger.work(actor.controller_id) as work:
        known = await form_list.found(work, actor, form_id)
        offered = {
            one.purpose.purpose_id: one for one in await form_list.offered(work, actor, now=now)
        }
        snippets, missing = await _snippets(work, actor, known, house)
        missing_poster = await _no_poster(work, actor, known, house)
        thanks = await form_list.thanks(work, actor, known.form, now=now)
        address = await acts.address(work, known.form, now=now)
    link = chat_link(known.form.number, message_with(known.form.public_id))
    made = staff_page(
        request,
        "form_one.html",
        status=409 if refused else 200,
        current="settings",
        dialled=dialled,
        one=known,
        offered=offered,
        subject=lambda one: subject_of(one.purpose, language),
        kinds=KINDS,
        snippets=snippets,
        missing=missing,
        missing_poster=missing_poster,
        thanks=thanks,
        address=address,
        link=link,
        code=qr(link),
        message=message_with(known.form.public_id),
        refused=refused,
        secret=secret,
        done=request.query_params.get("done", ""),
    )
    made.headers["Content-Security-Policy"] += "; frame-src 'self'"  # as customers see it
    return made


async def _snippets(
    work: Work, actor: Actor, known: Listed, house: House
) -> tuple[dict[Language, tuple[str, str]], Refusal | None]:
    """What a site puts on its page, in both languages; or why that cannot be said yet."""
    found: dict[Language, tuple[str, str]] = {}
    spoken: tuple[Language, ...] = ("de", "en")
    try:
        for language in spoken:
            found[language] = await form_list.snippet(
                work, actor, known.form, language, now=house.clock()
            )
    except Refusal as missing:
        return {}, on_page(missing)
    return found, None


async def _no_poster(work: Work, actor: Actor, known: Listed, house: House) -> Refusal | None:
    """Why a poster cannot be printed now; None where it can, and of what is none."""
    if known.form.kind != "poster" or known.form.ended_at is not None:
        return None
    try:
        await poster_of(work, actor, known.form.public_id, "de", now=house.clock())
    except Refusal as missing:
        return on_page(missing)
    return None


async def _edited(
    house: House,
    request: Asked,
    known: Listed | None,
    typed: NewForm,
    *,
    refused: Refusal | None = None,
) -> Response[bytes]:
    """The fields of a form, new or to be changed, with what was typed and why it was refused."""
    actor, now, language = actor_of(request), house.clock(), language_of(request)
    async with house.ledger.work(actor.controller_id) as work:
        offered = await form_list.offered(work, actor, now=now)
        numbers = await form_list.numbers(work, actor)
        ways = await acts.other_ways(work, now=now)
    return staff_page(
        request,
        "form_edit.html",
        status=409 if refused else 200,
        current="settings",
        dialled=dialled,
        known=known,
        typed=typed,
        offered=offered,
        subject=lambda one: subject_of(one.purpose, language),
        numbers=numbers,
        known_ways=ways,
        kinds=KINDS,
        refused=refused,
    )


def _typed(given: Fields, kind: Kind) -> NewForm:
    """A form as somebody typed it, before anything is looked up."""
    asks: ConfirmedBy = "question" if given.is_on("asks") or not given.text("kind") else "message"
    return NewForm(
        kind=kind,
        name=given.text("name", longest=200).strip(),
        place=given.text("place", longest=300).strip(),
        purposes=tuple(found for one in given.several("purpose") if (found := _id(one))),
        sender_id=_id(given.text("sender")) or UUID(int=0),
        number=given.text("number", longest=40).strip(),
        other_ways=given.text("other_ways", longest=600).strip(),
        confirmed_by="question" if kind == "poster" else asks,
        sites=tuple(given.text("sites", longest=2000).split()),
    )


async def _filled(
    work: Work, typed: NewForm, house: House, *, before: Form | None = None
) -> NewForm:
    """What was left empty is taken from the settings; so is a number that still stands there from
    the sender the form had before.
    """
    sender_id, number = await acts.number_of(work, typed.sender_id if typed.sender_id.int else None)
    ways = typed.other_ways or await acts.other_ways(work, now=house.clock())
    told = "".join(typed.number.split())
    if before and before.sender_id != sender_id and before.number == told:
        told = ""
    return msgspec.structs.replace(
        typed, sender_id=sender_id, number=told or number, other_ways=ways
    )


def _page_kind(given: Fields) -> Kind:
    return "checkout" if given.is_on("checkout") else "page"


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _no_right(refused: Refusal) -> Refusal:
    """What is refused for the role, or because there is no such form, has a page of its own."""
    if refused.code in ("FORBIDDEN", "FORM_UNKNOWN"):
        raise refused
    return on_page(refused)
