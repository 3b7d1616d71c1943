"""The token of a form, found in a header or in the body, which is then handed on as it came.

A body is looked at only as far as needed: 64 KiB of a plain form or of the beginning of a form with
files, whose token field therefore stands first (the macro `token()` of the pages puts it there).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from litestar.types import Receive

from jawort.web.session import TOKEN_FIELD, TOKEN_HEADER

LOOKED_AT: Final = 65_536

_IN_PARTS: Final = re.compile(
    rb'\A--[^\r\n]{1,200}\r\nContent-Disposition: form-data; name="'
    + TOKEN_FIELD.encode()
    + rb'"\r\n\r\n([A-Za-z0-9_-]{1,100})\r\n',
    re.IGNORECASE,
)


@dataclass
class Body:
    """A body that can be looked into before it is handed on."""

    receive: Receive
    seen: list[Any] = field(default_factory=list)
    ended: bool = False

    async def begins(self, enough: Callable[[bytes], bool]) -> bytes:
        """The beginning of the body: until `enough`, its end, or 64 KiB."""
        begun = b""
        while not self.ended and len(begun) < LOOKED_AT and not enough(begun):
            event: Any = await self.receive()
            self.seen.append(event)
            self.ended = event["type"] != "http.request" or not event.get("more_body", False)
            begun += event.get("body", b"")
        return begun

    async def replay(self) -> Any:
        """What came, once more, and then the rest."""
        return self.seen.pop(0) if self.seen else await self.receive()


async def token_of(headers: Any, body: Body) -> str:
    """The token somebody sent along; empty when there is none."""
    if sent := _header(headers, TOKEN_HEADER.lower().encode()):
        return sent
    kind = _header(headers, b"content-type").lower()
    if kind.startswith("application/x-www-form-urlencoded"):
        begun = await body.begins(lambda _: False)
        try:
            fields = parse_qs(begun.decode("latin-1"), max_num_fields=1000)
        except ValueError:
            return ""  # more fields than any form of ours has
        return fields.get(TOKEN_FIELD, [""])[-1]
    if kind.startswith("multipart/form-data"):
        begun = await body.begins(lambda so_far: _IN_PARTS.match(so_far) is not None)
        found = _IN_PARTS.match(begun)
        return found[1].decode() if found else ""
    return ""


def is_from_here(scope: Any) -> bool:
    """Does the browser say that this form is ours? What says nothing is not from here.

    `Sec-Fetch-Site` is sent over TLS and on this machine, `Origin` always with what changes
    something. Source: Fetch Standard and Fetch Metadata, read 2026-11.
    """
    headers = scope["headers"]
    site = _header(headers, b"sec-fetch-site")
    if site:
        return site == "same-origin"
    try:
        origin = urlsplit(_header(headers, b"origin"))
    except ValueError:
        return False
    return bool(origin.netloc) and origin.netloc == _header(headers, b"host")


def _header(headers: Any, wanted: bytes) -> str:
    found = [value for name, value in headers if name.lower() == wanted]
    return found[0].decode("latin-1") if len(found) == 1 else ""
