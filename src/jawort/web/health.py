"""Health for machines: does the process live, and can it work?"""

import asyncio
from typing import Any, Final

from litestar import MediaType, Response, get
from litestar.handlers import HTTPRouteHandler

from jawort.desk.house import overview
from jawort.domain.refusal import Refusal
from jawort.ledger.journal import note
from jawort.web.house import House

PATIENCE_S: Final = 2.0  # a load balancer asks again within seconds

_NO_STORE: Final = {"Cache-Control": "no-store"}


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/live` and `/health`. They tell a stranger nothing but a code."""

    @get("/live", media_type=MediaType.JSON, sync_to_thread=False)
    def live() -> Response[dict[str, str]]:
        return Response({"status": "ok"}, headers=_NO_STORE)

    before = [""]

    @get("/health", media_type=MediaType.JSON)
    async def health() -> Response[dict[str, str]]:
        code = await complaint(house)
        if code != before[0]:  # asked every few seconds, told when it changes
            before[0] = code
            note("health_changed", level="error" if code else "info", code=code or "ok")
        return answer(code)

    return [live, health]


async def complaint(house: House) -> str:
    """What keeps this process from working, as a code; empty when nothing does.

    `database`: it does not answer within two seconds. `keyring`: it cannot be read.
    """
    try:
        house.ledger.keyring.refresh()
    except (OSError, ValueError, KeyError, Refusal):
        return "keyring"
    try:
        async with asyncio.timeout(PATIENCE_S), house.ledger.house_work() as work:
            return "" if await overview.answers(work) else "database"
    except Exception:  # whatever the driver raises means the same: it does not answer
        return "database"


def answer(code: str) -> Response[dict[str, Any]]:
    """200 when nothing is wrong, 503 with the code otherwise."""
    if not code:
        return Response({"status": "ok"}, headers=_NO_STORE)
    return Response({"status": "fault", "code": code}, status_code=503, headers=_NO_STORE)
