"""The inbox in the browser: the list, the thread, the acts, and what keeps them live."""

from litestar.handlers import HTTPRouteHandler

from jawort.web.house import House
from jawort.web.pages import (
    inbox_act,
    inbox_list,
    inbox_missed,
    inbox_thread,
    inbox_why,
    inbox_wish,
    live,
    verify,
)


def routes(house: House) -> list[HTTPRouteHandler]:
    """Everything under `/inbox` but the composer."""
    return [
        *inbox_list.routes(house),
        *inbox_thread.routes(house),
        *inbox_why.routes(house),
        *inbox_wish.routes(house),
        *inbox_missed.routes(house),
        *inbox_act.routes(house),
        *live.routes(house),
        *verify.routes(house),
    ]
