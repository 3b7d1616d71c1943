"""Leaving by a link, without logging in: one page, one button (Art. 7(3) GDPR; law.md G-11)."""

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Redirect

from jawort.desk.company.letterhead import letterhead
from jawort.desk.opt_out import page_link
from jawort.desk.opt_out.page_link import LinkPage
from jawort.domain.wording.scope import scope_name
from jawort.web.customer import Asked, back, form_of, in_turn, leaf, lost, spoken
from jawort.web.house import House


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/leave/TOKEN`."""

    @get("/leave/{token:str}")
    async def shown(request: Asked, token: FromPath[str]) -> Response[bytes]:
        controller_id = await page_link.company_of(house.ledger, token, "withdraw")
        if controller_id is None:
            return lost(request)
        async with house.ledger.reading(controller_id) as work:
            found = await page_link.shown(work, token, "withdraw")
            head = await letterhead(work, now=house.clock())
        if found is None:
            return lost(request)
        language = spoken(request, found.language)
        kind = scope_name(found.scope).in_(language)
        return leaf("leave.html", request, head, language, one=found, kind=kind)

    @post("/leave/{token:str}", status_code=303)
    async def left(request: Asked, token: FromPath[str]) -> Response[bytes] | Redirect:
        controller_id = await page_link.company_of(house.ledger, token, "withdraw")
        if controller_id is None:
            return lost(request)
        everything = (await form_of(request) or {}).get("end") == ["all"]

        async def act() -> LinkPage | None:
            async with house.ledger.work(controller_id) as work:
                return await page_link.press(
                    work, token, "withdraw", everything=everything, now=house.clock()
                )

        done = await in_turn(act)
        if done is None:
            return lost(request)
        return back(request.url.path, spoken(request, done.language))

    return [shown, left]
