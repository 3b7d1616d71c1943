"""A door that is open: the bound socket, the protocol, and closing in an orderly way."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

_GOODBYE_S = 1.0
Application = Callable[[Any, Any, Any], Awaitable[None]]


class BreakableProtocol(HttpToolsProtocol):
    """uvicorn's protocol, with the connection within reach so that a fault can break it."""

    def on_message_begin(self) -> None:
        """A request begins: let the application find the transport."""
        super().on_message_begin()
        self.scope["simulator_transport"] = self.transport  # type: ignore[typeddict-unknown-key]


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


async def opened(door: Application, listener: socket.socket) -> OpenDoor:
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
