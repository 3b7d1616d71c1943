"""Merging a person with another record, and taking that back: each after a dry run side by side."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final
from uuid import UUID

from litestar import Request, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Redirect

from jawort.desk.people import everybody, person, person_act
from jawort.desk.people.everybody import Listed
from jawort.domain.merge import Restraint
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger.work import Work
from jawort.web.form import fields
from jawort.web.house import House
from jawort.web.page import language_of, staff_page
from jawort.web.pages.contact_words import words
from jawort.web.session import actor_of

Asked = Request[Any, Any, Any]
Act = Callable[[Work, Actor, str], Awaitable[object]]

_NEEDS: Final = {"needs": Permission.MARK_PERSON}
_OWN: Final = "/contact/{contact_id:uuid}/merge"
_OTHER: Final = f"{_OWN}/{{other_id:uuid}}"
_BACK: Final = "/contact/{contact_id:uuid}/unmerge/{linked_id:uuid}"

_REASONS: Final = {
    "number_changed": Sentence(
        "WhatsApp meldete einen Nummernwechsel", "WhatsApp told of a change"
    ),
    "names_met": Sentence(
        "eine Nachricht trug beide Kennungen", "one message carried both identifiers"
    ),
    "staff": Sentence("von Hand", "by hand"),
}


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/contact/{id}/merge`, the search there, the dry run, and the way back."""
    return [*_finding(house), *_merging(house), *_undoing(house)]


def _finding(house: House) -> list[HTTPRouteHandler]:
    @get(_OWN, opt=_NEEDS)
    async def begin(request: Asked, contact_id: FromPath[UUID]) -> Response[bytes]:
        return await _shown(house, request, contact_id)

    @post(f"{_OWN}/find", opt=_NEEDS, status_code=200)
    async def find(request: Asked, contact_id: FromPath[UUID]) -> Response[bytes]:
        asked = (await fields(request)).text("asked", longest=200).strip()
        return await _shown(house, request, contact_id, asked=asked)

    return [begin, find]


def _merging(house: House) -> list[HTTPRouteHandler]:
    @get(_OTHER, opt=_NEEDS)
    async def dry(
        request: Asked, contact_id: FromPath[UUID], other_id: FromPath[UUID]
    ) -> Response[bytes]:
        return await _planned(house, request, contact_id, other_id)

    @post(_OTHER, opt=_NEEDS, status_code=200)
    async def merge(
        request: Asked, contact_id: FromPath[UUID], other_id: FromPath[UUID]
    ) -> Response[Any]:
        async def act(work: Work, actor: Actor, reason: str) -> None:
            now = house.clock()
            await person_act.merge_with(work, actor, contact_id, other_id, reason=reason, now=now)

        if refused := await _done(house, request, act):
            return await _planned(house, request, contact_id, other_id, refused=refused)
        return Redirect(f"/contact/{contact_id}/merge?done=merged", status_code=303)

    @post(f"{_OTHER}/apart", opt=_NEEDS, status_code=200)
    async def apart(
        request: Asked, contact_id: FromPath[UUID], other_id: FromPath[UUID]
    ) -> Response[Any]:
        actor = actor_of(request)
        async with house.ledger.work(actor.controller_id) as work:
            await person_act.keep_apart(work, actor, contact_id, other_id, now=house.clock())
        return Redirect(f"/contact/{contact_id}/merge?done=apart", status_code=303)

    return [dry, merge, apart]


def _undoing(house: House) -> list[HTTPRouteHandler]:
    @get(_BACK, opt=_NEEDS)
    async def dry(
        request: Asked, contact_id: FromPath[UUID], linked_id: FromPath[UUID]
    ) -> Response[bytes]:
        return await _parted(house, request, contact_id, linked_id)

    @post(_BACK, opt=_NEEDS, status_code=200)
    async def undo(
        request: Asked, contact_id: FromPath[UUID], linked_id: FromPath[UUID]
    ) -> Response[Any]:
        async def act(work: Work, actor: Actor, reason: str) -> None:
            now = house.clock()
            await person_act.unmerge(work, actor, contact_id, linked_id, reason=reason, now=now)

        if refused := await _done(house, request, act):
            return await _parted(house, request, contact_id, linked_id, refused=refused)
        return Redirect(f"/contact/{contact_id}/merge?done=unmerged", status_code=303)

    return [dry, undo]


