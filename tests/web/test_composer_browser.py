"""The composer in a real browser: by keyboard, offline, while the window closes, with a voice."""

import base64
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from playwright.async_api import Browser, Page, Route, expect

from jawort.desk.answer import quick_reply
from jawort.desk.media.voice import voice_note
from jawort.domain.staff.account import Actor, Role
from tests.people import erika
from tests.shop import NOON, Shop
from tests.stage import Stage, stage
from tests.web.staff import NARROW, WIDE, Office, VisitAs, browser, office, staff_visit, visit

__all__ = ["browser", "office", "staff_visit", "visit"]

OFFER = "Ja, ab 16 Uhr. Und nur diese Woche: 15 % auf Winterräder!"
ANSWER = "#answer"
SMALL = (320, 640)  # a screen of 1280 at 400 %


@dataclass(frozen=True)
class Place:
    """A conversation of the invented company, to be answered in a browser."""

    shop: Shop
    office: Office
    conversation: UUID

    @property
    def path(self) -> str:
        return f"/inbox/{self.conversation}/answer"

    async def value(self, statement: str) -> Any:
        async with self.shop.ledger.bare_connection() as connection:
            return await connection.fetchval(statement)

    async def comes_true(self, page: Page, statement: str) -> None:
        """Wait until the database says so, with a generous limit."""
        for _ in range(400):
            if await self.value(statement):
                return
            await page.wait_for_timeout(100)
        raise AssertionError(f"never true: {statement}")


Written = Callable[..., Awaitable[Place]]


@pytest.fixture
def asked(shop: Shop, office: Office) -> Written:
    """Erika asked, so long ago."""

    async def made(ago: timedelta = timedelta(hours=1)) -> Place:
        async with shop.ledger.work(shop.controller.controller_id) as work:
            at = await stage(work)
            person = await erika(work)
            await at.show_notice(person)
            conversation, _ = await at.says(person, at=NOON - ago)
            lead = Actor(UUID(int=9), work.controller_id, "Miriam Adler", Role.LEAD)
            for shortcut, body in (("danke", "Vielen Dank, {name}!"), ("gruss", "Guten Tag!")):
                await quick_reply.put(work, lead, shortcut, body, now=NOON)
        return Place(shop, office, conversation)

    return made


async def verdict(page: Page, what: str) -> None:
    await expect(page.locator(f'[data-composer-verdict][data-what="{what}"]')).to_be_visible()


async def test_by_keyboard_from_a_refusal_to_one_message(
    asked: Written, staff_visit: VisitAs
) -> None:
    place = await asked()
    page = (await staff_visit(Role.AGENT, place.path)).page
    await page.locator("#composer.js").wait_for()
    await page.focus(ANSWER)
    await page.keyboard.type(OFFER)
    await verdict(page, "refused")
    marked = page.locator("[data-composer-mirror] mark")
    await expect(marked).to_have_text("Und nur diese Woche: 15 % auf Winterräder!")
    await page.keyboard.press("F2")
    await verdict(page, "allowed")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    await expect(page.locator("[data-composer-sent]")).to_be_visible()

    assert await page.input_value(ANSWER) == ""
    assert await place.value("SELECT count(*) FROM ready") == 1
    assert await place.value("SELECT answers IS NOT NULL FROM ready")


async def test_a_double_click_sends_once(asked: Written, staff_visit: VisitAs) -> None:
    place = await asked()
    page = (await staff_visit(Role.AGENT, place.path)).page
    await page.locator("#composer.js").wait_for()
    await page.fill(ANSWER, "Ja, ab 16 Uhr.")
    await page.locator("[data-composer-send]").dblclick()
    await expect(page.locator("[data-composer-sent]")).to_be_visible()

    assert await place.value("SELECT count(*) FROM ready") == 1


async def test_who_likes_it_so_sends_with_ctrl_enter(asked: Written, staff_visit: VisitAs) -> None:
    place = await asked()
    page = (await staff_visit(Role.AGENT, place.path)).page
    await place.value("UPDATE account SET send_with = 'ctrl_enter'")
    await page.reload()
    await page.locator("#composer.js").wait_for()
    await page.fill(ANSWER, "Ja,")
    await page.keyboard.press("Enter")
    await page.keyboard.type("ab 16 Uhr.")
    lines = await page.input_value(ANSWER)
    await page.keyboard.press("Control+Enter")
    await expect(page.locator("[data-composer-sent]")).to_be_visible()

    assert lines == "Ja,\nab 16 Uhr."
    assert await place.value("SELECT count(*) FROM ready") == 1


