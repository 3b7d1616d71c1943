"""The few files pages need beside themselves: stylesheet, icons, mark. Read once, at the start."""

from hashlib import sha256
from importlib.resources import files
from typing import Any, Final, NamedTuple

from litestar import Request, Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

_KINDS: Final = {".css": "text/css", ".svg": "image/svg+xml"}


class Asset(NamedTuple):
    """One file with its kind and a tag that changes with its content."""

    body: bytes
    kind: str
    tag: str


def _read() -> dict[str, Asset]:
    found = {}
    for entry in files("jawort.web").joinpath("static").iterdir():
        kind = _KINDS.get(f".{entry.name.rpartition('.')[2]}")
        if kind:
            body = entry.read_bytes()
            found[entry.name] = Asset(body, kind, f'"{sha256(body).hexdigest()[:16]}"')
    return found


ASSETS: Final = _read()


def routes() -> list[HTTPRouteHandler]:
    """`/static/…`: only what is listed is given, so that no path leads out of the folder."""

    @get("/static/{name:str}", sync_to_thread=False)
    def asset(request: Request[Any, Any, Any], name: FromPath[str]) -> Response[bytes]:
        found = ASSETS.get(name)
        if found is None:
            raise NotFoundException
        headers = {
            "Cache-Control": "no-cache",
            "ETag": found.tag,
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Content-Security-Policy": "default-src 'none'",
        }
        if request.headers.get("if-none-match") == found.tag:
            return Response(b"", status_code=304, media_type=found.kind, headers=headers)
        return Response(found.body, media_type=found.kind, headers=headers)

    return [asset]
