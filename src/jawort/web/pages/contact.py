"""One person: what may be sent and why, what has happened, and what staff can do about it."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

from litestar import Request, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Redirect

from jawort.desk.people import person, person_act
from jawort.domain.refusal import Refusal
from jawort.domain.right.erasure import Ground
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger.work import Work
from jawort.web.form import Fields, fields
from jawort.web.house import House
from jawort.web.page import language_of, staff_page
from jawort.web.pages.contact_words import words
from jawort.web.policy import Policy, headers
from jawort.web.session import actor_of, caller_of

Asked = Request[Any, Any, Any]
Act = Callable[[Work, Actor, Fields], Awaitable[object]]

ERASE_WORD = {"de": "LÖSCHEN", "en": "ERASE"}
"""What has to be typed before somebody is erased: it is the one act that nothing takes back."""


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/contact/{id}` and every act on it."""
    return [*_reading(house), *_acts(house), *_rights(house)]


def _reading(house: House) -> list[HTTPRouteHandler]:
    @get("/contact/{contact_id:uuid}")
    async def show(request: Asked, contact_id: FromPath[UUID]) -> Response[bytes]:
        return await shown(house, request, contact_id)

    @post(
        "/contact/{contact_id:uuid}/reveal/{identifier_id:uuid}", opt={"needs": Permission.REVEAL}
    )
    async def reveal(
        request: Asked, contact_id: FromPath[UUID], identifier_id: FromPath[UUID]
    ) -> Response[bytes]:
        actor, now = actor_of(request), house.clock()
        async with house.ledger.work(actor.controller_id) as work:
            full = await person.reveal(
                work,
                actor,
                contact_id,
                identifier_id,
                address=caller_of(request).address,
                now=now,
            )
        return await shown(house, request, contact_id, revealed={identifier_id: full})

    @post(
        "/contact/{contact_id:uuid}/proof/{purpose_id:uuid}", opt={"needs": Permission.READ_PROOF}
    )
    async def proof(
        request: Asked, contact_id: FromPath[UUID], purpose_id: FromPath[UUID]
    ) -> Response[bytes]:
        actor, language, given = actor_of(request), language_of(request), await fields(request)
        async with house.ledger.work(actor.controller_id) as work:
            made = await person_act.prove_one(
                work, actor, contact_id, purpose_id, now=house.clock()
            )
        name = f"proof-{made.proof.purpose.code}-{contact_id}"
        if given.text("format") == "json":
            return file(made.sealed.file, f"{name}.json", "application/json")
        from jawort.papers.consent_proof import consent_proof_pdf  # here: typesetting loads slowly

        pdf = consent_proof_pdf(made.proof, made.sealed, language)
        return file(pdf, f"{name}.pdf", "application/pdf")

    return [show, reveal, proof]


def _acts(house: House) -> list[HTTPRouteHandler]:
    @post("/contact/{contact_id:uuid}/no", opt={"needs": Permission.RECORD_CONSENT})
    async def note_no(request: Asked, contact_id: FromPath[UUID]) -> Response[Any]:
        async def act(work: Work, actor: Actor, given: Fields) -> None:
            await person_act.record_no(
                work,
                actor,
                contact_id,
                given.text("scope") or "all",
                reference=given.text("reference", longest=120),
                now=house.clock(),
            )

        return await _done(house, request, contact_id, act)

    @post("/contact/{contact_id:uuid}/restrict", opt={"needs": Permission.RESTRICT})
    async def restrict(request: Asked, contact_id: FromPath[UUID]) -> Response[Any]:
        async def act(work: Work, actor: Actor, given: Fields) -> None:
            await person_act.restrict(
                work,
                actor,
                contact_id,
                reason=given.text("reason", longest=300),
                lift=given.is_on("lift"),
                now=house.clock(),
            )

        return await _done(house, request, contact_id, act)

    @post("/contact/{contact_id:uuid}/block", opt={"needs": Permission.MARK_PERSON})
    async def block(request: Asked, contact_id: FromPath[UUID]) -> Response[Any]:
        async def act(work: Work, actor: Actor, given: Fields) -> None:
            lift, now = given.is_on("lift"), house.clock()
            await person_act.block_person(work, actor, contact_id, lift=lift, now=now)

        return await _done(house, request, contact_id, act)

    @post("/contact/{contact_id:uuid}/age", opt={"needs": Permission.MARK_PERSON})
    async def age(request: Asked, contact_id: FromPath[UUID]) -> Response[Any]:
        async def act(work: Work, actor: Actor, given: Fields) -> None:
            years, parent = given.number("years", otherwise=-1), given.is_on("parent")
            now = house.clock()
            await person_act.mark_age(work, actor, contact_id, years, parent=parent, now=now)

        return await _done(house, request, contact_id, act)

    @post("/contact/{contact_id:uuid}/kind", opt={"needs": Permission.MARK_PERSON})
    async def kind(request: Asked, contact_id: FromPath[UUID]) -> Response[Any]:
        async def act(work: Work, actor: Actor, given: Fields) -> None:
            now = house.clock()
            await person_act.mark_kind(work, actor, contact_id, given.text("kind"), now=now)

        return await _done(house, request, contact_id, act)

    return [note_no, restrict, block, age, kind]


