"""The preference page behind its link: what is sent, and a tap that ends each of it.

It can only switch off. Switching on takes START in the chat and a yes to the text (law.md W-08),
and the page says so.
"""

from typing import Final
from uuid import UUID

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Redirect

from jawort.desk.company.letterhead import letterhead
from jawort.desk.opt_out import page_link
from jawort.desk.opt_out.page_link import LinkPage
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.papers.consent_words import CHANNELS
from jawort.web.customer import Asked, back, calm, form_of, in_turn, leaf, lost, spoken
from jawort.web.house import House

_UNREADABLE: Final = Refusal(
    "FORM_UNREADABLE",
    Sentence(
        "Das war nicht zu lesen. Es wurde nichts beendet.",
        "This could not be read. Nothing has been ended.",
    ),
    Sentence(
        "Öffnen Sie Ihren Link noch einmal und tippen Sie auf „Beenden“, oder schreiben Sie STOP "
        "im Chat.",
        "Open your link once more and tap “End it”, or write STOP in the chat.",
    ),
)


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/choices/TOKEN`."""

    @get("/choices/{token:str}")
    async def shown(request: Asked, token: FromPath[str]) -> Response[bytes]:
        controller_id = await page_link.company_of(house.ledger, token, "preferences")
        if controller_id is None:
            return lost(request)
        async with house.ledger.reading(controller_id) as work:
            found = await page_link.preferences(work, token)
            head = await letterhead(work, now=house.clock())
        if found is None:
            return lost(request)
        language = spoken(request, found.language)
        return leaf("choices.html", request, head, language, one=found, channels=CHANNELS)

    @post("/choices/{token:str}", status_code=303)
    async def chosen(request: Asked, token: FromPath[str]) -> Response[bytes] | Redirect:
        controller_id = await page_link.company_of(house.ledger, token, "preferences")
        if controller_id is None:
            return lost(request)
        fields = await form_of(request)
        if fields is None:
            return calm(request, _UNREADABLE, status=400)  # it may have been a no: never "done"
        said = fields.get("end", [])
        ends = [one for one in map(_id, said) if one is not None]

        async def act() -> LinkPage | None:
            async with house.ledger.work(controller_id) as work:
                return await page_link.stop_preferences(
                    work, token, ends, everything="all" in said, now=house.clock()
                )

        done = await in_turn(act)
        if done is None:
            return lost(request)
        return back(request.url.path, spoken(request, done.language))

    return [shown, chosen]


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