async def _done(house: House, request: Asked, act: Act) -> Refusal | None:
    """Carry out an act that needs a reason; gives the refusal where only the reason is missing."""
    actor, given = actor_of(request), await fields(request)
    try:
        async with house.ledger.work(actor.controller_id) as work:
            await act(work, actor, given.text("reason", longest=300).strip())
    except Refusal as refused:
        if refused.code != "WHO_AND_WHY":
            raise
        return refused
    return None


async def _shown(
    house: House, request: Asked, contact_id: UUID, *, asked: str = ""
) -> Response[bytes]:
    """What is merged in this person, who else they may be, and the search for another record."""
    actor, now = actor_of(request), house.clock()
    async with house.ledger.work(actor.controller_id) as work:
        links, proposals = await person_act.merges(work, actor, contact_id)
        own = await person.page(work, actor, contact_id, now=now)
        others = [it for one in proposals for it in (one.contact_id, one.other_id)]
        linked = [it for one in links for it in (one.contact_id, one.linked_to)]
        known = await everybody.named(work, actor, [*others, *linked])
        hits = await everybody.find(work, actor, asked, now=now) if asked else []
    maybe = [
        (known[it], one.reason)
        for one in proposals
        for it in (one.contact_id, one.other_id)
        if it in known and it not in own.people
    ]
    return _page(
        request,
        "contact_merge.html",
        person=own,
        links=[one for one in links if one.contact_id in known and one.linked_to in known],
        known=known,
        maybe=maybe,
        hits=_others(hits, own.people),
        asked=asked,
        done=request.query_params.get("done", ""),
    )


async def _planned(
    house: House,
    request: Asked,
    contact_id: UUID,
    other_id: UUID,
    *,
    refused: Refusal | None = None,
) -> Response[bytes]:
    """The dry run: both sides, what each has said, what will hold. Nothing has changed."""
    actor, now = actor_of(request), house.clock()
    async with house.ledger.work(actor.controller_id) as work:
        plan = await person_act.plan_merge(work, actor, contact_id, other_id, now=now)
        sides = [await person.page(work, actor, one, now=now) for one in (contact_id, other_id)]
    return _page(
        request,
        "contact_merge_plan.html",
        409 if refused else 200,
        person=sides[0],
        sides=sides,
        plan=plan,
        refused=refused,
    )


async def _parted(
    house: House,
    request: Asked,
    contact_id: UUID,
    linked_id: UUID,
    *,
    refused: Refusal | None = None,
) -> Response[bytes]:
    """The dry run of the way back: who is on which side then, and what restrains each record."""
    actor, now = actor_of(request), house.clock()
    async with house.ledger.work(actor.controller_id) as work:
        plan = await person_act.plan_unmerge(work, actor, contact_id, linked_id, now=now)
        own = await person.page(work, actor, contact_id, now=now)
        known = await everybody.named(work, actor, [*plan.one, *plan.other])
    return _page(
        request,
        "contact_unmerge.html",
        409 if refused else 200,
        person=own,
        plan=plan,
        known=known,
        linked_id=linked_id,
        refused=refused,
    )


def _page(request: Asked, template: str, status: int = 200, **values: object) -> Response[bytes]:
    language = language_of(request)
    told: dict[str, object] = words(language) | {
        "reason_word": lambda why: _REASONS[why].in_(language) if why in _REASONS else "",
        "restraints": lambda one: [said.in_(language) for said in restraints(one)],
    }
    return staff_page(request, template, status=status, current="contacts", **(told | values))


def _others(hits: Sequence[Listed], own: Sequence[UUID]) -> list[Listed]:
    return [one for one in hits if one.contact_id not in own]


def restraints(one: Restraint) -> list[Sentence]:
    """What keeps us from writing to somebody, in words; nothing: an empty list."""
    said = {
        "ads": Sentence("Nein zu Werbung", "no to advertising"),
        "all": Sentence("Nein zu allen Nachrichten", "no to all messages"),
    }
    objected = {
        "ads": Sentence("Widerspruch gegen Werbung", "objection to advertising"),
        "general": Sentence("Widerspruch", "objection"),
    }
    held = (
        (one.platform_ads_stop, Sentence("in WhatsApp abgeschaltet", "switched off in WhatsApp")),
        (one.restricted, Sentence("Verarbeitung eingeschränkt", "processing restricted")),
        (one.minor == "under_no_parent", Sentence("minderjährig", "minor")),
        (not one.identity_ok, Sentence("unklar, wer schreibt", "unclear who is writing")),
    )
    found = [said.get(one.optout), objected.get(one.objection)]
    return [it for it in found if it] + [words_ for is_so, words_ in held if is_so]