async def test_a_draft_comes_back_after_a_reload(asked: Written, staff_visit: VisitAs) -> None:
    place = await asked()
    page = (await staff_visit(Role.AGENT, place.path)).page
    await page.locator("#composer.js").wait_for()
    await page.fill(ANSWER, "Halb ferti")
    await place.comes_true(page, "SELECT count(*) = 1 FROM composer_draft")
    await page.reload()

    await expect(page.locator(ANSWER)).to_have_value("Halb ferti")


async def test_without_a_line_the_words_are_safe_and_go_later(
    asked: Written, staff_visit: VisitAs
) -> None:
    place = await asked()
    made = await staff_visit(Role.AGENT, place.path)
    page = made.page
    await page.locator("#composer.js").wait_for()
    await page.context.set_offline(True)
    await page.fill(ANSWER, "Ja, ab 16 Uhr.")
    await page.locator("[data-composer-send]").click()
    trouble = page.locator("[data-composer-trouble]")
    await expect(trouble).to_contain_text("Ihr Entwurf ist sicher")
    kept = await page.input_value(ANSWER)
    await page.context.set_offline(False)
    await place.comes_true(page, "SELECT count(*) = 1 FROM composer_draft")
    await expect(trouble).to_be_hidden()
    await page.locator("[data-composer-send]").click()
    await expect(page.locator("[data-composer-sent]")).to_be_visible()

    made.complaints[:] = [one for one in made.complaints if "ERR_INTERNET" not in one]
    assert kept == "Ja, ab 16 Uhr."
    assert await place.value("SELECT count(*) FROM ready") == 1
    assert await page.evaluate("Object.keys(localStorage).length") == 0


async def press_and_lose_the_answer(page: Page) -> None:
    """Send by the button; the server takes it, but what it says never arrives."""

    async def lost(route: Route) -> None:
        await route.fetch()
        await route.abort()

    await page.route("**/send", lost)
    await page.fill(ANSWER, "Ja, ab 16 Uhr.")
    await page.locator("[data-composer-send]").click()
    await expect(page.locator("[data-composer-trouble]")).to_be_visible()


async def test_with_its_answer_lost_it_is_still_one_message(
    asked: Written, staff_visit: VisitAs
) -> None:
    place = await asked()
    made = await staff_visit(Role.AGENT, place.path)
    page = made.page
    await page.locator("#composer.js").wait_for()
    await page.route("**/draft", lambda route: route.abort())
    await press_and_lose_the_answer(page)
    await page.reload()
    await page.locator("#composer.js").wait_for()
    await expect(page.locator(ANSWER)).to_have_value("Ja, ab 16 Uhr.")
    await page.unroute("**/send")
    await page.locator("[data-composer-send]").click()
    await expect(page.locator("[data-composer-sent]")).to_be_visible()

    made.complaints[:] = [one for one in made.complaints if "ERR_FAILED" not in one]
    assert await page.input_value(ANSWER) == ""
    assert await place.value("SELECT count(*) FROM ready") == 1


async def test_what_the_server_has_as_sent_does_not_come_back(
    asked: Written, staff_visit: VisitAs
) -> None:
    place = await asked()
    made = await staff_visit(Role.AGENT, place.path)
    page = made.page
    await page.locator("#composer.js").wait_for()
    await press_and_lose_the_answer(page)
    await expect(page.locator("[data-composer-trouble]")).to_contain_text("schon unterwegs")
    left = await page.evaluate("Object.keys(localStorage)")
    await page.reload()
    await page.locator("#composer.js").wait_for()

    made.complaints[:] = [one for one in made.complaints if "ERR_FAILED" not in one]
    made.complaints[:] = [one for one in made.complaints if "409" not in one]
    assert left == []
    assert await page.input_value(ANSWER) == ""


async def test_whoever_locks_or_logs_out_leaves_no_words_in_the_browser(
    asked: Written, staff_visit: VisitAs
) -> None:
    place = await asked()
    page = (await staff_visit(Role.AGENT, place.path)).page
    await page.locator("#composer.js").wait_for()
    await page.fill(ANSWER, "Halb ferti")
    await verdict(page, "allowed")  # a question under way would be refused once the page is locked
    await page.locator('form[action="/account/lock"] button').click()
    await page.wait_for_url("**/login/locked*")
    locked = await page.evaluate("Object.keys(localStorage)")
    await page.evaluate("localStorage.setItem('jawort:draft:x:y', 'Halb ferti')")
    await page.locator('form[action="/logout"] button').click()
    await page.wait_for_url("**/login")

    assert locked == []
    assert await page.evaluate("Object.keys(localStorage)") == []
    assert await place.value("SELECT count(*) FROM composer_draft") == 1


