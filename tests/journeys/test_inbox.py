"""The inbox as a team has it: real processes, a real browser, and a customer with a phone."""

from collections.abc import AsyncIterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, expect

from jawort.desk.staff import session as sessions
from jawort.desk.staff.session import Caller
from jawort.domain.staff.account import Role
from jawort.domain.staff.session import Stage
from jawort.ledger import account
from jawort.ledger.account import NewAccount
from jawort.web.session import cookie_name
from tests.browser import NARROW, Open, Visit, browser, visit
from tests.journeys.living_house import ERIKA, House, everything_but_processes, until

__all__ = ["browser", "visit"]  # fixtures


@pytest.fixture
async def house(dsn: str, tmp_path: Path) -> AsyncIterator[House]:
    """Everything but the processes."""
    async with everything_but_processes(dsn, tmp_path) as made:
        yield made


async def test_a_customer_writes_is_read_and_answered_by_the_keyboard_alone(
    house: House, browser: Browser, visit: Open
) -> None:
    with ExitStack() as processes:
        await doors_opened(house, processes)
        there = await signed_in(house, visit, "Jana Okafor", "/inbox?view=unassigned")
        page = there.page
        await expect(page.locator("#empty")).to_contain_text("Alles beantwortet.")

        await house.meta.act(ERIKA, "text", text="Ist mein Auto fertig?")
        await expect(page.locator("#rows .row")).to_contain_text("Ist mein Auto fertig?")
        await page.keyboard.press("j")
        await page.keyboard.press("Enter")
        await expect(page.locator("#answer")).to_be_focused()
        await page.keyboard.type("Ja, ab 16 Uhr.")
        await page.keyboard.press("Enter")

        await until(lambda: _shows(house, "Ja, ab 16 Uhr."))
        mine = page.locator("#talk-list .msg.out", has_text="Ja, ab 16 Uhr.")
        await expect(mine.locator(".ticks").first).to_be_visible()
        await house.meta.act(ERIKA, "text", text="Danke!")
        await expect(page.locator("#talk-list")).to_contain_text("Danke!")
        assert await there.barriers() == []
        await page.goto("about:blank")  # leave before the server does


async def test_two_colleagues_on_two_servers_see_the_same_customer_and_each_other(
    house: House, browser: Browser, visit: Open
) -> None:
    with ExitStack() as processes:
        await doors_opened(house, processes)
        await house.meta.act(ERIKA, "text", text="Ist mein Auto fertig?")
        jana = (await signed_in(house, visit, "Jana Okafor", "/inbox?view=open")).page
        await jana.locator("#rows .row").click()
        await _another(house, processes)
        miriam = await signed_in(house, visit, "Miriam Adler", "/inbox?view=open", size=NARROW)
        await miriam.page.locator("#rows .row").click()

        await expect(jana.locator("#here")).to_contain_text("Miriam Adler")
        await miriam.page.locator("#answer").press_sequentially("Ja, ab")
        await jana.locator("#act-done").click()
        await expect(miriam.page.locator("#act-done")).to_contain_text("Wieder öffnen")
        await house.meta.act(ERIKA, "text", text="Hallo?")

        await expect(jana.locator("#talk-list")).to_contain_text("Hallo?")
        await expect(miriam.page.locator("#talk-list")).to_contain_text("Hallo?")
        await expect(miriam.page.locator("#answer")).to_have_value("Ja, ab")
        await expect(jana.locator("#rows .row")).to_contain_text("Hallo?")
        for page in (jana, miriam.page):
            await page.goto("about:blank")  # leave before the servers do


async def doors_opened(house: House, processes: ExitStack) -> None:
    """A server and a worker, and the simulator knows the door."""
    processes.enter_context(house.started("web"))
    processes.enter_context(house.started("work"))
    address = f"http://127.0.0.1:{house.port}"
    await until(lambda: house.meta.listen_at(house.opened, address))


async def _another(house: House, processes: ExitStack) -> None:
    """A second server of the same installation, at another address."""
    house.port = House(house.ledger, house.dsn, house.home, house.meta).port
    processes.enter_context(house.started("web"))
    address = f"http://127.0.0.1:{house.port}"
    await until(lambda: house.meta.listen_at(house.opened, address))


async def _shows(house: House, text: str) -> bool:
    return text in str(await house.meta.inbox(ERIKA))


async def signed_in(house: House, visit: Open, name: str, path: str, **look: Any) -> Visit:
    """A colleague in front of the server that was started last."""
    now = datetime.now(UTC)
    base = f"http://127.0.0.1:{house.port}"
    async with house.ledger.work(house.controller_id) as work:
        login = f"{name.split()[0].casefold()}@sonnenschein.example"
        made = await account.add(work, NewAccount(login, name, Role.LEAD, ""), now=now)
        caller = Caller("127.0.0.1", "Chromium")
        begun = await sessions.begin(work, made, caller, stage=Stage.OPEN, now=now)
    there = await visit(f"{base}/static/mark.svg", **look)
    await there.page.context.add_cookies(
        [{"name": cookie_name(tls=False), "value": begun.token, "url": base, "httpOnly": True}]
    )
    await there.page.goto(base + path)
    return there
