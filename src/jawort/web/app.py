"""The web door: every page in one list, guarded, and a calm answer to whatever goes wrong."""

from typing import Any, Final

from litestar import Litestar, Request, Response
from litestar.exceptions import HTTPException
from litestar.types import ASGIApp

from jawort.domain.refusal import Refusal
from jawort.intake.door import Door
from jawort.ledger.journal import note
from jawort.web import asset, health, metric
from jawort.web.entrance import Entrance
from jawort.web.guard import Guard
from jawort.web.house import House
from jawort.web.opening import Opening
from jawort.web.page import language_of, page, staff_page
from jawort.web.pages import (
    account,
    account_invitation,
    account_key,
    composer,
    contact,
    contact_list,
    contact_merge,
    example,
    form,
    form_settings,
    inbox,
    label,
    login,
    media,
    passkey,
    purpose,
    register,
    register_record,
    second_factor,
    settings,
    setup,
    start,
    wording,
)
from jawort.web.pages.customer_page import customer_pages
from jawort.web.session import visitor_of


def create_app(house: House) -> ASGIApp:
    """All doors and pages of one house, as one ASGI application."""
    door = Door(house.ledger, clock=house.clock)
    app = Litestar(
        route_handlers=[customer_pages(house)],
        exception_handlers={
            HTTPException: _refused,
            Refusal: _declined,
            Exception: _fault,
        },
        on_shutdown=[door.close],
        openapi_config=None,
        logging_config=None,
    )
    pages = (
        *health.routes(house),
        *metric.routes(house, door.tally),
        *asset.routes(),
        *start.routes(house),
        *example.routes(house),
        *register.routes(house),
        *register_record.routes(house),
        *form.routes(house),
        *form_settings.routes(house),
        *purpose.routes(house),
        *label.routes(house),
        *wording.routes(house),
        *login.routes(house),
        *account.routes(house),
        *account_key.routes(house),
        *account_invitation.routes(house),
        *settings.routes(house),
        *second_factor.routes(house),
        *passkey.routes(house),
        *setup.routes(house),
        *contact_list.routes(house),
        *contact.routes(house),
        *contact_merge.routes(house),
        *inbox.routes(house),
        *composer.routes(house),
        *media.routes(house),
    )
    return Entrance(door, Guard(Opening(app, pages), house))


def _refused(request: Request[Any, Any, Any], refused: HTTPException) -> Response[bytes]:
    """What was asked for is not here, or not in this way: said calmly, with a way on."""
    if refused.status_code in (404, 405):
        if visitor_of(request):
            return staff_page(request, "missing.html", status=refused.status_code)
        return page("missing.html", language_of(request), status=refused.status_code)
    return page("fault.html", language_of(request), status=refused.status_code)


_STATUS: Final = {"FORBIDDEN": 403, "DECISION_UNKNOWN": 404}


def _declined(request: Request[Any, Any, Any], refusal: Refusal) -> Response[bytes]:
    """An act was refused, nothing was changed: what happened, why, and what to do."""
    status = _STATUS.get(refusal.code, 409)
    if "hx-request" in request.headers:
        said = refusal.say(language_of(request)).encode()
        kept = {"HX-Reswap": "none", "Cache-Control": "no-store"}
        return Response(said, status_code=status, media_type="text/plain", headers=kept)
    return staff_page(request, "refused.html", status=status, refusal=refusal)


def _fault(request: Request[Any, Any, Any], fault: Exception) -> Response[bytes]:
    """A fault of ours. Its own text may hold personal data and is shown to nobody."""
    note("page_fault", level="error", kind=type(fault).__name__.lower())
    return page("fault.html", language_of(request), status=500)
