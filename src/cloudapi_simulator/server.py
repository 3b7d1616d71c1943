"""The door: HTTP in, the world asked, HTTP out. Every refusal wears Meta's envelope."""

import asyncio
import logging
import socket
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qsl

import msgspec
import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from cloudapi_simulator.control_route import answer_control
from cloudapi_simulator.engine import Engine
from cloudapi_simulator.graph.call import Answer, Call, read_body
from cloudapi_simulator.graph.route import VERSION, answer
from cloudapi_simulator.graph.skin import KEY_HEADER, unfolded
from cloudapi_simulator.graph_error import GraphError

_LONGEST_BODY = 105 * 1024 * 1024
_GOODBYE_S = 1.0
_OVERTAKE_S = 2.0  # a status may overtake the answer, but not hold it up for longer
_log = logging.getLogger("cloudapi_simulator")
Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]


class BreakableProtocol(HttpToolsProtocol):
    """uvicorn's protocol, with the connection within reach so that a fault can break it."""

    def on_message_begin(self) -> None:
        """A request begins: let the application find the transport."""
        super().on_message_begin()
        self.scope["simulator_transport"] = self.transport  # type: ignore[typeddict-unknown-key]


class Door:
    """The ASGI application."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; nothing but HTTP is understood."""
        if scope["type"] != "http":
            return
        raw = await _read(receive)
        path = [word for word in scope["path"].split("/") if word]
        query = dict(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True))
        if path[:1] == ["_simulator"]:
            if raw is None:
                raw = b""
            status, said = await answer_control(self._engine, scope["method"], path[1:], raw, query)
            await _say(send, status, msgspec.json.encode(said), "application/json")
            return
        headers = {
            name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]
        }
        if path and VERSION.fullmatch(path[0]):
            path = path[1:]
        elif KEY_HEADER in headers:
            path = unfolded(path, self._engine.world.settings)
        said_answer = await self._graph(scope["method"], path, query, headers, raw)
        if said_answer.slow_s:
            await asyncio.sleep(said_answer.slow_s)
        if said_answer.cut:
            scope["simulator_transport"].abort()
            return
        body = said_answer.body
        if not isinstance(body, bytes):
            body = msgspec.json.encode(body)
        await _say(send, said_answer.status, body, said_answer.content_type)

    async def _graph(
        self,
        method: str,
        path: list[str],
        query: dict[str, str],
        headers: dict[str, str],
        raw: bytes | None,
    ) -> Answer:
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
            )
            said = answer(world, call, now)
            said = await self._shaken(said)
        except GraphError as error:
            said = Answer(error.envelope(world.ids.word("trace")), status=error.http)
        except Exception:
            _log.exception("a bug of the simulator")
            bug = GraphError(131000, "a bug of the simulator; its log says more")
            said = Answer(bug.envelope(world.ids.word("trace")), status=500)
        self._note(method, path, raw or b"", said)
        engine.poke()
        if said.status_first:
            await engine.settle(_OVERTAKE_S)
        return said

    async def _shaken(self, said: Answer) -> Answer:
        """Ask a new webhook address for the challenge before it is saved."""
        if said.handshake is None:
            return said
        if not await self._engine.courier.shake_hands(said.handshake):
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


async def _say(send: Send, status: int, body: bytes, content_type: str) -> None:
    headers = [
        (b"content-type", content_type.encode()),
        (b"content-length", str(len(body)).encode()),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


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


def listening_socket(host: str, port: int) -> socket.socket:
    """A bound socket, so that the port is known before anything starts."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named, because asyncio sends small answers at once only if it knows it is TCP.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    return listener


class OpenDoor:
    """A door that is open: the listening server and everybody inside."""

    def __init__(self, server: asyncio.Server, state: ServerState) -> None:
        self._server = server
        self._state = state

    async def close(self) -> None:
        """Let nobody new in, let requests end for a second, then break what is left."""
        self._server.close()
        for connection in list(self._state.connections):
            connection.shutdown()
        if self._state.tasks:
            await asyncio.wait(set(self._state.tasks), timeout=_GOODBYE_S)
        for task in list(self._state.tasks):
            task.cancel()
        for connection in list(self._state.connections):
            connection.transport.abort()
        await self._server.wait_closed()


async def opened(door: Door, listener: socket.socket) -> OpenDoor:
    """Serve on a bound socket in the running loop, without signals and without a ticking task."""
    config = uvicorn.Config(
        door,
        http=BreakableProtocol,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
    )
    config.load()
    state = ServerState()

    def protocol() -> BreakableProtocol:
        return BreakableProtocol(config=config, server_state=state, app_state={})

    server = await asyncio.get_running_loop().create_server(protocol, sock=listener, backlog=2048)
    return OpenDoor(server, state)
