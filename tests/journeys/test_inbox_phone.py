"""The inbox in one hand: German, on a screen 390 px wide that is touched, over real processes and
the simulator's phone.
"""

from contextlib import ExitStack

from playwright.async_api import Browser, Page, expect

from tests.browser import NARROW, Open, browser, visit
from tests.journeys.living_house import House
from tests.journeys.test_inbox import doors_opened, house, signed_in

__all__ = ["browser", "house", "visit"]  # fixtures

QUESTION = "Ist mein Auto fertig?"
ANSWER = "Ja, ab 16 Uhr."
OFFER = "Nur diese Woche: 15 % auf Winterräder!"
FINGER_PX = 24  # WCAG 2.5.8, target size (minimum)
SMALL_TARGETS = """(least) => [...document.querySelectorAll("button, summary, a.icon-btn, select")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.width < least || box.height < least))
  .map(([one]) => one.outerHTML.slice(0, 90))"""


async def writes(phones: Page, text: str) -> None:
    """Erika types on her phone."""
    line = phones.get_by_label("Als Erika schreiben …")
    await line.fill(text)
    await line.press("Enter")


async def fits(page: Page) -> None:
    """Nothing has to be scrolled for to the right, and everything is large enough for a finger."""
    assert await page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]
    assert await page.evaluate(SMALL_TARGETS, FINGER_PX) == []


async def test_a_question_is_answered_and_a_stop_is_seen_with_one_thumb(
    house: House, browser: Browser, visit: Open
) -> None:
    with ExitStack() as processes:
        await doors_opened(house, processes)
        phones = (await visit(house.meta.phones)).page
        there = await signed_in(
            house, visit, "Jana Okafor", "/inbox?view=open", size=NARROW, touch=True
        )
        page = there.page
        await writes(phones, QUESTION)

        row = page.locator("#rows .row", has_text=QUESTION)
        await expect(row).to_be_visible()
        await fits(page)
        await row.tap()
        await expect(page.locator("#talk-list")).to_contain_text(QUESTION)
        await expect(page.locator("#rows")).to_be_hidden()
        await fits(page)
        await page.locator("#answer").tap()
        await page.keyboard.type(ANSWER)
        await page.locator("[data-composer-send]").tap()
        mine = page.locator("#talk-list .msg.out", has_text=ANSWER)
        await expect(mine.locator(".ticks").first).to_be_visible()
        phone = phones.get_by_role("log").filter(has_text=QUESTION)
        await expect(phone).to_contain_text(ANSWER)

        await writes(phones, "STOPP")
        await expect(page.locator("#talk-list")).to_contain_text("STOPP")
        await page.locator("#answer").tap()
        await page.keyboard.type(OFFER)
        refused = page.locator('[data-composer-verdict][data-what="refused"]')
        await expect(refused).to_contain_text("Werbung hat Erika Beispiel beendet")
        await fits(page)
        assert await there.barriers() == []
        await page.get_by_role("link", name="Zurück zur Liste").tap()
        await expect(page.locator("#rows .row", has_text="Erika Beispiel")).to_contain_text(
            "Entwurf"
        )
        await expect(phone).not_to_contain_text(OFFER)
        for one in (page, phones):
            await one.goto("about:blank")  # leave before the servers do
