"""What every page for customers has in common: its frame, its language, its calm way of saying no.

Nobody logs in here. The address is the key, so it goes nowhere: no referrer, no script, no cookie,
no foreign host, no search engine (law.md D-07; § 25 TDDDG).
"""

from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeVar
from urllib.parse import parse_qs

from litestar import Request, Response
from litestar.response import Redirect

from jawort.desk.company.letterhead import Letterhead
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Language
from jawort.ledger.work import CONFLICTS
from jawort.web.page import page, preferred
from jawort.web.policy import Policy, headers

Asked = Request[Any, Any, Any]
Done = TypeVar("Done")

_TRIES: Final = 5  # of an act that met another one; each waits in the database, not here
_LONGEST: Final = 4_096  # bytes of a form with two short fields


def spoken(request: Asked, known: str = "") -> Language:
    """The language of a page: asked for, else the browser's, else the one known of the person."""
    asked = request.query_params.get("lang", "")
    if asked in ("de", "en"):
        return "de" if asked == "de" else "en"
    if header := request.headers.get("accept-language", ""):
        return preferred(header)
    return "de" if known in ("", "de") else "en"


def leaf(
    template: str,
    request: Asked,
    head: Letterhead | None,
    language: Language,
    *,
    status: int = 200,
    **values: object,
) -> Response[bytes]:
    """A page for a customer."""
    shown: dict[str, Any] = {"head": head, "path": request.url.path, **values}
    made = page(template, language, status=status, policy=Policy.PUBLIC, **shown)
    made.headers["X-Robots-Tag"] = "noindex, nofollow"
    return made


def calm(
    request: Asked, refused: Refusal, *, status: int, policy: Policy = Policy.PUBLIC
) -> Response[bytes]:
    """What went wrong and what helps, with nothing else on the page: it takes no query."""
    made = page(
        "customer_said.html",
        spoken(request),
        status=status,
        policy=policy,
        head=None,
        path="",
        refused=refused,
    )
    made.headers["X-Robots-Tag"] = "noindex, nofollow"
    return made


def lost(request: Asked) -> Response[bytes]:
    """The answer to every address that leads nowhere: mistyped, forged, erased, all the same."""
    return leaf("lost.html", request, None, spoken(request), status=404)


def back(path: str, language: Language) -> Redirect:
    """To the page as it stands after the act, so that loading it again repeats nothing."""
    return Redirect(f"{path}?lang={language}", status_code=303, headers=headers(Policy.PUBLIC))


async def form_of(request: Asked) -> dict[str, list[str]] | None:
    """The fields of a small form; None when it is too long or is none."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > _LONGEST:
            return None
    try:
        return parse_qs(body.decode(), max_num_fields=50, keep_blank_values=True)
    except ValueError:
        return None


async def in_turn(act: Callable[[], Awaitable[Done]]) -> Done:
    """Carry out an act that may meet another one about the same person, such as a second tap."""
    for _ in range(_TRIES - 1):
        try:
            return await act()
        except CONFLICTS:
            continue
    return await act()
