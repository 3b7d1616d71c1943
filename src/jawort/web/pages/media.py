"""Files of conversations: played and shown in pages, downloaded, and uploaded for an answer.

What comes from strangers is handed out as a download that can run nothing (`sandbox`, no guessing
of types). Only what was drawn anew, and sound and film, may stand in a page.
"""

from collections.abc import AsyncIterator
from typing import Any, Final, Literal, cast
from urllib.parse import quote, unquote
from uuid import UUID

import msgspec
from litestar import Request, Response, get, post
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Stream

from jawort.desk.media import file as desk
from jawort.desk.media.file import Upload
from jawort.desk.media.refusal import refusal, too_big
from jawort.domain.media import MOST_BYTES, Media, span_of
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Permission
from jawort.web.house import House
from jawort.web.session import actor_of

HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
SHOWN: Final = HEADERS | {
    # A browser puts a picture opened by itself into a page of its own making, with styles; and it
    # loads it there as from this very origin. No script runs in it.
    "Content-Security-Policy": "default-src 'none'; img-src 'self'; media-src 'self'; "
    "style-src 'unsafe-inline'; sandbox allow-same-origin"
}
_SLACK: Final = 1024 * 1024  # how much more than a largest file is still read before we hang up
_MOST: Final = MOST_BYTES["document"]
_TOO_LARGE: Final = frozenset({"MEDIA_TOO_BIG"})


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/media/…`: a file, its small view, the way in for a new one, and second thoughts."""

    @get("/media/{media_id:uuid}", opt={"needs": Permission.READ_INBOX})
    async def file(
        request: Request[Any, Any, Any], media_id: FromPath[UUID]
    ) -> Response[bytes] | Stream:
        actor = actor_of(request)
        async with house.ledger.reading(actor.controller_id) as work:
            found = await _kept(desk.one(work, actor, media_id))
        try:
            span = _span(request, found)
        except ValueError:
            outside = HEADERS | {"Content-Range": f"bytes */{found.byte_count}"}
            return Response(b"", status_code=416, headers=outside)
        first, last = span or (0, found.byte_count - 1)
        shown = "inline" in request.query_params and found.is_shown
        headers = (SHOWN if shown else HEADERS) | {
            "Accept-Ranges": "bytes",
            "Content-Disposition": _disposition(found, shown),
            "Content-Length": str(last - first + 1),
        }
        if span:
            headers["Content-Range"] = f"bytes {first}-{last}/{found.byte_count}"
        return Stream(
            desk.pieces(house.ledger, actor, found, first=first, last=last),
            status_code=206 if span else 200,
            media_type=found.content_type,
            headers=headers,
        )

    @get("/media/{media_id:uuid}/preview", opt={"needs": Permission.READ_INBOX})
    async def preview(request: Request[Any, Any, Any], media_id: FromPath[UUID]) -> Response[bytes]:
        actor = actor_of(request)
        async with house.ledger.reading(actor.controller_id) as work:
            small = await desk.preview(work, actor, media_id)
        if small is None:
            raise NotFoundException
        return Response(small, media_type="image/webp", headers=HEADERS)

    @post(
        "/media/upload",
        status_code=201,
        request_max_body_size=None,
        opt={"needs": Permission.ANSWER},
    )
    async def upload(request: Request[Any, Any, Any]) -> Response[bytes]:
        body = request.stream()
        try:
            contact_id, chosen = _chosen(request)
            found = await desk.receive(
                house.ledger, actor_of(request), contact_id, chosen, body, now=house.clock()
            )
        except Refusal as refused:
            await _read_on(body)
            return _refused(refused)
        return Response(_json(_told(found)), status_code=201, media_type="application/json")

    @post("/media/{media_id:uuid}/again", status_code=204, opt={"needs": Permission.READ_INBOX})
    async def again(request: Request[Any, Any, Any], media_id: FromPath[UUID]) -> None:
        actor = actor_of(request)
        async with house.ledger.work(actor.controller_id) as work:
            await desk.fetch_again(work, actor, media_id, now=house.clock())

    @post("/media/{media_id:uuid}/discard", status_code=204, opt={"needs": Permission.ANSWER})
    async def discard(request: Request[Any, Any, Any], media_id: FromPath[UUID]) -> None:
        actor = actor_of(request)
        async with house.ledger.work(actor.controller_id) as work:
            await desk.discard(work, actor, media_id)

    return [file, preview, upload, again, discard]


async def _kept(asked: Any) -> Media:
    """The file, if it is here. Raises NotFoundException, and Refusal for who may not read."""
    try:
        found = cast(Media, await asked)
    except Refusal as refused:
        if refused.code == "MEDIA_UNKNOWN":
            raise NotFoundException from None
        raise
    if not found.is_kept or not found.byte_count:
        raise NotFoundException
    return found


def _span(request: Request[Any, Any, Any], found: Media) -> tuple[int, int] | None:
    """The range asked for. Nothing changes in a kept file, but we give no validators: a browser
    that wants a part only of the same version gets all of it. Raises ValueError.
    """
    if "if-range" in request.headers:
        return None
    return span_of(request.headers.get("range", ""), found.byte_count)


def _disposition(found: Media, shown: bool) -> str:
    """Shown in the page, or handed out as a file under its name (RFC 6266, RFC 8187)."""
    name = found.filename or f"{found.kind}-{found.received_at:%Y-%m-%d}{_ending(found)}"
    plain = "".join(one if one.isascii() and one not in '"\\%;' else "_" for one in name)
    how = "inline" if shown else "attachment"
    return f"{how}; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


def _ending(found: Media) -> str:
    known = {
        "image/jpeg": ".jpg",
        "image/png": ".png",
        "image/webp": ".webp",
        "video/mp4": ".mp4",
        "video/3gpp": ".3gp",
        "audio/ogg": ".ogg",
        "audio/mpeg": ".mp3",
        "audio/mp4": ".m4a",
        "audio/aac": ".aac",
        "audio/amr": ".amr",
        "application/pdf": ".pdf",
        "text/plain": ".txt",
    }
    return known.get(found.content_type, "")


# -- uploading -----------------------------------------------------------------------------------


def _chosen(request: Request[Any, Any, Any]) -> tuple[UUID, Upload]:
    """For whom, and what. Raises Refusal: for nobody, or too large already by its own word."""
    headers = request.headers
    try:
        contact_id = UUID(headers.get("x-contact", ""))
    except ValueError:
        raise refusal("MEDIA_UNKNOWN") from None
    length = headers.get("content-length", "")
    if length.isdecimal() and int(length[:12]) > _MOST:
        raise too_big(_MOST)
    wanted = headers.get("x-kind", "")
    kind = cast(Literal["sticker", "document"] | None, wanted or None)
    if wanted not in ("", "sticker", "document"):
        raise refusal("MEDIA_TYPE")
    name = unquote(headers.get("x-file-name", ""), errors="replace")
    return contact_id, Upload(name, headers.get("content-type", ""), kind=kind)


async def _read_on(body: AsyncIterator[bytes]) -> None:
    """Read to the end what is still being sent: a browser hears the answer only then."""
    count = 0
    async for chunk in body:
        count += len(chunk)
        if count > _MOST + _SLACK:
            return


def _refused(refused: Refusal) -> Response[bytes]:
    told = {
        "code": refused.code,
        "problem": refused.problem._asdict(),
        "cure": refused.cure._asdict(),
    }
    status = 403 if refused.code == "FORBIDDEN" else 413 if refused.code in _TOO_LARGE else 422
    return Response(_json(told), status_code=status, media_type="application/json")


def _told(found: Media) -> dict[str, Any]:
    return {
        "media": str(found.media_id),
        "kind": found.kind,
        "filename": found.filename,
        "content_type": found.content_type,
        "byte_count": found.byte_count,
        "width": found.width,
        "height": found.height,
    }


def _json(told: dict[str, Any]) -> bytes:
    return msgspec.json.encode(told)
