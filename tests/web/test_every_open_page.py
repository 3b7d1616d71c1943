"""Every page that opens without a session is sound, and so is every answer that something did not
go: tests/web/sound_page.py says what that means. The pages come from the application itself; what
of them is a file or a line for machines proves that it is no page.
"""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

import pytest
from litestar import Litestar
from playwright.async_api import expect

from jawort.desk.house import setup
from jawort.desk.road import form as forms
from jawort.desk.staff.session import BY_NAME_AND_NETWORK
from jawort.domain.purpose import NewPurpose
from jawort.domain.staff.account import Account, Role
from jawort.ledger import purpose
from jawort.ledger.work import Ledger
from jawort.web.app import create_app
from jawort.web.house import House
from jawort.web.limit import FROM_ONE_ADDRESS, Turnstile
from jawort.web.pages import start
from tests.browser import Open, Visit
from tests.desk.road.form_desk import EARLY, a_page
from tests.shop import NOON, Shop
from tests.web.customer import LATER, Customer, customer, number_facts
from tests.web.form_site import publish
from tests.web.sound_page import faults
from tests.web.staff import Colleague, Hire, Office, sign_in
from tests.web.test_account_invitation import invited
from tests.web.test_matrix import WAYS
from tests.web.test_second_factor import password_shown, secured

OTHER_WAYS = "030 23125001, post@autohaus-sonnenschein.example"
FILES = {  # no pages: what each of them answers instead
    "/health": "application/json",
    "/live": "application/json",
    "/metrics": "text/plain",
    "/receipt/{token}/{name}": "application/json",
    "/static/{name}": "image/svg+xml",
    "/login/trial/{key}/{role}": "",  # leads on, and only in a trial run
}


def open_paths() -> set[str]:
    """The path of every page that asks for no open session."""
    house = House(cast("Ledger", SimpleNamespace(keyring=None)), lambda: NOON)
    app: Litestar = cast("Any", create_app(house)).pages.inner.whole()
    staff = {way.path for way in WAYS}
    return {
        route.path_format
        for route in app.routes
        for handler in getattr(route, "route_handlers", ())
        if "GET" in handler.http_methods and route.path_format not in staff
    }


@dataclass
class Round:
    """Somebody who goes from page to page, notes what is wrong with each, and where they were."""

    office: Office
    made: Visit
    been: set[str] = field(default_factory=set)
    found: list[str] = field(default_factory=list)
    count: int = 0

    async def sees(
        self, route: str, path: str, *, status: int = 200, who: Colleague | None = None
    ) -> None:
        """Open a page, without a session or with somebody's, and look at it; German and English in
        turn.
        """
        await self.made.page.context.clear_cookies()
        if who is not None:
            await sign_in(self.made, self.office, who)
        self.count += 1
        base, mark = self.office.base.rstrip("/"), "&" if "?" in path else "?"
        language = "de" if self.count % 2 else "en"
        answer = await self.made.page.goto(f"{base}{path}{mark}lang={language}")
        assert answer is not None
        assert (answer.status, answer.url.startswith(base + path)) == (status, True), route
        assert answer.headers["content-type"].startswith("text/html"), route
        self.been.add(route)
        await self.looks(f"{status} {route}")

    async def looks(self, name: str) -> None:
        """At the page that is open."""
        self.found += await faults(self.made, name)


@pytest.fixture
async def around(office: Office, visit: Open) -> AsyncIterator[Round]:
    """Before the first page. A browser notes the status of an answer, which is no fault of it."""
    made = await visit(f"{office.base}static/mark.svg")
    yield Round(office, made)
    said = "the server responded with a status of"
    made.complaints[:] = [one for one in made.complaints if said not in one]


async def sign_up_pages(one: Customer) -> tuple[str, str, str]:
    """The ids of a page to sign up on, of a poster's, and of a page that has ended."""
    async with one.counter.work() as work:
        offered = await purpose.add(work, NewPurpose("N08", basis="consent"), now=EARLY)
        for surface in ("form", "thread"):
            await publish(work, offered, surface)
        made = []
        for kind, place in (("page", "Website"), ("poster", "Tresen"), ("page", "Messe")):
            new = a_page(
                one.counter.sender_id, offered, kind=kind, place=place, other_ways=OTHER_WAYS
            )
            made.append(await forms.define_from_console(work, new, by="Anna", now=NOON))
        await forms.end_from_console(work, made[2].public_id, by="Anna", now=NOON)
    first, poster, ended = (form.public_id for form in made)
    return first, poster, ended


