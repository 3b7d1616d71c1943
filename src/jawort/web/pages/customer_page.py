"""All pages that customers open without logging in, by a link they were told."""

from ipaddress import ip_address
from typing import Any

from litestar import Response, Router
from litestar.response import Redirect

from jawort.domain.sentence import Sentence
from jawort.web.customer import Asked
from jawort.web.house import House
from jawort.web.pages import choices, leave, notice, receipt
from jawort.web.policy import Policy, headers
from jawort.web.session import is_tls

_PLAIN = Sentence(
    "Diese Seite gibt es nur verschlüsselt, unter einer Adresse mit https://.",
    "This page is only given encrypted, at an address with https://.",
)


def customer_pages(house: House) -> Router:
    """`/receipt/…`, `/leave/…`, `/choices/…`, `/notice/…`."""
    return Router(
        path="/",
        route_handlers=[
            *receipt.routes(house),
            *leave.routes(house),
            *choices.routes(house),
            *notice.routes(house),
        ],
        before_request=encrypted_only,
    )


async def encrypted_only(request: Asked) -> Response[Any] | None:
    """A link is a key: it is answered over TLS only (law.md K-03; Kantara Consent Receipt §5.3.1).

    A proxy on the way says whether it was; without one, only this network may ask in plain words.
    """
    scope: Any = request.scope
    if is_tls(scope):
        return None
    if request.headers.get("x-forwarded-proto", "").strip() == "http":
        secure = str(request.url.with_replacements(scheme="https"))
        return Redirect(secure, status_code=301, headers=headers(Policy.PUBLIC))
    if _is_near(scope):
        return None
    body = f"{_PLAIN.de}\n{_PLAIN.en}\n"
    return Response(body, status_code=403, media_type="text/plain", headers=headers(Policy.PUBLIC))


def _is_near(scope: Any) -> bool:
    """Whether the peer is this machine or one of its own network, such as a proxy."""
    client = scope.get("client")
    try:
        return client is not None and not ip_address(client[0]).is_global
    except ValueError:
        return False
