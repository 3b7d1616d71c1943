"""What a message was understood as, corrected in a real browser, and without a script."""

from typing import Any

import pytest
from playwright.async_api import expect

from jawort.domain.conversation.thread import NEWEST
from jawort.domain.staff.account import Role
from tests.desk.arrivals import Counter, says
from tests.shop import NOON
from tests.web.staff import NARROW, WIDE, Hire, Office, VisitAs
from tests.web.wish_stage import MINUTE, SILENT, counter, heard, optout

__all__ = ["counter"]


@pytest.mark.parametrize(
    ("size", "theme", "locale"),
    [(WIDE, "light", "de-DE"), (NARROW, "dark", "en-GB")],
    ids=["wide", "narrow"],
)
async def test_a_missed_wish_is_recorded_by_the_keyboard_alone(
    counter: Counter, staff_visit: VisitAs, size: Any, theme: str, locale: str
) -> None:
    message_id = await heard(counter, SILENT)
    (row,) = await counter.rows("SELECT conversation_id FROM conversation")
    where = f"/inbox/{row['conversation_id']}?view=open"
    there = await staff_visit(Role.AGENT, where, size=size, theme=theme, locale=locale)
    page = there.page
    link, box = page.locator(f"#e-{message_id} .meta > a"), page.locator(f"#w-{message_id}")

    await expect(link).to_have_css("opacity", "0")
    await link.focus()
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Tab")
    await expect(link).to_be_focused()
    await expect(link).to_have_css("opacity", "1")
    await page.keyboard.press("Enter")
    await expect(box.locator("select")).to_be_focused()
    barriers, beyond = await there.barriers(), await there.beyond()
    await box.locator("select").select_option("opt_out:ads")
    await box.locator("select").press("Tab")
    await page.keyboard.press("Enter")

    words = "will keine Werbung mehr" if locale == "de-DE" else "wants no more advertising"
    await expect(box.locator("summary")).to_contain_text(words)
    await expect(box.locator("summary")).to_be_focused()
    await expect(page.locator("#toasts .toast")).to_have_count(1)
    await expect(link).to_have_count(0)
    assert (barriers, beyond) == ([], 0)
    assert await optout(counter) == "ads"
    await page.keyboard.press("Enter")
    await expect(box.locator("form")).to_be_visible()
    assert await there.barriers() == []


async def test_a_colleague_sees_the_correction_and_what_they_type_stays(
    counter: Counter, staff: Hire, staff_visit: VisitAs
) -> None:
    message_id = await heard(counter, "Bitte keine Werbung mehr")
    (row,) = await counter.rows("SELECT conversation_id FROM conversation")
    page = (await staff_visit(Role.AGENT, f"/inbox/{row['conversation_id']}?view=open")).page
    await page.locator("#answer").fill("Ein Entwurf")
    summary = page.locator(f"#w-{message_id} summary")
    await expect(summary).to_contain_text("will keine Werbung mehr")

    miriam = await staff(Role.LEAD)
    await miriam.htmx(f"/inbox/wish/{message_id}", {"meaning": "opt_out:all"})

    await expect(summary).to_contain_text("will gar nichts mehr")
    await expect(summary).to_contain_text("berichtigt")
    await expect(page.locator("#answer")).to_have_value("Ein Entwurf")


async def test_a_correction_among_older_messages_is_shown_there(
    counter: Counter, staff_visit: VisitAs
) -> None:
    message_id = await heard(counter, "Bitte keine Werbung mehr")
    for place in range(NEWEST + 2):
        await counter.take(says(f"Satz {place}", at=NOON + (2 + place) * MINUTE))
    (row,) = await counter.rows("SELECT conversation_id FROM conversation")
    page = (await staff_visit(Role.AGENT, f"/inbox/{row['conversation_id']}?view=open")).page
    await page.click("#talk-list .older a")
    box = page.locator(f"#w-{message_id}")

    await box.locator("summary").click()
    await box.locator("select").select_option("human")
    await box.locator("button").click()

    await expect(box.locator("summary")).to_contain_text("will einen Menschen")
    await expect(box.locator("summary")).to_contain_text("berichtigt")
    await expect(box).not_to_have_attribute("open", "")


async def test_without_a_script_it_opens_and_is_corrected(
    counter: Counter, office: Office, staff_visit: VisitAs
) -> None:
    understood = await heard(counter, "Bitte keine Werbung mehr")
    silent = await heard(counter, SILENT, at=NOON + 2 * MINUTE)
    (row,) = await counter.rows("SELECT conversation_id FROM conversation")
    there = await staff_visit(Role.AGENT, "/account")
    plain = await there.page.context.browser.new_context(  # type: ignore[union-attr]
        java_script_enabled=False, locale="de-DE"
    )
    await plain.add_cookies(await there.page.context.cookies())  # type: ignore[arg-type]
    page = await plain.new_page()
    await page.goto(f"{office.base}inbox/{row['conversation_id']}?view=open")

    await page.locator(f"#w-{understood} summary").click()
    await expect(page.locator(f"#w-{understood} form")).to_be_visible()
    await page.locator(f"#e-{silent} .meta > a").click()
    await expect(page.locator("h1")).to_have_text("Was will die Nachricht?")
    await page.locator("select").select_option("opt_out:all")
    await page.locator("details button").click()

    await expect(page.locator(f"#w-{silent} summary")).to_contain_text("will gar nichts mehr")
    await plain.close()


async def test_what_is_open_stays_open_when_something_new_is_said_about_the_message(
    counter: Counter, staff: Hire, staff_visit: VisitAs
) -> None:
    message_id = await heard(counter, "Bitte keine Werbung mehr")
    (row,) = await counter.rows("SELECT conversation_id FROM conversation")
    page = (await staff_visit(Role.AGENT, f"/inbox/{row['conversation_id']}?view=open")).page
    box = page.locator(f"#w-{message_id}")
    await box.locator("summary").click()
    await box.locator("select").select_option("human")
    await box.locator("select").focus()

    miriam = await staff(Role.LEAD)
    await miriam.htmx(f"/inbox/wish/{message_id}", {"meaning": "opt_out:all"})

    await expect(box.locator("summary")).to_contain_text("will gar nichts mehr")
    await expect(box.locator("form")).to_be_visible()
    await expect(box.locator("select")).to_have_value("human")
    await expect(box.locator("select")).to_be_focused()
