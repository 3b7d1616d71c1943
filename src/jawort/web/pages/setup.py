"""Setting up: the code from the console, then one step after the other, each saved."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from litestar import Request, Response, get, post
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from jawort.desk.company.endpoint import Opened
from jawort.desk.house import setup as acts
from jawort.desk.house.setup import First, Standing
from jawort.desk.house.setup_step import BY_NAME, STEPS
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.setting import SettingKey
from jawort.domain.staff.account import Permission
from jawort.papers.dialled import dialled
from jawort.web.form import fields
from jawort.web.house import House
from jawort.web.page import staff_page
from jawort.web.pages.cure import on_page
from jawort.web.pages.login import show, signed_in
from jawort.web.session import actor_of, caller_of, is_tls, own_address

Asked = Request[Any, Any, Any]
NEEDS = {"needs": Permission.SETTING}
_WORDS = ("app_secret", "access_token", "base_url", "phone_number_id", "waba_id", "brand")


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/setup/begin` before there is an account, `/setup` and its steps after."""

    @get("/setup/begin")
    async def ask(request: Asked) -> Response[bytes]:
        return await _begun(house, request)

    @post("/setup/begin")
    async def begin(request: Asked) -> Response[Any]:
        given, now = await fields(request), house.clock()
        first = First(*(given.text(word) for word in First._fields))
        try:
            done = await acts.begin(house.ledger, first, caller_of(request), now=now)
        except Refusal as refused:
            return await _begun(house, request, refused=refused, typed=first)
        made = signed_in(request, done)
        made.headers["Location"] = "/setup"
        return made

    @get("/setup", opt=NEEDS)
    async def index(request: Asked) -> Response[bytes]:
        return await _shown(house, request, "")

    @get("/setup/{name:str}", opt=NEEDS)
    async def step(request: Asked, name: FromPath[str]) -> Response[bytes]:
        return await _shown(house, request, name)

    @post("/setup/{name:str}", opt=NEEDS)
    async def settle(request: Asked, name: FromPath[str]) -> Response[Any]:
        actor, given, now = actor_of(request), await fields(request), house.clock()
        typed = {key.value: given.text(key.value) for key in SettingKey}
        try:
            async with house.ledger.work(actor.controller_id) as work:
                await acts.settle(work, actor, name, typed, now=now)
                if choice := given.text("choice"):
                    await acts.choose(work, actor, name, choice, now=now)
        except Refusal as refused:
            return await _or_forbidden(house, request, name, refused, typed)
        return _see(f"/setup?done={name}")

    @post("/setup/way/connect", opt=NEEDS)
    async def connect(request: Asked) -> Response[Any]:
        actor, given, now = actor_of(request), await fields(request), house.clock()
        typed = {word: given.text(word) for word in _WORDS}
        way = given.text("choice")
        try:
            async with house.ledger.work(actor.controller_id) as work:
                opened = await acts.connect(work, actor, way, typed, now=now)
        except Refusal as refused:
            return await _or_forbidden(house, request, "way", refused, typed | {"choice": way})
        return await _shown(house, request, "way", opened=opened)

    @post("/setup/papers/publish", opt=NEEDS)
    async def publish(request: Asked) -> Response[Any]:
        actor, now = actor_of(request), house.clock()
        try:
            async with house.ledger.work(actor.controller_id) as work:
                await acts.publish_notice(work, actor, now=now)
        except Refusal as refused:
            return await _or_forbidden(house, request, "papers", refused, {})
        return _see("/setup?done=papers")

    return [ask, begin, index, step, settle, connect, publish]


async def _begun(
    house: House, request: Asked, *, refused: Refusal | None = None, typed: First | None = None
) -> Response[bytes]:
    if not await acts.is_new(house.ledger):
        return show(request, "setup_done.html", status=410)
    status = 200 if refused is None else 403 if refused.code == "SETUP_CODE" else 409
    return show(request, "setup_begin.html", status=status, refused=refused, typed=typed)


async def _or_forbidden(
    house: House, request: Asked, name: str, refused: Refusal, typed: Mapping[str, str]
) -> Response[bytes]:
    """The step with what was wrong in it and what was typed; who may not set up anything is told
    only that.
    """
    if refused.code == "FORBIDDEN":
        raise refused
    return await _shown(house, request, name, refused=_in_words(refused), typed=typed)


def _in_words(refused: Refusal) -> Refusal:
    """A refusal that names a setting by its key, with the name it has on the page."""
    de, en = refused.problem
    for one in (asked for step in STEPS for asked in step.asks):
        if de.startswith(f"{one.key.value} "):
            de = f"{one.label.de}: {de.removeprefix(one.key.value).strip()}"
            en = f"{one.label.en}: {en.removeprefix(one.key.value).strip()}"
    return on_page(Refusal(refused.code, Sentence(de, en), refused.cure, why=refused.why))


async def _shown(
    house: House,
    request: Asked,
    name: str,
    *,
    refused: Refusal | None = None,
    opened: Opened | None = None,
    typed: Mapping[str, str] | None = None,
) -> Response[bytes]:
    """The checklist and one step; without a name the first that is not done."""
    actor, now = actor_of(request), house.clock()
    async with house.ledger.work(actor.controller_id) as work:
        steps = await acts.standing(work, actor, now=now)
        numbers = await acts.connected(work, actor)
    if name and name not in BY_NAME:
        raise NotFoundException
    current = next((one for one in steps if one.step.name == name), None) or _next(steps)
    public = steps[0].values.get(SettingKey.PAGES_URL, "")
    return staff_page(
        request,
        "setup.html",
        status=409 if refused else 200,
        current="settings",
        steps=steps,
        step=current,
        done_count=sum(one.is_done for one in steps),
        typed=typed or {},
        saved=BY_NAME.get(request.query_params.get("done", "")),
        numbers=numbers,
        dialled=dialled,
        refused=refused,
        opened=opened,
        address=own_address(request),
        encrypted=is_tls(request.scope),
        is_public=bool(public) and urlsplit(public).netloc == urlsplit(own_address(request)).netloc,
    )


def _next(steps: list[Standing]) -> Standing:
    return next((one for one in steps if not one.is_done), steps[-1])


def _see(target: str) -> Response[Any]:
    headers = {"Location": target, "Cache-Control": "no-store"}
    return Response(b"", status_code=303, headers=headers)
