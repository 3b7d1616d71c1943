"""The sample dealership as the manual shows it: who opens these pages finds what it promises."""

from playwright.async_api import Browser, expect

from jawort.desk.sample import dealership
from jawort.desk.sample import staff as sample_staff
from jawort.ledger.work import Ledger
from jawort.web.house import House
from tests.browser import Open
from tests.manual import keep
from tests.shop import NOON
from tests.web.conftest import started

KEY = "probe"


async def test_the_pages_of_the_manual_show_the_sample_dealership(
    ledger: Ledger, browser: Browser, visit: Open
) -> None:
    filled = await dealership.fill(ledger, now=NOON)
    await sample_staff.hire(ledger, filled.controller.controller_id, now=NOON)

    async with started(House(ledger, lambda: NOON, sample=True, trial_key=KEY)) as visitor:
        base = visitor.base.rstrip("/")
        page = (await visit(f"{base}/?lang=de")).page
        await expect(page.get_by_role("heading", level=1)).to_contain_text("Jawort läuft")
        await keep(page, "start")
        await page.goto(f"{base}/login/trial/{KEY}/admin")
        await page.goto(f"{base}/register")
        await expect(page.locator("#main")).to_contain_text("Annika Bärwald")
        await keep(page, "register")
        await page.get_by_role("link", name="Annika Bärwald").first.click()
        await expect(page.get_by_role("heading", level=1)).to_contain_text("Annika Bärwald")
        await keep(page, "person")
        await page.goto("about:blank")  # leave before the server does
