"""Listening: one HTTP server that starts at once and ends cleanly when told.

Whoever opens the doors, such as `jawort web`, finds everything it needs here.
"""

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from typing import Final

import uvicorn
from litestar.types import ASGIApp

from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.ledger.work import Ledger
from jawort.web.app import create_app
from jawort.web.guard import is_this_machine
from jawort.web.house import House

__all__ = ["address", "bound", "is_this_machine", "open_doors", "serve"]

STOP_S: Final = 2  # a request under way gets so long to end

_TAKEN = (
    Sentence(
        "Auf {host}:{port} lässt sich nicht lauschen ({fault}).",
        "Cannot listen on {host}:{port} ({fault}).",
    ),
    Sentence(
        "Beenden Sie das andere Programm oder nennen Sie mit JAWORT_LISTEN eine freie Adresse.",
        "End the other program, or name a free address with JAWORT_LISTEN.",
    ),
)


class _Server(uvicorn.Server):
    """Leaves signals to whoever started it, so that the exit code stays ours."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def bound(host: str, port: int, *, or_any: bool = False) -> socket.socket:
    """A socket on this address; with `or_any` another free port when it is taken.

    Raises Refusal when it cannot be had.
    """
    for wanted in (port, 0) if or_any else (port,):
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, wanted))
            # Now, not when the house is built: two starters must not both believe they have it.
            listener.listen(2048)
        except OSError as refused:
            listener.close()
            fault = refused.strerror or type(refused).__name__
            continue
        listener.set_inheritable(False)
        return listener
    problem = _TAKEN[0].about(host=host, port=port, fault=fault)
    raise Refusal("ADDRESS_TAKEN", problem, _TAKEN[1])


def address(listener: socket.socket) -> str:
    """Where this socket is reached with a browser."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


async def open_doors(
    ledger: Ledger,
    listener: socket.socket,
    *,
    clock: Callable[[], datetime],
    stop: asyncio.Event,
    sample: bool = False,
    simulator: str = "",
    trial_key: str = "",
) -> None:
    """Serve the door for deliveries and all pages of a house until `stop` is set.

    sample: all people here are invented. simulator: address of a pretended Cloud API beside it.
    trial_key: the word of the links that sign in with one click, in a trial run only.
    """
    house = House(ledger, clock, sample, simulator, trial_key if sample else "")
    await serve(create_app(house), listener, stop=stop)


async def serve(app: ASGIApp, listener: socket.socket, *, stop: asyncio.Event) -> None:
    """Answer requests until `stop` is set, then let what is under way end. Closes the socket."""
    config = uvicorn.Config(
        app,
        loop="none",
        http="httptools",
        ws="none",
        lifespan="on",
        interface="asgi3",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=STOP_S,
    )
    server = _Server(config)
    with closing(listener):
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        stopping = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            server.should_exit = True
            stopping.cancel()
            await serving
