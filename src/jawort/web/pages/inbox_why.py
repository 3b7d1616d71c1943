"""Why, and why not: one decision with what every rule said, stored or as it would be now."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from litestar import Request, Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from jawort.desk.decision import why as why_desk
from jawort.desk.decision.why import DecisionView
from jawort.web.house import House
from jawort.web.page import staff_page
from jawort.web.pages.example import STANDINGS
from jawort.web.pages.inbox_frame import Standing, standing, vocabulary


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/inbox/why/{id}`: of a message, an entry of the ready list, or a decision."""

    @get("/inbox/why/{wanted:uuid}")
    async def why(request: Request[Any, Any, Any], wanted: FromPath[UUID]) -> Response[bytes]:
        here = standing(request, now=house.clock())
        async with house.ledger.work(here.actor.controller_id) as work:
            decisions = await why_desk.decisions(work, here.actor, wanted)
        return why_page(here, decisions, "/inbox", is_part=here.is_part)

    return [why]


def why_page(
    here: Standing, decisions: Sequence[DecisionView], back: str, *, is_part: bool
) -> Response[bytes]:
    """Decisions, the newest with all its rules: beside a thread, or as a page of their own."""
    values = vocabulary(here, {}, {}) | {
        "decisions": decisions,
        "standings": STANDINGS,
        "back": back,
        "current": "inbox",
    }
    template = "inbox_why.html" if is_part else "inbox_why_page.html"
    return staff_page(here.request, template, **values)
