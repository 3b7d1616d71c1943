"""One sitting in a real browser: a reminder, "why?" by its key, what was lost is tried again."""

from datetime import timedelta

from playwright.async_api import Browser, Route, expect

from jawort.domain.staff.account import Role
from tests.people import erika
from tests.shop import NOON, Shop
from tests.stage import stage
from tests.web.staff import Office, VisitAs, browser, office, staff_visit, visit

__all__ = ["browser", "office", "staff_visit", "visit"]

PAPER = b"%PDF-1.4\n" + b"x" * 200


async def test_what_was_lost_or_refused_is_explained_and_tried_again(
    shop: Shop, office: Office, staff_visit: VisitAs, browser: Browser
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        person = await erika(work)
        await made.show_notice(person)
        conversation, _ = await made.says(person, at=NOON - timedelta(hours=21))

    there = await staff_visit(Role.AGENT, f"/inbox/{conversation}")
    page = there.page
    answer = page.locator("#answer")
    await expect(page.locator("body[data-composer=whole]")).to_be_attached()

    # Who waits is said once, before it is too late.
    reminder = page.locator("#toasts [data-reminder]")
    await expect(reminder).to_contain_text(
        "Bei 1 Gespräch schließt das Fenster in weniger als vier"
    )
    await expect(reminder.get_by_role("link")).to_have_attribute("href", "/inbox?view=closing")

    # Every rule, by its key, beside the words; back with Escape.
    await answer.fill("Gern. Und diese Woche 20 % Rabatt!")
    await expect(page.locator('[data-composer-verdict][data-what="refused"]')).to_be_visible()
    await answer.press("F4")
    await expect(page.locator("#why .rule.decides .r")).to_have_text("R14")
    await expect(page.locator("#why")).to_be_focused()
    await page.locator("#why .rule.decides summary").press("Enter")
    await expect(page.locator("#why .rule.decides .says")).to_contain_text("Der Text wirbt")
    await page.keyboard.press("Escape")
    await expect(page.locator("#why")).to_have_count(0)
    await expect(answer).to_be_focused()

    # A file that is lost on the way is not forgotten.
    async def lost(route: Route) -> None:
        await route.abort()

    await page.route("**/media/upload", lost)
    await answer.fill("Anbei das Angebot.")
    await page.locator("[data-composer-file]").set_input_files(
        {"name": "Angebot.pdf", "mimeType": "application/pdf", "buffer": PAPER}
    )
    again = page.locator("[data-composer-reupload]")
    await expect(again).to_be_visible()
    await answer.press("End")  # going on writing does not hide it
    await answer.type("!")
    await expect(page.locator('[data-composer-verdict][data-what="allowed"]')).to_be_visible()
    await expect(again).to_be_visible()
    await page.unroute("**/media/upload")
    await again.click()
    await expect(page.locator("[data-composer-file-name]")).to_have_text("Angebot.pdf")
    await expect(again).to_be_hidden()

    # It is sent, the carrier does not take it, and one button makes a new attempt.
    await page.locator("[data-composer-send]").click()
    await expect(page.locator("[data-composer-sent]")).to_be_visible()
    async with shop.ledger.bare_connection() as connection:
        await connection.execute("UPDATE ready SET state = 'failed'")
    await page.reload()
    await expect(page.locator("#talk .thing b")).to_contain_text(["Angebot.pdf"])
    await expect(reminder).to_have_count(0)
    await page.get_by_role("button", name="Erneut versuchen").click()
    await expect(page.locator("#toasts")).to_contain_text("Wird noch einmal gesendet.")
    await expect(page.locator("#talk")).to_contain_text("Wurde noch einmal versucht")
    async with shop.ledger.bare_connection() as connection:
        states = await connection.fetch("SELECT state FROM ready ORDER BY state")
    assert [row["state"] for row in states] == ["failed", "waiting"]
    there.complaints[:] = [one for one in there.complaints if "ERR_FAILED" not in one]
