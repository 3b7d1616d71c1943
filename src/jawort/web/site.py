"""The site a passkey holds for: browsers bind it to a name, and only where the line is safe."""

from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from litestar import Request

from jawort.desk.staff.passkey import Site
from jawort.web.session import is_tls, own_address


def site_of(request: Request[Any, Any, Any]) -> Site | None:
    """Where a passkey would hold; None where browsers make none: without TLS, except on
    `localhost`, and under a bare address.
    """
    origin = own_address(request)
    host = urlsplit(origin).hostname or ""
    try:
        ip_address(host)
    except ValueError:
        return Site(host, origin) if is_tls(request.scope) or host == "localhost" else None
    return None
