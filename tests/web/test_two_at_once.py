"""Two colleagues in one conversation: each sees the other, what waits is sent once, and whoever
comes second is told so and keeps every word.
"""

from asyncio import Future, get_running_loop
from datetime import timedelta

from playwright.async_api import Page, Route, expect

from jawort.domain.staff.account import Role
from tests.shop import NOON, Shop
from tests.stage import Stage
from tests.web.staff import Office, VisitAs
from tests.web.test_composer_browser import ANSWER, Place, Written, asked, verdict

__all__ = ["asked"]  # a fixture

KEPT = "Ja, ab 16 Uhr."
OWN = "Moment, ich frage in der Werkstatt."
CHANGE = "Ändern"


async def customer_writes(place: Place) -> None:
    """Erika writes again, so that the window opens."""
    async with place.shop.ledger.work(place.shop.controller.controller_id) as work:
        contact = await work.connection.fetchval("SELECT contact_id FROM conversation")
        sender = await work.connection.fetchval("SELECT sender_id FROM sender")
        await Stage(work, sender).says(contact, "Hallo?", at=NOON)


async def keeps(page: Page, text: str) -> None:
    """Write an answer while the window is closed; it is kept until the customer writes."""
    await page.locator("#composer.js").wait_for()
    await page.fill(ANSWER, text)
    await verdict(page, "refused")
    await page.locator('button[value="keep"]').click()
    await expect(page.locator(".hold")).to_contain_text(text)


async def held_back(page: Page, address: str) -> tuple["Future[None]", "Future[None]"]:
    """Let what this page asks for begin and wait: done when it has begun, and to be set when it may
    go on.
    """
    begun, let_go = get_running_loop().create_future(), get_running_loop().create_future()

    async def wait(route: Route) -> None:
        begun.set_result(None)
        await let_go
        await route.continue_()

    await page.route(address, wait)
    return begun, let_go


async def test_two_press_for_one_kept_answer_and_it_is_sent_once(
    asked: Written, office: Office, shop: Shop, staff_visit: VisitAs
) -> None:
    place = await asked(timedelta(hours=30))
    path = f"/inbox/{place.conversation}?view=open"
    jana = (await staff_visit(Role.AGENT, path)).page
    miriam = (await staff_visit(Role.LEAD, path)).page
    await keeps(jana, KEPT)
    await expect(miriam.locator(".hold")).to_contain_text(KEPT)
    await expect(jana.locator("#here")).to_contain_text("Miriam Adler")
    await expect(miriam.locator("#here")).to_contain_text("Jana Okafor")
    await jana.locator("#menu-assign > summary").click()
    await jana.get_by_role("button", name="Selbst übernehmen").click()
    await expect(miriam.locator("#menu-assign > summary")).to_contain_text("Jana Okafor")

    pressed, late = await held_back(miriam, "**/withdraw")
    await miriam.fill(ANSWER, OWN)
    await miriam.get_by_role("button", name=CHANGE, exact=True).click()
    await pressed
    await jana.get_by_role("button", name=CHANGE, exact=True).click()
    await expect(jana.locator(ANSWER)).to_have_value(KEPT)
    late.set_result(None)

    told = miriam.locator("#composer .word[role=status]")
    await expect(told).to_contain_text("Diese Antwort wartet nicht mehr.")
    await expect(miriam.locator(ANSWER)).to_have_value(OWN)
    await customer_writes(place)
    await verdict(jana, "allowed")
    await jana.locator("[data-composer-send]").click()
    await expect(jana.locator("[data-composer-sent]")).to_be_visible()
    await expect(miriam.locator("#talk-list")).to_contain_text(KEPT)
    await expect(miriam.locator(ANSWER)).to_have_value(OWN)
    assert await place.value("SELECT count(*) FROM ready") == 1
    assert await place.value("SELECT count(*) FROM kept_answer WHERE state = 'waiting'") == 0
