"""The list of conversations: `/inbox`, its rows, and the search over people and texts."""

from dataclasses import replace
from typing import Annotated, Any, Final

from litestar import Request, Response, get, post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body

from jawort.desk.conversation import inbox as inbox_desk
from jawort.desk.conversation import label as labels
from jawort.desk.conversation import missed
from jawort.desk.conversation import search as search_desk
from jawort.domain.conversation.inbox import Page, View
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Permission
from jawort.ledger.work import Work
from jawort.web.house import House
from jawort.web.page import staff_page
from jawort.web.pages import inbox_view
from jawort.web.pages.inbox_frame import Standing, place_of, standing, surroundings
from jawort.web.pages.inbox_view import Looking, Place

Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]
LONGEST_SEARCH: Final = 200
_READ: Final = {"needs": Permission.READ_INBOX}
_EMPTY: Final[dict[str, Any]] = {
    "thread": None,
    "composer": None,
    "decisions": (),
    "person": "",
    "refusal": "",
    "presence": "",
    "searched": "",
}


_NONE_WORN: Final = (
    Sentence("Nichts mit diesem Etikett.", "Nothing with this label."),
    Sentence("Heben Sie den Filter auf, um alle zu sehen.", "Clear the filter to see all."),
)


async def list_values(work: Work, here: Standing, *, after: str = "") -> dict[str, Any]:
    """The list somebody looks at: its rows, every count, and the words around them."""
    around = await surroundings(work, here)
    queues = {one["name"]: one["sentence"] for one in around["queues"]}
    every = inbox_view.places(queues)
    chosen = place_of(here, every)
    rows = await inbox_desk.page(
        work,
        here.actor,
        here.looking.view,
        queue=here.looking.queue,
        label=here.looking.label,
        after=after,
        now=here.now,
    )
    counts = await inbox_desk.counts(work, here.actor, now=here.now)
    return around | {
        "views": every,
        "view_title": chosen.title,
        "place": chosen.query,
        "sieve": await _sieve(work, here),
        "empty": dict(zip(("title", "text"), _empty(here, chosen), strict=True)),
        "rows": rows,
        "counts": counts,
        "count_of": inbox_view.counts_of(counts),
        "reminders": await missed.reminders(work, here.actor, now=here.now),
        "page_number": 1,
        "bulk": inbox_view.BULK,
        "current": "inbox",
        "cursor": await inbox_desk.cursor(work, here.actor),
    }


def _empty(here: Standing, chosen: Place) -> tuple[Sentence, Sentence]:
    """What an empty list says: who has narrowed it has not answered everything yet."""
    return _NONE_WORN if here.looking.label else chosen.empty


async def _sieve(work: Work, here: Standing) -> dict[str, Any] | None:
    """The labels by which this list can be narrowed, and the one it is; None: by none."""
    if here.looking.view not in inbox_view.NARROWED:
        return None
    known = await labels.labels(work, here.actor)
    chosen = next((one for one in known if one.label_id == here.looking.label), None)
    return {"labels": known, "chosen": chosen} if known else None


async def _first_look(work: Work, here: Standing) -> Standing:
    """Who names no list sees their own; where nothing stands in it what nobody has taken, else all
    that is open: a newcomer does not take a full inbox for an empty one. Where nothing stands at
    all it is what nobody has taken, for there the next message appears.
    """
    if "view" in here.request.query_params:
        return here
    counts = await inbox_desk.counts(work, here.actor, now=here.now)
    views = (View.MINE, View.UNASSIGNED, View.OPEN)
    chosen = next((view for view in views if counts.of(view)), View.UNASSIGNED)
    return replace(here, looking=Looking(chosen))


def whole(here: Standing, values: dict[str, Any], *, status: int = 200) -> Response[bytes]:
    """The whole page of the inbox."""
    return staff_page(here.request, "inbox.html", status=status, **(_EMPTY | values))


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/inbox`, `/inbox/rows`, `/inbox/search`."""

    @get("/inbox")
    async def show(request: Request[Any, Any, Any]) -> Response[bytes]:
        here = standing(request, now=house.clock())
        after = request.query_params.get("after", "")
        async with house.ledger.work(here.actor.controller_id) as work:
            here = await _first_look(work, here)
            values = await list_values(work, here, after=after)
        return whole(here, values)

    @get("/inbox/rows")
    async def rows(request: Request[Any, Any, Any]) -> Response[bytes]:
        here = standing(request, now=house.clock())
        after = request.query_params.get("after", "")
        async with house.ledger.work(here.actor.controller_id) as work:
            if not after:
                values = await list_values(work, here)
            else:
                found: Page = await inbox_desk.page(
                    work,
                    here.actor,
                    here.looking.view,
                    queue=here.looking.queue,
                    label=here.looking.label,
                    after=after,
                    now=here.now,
                )
                values = await surroundings(work, here) | {"rows": found, "page_number": 2}
        return staff_page(request, "inbox_rows.html", **values)

    @post("/inbox/search", opt=_READ, status_code=200)
    async def search(request: Request[Any, Any, Any], data: Form) -> Response[bytes]:
        here = standing(request, now=house.clock(), given=data.get("view", ""))
        text = data.get("text", "")[:LONGEST_SEARCH].strip()
        async with house.ledger.work(here.actor.controller_id) as work:
            hits = await search_desk.find(work, here.actor, text, now=here.now) if text else []
            named = await search_desk.labels_named(work, here.actor, text)
            values = await list_values(work, here)
            values |= {"hits": hits, "labels_found": named, "searched": text}
        if not here.is_part:
            return whole(here, values)
        return staff_page(request, "inbox_hits.html" if text else "inbox_rows.html", **values)

    return [show, rows, search]
