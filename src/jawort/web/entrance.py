"""Where a visitor is shown to: carriers to the door for deliveries, everybody else to the pages."""

from typing import Any, Final

from litestar.types import ASGIApp, Receive, Scope, Send

from jawort.intake.door import Door

DELIVERIES: Final = "/webhook/"


class Entrance:
    """Two applications behind one address.

    Carriers come from outside and prove themselves by their signature, so the guard of the pages
    does not stand before their door.
    """

    def __init__(self, door: Door, pages: ASGIApp) -> None:
        self.door = door
        self.pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the beginning and end of the program, which are the pages'."""
        asked: Any = scope  # its kinds are an enumeration of Litestar's, and plain text on the wire
        if asked["type"] == "http" and asked["path"].startswith(DELIVERIES):
            knock: Any = self.door  # the same protocol, written down in other words
            await knock(scope, receive, send)
        else:
            await self.pages(scope, receive, send)
