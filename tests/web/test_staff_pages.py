"""Pages of accounts and set-up in a real browser: nobody is shut out, nothing sticks out."""

from typing import Any

import pytest
from playwright.async_api import expect

from jawort.desk.house import setup
from jawort.domain.staff.account import Role
from jawort.ledger import second_factor
from tests.browser import WIDE, Open, Visit
from tests.web.staff import Hire, Office, VisitAs

SMALL = (320, 640)  # a wide screen at 400 % (WCAG 1.4.10)


async def faults(made: Visit, path: str) -> list[str]:
    """What shuts somebody out of this page, or sticks out of it."""
    found = [f"{path}: {one}" for one in await made.barriers()]
    beyond = await made.beyond()
    return found + ([f"{path}: {beyond} px beyond the edge"] if beyond else [])


@pytest.mark.parametrize(
    ("size", "theme", "locale"),
    [(WIDE, "dark", "de-DE"), (SMALL, "light", "en-GB")],
)
async def test_at_the_door_nobody_is_shut_out_but_strangers(
    office: Office, visit: Open, staff_visit: VisitAs, size: Any, theme: str, locale: str
) -> None:
    door = await visit(f"{office.base}setup/begin", size=size, theme=theme, locale=locale)
    found = await faults(door, "/setup/begin")
    locked = await staff_visit(Role.AGENT, "/account", size=size, theme=theme, locale=locale)
    await door.page.goto(f"{office.base}login")
    found += await faults(door, "/login")
    await locked.page.locator(".railbtn").click()
    await locked.page.wait_for_url("**/login/locked")
    found += await faults(locked, "/login/locked")

    assert found == []


async def test_from_the_code_to_the_inbox_with_the_keyboard_alone(
    office: Office, visit: Open
) -> None:
    code = await setup.new_code(office.ledger, now=office.clock())
    made = await visit(f"{office.base}setup/begin")
    page, keys = made.page, made.page.keyboard

    await page.get_by_label("Code von der Konsole").focus()
    for words in (
        code,
        "Autohaus Sonnenschein GmbH, Köln",
        "Ruth Albers",
        "ruth@sonnenschein.example",
        "vier-lange-alte-Eichen",
    ):
        await keys.type(words)
        await keys.press("Tab")
    await keys.press("Enter")
    await page.wait_for_url("**/setup")
    await expect(page.get_by_role("heading", name="Wer schreibt den Kunden?")).to_be_visible()

    await keys.press("Tab")
    await expect(page.get_by_role("link", name="Zum Inhalt")).to_be_focused()
    await keys.press("Tab")
    await expect(page.get_by_role("link", name="Jawort, zum Postfach")).to_be_focused()


async def test_one_s_own_choice_of_language_and_light_holds_on_every_page(
    office: Office, staff_visit: VisitAs
) -> None:
    made = await staff_visit(Role.AGENT, "/account")
    page = made.page

    await page.get_by_label("Sprache").select_option("en")
    await page.get_by_label("Helligkeit").select_option("dark")
    await page.get_by_role("button", name="Speichern").click()
    await expect(page.get_by_role("heading", name="How I work")).to_be_visible()
    await page.goto(f"{office.base}settings")

    await expect(page.get_by_role("heading", name="Set-up", level=1)).to_be_visible()
    ground = await page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(17, 19, 27)"


async def test_no_page_loads_a_script_or_style_that_is_not_ours(
    office: Office, staff_visit: VisitAs
) -> None:
    made = await staff_visit(Role.ADMIN, "/settings/accounts")

    foreign = await made.page.evaluate(
        "[...document.querySelectorAll('[style], style, script:not([src]), [onclick]')].length"
    )
    assert foreign == 0
    assert await made.page.evaluate("typeof htmx") == "object"


async def test_what_is_not_here_leaves_somebody_signed_in_where_they_work(
    office: Office, staff: Hire
) -> None:
    jana = await staff(Role.AGENT)

    gone = await jana.get("/settings/nowhere", Accept_Language="de")
    forbidden = await jana.get("/settings/accounts", Accept_Language="de")

    for page, status in ((gone, 404), (forbidden, 403)):
        assert page.status == status
        assert 'class="rail"' in page.text and 'href="/inbox"' in page.text
        assert "Weiter zu: Postfach" in page.text


async def test_an_account_ends_in_two_steps_and_what_was_done_is_said(
    office: Office, staff: Hire
) -> None:
    ruth, jana = await staff(Role.ADMIN), await staff(Role.AGENT)
    asked = await ruth.get("/settings/accounts", Accept_Language="de")
    path = f"/settings/accounts/{jana.account.account_id}"

    raised = await ruth.post(f"{path}/role", {"role": "lead"})
    said = await ruth.get(raised.place, Accept_Language="de")
    ended = await ruth.post(f"{path}/end")
    after = await ruth.get(ended.place, Accept_Language="de")

    assert asked.text.index("<details") < asked.text.index(f'action="{path}/end"')
    assert "Die neue Rolle gilt ab jetzt." in said.text
    assert "Die Person ist überall abgemeldet." in after.text


async def test_what_can_be_done_about_a_colleague_stands_in_one_line(
    office: Office, staff: Hire, staff_visit: VisitAs
) -> None:
    jana = (await staff(Role.AGENT)).account
    async with office.ledger.work(office.controller.controller_id) as work:
        await second_factor.offer(work, jana.account_id, "JBSWY3DPEHPK3PXP")
        await second_factor.turn_on(work, jana.account_id, ["a" * 10], now=office.clock())

    page = (await staff_visit(Role.ADMIN, "/settings/accounts")).page
    row = page.locator(".staffers li", has_text="Jana Okafor")
    places = [await one.bounding_box() for one in await row.locator("select, .btn:visible").all()]

    middles = [round(one["y"] + one["height"] / 2) for one in places if one]
    assert len(middles) == 5  # role, change, new password, second factor, end
    assert max(middles) - min(middles) <= 1
    assert max(one["x"] + one["width"] for one in places if one) <= 1440


async def test_choices_of_one_s_own_say_what_they_do(staff: Hire) -> None:
    jana = await staff(Role.AGENT)

    german, english = [(await jana.get(f"/account?lang={one}")).text for one in ("de", "en")]

    assert "Gesendetes zurückholen" in german and "5 Sekunden lang" in german
    assert "Take back what was sent" in english and "Calling back" not in english
