"""The web door: every page in one list, guarded, and a calm answer to whatever goes wrong."""

from typing import Any

from litestar import Litestar, Request, Response
from litestar.exceptions import HTTPException
from litestar.types import ASGIApp

from jawort.intake.door import Door
from jawort.ledger.journal import note
from jawort.web import asset, health, metric
from jawort.web.entrance import Entrance
from jawort.web.guard import LoopbackOnly
from jawort.web.house import House
from jawort.web.page import language_of, page
from jawort.web.pages import example, start


def create_app(house: House) -> ASGIApp:
    """All doors and pages of one house, as one ASGI application."""
    door = Door(house.ledger, clock=house.clock)
    app = Litestar(
        route_handlers=[
            *health.routes(house),
            *metric.routes(house, door.tally),
            *asset.routes(),
            *start.routes(house),
            *example.routes(house),
        ],
        exception_handlers={HTTPException: _refused, Exception: _fault},
        on_shutdown=[door.close],
        openapi_config=None,
        logging_config=None,
    )
    return Entrance(door, LoopbackOnly(app))


def _refused(request: Request[Any, Any, Any], refused: HTTPException) -> Response[bytes]:
    """What was asked for is not here, or not in this way: said calmly, with a way on."""
    template = "missing.html" if refused.status_code in (404, 405) else "fault.html"
    return page(template, language_of(request), status=refused.status_code)


def _fault(request: Request[Any, Any, Any], fault: Exception) -> Response[bytes]:
    """A fault of ours. Its own text may hold personal data and is shown to nobody."""
    note("page_fault", level="error", kind=type(fault).__name__.lower())
    return page("fault.html", language_of(request), status=500)
