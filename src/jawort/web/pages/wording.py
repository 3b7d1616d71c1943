"""Texts that ask for a yes, for staff: written from a model with the lint beside them, looked at as
customers see them, published, and withdrawn after a dry run.
"""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from litestar import Request, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Redirect

from jawort.desk.company import purpose_act, wording_act
from jawort.desk.company.wording import structure_of
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Language
from jawort.domain.staff.account import Permission
from jawort.domain.wording.finding import Finding
from jawort.domain.wording.lint import refusing
from jawort.domain.wording.model import AS_OF, REVIEW_AFTER
from jawort.domain.wording.text import Block, Part, Surface, Wording
from jawort.ledger.purpose import Purpose
from jawort.ledger.wording import Touched
from jawort.web.form import Fields, fields
from jawort.web.house import House
from jawort.web.page import language_of, staff_page
from jawort.web.pages.cure import on_page
from jawort.web.pages.purpose_words import SURFACES, words
from jawort.web.session import actor_of

Asked = Request[Any, Any, Any]

_READ: Final = {"needs": Permission.READ_PROOF}
_WRITE: Final = {"needs": Permission.TEMPLATE}
_TEXT: Final = "/settings/purposes/{purpose_id:uuid}/text"
_ONE: Final = "/settings/wordings/{wording_id:uuid}"
MOST_PARTS: Final = 30


def routes(house: House) -> list[HTTPRouteHandler]:
    """The editor of a text, its check and its publication; a published text and its end."""
    return [*_editor(house), *_published(house)]


def _editor(house: House) -> list[HTTPRouteHandler]:
    @get(_TEXT, opt=_WRITE)
    async def begin(request: Asked, purpose_id: FromPath[UUID]) -> Response[bytes]:
        actor, now, query = actor_of(request), house.clock(), request.query_params
        async with house.ledger.work(actor.controller_id) as work:
            model = await wording_act.draft(
                work,
                actor,
                purpose_id,
                surface=_surface(query.get("surface", "")),
                language=_language(query.get("language", "") or language_of(request)),
                now=now,
            )
            text = model.text
            if before := _before(request):
                text = await wording_act.source(work, actor, purpose_id, before)
        return await _edited(house, request, purpose_id, text)

    @post(f"{_TEXT}/check", opt=_WRITE, status_code=200)
    async def check(request: Asked, purpose_id: FromPath[UUID]) -> Response[bytes]:
        text = await _written(house, request, purpose_id)
        return await _edited(house, request, purpose_id, text, template="wording_check.html")

    @post(f"{_TEXT}/review", opt=_WRITE, status_code=200)
    async def review(request: Asked, purpose_id: FromPath[UUID]) -> Response[bytes]:
        text = await _written(house, request, purpose_id)
        is_review = not (await fields(request)).is_on("again")
        return await _edited(house, request, purpose_id, text, is_review=is_review)

    @post(_TEXT, opt=_WRITE, status_code=200)
    async def publish(request: Asked, purpose_id: FromPath[UUID]) -> Response[Any]:
        actor, text = actor_of(request), await _written(house, request, purpose_id)
        try:
            async with house.ledger.work(actor.controller_id) as work:
                made = await wording_act.publish(work, actor, text, now=house.clock())
        except Refusal as refused:
            if refused.code in ("FORBIDDEN", "PURPOSE_UNKNOWN"):
                raise
            return await _edited(house, request, purpose_id, text, refused=on_page(refused))
        return Redirect(f"/settings/wordings/{made}?done=published", status_code=303)

    return [begin, check, review, publish]


def _published(house: House) -> list[HTTPRouteHandler]:
    @get(_ONE, opt=_READ)
    async def one(request: Asked, wording_id: FromPath[UUID]) -> Response[bytes]:
        return await _shown(house, request, wording_id)

    @get(f"{_ONE}/withdraw", opt=_WRITE)
    async def dry(request: Asked, wording_id: FromPath[UUID]) -> Response[bytes]:
        actor = actor_of(request)
        async with house.ledger.work(actor.controller_id) as work:
            touched = await wording_act.plan_withdrawal(work, actor, wording_id, now=house.clock())
        return await _shown(house, request, wording_id, touched=touched)

    @post(f"{_ONE}/withdraw", opt=_WRITE, status_code=200)
    async def withdraw(request: Asked, wording_id: FromPath[UUID]) -> Response[Any]:
        actor, given, now = actor_of(request), await fields(request), house.clock()
        why = given.text("why", longest=300).strip()
        try:
            async with house.ledger.work(actor.controller_id) as work:
                await wording_act.withdraw(work, actor, wording_id, why=why, now=now)
        except Refusal as refused:
            if refused.code != "WHY":
                raise
            async with house.ledger.work(actor.controller_id) as work:
                touched = await wording_act.plan_withdrawal(work, actor, wording_id, now=now)
            return await _shown(
                house, request, wording_id, touched=touched, refused=on_page(refused)
            )
        return Redirect(f"/settings/wordings/{wording_id}?done=withdrawn", status_code=303)

    return [one, dry, withdraw]


