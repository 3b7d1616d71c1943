"""The page on which a stranger ticks what we may write about, and gets the code for the chat.

Without script, cookie or foreign host; other sites may show it in a frame where the form says so
(`?embed=1`). Opening it keeps nothing and sending it in grants nothing (law.md W-08, D-14).
"""

import base64
import binascii
import re
from collections.abc import Sequence
from typing import Any, Final, NamedTuple
from urllib.parse import urlencode
from uuid import UUID

from litestar import Request, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from jawort.desk.company.letterhead import Letterhead, letterhead
from jawort.desk.road import form as acts
from jawort.desk.road import invitation
from jawort.desk.road.invitation import Circumstances, Invited
from jawort.domain.consent.invitation import chat_link, message_with
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Language, Sentence
from jawort.ledger.form import Form
from jawort.ledger.invitation import signed
from jawort.ledger.work import Work
from jawort.papers.dialled import dialled
from jawort.papers.qr import qr
from jawort.web.customer import calm, form_of, in_turn, lost
from jawort.web.house import House
from jawort.web.limit import Turnstile
from jawort.web.page import language_of, page
from jawort.web.policy import Policy
from jawort.web.session import address_of

Asked = Request[Any, Any, Any]

_STATUS: Final = {"NOTHING_TICKED": 422, "PAGE_FORGED": 400, "PAGE_OLD": 409, "PAGE_CHANGED": 409}
_TOO_MANY: Final = Refusal(
    "TOO_MANY",
    Sentence(
        "Von Ihrem Anschluss kommt gerade sehr viel. Es ist nichts verloren und nichts geschehen.",
        "A great deal is coming from your connection. Nothing is lost and nothing has happened.",
    ),
    Sentence(
        "Warten Sie eine Minute und drücken Sie dann noch einmal.",
        "Wait a minute and press the button once more.",
    ),
)