def _rights(house: House) -> list[HTTPRouteHandler]:
    @post("/contact/{contact_id:uuid}/export", opt={"needs": Permission.EXPORT})
    async def export(request: Asked, contact_id: FromPath[UUID]) -> Response[bytes]:
        from jawort.desk.right.export import to_json

        actor, language, given = actor_of(request), language_of(request), await fields(request)
        async with house.ledger.work(actor.controller_id) as work:
            package = await person_act.export_all(work, actor, contact_id, now=house.clock())
        name = f"export-{contact_id}"
        if given.text("format") == "json":
            return file(to_json(package), f"{name}.json", "application/json")
        from jawort.papers.export import export_pdf  # here: typesetting loads slowly

        return file(export_pdf(package, language), f"{name}.pdf", "application/pdf")

    @get("/contact/{contact_id:uuid}/erase")
    async def plan(request: Asked, contact_id: FromPath[UUID]) -> Response[bytes]:
        return await _planned(house, request, contact_id)

    @post("/contact/{contact_id:uuid}/erase", opt={"needs": Permission.ERASE})
    async def erase(request: Asked, contact_id: FromPath[UUID]) -> Response[bytes]:
        actor, language, given = actor_of(request), language_of(request), await fields(request)
        if given.text("word").strip() != ERASE_WORD[language]:
            return await _planned(house, request, contact_id, mistyped=True)
        ground = given.text("ground")
        chosen = Ground(ground) if ground in set(Ground) else Ground.REQUEST
        done = await person_act.erase(
            house.ledger, actor, contact_id, ground=chosen, now=house.clock()
        )
        return staff_page(
            request, "contact_erased.html", current="contacts", done=done, **words(language)
        )

    @post("/contact/erased/{erasure_id:uuid}", opt={"needs": Permission.ERASE}, status_code=200)
    async def certificate(request: Asked, erasure_id: FromPath[UUID]) -> Response[bytes]:
        actor, language = actor_of(request), language_of(request)
        async with house.ledger.work(actor.controller_id) as work:
            found = await person_act.certificate(work, actor, erasure_id)
        from jawort.papers.certificate import certificate_pdf  # here: typesetting loads slowly

        name = f"certificate-{erasure_id}.pdf"
        return file(certificate_pdf(found, language), name, "application/pdf")

    return [export, plan, erase, certificate]


async def shown(
    house: House,
    request: Asked,
    contact_id: UUID,
    *,
    status: int = 200,
    refused: Refusal | None = None,
    revealed: dict[UUID, str] | None = None,
) -> Response[bytes]:
    """The page of a person; what was refused stands on top of it, and nothing is lost."""
    actor, now = actor_of(request), house.clock()
    async with house.ledger.work(actor.controller_id) as work:
        found = await person.page(work, actor, contact_id, now=now)
    return staff_page(
        request,
        "contact.html",
        status=status,
        current="contacts",
        person=found,
        refused=refused,
        revealed=revealed or {},
        done=request.query_params.get("done", ""),
        **words(language_of(request)),
    )


async def _done(house: House, request: Asked, contact_id: UUID, act: Act) -> Response[Any]:
    """Carry out an act, and show the person as they stand now, or why not."""
    actor, given = actor_of(request), await fields(request)
    try:
        async with house.ledger.work(actor.controller_id) as work:
            await act(work, actor, given)
    except Refusal as refused:
        if refused.code == "FORBIDDEN":
            raise
        return await shown(house, request, contact_id, status=409, refused=refused)
    return Redirect(f"/contact/{contact_id}?done=1", status_code=303)


async def _planned(
    house: House, request: Asked, contact_id: UUID, *, mistyped: bool = False
) -> Response[bytes]:
    actor, now, language = actor_of(request), house.clock(), language_of(request)
    async with house.ledger.work(actor.controller_id) as work:
        dry = await person_act.plan_erasure(work, actor, contact_id, now=now)
        found = await person.page(work, actor, contact_id, now=now)
    return staff_page(
        request,
        "contact_erase.html",
        status=422 if mistyped else 200,
        current="contacts",
        person=found,
        plan=dry,
        grounds=[one.value for one in Ground if one is not Ground.RESTORED],
        word=ERASE_WORD[language],
        mistyped=mistyped,
        **words(language),
    )


def file(body: bytes, name: str, kind: str) -> Response[bytes]:
    """A file to be kept, never to be shown inside a page of ours."""
    told = headers(Policy.STAFF) | {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(body, media_type=kind, headers=told)