async def _edited(
    house: House,
    request: Asked,
    purpose_id: UUID,
    text: Wording,
    *,
    template: str = "wording_edit.html",
    is_review: bool = False,
    refused: Refusal | None = None,
) -> Response[bytes]:
    """A text that is being written, with everything the lint says to it. is_review: what passes is
    shown once more, to be published.
    """
    actor = actor_of(request)
    async with house.ledger.work(actor.controller_id) as work:
        known = await purpose_act.one(work, actor, purpose_id, needs=Permission.TEMPLATE)
        findings = await wording_act.check(work, actor, text, now=house.clock())
    stopped = refusing(findings)
    if is_review and not stopped:
        template = "wording_review.html"
    return _page(
        request,
        template,
        409 if refused or (is_review and stopped) else 200,
        purpose=known,
        text=text,
        before=_before(request),
        as_of=AS_OF,
        findings=findings,
        stopped=stopped,
        missing=_missing(findings),
        refused=refused,
    )


async def _shown(
    house: House,
    request: Asked,
    wording_id: UUID,
    *,
    touched: Touched | None = None,
    refused: Refusal | None = None,
) -> Response[bytes]:
    """A published text as it is shown to people; with a dry run of its end where asked for."""
    actor = actor_of(request)
    async with house.ledger.work(actor.controller_id) as work:
        found = await wording_act.shown(work, actor, wording_id)
        known: Purpose | None = None
        if found.purpose_id is not None:
            known = await purpose_act.one(work, actor, found.purpose_id)
    made = structure_of(found)
    return _page(
        request,
        "wording_one.html",
        409 if refused else 200,
        one=found,
        purpose=known,
        text=made or _plain(found.language, _surface(found.surface), found.body),
        may_follow=made is not None and made.spoken is not None,
        review_by=found.published_at + REVIEW_AFTER,
        is_due=house.clock() >= found.published_at + REVIEW_AFTER,
        touched=touched,
        refused=refused,
        done=request.query_params.get("done", ""),
    )


def _page(request: Asked, template: str, status: int, **values: object) -> Response[bytes]:
    told = words(language_of(request)) | values
    return staff_page(request, template, status=status, current="settings", **told)


def _missing(findings: Sequence[Finding]) -> list[Block]:
    """The blocks a text lacks, in the order in which they are read."""
    lacks = {one.block for one in findings if one.block is not None}
    return [block for block in Block if block in lacks]


async def _written(house: House, request: Asked, purpose_id: UUID) -> Wording:
    """A text as it was sent: a new one, or the next version of the published one it began from."""
    actor, text = actor_of(request), _typed(await fields(request), purpose_id)
    if before := _before(request):
        async with house.ledger.work(actor.controller_id) as work:
            return await wording_act.following(work, actor, before, text)
    return text


def _typed(given: Fields, purpose_id: UUID) -> Wording:
    """A text as somebody typed it. A part without words is none; boxes are never ticked."""
    parts = []
    for place in range(MOST_PARTS):
        said = " ".join(given.text(f"part-{place}", longest=2000).split())
        claims = given.text(f"blocks-{place}", longest=300).split()
        if said:
            blocks = tuple(Block(one) for one in claims if one in set(Block))
            parts.append(Part(blocks, said))
    surface = _surface(given.text("surface"))
    in_chat = surface == "thread"
    return Wording(
        name=given.text("name", longest=80).strip(),
        language=_language(given.text("language")),
        surface=surface,
        purposes=(purpose_id,),
        parts=tuple(parts),
        yes=given.text("yes", longest=80).strip() if in_chat else "",
        no=given.text("no", longest=80).strip() if in_chat else "",
    )


def _plain(language: str, surface: Surface, body: str) -> Wording:
    """A text of an earlier release, which has no parts."""
    whole = (Part((), body),)
    return Wording(name="", language=language, surface=surface, purposes=(), parts=whole)


def _surface(text: str) -> Surface:
    return next((one for one in SURFACES if one == text), "thread")


def _language(text: str) -> Language:
    return "en" if text == "en" else "de"


def _before(request: Asked) -> UUID | None:
    """The published text that a next version begins from; every address of the editor names it."""
    try:
        return UUID(request.query_params.get("from", ""))
    except ValueError:
        return None
