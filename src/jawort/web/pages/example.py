"""One worked example with the answer of every rule: why, and why not?"""

from typing import Any, Final

from litestar import Request, Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from jawort.desk.decision.example import EXAMPLES, example
from jawort.domain.sentence import Sentence
from jawort.web.house import House
from jawort.web.page import language_of, page

STANDINGS: Final = {
    "decides": Sentence("entscheidet", "decides"),
    "holds": Sentence("hält auf", "holds back"),
    "would_allow": Sentence("hätte erlaubt", "would have allowed"),
    "clear": Sentence("frei", "clear"),
    "not_concerned": Sentence("betrifft sie nicht", "not concerned"),
}


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/example/{number}`."""

    @get("/example/{number:int}")
    async def show(request: Request[Any, Any, Any], number: FromPath[int]) -> Response[bytes]:
        found = example(number)
        if found is None:
            raise NotFoundException
        return page(
            "example.html",
            language_of(request),
            example=found,
            answer=found.ask(),
            standings=STANDINGS,
            others=EXAMPLES,
            path=f"/example/{number}",
        )

    return [show]
