"""The few files pages need beside themselves: stylesheet, icons, mark. Read once, at the start.

They hold no secret and are given packed to browsers that can unpack them; pages are not, because
the length of a packed page would tell of the token within it to who can write into the page.
"""

import gzip
from hashlib import sha256
from importlib.resources import files
from typing import Any, Final, NamedTuple

from litestar import Request, Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from jawort.web.lean import lean

_KINDS: Final = {".css": "text/css", ".svg": "image/svg+xml", ".js": "text/javascript"}
_FOLDERS: Final = ("", "vendor")
BOUND: Final = {
    "pages.css": ("jawort.css", "staff.css", "keys.css"),
    "pages.js": ("staff.js", "keys.js"),
    "talk.css": ("inbox.css", "composer.css"),
    "talk.js": ("inbox.js", "live.js", "composer.js"),
}
"""What a page asks for together is given as one file: fewer ways, and packed together smaller."""


class Asset(NamedTuple):
    """One file with its kind and a tag that changes with its content."""

    body: bytes
    packed: bytes
    kind: str
    tag: str


def _read() -> dict[str, Asset]:
    found = {}
    for folder in _FOLDERS:
        for entry in files("jawort.web").joinpath("static", folder).iterdir():
            kind = _KINDS.get(f".{entry.name.rpartition('.')[2]}")
            if kind and entry.is_file():
                body = entry.read_bytes()
                if not folder:  # what others wrote is given as they wrote it
                    body = lean(body.decode(), kind).encode()
                found[f"{folder}/{entry.name}".lstrip("/")] = _asset(body, kind)
    for name, parts in BOUND.items():
        whole = b"".join(found[part].body for part in parts)
        found[name] = _asset(whole, found[parts[0]].kind)
    return found


def _asset(body: bytes, kind: str) -> Asset:
    tag = f'"{sha256(body).hexdigest()[:16]}"'
    return Asset(body, gzip.compress(body, mtime=0), kind, tag)


ASSETS: Final = _read()


def routes() -> list[HTTPRouteHandler]:
    """`/static/…`: only what is listed is given, so that no path leads out of the folder."""

    @get("/static/{name:path}", sync_to_thread=False)
    def asset(request: Request[Any, Any, Any], name: FromPath[str]) -> Response[bytes]:
        found = ASSETS.get(name.lstrip("/"))
        if found is None:
            raise NotFoundException
        headers = {
            "Cache-Control": "no-cache",
            "ETag": found.tag,
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Content-Security-Policy": "default-src 'none'",
            "Vary": "Accept-Encoding",
        }
        if request.headers.get("if-none-match", "").replace("-gzip", "") == found.tag:
            return Response(b"", status_code=304, media_type=found.kind, headers=headers)
        if "gzip" not in request.headers.get("accept-encoding", ""):
            return Response(found.body, media_type=found.kind, headers=headers)
        headers |= {"Content-Encoding": "gzip", "ETag": found.tag[:-1] + '-gzip"'}
        return Response(found.packed, media_type=found.kind, headers=headers)

    return [asset]