class Way(NamedTuple):
    """Another way to reach the company: what is shown, where it leads, and its icon."""

    words: str
    link: str
    icon: str


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/f/{id}`: the page, and what it leads to."""
    turnstile = Turnstile(house.ledger)

    @get("/f/{public_id:str}")
    async def shown(request: Asked, public_id: FromPath[str]) -> Response[bytes]:
        controller_id = await acts.company_of(house.ledger, public_id)
        if controller_id is None:
            return lost(request)
        async with house.ledger.reading(controller_id) as work:
            sheet = await _sheet(request, house, work, public_id)
            if sheet is None:
                return lost(request)
            made = await _opened(work, sheet, house)
        if made.status_code == 200 and "preview" not in request.query_params:
            await acts.count_shown(house.ledger, controller_id, sheet.form, now=house.clock())
        return made

    @post("/f/{public_id:str}", status_code=200)
    async def sent(request: Asked, public_id: FromPath[str]) -> Response[Any]:
        now = house.clock()
        address = address_of(request.scope)
        if not await turnstile.lets_in(address, public_id, now=now):
            return _too_many(request, turnstile.wait_s)  # before anything is looked up
        controller_id = await acts.company_of(house.ledger, public_id)
        if controller_id is None:
            return lost(request)
        fields = await form_of(request) or {}
        around = Circumstances(address, request.headers.get("user-agent", ""))

        async def act() -> Invited:
            async with house.ledger.work(controller_id) as work:
                shown = _carried(fields)
                return await invitation.submit(work, shown, _ticked(fields), around, now=now)

        refused: Refusal | None = None
        try:
            invited = await in_turn(act)
        except Refusal as told:
            refused = told
        async with house.ledger.reading(controller_id) as work:
            sheet = await _sheet(request, house, work, public_id)
            if sheet is None:
                return lost(request)
            if refused is None:
                return sheet.invited(invited)
            if refused.code == "CODE_USED":
                return sheet.said(refused, status=200)
            if wants_json(request):
                return _json_refusal(refused)
            return await sheet.anew(work, house, refused, _carried(fields))

    return [shown, sent]


async def _opened(work: Work, sheet: "Sheet", house: House) -> Response[Any]:
    """What somebody sees who opens the page: the boxes, or where a poster leads."""
    if sheet.form.kind == "poster":
        return sheet.poster()
    query = sheet.request.query_params
    try:
        told = query.get("context", ""), query.get("signature", "")
        reference = await acts.reference(work, sheet.form, *told)
    except Refusal as refused:
        sheet.referred = ""  # what is not genuine goes no further
        return sheet.said(refused, status=400)
    return await sheet.boxes(work, house, reference=reference)


class Sheet:
    """One form and one visitor: everything its pages have in common."""

    def __init__(self, request: Asked, head: Letterhead, form: Form, language: Language) -> None:
        self.request = request
        self.head = head
        self.form = form
        self.language = language
        self.framed = request.query_params.get("embed") == "1"
        self.referred = _referred(request)

    async def boxes(
        self,
        work: Work,
        house: House,
        *,
        refused: Refusal | None = None,
        reference: str = "",
    ) -> Response[bytes]:
        """The boxes, none of them ticked; after a refusal with what was wrong."""
        made = await acts.shown(
            work,
            self.form,
            language=self.language,
            framed=self.framed,
            reference=reference,
            now=house.clock(),
        )
        return self._page(
            "form.html",
            status=_STATUS.get(refused.code, 400) if refused else 200,
            boxes=made.boxes,
            links_in=acts.links_in,
            carried=base64.urlsafe_b64encode(made.carried).decode(),
            refused=refused,
        )

    async def anew(
        self, work: Work, house: House, refused: Refusal, carried: bytes
    ) -> Response[bytes]:
        """The boxes once more after a refusal: for the same order, within the same page."""
        seen = signed(work, carried)
        if seen is None or seen.form_id != self.form.form_id:
            return await self.boxes(work, house, refused=refused)
        self.framed = self.framed or seen.framed
        return await self.boxes(work, house, refused=refused, reference=seen.reference)

    def invited(self, invited: Invited) -> Response[Any]:
        """The code and where it leads."""
        if wants_json(self.request):
            told = {
                "message": invited.message,
                "link": invited.link,
                "number": invited.form.number,
                "expires_at": invited.expires_at.isoformat(),
                "agreed": False,
                "subjects": [{"de": de, "en": en} for de, en in invited.subjects],
            }
            return Response(told, headers={"Cache-Control": "no-store"})
        place = 0 if self.language == "de" else 1
        return self._page(
            "form_next.html",
            message=invited.message,
            link=invited.link,
            code=qr(invited.link),
            expires_at=invited.expires_at,
            subjects=[one[place] for one in invited.subjects],
        )

    def poster(self) -> Response[bytes]:
        """What a poster leads to, for whoever has no camera at hand."""
        message = message_with(self.form.public_id)
        link = chat_link(self.form.number, message)
        return self._page(
            "form_next.html",
            message=message,
            link=link,
            code=qr(link),
            expires_at=None,
            subjects=[],
        )

    def said(self, refused: Refusal, *, status: int) -> Response[Any]:
        """One calm sentence and a way on."""
        if wants_json(self.request):
            return _json_refusal(refused, status=status)
        return self._page("form_said.html", status=status, refused=refused)

    def _page(self, template: str, *, status: int = 200, **values: object) -> Response[bytes]:
        made = page(
            template,
            self.language,
            status=status,
            policy=Policy.EMBEDDED if self.framed else Policy.PUBLIC,
            head=self.head,
            form=self.form,
            dialled=dialled,
            ways=ways_of(self.form.other_ways),
            framed=self.framed,
            path=f"/f/{self.form.public_id}",
            query=("&embed=1" if self.framed else "") + self.referred,
            **values,
        )
        if self.framed and self.form.sites:
            sites = " ".join(("'self'", *self.form.sites))  # our own pages show what it looks like
            made.headers["Content-Security-Policy"] += f"; frame-ancestors {sites}"
        made.headers["X-Robots-Tag"] = "noindex, nofollow"
        return made


def _referred(request: Asked) -> str:
    """What a shop refers to, for every link of its pages, so that none of them loses the order."""
    told = [(name, request.query_params.get(name, "")) for name in ("context", "signature")]
    return "".join(f"&{urlencode([pair])}" for pair in told if pair[1])


def _too_many(request: Asked, wait_s: int) -> Response[Any]:
    """Somebody sends too much. What they sent is read by nobody."""
    answer: Response[Any]
    if wants_json(request):
        answer = _json_refusal(_TOO_MANY, status=429)
    else:
        policy = Policy.EMBEDDED if request.query_params.get("embed") == "1" else Policy.PUBLIC
        answer = calm(request, _TOO_MANY, status=429, policy=policy)
    answer.headers["Retry-After"] = str(wait_s)
    return answer


def wants_json(request: Asked) -> bool:
    """Does a program of the shop ask, not a browser?"""
    return request.headers.get("accept", "").split(",")[0].strip() == "application/json"


def ways_of(text: str) -> Sequence[Way]:
    """The other ways to reach the company, as its settings tell them, each with its link."""
    found = []
    for part in re.split(r"[,;|\n]", text):
        words = part.strip()
        if re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", words):
            found.append(Way(words, f"mailto:{words}", "mail"))
        elif re.fullmatch(r"[+()\d][\d ()/\-]{4,}", words):
            found.append(Way(words, "tel:" + re.sub(r"[^\d+]", "", words), "phone"))
        elif re.fullmatch(r"https://\S+", words):
            found.append(Way(words.removeprefix("https://"), words, "right"))
        elif words:
            found.append(Way(words, "", ""))
    return found


async def _sheet(request: Asked, house: House, work: Work, public_id: str) -> Sheet | None:
    try:
        form = await acts.one(work, public_id)
    except Refusal:
        return None  # ended a moment ago
    head = await letterhead(work, now=house.clock())
    return Sheet(request, head, form, language_of(request))


def _carried(fields: dict[str, list[str]]) -> bytes:
    try:
        return base64.urlsafe_b64decode(fields.get("page", [""])[0].encode())
    except (binascii.Error, ValueError):
        return b""


def _ticked(fields: dict[str, list[str]]) -> set[UUID]:
    """The boxes that were ticked; what is no box of ours becomes one that nobody has shown."""
    found = set()
    for value in fields.get("yes", []):
        try:
            found.add(UUID(value))
        except ValueError:
            found.add(UUID(int=0))
    return found


def _json_refusal(refused: Refusal, *, status: int | None = None) -> Response[dict[str, str]]:
    told = {"code": refused.code, "de": refused.say("de"), "en": refused.say("en")}
    code = status if status is not None else _STATUS.get(refused.code, 400)
    return Response(told, status_code=code, headers={"Cache-Control": "no-store"})
