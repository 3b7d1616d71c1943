"""Who may look: until there are log-ins, pages are for this machine only.

A page of another site can make a visitor's browser ask our loopback address under that site's
name (DNS rebinding); the Host header gives it away. `/live` and `/health` tell nothing and are
open, so that a load balancer can ask them.
"""

from ipaddress import ip_address
from typing import Final

from litestar.types import ASGIApp, Receive, Scope, Send

from jawort.domain.sentence import Sentence

OPEN_PATHS: Final = frozenset({"/live", "/health"})

_FOREIGN_HOST = Sentence(
    "Diese Seiten gibt es nur unter einer Adresse dieses Rechners, etwa http://127.0.0.1:8080/.",
    "These pages exist only under an address of this machine, such as http://127.0.0.1:8080/.",
)
_FOREIGN_CLIENT = Sentence(
    "Diese Seiten gibt es nur auf dem Rechner selbst, solange es keine Anmeldung gibt.",
    "These pages exist only on the machine itself, as long as there is no log-in.",
)
# A proxy in front would make every stranger look like this machine.
_FORWARDED: Final = frozenset({b"forwarded", b"x-forwarded-for", b"x-real-ip", b"via"})


class LoopbackOnly:
    """Lets through what comes from this machine under a name of this machine; says so otherwise."""

    def __init__(self, inner: ASGIApp) -> None:
        self.inner = inner

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request. Answers 421 to a foreign name and 403 to a foreign machine."""
        if scope.get("path", "/live") in OPEN_PATHS:  # starting and ending have no path
            await self.inner(scope, receive, send)
            return
        headers = scope["headers"]
        hosts = [value for name, value in headers if name == b"host"]
        client = scope.get("client")
        if len(hosts) != 1 or not is_this_machine(host_of(hosts[0].decode("latin-1"))):
            await _refuse(send, 421, _FOREIGN_HOST)
        elif (
            client is None
            or not is_this_machine(client[0])
            or any(name in _FORWARDED for name, _ in headers)
        ):
            await _refuse(send, 403, _FOREIGN_CLIENT)
        else:
            await self.inner(scope, receive, send)


def host_of(header: str) -> str:
    """The name in a Host header, without its port; empty when it is no Host header."""
    if header.startswith("["):
        name, closing, rest = header[1:].partition("]")
        return name if closing and (not rest or rest.startswith(":")) else ""
    name, _, port = header.partition(":")
    return name if not port or port.isdecimal() else ""


def is_this_machine(name: str) -> bool:
    """Is this `localhost` or an address that never leaves this machine?"""
    if name.lower().rstrip(".") == "localhost":
        return True
    try:
        address = ip_address(name)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)


async def _refuse(send: Send, status: int, sentence: Sentence) -> None:
    body = f"{sentence.de}\n{sentence.en}\n".encode()
    await send(
        {
            "type": "http.response.start",
            "status": status,
            "headers": [
                (b"content-type", b"text/plain; charset=utf-8"),
                (b"content-length", str(len(body)).encode()),
                (b"cache-control", b"no-store"),
                (b"x-content-type-options", b"nosniff"),
            ],
        }
    )
    await send({"type": "http.response.body", "body": body, "more_body": False})