async def test_the_window_closes_while_one_types(asked: Written, staff_visit: VisitAs) -> None:
    place = await asked(timedelta(hours=23, minutes=55))
    page = (await staff_visit(Role.AGENT, place.path)).page
    await expect(page.locator("[data-composer-clock].last")).to_contain_text("noch 4 min")
    await page.fill(ANSWER, "Ja, ab 16 Uhr.")
    await verdict(page, "allowed")
    place.office.clock.now = NOON + timedelta(minutes=4)
    await page.keyboard.press("End")
    await page.keyboard.type(" Bis dann!")
    await verdict(page, "refused")
    await page.locator('button[value="keep"]').click()
    await expect(page.locator(".hold")).to_contain_text("Ja, ab 16 Uhr. Bis dann!")

    assert await place.value("SELECT state FROM kept_answer") == "waiting"


async def test_quick_replies_are_chosen_by_keyboard(asked: Written, staff_visit: VisitAs) -> None:
    place = await asked()
    page = (await staff_visit(Role.AGENT, place.path)).page
    await page.locator("#composer.js").wait_for()
    await page.locator("body[data-composer=whole]").wait_for()
    await page.focus(ANSWER)
    await expect(page.locator("#quick-replies")).to_be_hidden()
    await page.keyboard.type("/g")
    await expect(page.locator("#quick-replies")).to_be_visible()
    await page.keyboard.press("Backspace")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Enter")

    await expect(page.locator(ANSWER)).to_have_value("Vielen Dank, Erika Beispiel!")
    assert await place.value("SELECT count(*) FROM ready") == 0


async def test_a_file_too_large_is_refused_before_it_is_sent(
    asked: Written, staff_visit: VisitAs, tmp_path: Path
) -> None:
    place = await asked()
    page = (await staff_visit(Role.AGENT, place.path)).page
    await page.locator("body[data-composer=whole]").wait_for()
    large = tmp_path / "katalog.pdf"
    with large.open("wb") as file:
        file.truncate(101 * 2**20)
    await page.fill(ANSWER, "Hier ist er.")
    await page.locator("[data-composer-file]").set_input_files(large)
    await expect(page.locator("[data-composer-trouble]")).to_contain_text("höchstens 100 MB")

    assert await page.input_value(ANSWER) == "Hier ist er."
    assert await page.input_value("[name=media]") == ""


async def test_a_picture_goes_along(asked: Written, staff_visit: VisitAs, tmp_path: Path) -> None:
    from PIL import Image

    place = await asked()
    page = (await staff_visit(Role.AGENT, place.path)).page
    await page.locator("body[data-composer=whole]").wait_for()
    picture = tmp_path / "wagen.png"
    Image.new("RGB", (40, 30), "navy").save(picture)
    await page.fill(ANSWER, "So sieht er jetzt aus.")
    await page.locator("[data-composer-file]").set_input_files(picture)
    await expect(page.locator("[data-composer-file-line]")).to_be_visible()
    await verdict(page, "allowed")
    await page.locator("[data-composer-send]").click()
    await expect(page.locator("[data-composer-sent]")).to_be_visible()

    assert await place.value("SELECT count(*) FROM ready") == 1


RECORD = """async () => {
    const context = new AudioContext(), tone = context.createOscillator();
    const out = context.createMediaStreamDestination();
    tone.connect(out);
    tone.start();
    const recorder = new MediaRecorder(out.stream, { mimeType: "audio/webm;codecs=opus" });
    const parts = [];
    recorder.start(200);
    await new Promise((done) => {
        recorder.addEventListener("dataavailable", (event) => {
            parts.push(event.data);
            if (parts.length > 3) done();
        });
    });
    await new Promise((done) => { recorder.addEventListener("stop", done); recorder.stop(); });
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(""));
}"""
LISTEN = """async (text) => {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const heard = await new OfflineAudioContext(1, 1, 48000).decodeAudioData(bytes.buffer);
    return [heard.duration, Math.max(...heard.getChannelData(0))];
}"""


