"""The page to sign up on in a real browser: by keyboard, without script, narrow, in a frame."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from playwright.async_api import Browser, expect

from jawort.desk.road.form import as_new, change_from_console
from tests.browser import NARROW, WIDE, Open
from tests.desk.arrivals import says
from tests.shop import NOON, Shop
from tests.web.form_site import Place, opened

TINY = (320, 568)


@pytest.fixture
async def place(shop: Shop) -> AsyncIterator[Place]:
    """The page, served."""
    async with opened(shop) as made:
        yield made


@pytest.mark.parametrize(
    ("size", "language", "theme"),
    [(WIDE, "de", "light"), (NARROW, "en", "dark"), (TINY, "de", "dark"), (TINY, "en", "light")],
)
async def test_both_steps_shut_nobody_out(
    place: Place, visit: Open, size: tuple[int, int], language: str, theme: str
) -> None:
    seen = await visit(place.at(language=language), size=size, theme=theme)
    assert await seen.barriers() == []
    assert await seen.beyond() == 0

    await seen.page.get_by_role("checkbox").first.check()
    await seen.page.get_by_role("button").click()
    await expect(seen.page.locator(".says")).to_contain_text("START ")

    assert await seen.barriers() == []
    assert await seen.beyond() == 0
    assert await seen.page.context.cookies() == []


async def test_by_keyboard_alone_from_the_first_key_to_the_code(place: Place, visit: Open) -> None:
    seen = await visit(place.at())
    keyboard = seen.page.keyboard
    await keyboard.press("Tab")
    await keyboard.press("Enter")  # to the form
    await keyboard.press("Tab")
    await expect(seen.page.get_by_role("checkbox").first).to_be_focused()
    await keyboard.press("Space")
    await expect(seen.page.get_by_role("checkbox").first).to_be_checked()
    for _ in range(20):
        await keyboard.press("Tab")
        if await seen.page.evaluate("document.activeElement.tagName") == "BUTTON":
            break
    await keyboard.press("Enter")

    await expect(seen.page.locator(".says")).to_contain_text("START ")


async def test_without_script_a_yes_goes_all_the_way(place: Place, browser: Browser) -> None:
    context = await browser.new_context(java_script_enabled=False, locale="de-DE")
    try:
        page = await context.new_page()
        await page.goto(place.at())
        await page.get_by_role("checkbox").nth(1).check()
        await page.get_by_role("button").click()
        message = await page.locator(".says").inner_text()
        link = await page.get_by_role(
            "link", name="WhatsApp auf diesem Gerät öffnen"
        ).get_attribute("href")
        assert await context.cookies() == []
    finally:
        await context.close()

    assert link == f"https://wa.me/493023125001?text={message.replace(' ', '%20')}"
    await place.counter.take(says(message, at=NOON + timedelta(seconds=60)))
    rows = await place.counter.rows("SELECT state, proof_ok, scope_ok FROM standing_consent")
    assert [tuple(row) for row in rows] == [("granted", True, True)]


async def test_nothing_is_ticked_when_the_page_opens_or_comes_back(
    place: Place, visit: Open
) -> None:
    seen = await visit(place.at())
    assert await seen.page.locator("input:checked").count() == 0
    await seen.page.get_by_role("checkbox").first.check()
    await seen.page.get_by_role("button").click()
    await seen.page.get_by_role("link", name="Auswahl ändern").click()
    await expect(seen.page.get_by_role("checkbox").first).to_be_visible()

    assert await seen.page.locator("input:checked").count() == 0


async def test_nothing_ticked_is_said_aloud_and_beside_the_boxes(place: Place, visit: Open) -> None:
    seen = await visit(place.at())
    await seen.page.get_by_role("button").click()

    await expect(seen.page.get_by_role("alert")).to_contain_text("Noch nichts angekreuzt.")
    assert await seen.barriers() == []
    # The browser notes the status of the answer, which is no fault of the page.
    seen.complaints[:] = [one for one in seen.complaints if "422" not in one]


async def test_the_picture_is_read_by_a_camera_as_the_link(place: Place, visit: Open) -> None:
    seen = await visit(place.at())
    await seen.page.get_by_role("checkbox").first.check()
    await seen.page.get_by_role("button").click()
    link = await seen.page.locator("a.go").get_attribute("href")
    drawn = await seen.page.locator(".qr path").get_attribute("d")

    import segno

    expected: Any = segno.make(link or "", error="m", micro=False, boost_error=False)
    assert _modules(drawn or "", len(expected.matrix)) == [
        [bool(module) for module in row] for row in expected.matrix
    ]


async def test_in_a_frame_of_another_page_it_works_and_keeps_its_size(
    place: Place, visit: Open, tmp_path: Path
) -> None:
    seen = await visit(place.at(path="?embed=1"), size=(480, 900))
    before = await seen.page.locator(".widget").bounding_box()
    await seen.page.get_by_role("checkbox").first.check()
    await seen.page.get_by_role("button").click()
    await expect(seen.page.locator(".says")).to_contain_text("START ")
    await seen.page.wait_for_load_state()  # its text is there before its style
    after = await seen.page.locator(".widget").bounding_box()

    assert before is not None and after is not None
    assert before["width"] == after["width"]
    assert await seen.page.locator("a.go").get_attribute("target") == "_blank"
    assert await seen.beyond() == 0


async def test_a_page_that_shows_it_in_a_frame_is_let(place: Place, browser: Browser) -> None:
    context = await browser.new_context()
    try:
        page = await context.new_page()
        await page.set_content(f'<iframe src="{place.at(path="?embed=1")}" title="x"></iframe>')
        inner = page.frame_locator("iframe")
        await expect(inner.get_by_role("checkbox").first).to_be_visible()
        assert await context.cookies() == []
    finally:
        await context.close()


async def test_a_page_that_was_not_named_is_not_let(place: Place, browser: Browser) -> None:
    async with place.counter.work() as work:
        named = msgspec.structs.replace(as_new(place.page), sites=("https://www.autohaus.example",))
        await change_from_console(work, place.page.public_id, named, by="Anna", now=NOON)
    context = await browser.new_context()
    try:
        page = await context.new_page()
        framed = f'<iframe src="{place.at(path="?embed=1")}" title="x"></iframe>'
        async with page.expect_console_message(lambda said: "frame-ancestors" in said.text):
            await page.set_content(framed)
        assert await page.frame_locator("iframe").get_by_role("checkbox").count() == 0
    finally:
        await context.close()


async def test_the_page_of_a_poster_shuts_nobody_out(place: Place, visit: Open) -> None:
    seen = await visit(f"{place.base}f/{place.poster.public_id}?lang=de", size=NARROW)

    await expect(seen.page.locator(".says")).to_have_text(f"START {place.poster.public_id}")
    assert await seen.barriers() == []


def _modules(path: str, size: int) -> list[list[bool]]:
    drawn = [[False] * size for _ in range(size)]
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path):
        for place in range(int(width)):
            drawn[int(y)][int(x) + place] = True
    return drawn
