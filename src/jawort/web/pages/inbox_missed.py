"""Missed windows: the report of who waited when the window closed, as a page and as a table."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from litestar import Request, Response, get
from litestar.handlers import HTTPRouteHandler

from jawort.desk.conversation import inbox as inbox_desk
from jawort.desk.conversation import missed
from jawort.domain.conversation.missed import MOST, SPANS, Missed
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Permission
from jawort.papers.table import head, row
from jawort.web.house import House
from jawort.web.page import staff_page
from jawort.web.pages.inbox_frame import Standing, standing, vocabulary
from jawort.web.policy import Policy, headers

Asked = Request[Any, Any, Any]
_NEEDS: Final = {"needs": Permission.ASSIGN}
WAYS: Final[Mapping[str, Sentence]] = {
    "answered": Sentence("Später beantwortet", "Answered later"),
    "wrote_again": Sentence("Hat wieder geschrieben", "Has written again"),
    "kept": Sentence(
        "Ihre Antwort wartet, bis die Person schreibt", "Your answer waits until they write"
    ),
    "template": Sentence(
        "Vorlage „{name}“ darf sagen, dass eine Antwort wartet",
        "Template “{name}” may say that an answer waits",
    ),
    "none": Sentence("Nichts, bis die Person schreibt", "Nothing until they write"),
}
_LOOKS: Final = {"answered": "ok", "wrote_again": "ok", "kept": "wait", "template": "open"}
_COLUMNS: Final = (
    "queue",
    "asked_at",
    "window_closed_at",
    "state",
    "at",
    "template",
    "rule",
    "why",
    "conversation",
)


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/inbox/missed` and `/inbox/missed.csv`, both over 7 or 30 days."""

    @get("/inbox/missed", opt=_NEEDS)
    async def shown(request: Asked) -> Response[bytes]:
        here, days = standing(request, now=house.clock()), days_of(request)
        async with house.ledger.work(here.actor.controller_id) as work:
            found = await missed.report(work, here.actor, days=days, now=here.now)
            queues = {
                one.name: Sentence(one.title_de, one.title_en)
                for one in await inbox_desk.queues(work, here.actor)
            }
        return staff_page(
            request,
            "inbox_missed.html",
            **vocabulary(here, queues, {}),
            current="inbox",
            found=found,
            by_queue=_by_queue(found),
            open_count=sum(one.way in ("template", "none") for one in found),
            days=days,
            spans=SPANS,
            most=MOST,
            outcomes=WAYS,
            looks=_LOOKS,
        )

    @get("/inbox/missed.csv", opt=_NEEDS)
    async def table(request: Asked) -> Response[bytes]:
        here, days = standing(request, now=house.clock()), days_of(request)
        async with house.ledger.work(here.actor.controller_id) as work:
            found = await missed.report(work, here.actor, days=days, now=here.now)
            titles = {
                one.name: Sentence(one.title_de, one.title_en)
                for one in await inbox_desk.queues(work, here.actor)
            }
        lines = [head(dict.fromkeys(_COLUMNS)), *(row(_cells(one, titles, here)) for one in found)]
        told = headers(Policy.STILL) | {
            "Content-Disposition": f'attachment; filename="missed-windows-{days}-days.csv"',
        }
        text = "".join(f"{line}\r\n" for line in lines).encode()
        return Response(text, media_type="text/csv; charset=utf-8", headers=told)

    return [shown, table]


def days_of(request: Asked) -> int:
    """Over how many days; the shorter span where none of ours is asked for."""
    asked = request.query_params.get("days", "")
    return next((span for span in SPANS if asked == str(span)), SPANS[0])


def _by_queue(found: Sequence[Missed]) -> list[tuple[str, int]]:
    """How many in each queue, the most first."""
    counts = Counter(one.queue for one in found)
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))


def _cells(one: Missed, titles: Mapping[str, Sentence], here: Standing) -> dict[str, object]:
    """One line of the table, without names and numbers: the conversation leads to them."""
    title = titles.get(one.queue)
    values = (
        title.in_(here.language) if title else one.queue,
        one.asked_at.isoformat(),
        one.ends_at.isoformat(),
        one.way,
        one.at.isoformat() if one.at else "",
        one.template,
        one.rule,
        one.why.in_(here.language) if one.why else "",
        one.conversation_id,
    )
    return dict(zip(_COLUMNS, values, strict=True))
