"""The privacy notice as a public page, in every version that was in force (law.md K-06, S2.27).

Printed from the settings when it was published; this page adds nothing to it. Reading it is not
noted: it is served, and remembered as served, in the chat.
"""

from uuid import UUID

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from jawort.desk.company import notice
from jawort.desk.company.letterhead import is_company, letterhead
from jawort.domain.refusal import Refusal
from jawort.web.customer import Asked, leaf, lost, spoken
from jawort.web.house import House

_MOST_DIGITS = 6


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/notice/COMPANY` and `/notice/COMPANY/VERSION`."""

    async def shown(request: Asked, company: str, version: int | None) -> Response[bytes]:
        controller_id = _id(company)
        if controller_id is None or not await is_company(house.ledger, controller_id):
            return lost(request)
        language, now = spoken(request), house.clock()
        async with house.ledger.reading(controller_id) as work:
            head = await letterhead(work, now=now)
            try:
                issue = await notice.notice_page(work, language, version=version, now=now)
            except Refusal:  # none published, or not this version
                return lost(request)
        place = f"/notice/{controller_id}"
        return leaf("notice.html", request, head, issue.page.language, issue=issue, place=place)

    @get("/notice/{company:str}")
    async def newest(request: Asked, company: FromPath[str]) -> Response[bytes]:
        return await shown(request, company, None)

    @get("/notice/{company:str}/{version:str}")
    async def named(
        request: Asked, company: FromPath[str], version: FromPath[str]
    ) -> Response[bytes]:
        if not (version.isascii() and version.isdecimal() and len(version) <= _MOST_DIGITS):
            return lost(request)
        return await shown(request, company, int(version))

    return [newest, named]


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
