"""The consent register for staff: who said yes or no to what, filtered, page by page, as CSV."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from litestar import Request, Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.response import Stream

from jawort.desk.company import purpose as purposes
from jawort.desk.consent import register
from jawort.desk.consent.register import Shown, place_of, told_place
from jawort.desk.staff.permit import require
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger.register import FIRST, Entry, Place, Wanted
from jawort.papers.consent_words import CHANNELS, ROADS
from jawort.papers.table import head, row
from jawort.web.house import House
from jawort.web.page import language_of, staff_page
from jawort.web.pages.contact_words import STATES
from jawort.web.policy import Policy, headers
from jawort.web.session import actor_of

Asked = Request[Any, Any, Any]

PAGE: Final = 50
FILTERS: Final = ("granted", "pending", "denied", "withdrawn", "expired", "invalid")
_LOOKS: Final = {"granted": "ok", "pending": "wait", "invalid": "no"}


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/register` and `/register/table.csv`, both with the same filters."""

    @get("/register", opt={"needs": Permission.READ_PROOF})
    async def shown(request: Asked) -> Response[bytes]:
        actor, chosen = actor_of(request), wanted_of(request)
        require(actor, Permission.READ_PROOF)
        after = place_of(asked) if (asked := request.query_params.get("after", "")) else FIRST
        async with house.ledger.reading(actor.controller_id) as work:
            page = await register.browse(
                work, actor, chosen, after=after, count=PAGE + 1, now=house.clock()
            )
            known = await purposes.listed(work)
        lines, language = page[:PAGE], language_of(request)
        return staff_page(
            request,
            "register.html",
            current="register",
            lines=lines,
            more=_place(lines) if len(page) > PAGE else "",
            is_first=after == FIRST,
            purposes=[(str(one.purpose_id), purposes.subject_of(one, language)) for one in known],
            subjects={one.purpose_id: purposes.subject_of(one, language) for one in known},
            chosen=chosen,
            filters=FILTERS,
            looks=_LOOKS,
            states=STATES,
            roads=ROADS,
            channels=CHANNELS,
        )

    @get("/register/table.csv", opt={"needs": Permission.READ_PROOF})
    async def table(request: Asked) -> Stream:
        actor = actor_of(request)
        require(actor, Permission.READ_PROOF)
        told = headers(Policy.STILL) | {
            "Content-Disposition": 'attachment; filename="register.csv"',
        }
        lines = _lines(house, actor, wanted_of(request))
        return Stream(lines, media_type="text/csv; charset=utf-8", headers=told)

    return [shown, table]


def wanted_of(request: Asked) -> Wanted:
    """The filters of an address; what is none of ours filters nothing."""
    given = request.query_params
    state, road = given.get("state", ""), given.get("road", "")
    try:
        purpose_id = UUID(given.get("purpose", ""))
    except ValueError:
        purpose_id = None
    return Wanted(
        purpose_id=purpose_id,
        states=(state,) if state in FILTERS else (),
        road=road if road in ROADS else "",
    )


async def _lines(house: House, actor: Actor, wanted: Wanted) -> AsyncIterator[str]:
    """The register as a table, however long it is. Without names and numbers.

    Each page is read by itself and its connection given back before anybody reads it: who takes
    the table slowly holds nothing that others need.
    """
    yield head(dict.fromkeys(_COLUMNS)) + "\r\n"
    after, now = FIRST, house.clock()
    while page := await _page(house, actor, wanted, after=after, now=now):
        yield "".join(row(_cells(one)) + "\r\n" for one in page)
        after = page[-1].place


async def _page(
    house: House, actor: Actor, wanted: Wanted, *, after: Place, now: datetime
) -> list[Entry]:
    async with house.ledger.reading(actor.controller_id) as work:
        return await register.entries(work, wanted, after=after, count=register.PAGE, now=now)


_COLUMNS: Final = (
    "contact",
    "purpose",
    "topic",
    "channel",
    "brand",
    "state",
    "at",
    "road",
    "proof",
    "heard_from",
    "language",
    "stopped",
    "objection",
)


def _cells(one: Entry) -> dict[str, object]:
    values = (
        one.contact_id,
        one.code,
        one.topic,
        one.channel,
        one.brand,
        one.state,
        one.act_at.isoformat(),
        one.road,
        one.proof_ok,
        one.scope_ok,
        one.language,
        one.optout,
        one.objection,
    )
    return dict(zip(_COLUMNS, values, strict=True))


def _place(lines: list[Shown]) -> str:
    return told_place(lines[-1].entry.place)