async def test_every_page_for_customers_and_each_of_its_answers_is_sound(
    around: Round, shop: Shop
) -> None:
    one = await customer(shop)
    page, poster, ended = await sign_up_pages(one)
    around.office.clock.now = LATER

    await around.sees("/receipt/{token}", one.receipt)
    await around.sees("/leave/{token}", await one.link("withdraw"))
    await around.sees("/choices/{token}", await one.link("preferences"))
    notice = f"/notice/{shop.controller.controller_id}"
    await around.sees("/notice/{company}", notice)
    await around.sees("/notice/{company}/{version}", f"{notice}/1")
    await around.sees("/f/{public_id}", f"/f/{poster}")
    await around.sees("/f/{public_id} in a frame", f"/f/{page}?embed=1")
    await around.sees("/f/{public_id}", f"/f/{page}")
    await around.made.page.get_by_role("checkbox").first.check()
    await around.made.page.locator("form button").first.click()
    await expect(around.made.page.locator(".says")).to_contain_text("START ")
    await around.looks("after /f/{public_id}")
    await around.sees("a link that leads nowhere", "/receipt/x", status=404)
    await around.sees("a page that has ended", f"/f/{ended}", status=404)

    assert around.found == []
    needed = {path for path in open_paths() if _is_for_customers(path)} - set(FILES)
    assert needed - around.been == set()
    assert len(needed) >= 6


def _is_for_customers(path: str) -> bool:
    return path.startswith(("/f/", "/receipt/", "/choices/", "/leave/", "/notice/"))


async def door_pages(around: Round, ruth: Colleague, jana: Colleague) -> None:
    """Every page at the door, with each session it is for."""
    link = await invited(ruth)
    await around.sees("/login", "/login")
    await around.sees("/login/invitation/{token}", link)
    await around.sees("/login/second", "/login/second", who=await password_shown(ruth.office, jana))
    await ruth.post("/account/lock")
    await around.sees("/login/locked", "/login/locked", who=ruth)
    await around.sees("invitation ended", "/login/invitation/x", status=410)


async def test_every_page_at_the_door_and_of_this_machine_is_sound(
    around: Round, office: Office, staff: Hire
) -> None:
    await setup.new_code(office.ledger, now=office.clock())
    await around.sees("/setup/begin", "/setup/begin")
    await around.sees("/", "/")
    await around.sees("/example/{number}", "/example/1")
    jana, _, _ = await secured(office)
    await door_pages(around, await staff(Role.ADMIN), jana)

    assert around.found == []
    needed = {path for path in open_paths() if not _is_for_customers(path)} - set(FILES)
    assert needed - around.been == set()
    assert len(needed) >= 7


async def test_every_answer_that_something_did_not_go_is_sound(
    around: Round, office: Office, staff: Hire, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = await customer(shop)
    page, _, _ = await sign_up_pages(one)
    office.clock.now = LATER
    jana, made = await staff(Role.AGENT, name="Jana Okafor"), around.made.page

    await around.sees("no such page", "/inbox/x", status=404, who=jana)
    await around.sees("not for this role", "/settings/log", status=403, who=jana)
    await around.sees("not yet", f"{one.receipt}/proof.json", status=503)
    await around.sees("/f/{public_id}", f"/f/{page}")
    await made.locator("form button").first.click()
    await expect(made.get_by_role("alert")).to_be_visible()
    await around.looks("422 nothing ticked")
    turnstile = Turnstile(office.ledger)
    for _ in range(FROM_ONE_ADDRESS.at_once):
        await turnstile.lets_in("127.0.0.1", page, now=LATER)
    await made.get_by_role("checkbox").first.check()
    await made.locator("form button").first.click()
    await expect(made.locator("body")).to_contain_text(re.compile("(eine|a) [Mm]inute"))
    await around.looks("429 too much at once")
    for tries in range(BY_NAME_AND_NETWORK + 1):
        if tries not in (0, BY_NAME_AND_NETWORK):
            await jana.post("/login", {"login": "x", "password": "wrong"}, token=False)
            continue
        await made.context.clear_cookies()
        await made.goto(f"{office.base}login?lang=en")
        await made.locator('[name="login"]').fill("x")
        await made.locator('[name="password"]').fill("wrong")
        await made.keyboard.press("Enter")
        await expect(made.get_by_role("alert")).to_be_visible()
        await around.looks(f"log-in refused after {tries}")
    await expect(made.get_by_role("alert")).to_contain_text("Too many")
    monkeypatch.setattr(start, "overview", _broken)
    await around.sees("a fault of ours", "/", status=500)
    monkeypatch.setattr(start, "complaint", _database)
    await around.sees("out of order", "/", status=503)

    assert around.found == []


async def _broken(*_: object, **__: object) -> None:
    raise RuntimeError


async def _database(*_: object, **__: object) -> str:
    return "database"


async def test_what_is_no_page_is_a_file_or_a_line_for_machines(office: Office, shop: Shop) -> None:
    one = await customer(shop)
    await number_facts(shop)
    office.clock.now = LATER
    company = office.controller
    nobody = Account(company.controller_id, company.controller_id, "", "", Role.ADMIN, NOON)
    stranger = Colleague(office, nobody)
    filled = {
        "/receipt/{token}/{name}": f"{one.receipt}/proof.json",
        "/static/{name}": "/static/mark.svg",
        "/login/trial/{key}/{role}": "/login/trial/x/agent",
    }

    for path, kind in FILES.items():
        said = await stranger.get(filled.get(path, path))
        assert said.headers["content-type"].startswith(kind or "text/html"), path
        assert (said.status == 404) == (kind == ""), path
    assert set(FILES) <= open_paths()