async def test_what_the_browser_records_becomes_a_voice_note_that_sounds(
    asked: Written, staff_visit: VisitAs
) -> None:
    place = await asked()
    page = (await staff_visit(Role.AGENT, place.path)).page
    await page.click("h1")  # browsers make no sound before somebody has touched the page
    recorded = base64.b64decode(await page.evaluate(RECORD))
    note = voice_note(recorded)
    seconds, loudest = await page.evaluate(LISTEN, base64.b64encode(note).decode())

    assert recorded.startswith(b"\x1a\x45\xdf\xa3")
    assert note.startswith(b"OggS")
    assert seconds > 0.5
    assert loudest > 0.1


@pytest.mark.parametrize(("size", "theme"), [(WIDE, "dark"), (NARROW, "light"), (SMALL, "dark")])
async def test_nobody_is_shut_out(
    asked: Written, staff_visit: VisitAs, theme: str, size: tuple[int, int]
) -> None:
    place = await asked()
    made = await staff_visit(Role.AGENT, place.path, theme=theme, size=size)
    page = made.page
    await page.locator("#composer.js").wait_for()
    found = await made.barriers()
    await page.fill(ANSWER, OFFER + " Meine IBAN: DE89 3704 0044 0532 0130 00")
    await verdict(page, "refused")
    await expect(page.locator(".caution")).to_be_visible()
    found += await made.barriers()
    beyond = await made.beyond()
    page_wide = await page.evaluate(
        "document.querySelector('#composer').scrollWidth"
        " - document.querySelector('#composer').clientWidth"
    )

    assert found == []
    assert beyond == 0
    assert page_wide <= 0


async def test_without_a_script_it_is_an_ordinary_form(
    asked: Written, staff_visit: VisitAs, browser: Browser
) -> None:
    place = await asked()
    signed_in = (await staff_visit(Role.AGENT, place.path)).page
    context = await browser.new_context(java_script_enabled=False, locale="de-DE")
    await context.add_cookies(await signed_in.context.cookies())  # type: ignore[arg-type]
    page = await context.new_page()
    await page.goto(f"{place.office.base.rstrip('/')}{place.path}")
    await page.fill(ANSWER, OFFER)
    await page.get_by_role("button", name="Senden").click()
    refused = await page.locator(".verdict").inner_text()
    kept = await page.input_value(ANSWER)
    await page.fill(ANSWER, "Ja, ab 16 Uhr.")
    await page.get_by_role("button", name="Senden").click()
    said = await page.locator("[data-composer-sent]").inner_text()
    await context.close()

    assert "So nicht." in refused
    assert kept == OFFER
    assert "Geht gleich hinaus." in said
    assert await place.value("SELECT count(*) FROM ready") == 1


async def test_when_the_person_writes_the_window_opens_before_the_eyes(
    asked: Written, staff_visit: VisitAs
) -> None:
    place = await asked(timedelta(hours=30))
    page = (await staff_visit(Role.AGENT, place.path)).page
    await expect(page.locator("[data-composer-clock].closed")).to_be_visible()
    await page.fill(ANSWER, "Ja, ab 16 Uhr.")
    await verdict(page, "refused")
    async with place.shop.ledger.work(place.shop.controller.controller_id) as work:
        contact = await work.connection.fetchval("SELECT contact_id FROM conversation")
        sender = await work.connection.fetchval("SELECT sender_id FROM sender")
        await Stage(work, sender).says(contact, "Hallo?", at=NOON)
    told = "document.dispatchEvent(new CustomEvent('jawort:fresh', { detail: {} }))"
    await page.evaluate(told)
    await verdict(page, "allowed")

    assert await page.input_value(ANSWER) == "Ja, ab 16 Uhr."
    await expect(page.locator("[data-composer-clock].open")).to_contain_text("noch 23 h")


@pytest.mark.parametrize("locale", ["de-DE", "en-GB"])
async def test_quick_replies_are_kept_by_a_form(
    asked: Written, staff_visit: VisitAs, locale: str
) -> None:
    await asked()
    made = await staff_visit(Role.LEAD, "/settings/quick-replies", locale=locale, size=SMALL)
    page = made.page
    await page.fill("#shortcut", "Anfahrt")
    await page.fill("#body", "Guten Tag {vorname}")
    await page.locator("form.form button").click()
    await expect(page.get_by_role("alert")).to_contain_text("{vorname}")
    kept = await page.input_value("#body")
    await page.fill("#body", "Guten Tag {name}")
    await page.locator("form.form button").click()
    await expect(page.get_by_text("/anfahrt")).to_be_visible()

    assert kept == "Guten Tag {vorname}"
    assert await made.barriers() == []
    made.complaints[:] = [one for one in made.complaints if "409" not in one]
