"""Taking down a yes said elsewhere: on paper with its scan, or by phone until it is confirmed."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from litestar import Request, Response, get, post
from litestar.datastructures import UploadFile
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from jawort.desk.company import purpose as purposes
from jawort.desk.contact.record import record
from jawort.desk.media.file import Upload
from jawort.desk.road import paper_form
from jawort.desk.road.paper_form import Recorded, TakenDown
from jawort.desk.staff.permit import require
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Language, Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger.sender import senders
from jawort.ledger.wording import wordings
from jawort.ledger.work import Work
from jawort.web.house import House
from jawort.web.page import language_of, staff_page
from jawort.web.pages.purpose_words import LANGUAGES, SURFACES
from jawort.web.session import actor_of

Asked = Request[Any, Any, Any]

MOST_BYTES: Final = 17_000_000  # a scan of 16 MB and the fields around it
_NEEDS: Final = {"needs": Permission.RECORD_CONSENT}
_BAD: Final = (
    Sentence("Es fehlt, wozu und wann Ja gesagt wurde.", "It is missing to what and when."),
    Sentence("Wählen Sie Text, Nummer, Tag und Uhrzeit.", "Choose text, number, day and time."),
)


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/contact/RECORD/consent`, and what its two forms send."""

    async def page(
        request: Asked, contact_id: UUID, *, status: int = 200, **more: object
    ) -> Response[bytes]:
        actor, language = actor_of(request), language_of(request)
        async with house.ledger.reading(actor.controller_id) as work:
            choices = await _choices(work, contact_id, language)
            subjects = {
                one.purpose_id: purposes.subject_of(one, language)
                for one in await purposes.listed(work)
            }
        shown: dict[str, Any] = {"refused": None, "recorded": None, **choices, **more}
        return staff_page(
            request,
            "record_consent.html",
            status=status,
            current="contacts",
            contact_id=contact_id,
            subjects=subjects,
            surfaces=SURFACES,
            languages=LANGUAGES,
            today=house.clock().astimezone(ZoneInfo("Europe/Berlin")),
            **shown,
        )

    @get("/contact/{contact_id:uuid}/consent", opt=_NEEDS)
    async def shown(request: Asked, contact_id: FromPath[UUID]) -> Response[bytes]:
        require(actor_of(request), Permission.RECORD_CONSENT)
        return await page(request, contact_id)

    @post(
        "/contact/{contact_id:uuid}/consent/{road:str}",
        opt=_NEEDS,
        request_max_body_size=MOST_BYTES,
        status_code=200,
    )
    async def noted(
        request: Asked, contact_id: FromPath[UUID], road: FromPath[str]
    ) -> Response[bytes]:
        actor = actor_of(request)
        require(actor, Permission.RECORD_CONSENT)
        try:
            done = await _record(house, actor, contact_id, road, await request.form())
        except Refusal as refused:
            return await page(request, contact_id, status=409, refused=refused)
        return await page(request, contact_id, recorded=done)

    return [shown, noted]


async def _record(house: House, actor: Actor, contact_id: UUID, road: str, given: Any) -> Recorded:
    told, scan = _told(given), given.get("scan")
    now = house.clock()
    if road == "phone":
        async with house.ledger.work(actor.controller_id) as work:
            return await paper_form.note_call(work, actor, contact_id, told, now=now)
    data = await scan.read() if isinstance(scan, UploadFile) else b""
    name = scan.filename if isinstance(scan, UploadFile) else ""
    kind = scan.content_type if isinstance(scan, UploadFile) else ""
    async with house.ledger.work(actor.controller_id) as work:
        upload = Upload(name, kind, data)
        return await paper_form.record(work, actor, contact_id, told, upload, now=now)


def _told(given: Any) -> TakenDown:
    """What the form says. The time is that of the company's clock on the wall."""
    try:
        purpose, _, text = str(given.get("text", "")).partition("/")
        said_at = datetime.fromisoformat(str(given.get("said_at", "")))
        return TakenDown(
            purpose_id=UUID(purpose),
            sender_id=UUID(str(given.get("sender", ""))),
            wording_id=UUID(text),
            said_at=said_at.replace(tzinfo=ZoneInfo("Europe/Berlin")),
            place=str(given.get("place", ""))[:300],
        )
    except ValueError:
        raise Refusal("BAD_YES", *_BAD) from None


async def _choices(work: Work, contact_id: UUID, language: Language) -> dict[str, object]:
    """Whose yes it is, the texts in force, those in the person's language and for paper first, and
    our numbers. Raises Refusal when there is no such record.
    """
    whose = (await record(work, contact_id)).contact
    spoken = whose.language or language
    known = {one.purpose_id for one in await purposes.listed(work) if not one.is_retired}
    texts = [
        one
        for one in await wordings(work)
        if one.kind == "opt_in" and one.withdrawn_at is None and one.purpose_id in known
    ]
    texts.sort(key=lambda one: (one.language != spoken, one.surface != "paper"))
    name = whose.name or whose.username
    return {"texts": texts, "senders": await senders(work), "name": name}
