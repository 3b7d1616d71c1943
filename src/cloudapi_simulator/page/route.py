"""The page over HTTP: frame, files, live news, media and the transcript to take away.

Plain ASGI beside the Graph surface. No inline script or style, no foreign host: the policy in
the headers would refuse them.
"""

import asyncio
import contextlib
import html
import re
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qsl

import msgspec

from cloudapi_simulator.engine import Engine
from cloudapi_simulator.page.asset import asset, frame
from cloudapi_simulator.page.language import language_of, words
from cloudapi_simulator.page.live import Watch

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]

_LOOK_S = 0.15  # of real time between two looks at the world
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'"
)
_SHOWN_TYPES = ("image/jpeg", "image/png", "image/webp", "audio/", "video/")  # the rest is saved
_RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")
_SECTIONS = frozenset({"page", "live", "media", "transcript.jsonl"})


def is_page(scope: Scope) -> bool:
    """Is this for the page? The bare root is, when a browser asks for it."""
    path = _path(scope)
    if scope["method"] != "GET":
        return path[:1] == ["_simulator"] and _is_foreign(scope)
    if not path:
        return "text/html" in _header(scope, b"accept")
    return path[0] == "_simulator" and (len(path) == 1 or path[1] in _SECTIONS)


async def answer_page(engine: Engine, scope: Scope, receive: Receive, send: Send) -> None:
    """Answer a request of the page."""
    if scope["method"] != "GET":
        refusal = b'{"error":"a page of another site may not pull the strings"}'
        await _say(send, refusal, "application/json", status=403)
        return
    path = _path(scope)[1:]
    query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
    section = path[0] if path else ""
    if section == "live":
        await _stream(engine, query, receive, send)
    elif section == "page" and len(path) == 3:
        await _asset(path[1], path[2], scope, send)
    elif section == "media" and len(path) == 2:
        await _media(engine, path[1], scope, send)
    elif section == "transcript.jsonl":
        await _transcript(engine, query, send)
    elif not section:
        language = language_of(query.get("lang"), _header(scope, b"accept-language"))
        await _say(send, _framed(language), "text/html; charset=utf-8", policy=_POLICY)
    else:
        await _say(send, b"not here", "text/plain", status=404)


def _is_foreign(scope: Scope) -> bool:
    """Does a browser say that a page of somebody else sent this? Programs say nothing."""
    return _header(scope, b"sec-fetch-site") in ("cross-site", "same-site")


def _path(scope: Scope) -> list[str]:
    return [word for word in scope["path"].split("/") if word]


def _header(scope: Scope, name: bytes) -> str:
    for key, value in scope["headers"]:
        if key == name:
            written: bytes = value
            return written.decode("latin-1")
    return ""


def _framed(language: str) -> bytes:
    """The frame with its places {like_this} filled; every word is escaped."""
    page = frame().replace("{lang}", language)
    for name, sentence in words(language).items():
        page = page.replace("{" + name + "}", html.escape(sentence))
    return page.encode()


async def _asset(folder: str, name: str, scope: Scope, send: Send) -> None:
    found = asset(folder, name)
    if found is None:
        await _say(send, b"not here", "text/plain", status=404)
        return
    tag = found.tag.encode()
    is_known = _header(scope, b"if-none-match").encode() == tag
    more = [(b"etag", tag), (b"cache-control", b"no-cache")]
    data, status = (b"", 304) if is_known else (found.data, 200)
    await _say(send, data, found.content_type, status=status, more=more)


async def _media(engine: Engine, media_id: str, scope: Scope, send: Send) -> None:
    """A file for the page's own eyes. Anything but pictures, sound and film is saved, not shown."""
    media = engine.world.media.get(media_id, engine.clock.now())
    if media is None:
        await _say(send, b"gone", "text/plain", status=404)
        return
    if media.mime_type.startswith(_SHOWN_TYPES):
        status, data, more = _part(media.data, _header(scope, b"range"))
        kind = media.mime_type.split(";")[0]
        await _say(send, data, kind, status=status, policy="sandbox", more=more)
        return
    attached = [(b"content-disposition", b"attachment")]
    await _say(send, media.data, "application/octet-stream", policy="sandbox", more=attached)


def _part(data: bytes, wanted: str) -> tuple[int, bytes, list[tuple[bytes, bytes]]]:
    """The bytes a player asks for; it learns the length of a sound by asking for its end."""
    found = _RANGE.fullmatch(wanted)
    whole = [(b"accept-ranges", b"bytes")]
    if found is None or not (found[1] or found[2]):
        return 200, data, whole
    length = len(data)
    first = int(found[1]) if found[1] else max(0, length - int(found[2]))
    last = min(int(found[2]), length - 1) if found[1] and found[2] else length - 1
    if first > last:
        return 416, b"", [(b"content-range", b"bytes */%d" % length)]
    return (
        206,
        data[first : last + 1],
        [
            *whole,
            (b"content-range", b"bytes %d-%d/%d" % (first, last, length)),
        ],
    )


async def _transcript(engine: Engine, query: dict[str, str], send: Send) -> None:
    lines = engine.world.transcript.after(0, query.get("kind"))
    data = b"".join(msgspec.json.encode(line) + b"\n" for line in lines)
    name = b'attachment; filename="transcript.jsonl"'
    await _say(send, data, "application/jsonl", more=[(b"content-disposition", name)])


async def _stream(engine: Engine, query: dict[str, str], receive: Receive, send: Send) -> None:
    """Server-sent events: everything at first, then what changes, until the reader leaves."""
    watch = Watch([word for word in query.get("show", "").split(",") if word])
    left = asyncio.ensure_future(_gone(receive))
    await send(_start(200, "text/event-stream", [(b"cache-control", b"no-store")]))
    try:
        while not left.done():
            events = [
                b"event: %s\ndata: %s\n\n" % (name.encode(), msgspec.json.encode(value))
                for name, value in watch.news(engine)
            ]
            if events:
                await send(_more(b"".join(events), more=True))
            await asyncio.wait({left}, timeout=_LOOK_S)
        await send(_more(b"", more=False))
    except asyncio.CancelledError:  # the door closes: end the answer as if it had been read
        with contextlib.suppress(asyncio.CancelledError):
            await send(_more(b"", more=False))
    finally:
        left.cancel()


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _start(status: int, content_type: str, more: list[tuple[bytes, bytes]]) -> dict[str, Any]:
    headers = [
        (b"content-type", content_type.encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"no-referrer"),
        (b"cross-origin-resource-policy", b"same-origin"),
        *more,
    ]
    return {"type": "http.response.start", "status": status, "headers": headers}


def _more(data: bytes, *, more: bool) -> dict[str, Any]:
    return {"type": "http.response.body", "body": data, "more_body": more}


async def _say(
    send: Send,
    data: bytes,
    content_type: str,
    *,
    status: int = 200,
    policy: str = "default-src 'none'",
    more: list[tuple[bytes, bytes]] | None = None,
) -> None:
    headers = [
        (b"content-security-policy", policy.encode()),
        (b"content-length", str(len(data)).encode()),
        *(more or []),
    ]
    await send(_start(status, content_type, headers))
    await send(_more(data, more=False))
