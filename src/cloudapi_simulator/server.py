"""The door: HTTP in, the world asked, HTTP out. Every refusal wears Meta's envelope."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qsl

import msgspec

from cloudapi_simulator.control_route import answer_control
from cloudapi_simulator.engine import Engine
from cloudapi_simulator.graph.call import Answer, Call, read_body
from cloudapi_simulator.graph.route import VERSION, answer
from cloudapi_simulator.graph.skin import KEY_HEADER, speaks, unfolded
from cloudapi_simulator.graph_error import GraphError
from cloudapi_simulator.health import health_page, wants_page
from cloudapi_simulator.link import links_of
from cloudapi_simulator.page.route import answer_page, is_page

_LONGEST_BODY = 105 * 1024 * 1024
_OVERTAKE_S = 2.0  # a status may overtake the answer, but not hold it up for longer
_log = logging.getLogger("cloudapi_simulator")
Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]


class Door:
    """The ASGI application."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; nothing but HTTP is understood."""
        if scope["type"] != "http":
            return
        if is_page(scope):
            await answer_page(self._engine, scope, receive, send)
            return
        raw = await _read(receive)
        path = [word for word in scope["path"].split("/") if word]
        if path[-1:] == ["messages"] and raw and await self._light(scope, path, raw, send):
            return
        query = dict(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True))
        headers = {
            name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]
        }
        if path[:1] == ["_simulator"]:
            await self._control(scope["method"], path[1:], query, headers, raw or b"", send)
            return
        version = path[0] if path and VERSION.fullmatch(path[0]) else ""
        path = path[1:] if version else path
        if speaks(headers, version):
            path = unfolded(path, self._engine.world.settings)
        said = await self._graph(scope["method"], (version, path), query, headers, raw)
        await self._answered(said, scope, send)

    async def _light(self, scope: Scope, path: list[str], raw: bytes, send: Send) -> bool:
        """Take a send on the light lane; False when it has to go the ordinary way."""
        engine, lane = self._engine, self._engine.light
        if lane is None:
            return False
        authorization = next((v for n, v in scope["headers"] if n == b"authorization"), b"")
        token = b"Bearer " + engine.world.settings.token.encode()
        if scope["method"] != "POST" or len(path) not in (2, 3) or authorization != token:
            return False
        if len(path) == 3 and not VERSION.fullmatch(path[0]):
            return False
        taken = lane.take(path[-2], raw, engine.clock.now())
        if taken is None:
            return False
        answer, is_planned = taken
        if is_planned:
            engine.poke()
        if engine.world.transcript.is_kept:
            self._note("POST", path[-2:], raw, Answer(answer))
        await self._wait_before_answer()
        await _say(send, 200, answer, "application/json")
        return True

    async def _wait_before_answer(self) -> None:
        wait_s = self._engine.world.settings.pace.answer_after_s
        if wait_s:
            await asyncio.sleep(wait_s)

    async def _control(
        self,
        method: str,
        path: list[str],
        query: dict[str, str],
        headers: dict[str, str],
        raw: bytes,
        send: Send,
    ) -> None:
        """Behind the stage; health looks different to people and to programs."""
        try:
            if (method, path) == ("GET", ["health"]) and wants_page(headers, query):
                page, policy = health_page(self._engine, headers, query)
                await _say(send, 200, page, "text/html; charset=utf-8", policy=policy)
                return
            status, said = await answer_control(self._engine, method, path, raw, query)
            body = msgspec.json.encode(said)
        except Exception:
            _log.exception("a bug of the simulator")
            status, body = 500, b'{"error":"a bug of the simulator; its log says more"}'
        await _say(send, status, body, "application/json")

    async def _answered(self, said: Answer, scope: Scope, send: Send) -> None:
        """Say the answer, late, broken off or not at all if a fault wants it so."""
        if said.slow_s:
            await asyncio.sleep(said.slow_s)
        if said.cut:
            scope["simulator_transport"].abort()
            return
        body = said.body if isinstance(said.body, bytes) else msgspec.json.encode(said.body)
        if said.half:
            await _say(send, said.status, body, said.content_type, part=len(body) // 2)
            scope["simulator_transport"].close()
            return
        await _say(send, said.status, body, said.content_type)

    async def _graph(
        self,
        method: str,
        where: tuple[str, list[str]],
        query: dict[str, str],
        headers: dict[str, str],
        raw: bytes | None,
    ) -> Answer:
        version, path = where
        engine = self._engine
        world = engine.world
        now = engine.clock.now()
        said: Answer
        try:
            if raw is None:
                raise GraphError(100, "the body is too long", http=413)
            body, files = read_body(headers.get("content-type", ""), raw)
            call = Call(
                method=method,
                path=tuple(path),
                query=query,
                body=body,
                files=files,
                base=_base(headers, engine.base),
                token=_token(headers, query),
                raw=raw,
                version=version,
                headers=headers,
            )
            if world.settings.fetch_links:
                await engine.look_at(links_of(call.body))
            said = await self._shaken(answer(world, call, now))
            if not isinstance(said.body, bytes):
                said = replace(said, body=msgspec.json.encode(said.body))
        except GraphError as error:
            envelope = error.envelope(self._trace(method, path, raw))
            said = Answer(envelope, status=error.http, slow_s=error.slow_s)
        except Exception:
            _log.exception("a bug of the simulator")
            bug = GraphError(131000, "a bug of the simulator; its log says more")
            said = Answer(bug.envelope(self._trace(method, path, raw)), status=500)
        if path[1:2] == ["messages"]:
            await self._wait_before_answer()
        self._note(method, path, raw or b"", said)
        engine.poke()
        if said.status_first:
            await engine.settle(_OVERTAKE_S)
        return said

    def _trace(self, method: str, path: list[str], raw: bytes | None) -> str:
        """An id for a refusal: the same for the same request in every run with one seed."""
        asked = sha256(raw or b"").hexdigest()
        return self._engine.world.ids.word("trace", of=f"{method} {'/'.join(path)} {asked}")

    async def _shaken(self, said: Answer) -> Answer:
        """Ask a new webhook address for the challenge before it is saved."""
        if said.handshake is None:
            return said
        if not await self._engine.shake_hands(said.handshake):
            raise GraphError(2200, "the address did not echo the challenge")
        said.on_handshake()
        return said

    def _note(self, method: str, path: list[str], raw: bytes, said: Answer) -> None:
        engine = self._engine
        transcript = engine.world.transcript
        if not transcript.is_kept:
            return
        told = said.body if isinstance(said.body, bytes) else msgspec.json.encode(said.body)
        transcript.note(
            "request",
            engine.clock.now(),
            method=method,
            path="/" + "/".join(path),
            body=engine.hide_address(_readable(raw)),
            status=said.status,
            answer=engine.hide_address(_readable(told)),
        )


def _readable(raw: bytes) -> str:
    """Text as it is; files only by their length. Form boundaries differ in every run."""
    if raw.startswith(b"--") or b"\0" in raw[:1024]:
        return f"{{{len(raw)} bytes}}"
    try:
        return raw[:20_000].decode()
    except UnicodeDecodeError:
        return f"{{{len(raw)} bytes}}"


async def _read(receive: Receive) -> bytes | None:
    """The whole body; None when it is longer than anything Meta takes."""
    message = await receive()
    if not message.get("more_body"):
        body: bytes = message.get("body", b"")
        return body
    parts, length = [message.get("body", b"")], len(message.get("body", b""))
    while message.get("more_body"):
        message = await receive()
        length += len(message.get("body", b""))
        if length <= _LONGEST_BODY:
            parts.append(message.get("body", b""))
    return b"".join(parts) if length <= _LONGEST_BODY else None


async def _say(
    send: Send,
    status: int,
    body: bytes,
    content_type: str,
    *,
    part: int | None = None,
    policy: str = "",
) -> None:
    """Answer with a body, or with the first `part` bytes of it and no more."""
    headers = [
        (b"content-type", content_type.encode()),
        (b"content-length", str(len(body)).encode()),
    ]
    if policy:
        headers.append((b"content-security-policy", policy.encode()))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    more = {"body": body} if part is None else {"body": body[:part], "more_body": True}
    await send({"type": "http.response.body", **more})


def _token(headers: dict[str, str], query: dict[str, str]) -> str | None:
    if KEY_HEADER in headers:
        return headers[KEY_HEADER]
    kind, _, token = headers.get("authorization", "").partition(" ")
    if kind.lower() in ("bearer", "oauth") and token:
        return token.strip()
    return query.get("access_token")


def _base(headers: dict[str, str], base: str) -> str:
    """How the caller reached us; some clients force Meta's media host, that one is ignored."""
    host = headers.get("host", "")
    return base if not host or host.endswith("fbsbx.com") else f"http://{host}"
