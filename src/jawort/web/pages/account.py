"""One's own account: habits, password, and the browsers that are signed in."""

from typing import Any, cast
from uuid import UUID

from litestar import Request, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from jawort.desk.staff import account as acts
from jawort.desk.staff import own_password, passkey, second_factor
from jawort.desk.staff import session as sessions
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Habits
from jawort.web.form import Fields, fields
from jawort.web.house import House
from jawort.web.page import staff_page
from jawort.web.pages.login import show as at_the_door
from jawort.web.session import actor_of, caller_of, found_of, visitor_of
from jawort.web.site import site_of

Asked = Request[Any, Any, Any]


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/account` and what is below it."""

    @get("/account")
    async def show(request: Asked) -> Response[bytes]:
        return await _shown(house, request)

    @post("/account/habits", opt={"needs": None})
    async def habits(request: Asked) -> Response[Any]:
        actor, given = actor_of(request), await fields(request)
        async with house.ledger.work(actor.controller_id) as work:
            await acts.set_habits(work, actor, habits_in(given))
        return _back()

    @post("/account/password", opt={"needs": None})
    async def password(request: Asked) -> Response[Any]:
        found, given, now = found_of(request), await fields(request), house.clock()
        old, new, caller = given.text("old"), given.text("new"), caller_of(request)
        try:
            await own_password.change(house.ledger, found, old, new, caller, now=now)
        except Refusal as refused:
            if refused.code == "PASSWORD_TOO_OFTEN":
                return at_the_door(request, "login.html", status=403, refused=refused)
            return await _shown(house, request, status=409, refused=refused)
        return _back("password")

    @post("/account/session/{session_id:uuid}/end", opt={"needs": None})
    async def end(request: Asked, session_id: FromPath[UUID]) -> Response[Any]:
        actor, now = actor_of(request), house.clock()
        async with house.ledger.work(actor.controller_id) as work:
            await sessions.end(work, actor, session_id, now=now)
        return _back("session")

    @post("/account/sessions/end", opt={"needs": None})
    async def end_others(request: Asked) -> Response[Any]:
        actor, now, visitor = actor_of(request), house.clock(), visitor_of(request)
        if visitor:
            async with house.ledger.work(actor.controller_id) as work:
                await sessions.end_others(work, actor, visitor.session.session_id, now=now)
        return _back("session")

    @post("/account/lock", opt={"needs": None})
    async def lock(request: Asked) -> Response[Any]:
        if visitor := visitor_of(request):
            await sessions.lock(house.ledger, visitor.session, now=house.clock())
        return _see("/login/locked")

    @post("/account/awake", opt={"needs": None}, status_code=204)
    async def awake(request: Asked) -> None:
        """Somebody does something here; the guard has noted it."""

    @get("/account/idle", status_code=204)
    async def idle(request: Asked) -> None:
        """Is the session still open? Asked quietly; the guard has answered if it is not."""

    return [show, habits, password, end, end_others, lock, awake, idle]


def habits_in(given: Fields) -> Habits:
    """Habits as chosen in the form; what is not among the choices is as usual."""

    def one_of(name: str, *choices: str) -> Any:
        chosen = given.text(name)
        return chosen if chosen in choices else choices[0]

    return Habits(
        one_of("language", "", "de", "en"),
        one_of("theme", "", "light", "dark"),
        one_of("send_with", "enter", "ctrl_enter"),
        given.is_on("keys_on"),
        given.number("undo_s", otherwise=5),
        given.number("lock_minutes", otherwise=15),
        notify=one_of("notify", "off", "quiet", "named"),
    )


async def _shown(
    house: House, request: Asked, *, status: int = 200, refused: Refusal | None = None
) -> Response[bytes]:
    actor, now, visitor = actor_of(request), house.clock(), visitor_of(request)
    async with house.ledger.work(actor.controller_id) as work:
        found = await sessions.sessions(work, actor, now=now)
        codes_left = await second_factor.codes_left(work, actor)
        keys = await passkey.listed(work, actor)
    return staff_page(
        request,
        "account.html",
        status=status,
        current="account",
        now=now,
        sessions=found,
        here=visitor.session.session_id if visitor else None,
        codes_left=codes_left,
        passkeys=keys,
        passkeys_work=site_of(request) is not None,
        refused=refused,
        done=cast("str", request.query_params.get("done", "")),
    )


def _back(done: str = "habits") -> Response[Any]:
    return _see(f"/account?done={done}")


def _see(target: str) -> Response[Any]:
    return Response(b"", status_code=303, headers={"Location": target, "Cache-Control": "no-store"})
