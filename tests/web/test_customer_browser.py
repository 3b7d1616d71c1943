"""Pages for customers in a real browser: nothing stored, nothing foreign, nobody shut out."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, expect

from tests.browser import NARROW, WIDE, Visit
from tests.shop import Shop
from tests.web.customer import Customer, customer, number_facts, pages_of

TINY = (320, 640)
PLACES = ("receipt", "leave", "choices", "notice", "lost")


@asynccontextmanager
async def looking(
    browser: Browser, url: str, *, size: tuple[int, int] = WIDE, theme: Any = "light"
) -> AsyncIterator[Visit]:
    """Somebody who opens an address with a browser in which no script runs."""
    async with AsyncExitStack() as stack:
        context = await browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=theme,
            reduced_motion="reduce",
            locale="de-DE",
            timezone_id="Europe/Berlin",
        )
        stack.push_async_callback(context.close)
        context.set_default_timeout(20_000)
        made = Visit(await context.new_page(), urlsplit(url).netloc)
        made.watch()
        await made.page.goto(url)
        yield made
        assert await context.cookies() == []
        stored = await made.page.evaluate("[localStorage.length, sessionStorage.length]")
        assert stored == [0, 0]
    assert made.complaints == []


async def addresses(one: Customer) -> dict[str, str]:
    shop = one.counter.shop
    return {
        "receipt": one.receipt,
        "leave": await one.link("withdraw"),
        "choices": await one.link("preferences"),
        "notice": f"/notice/{shop.controller.controller_id}",
    }


@pytest.mark.parametrize(("language", "theme"), [("de", "light"), ("en", "dark")])
async def test_nobody_is_shut_out_and_nothing_is_stored(
    shop: Shop, browser: Browser, language: str, theme: str
) -> None:
    one = await customer(shop)
    places = await addresses(one)

    async with pages_of(shop) as visitor:
        base = visitor.base.rstrip("/")
        for path in places.values():
            for size in (WIDE, TINY):
                url = f"{base}{path}?lang={language}"
                async with looking(browser, url, size=size, theme=theme) as visit:
                    assert await visit.barriers() == []
                    assert await visit.beyond() == 0


async def test_an_address_that_leads_nowhere_shuts_nobody_out_either(
    shop: Shop, browser: Browser
) -> None:
    await customer(shop)

    async with pages_of(shop) as visitor:
        context = await browser.new_context(viewport={"width": 320, "height": 640})
        page = await context.new_page()
        answer = await page.goto(f"{visitor.base.rstrip('/')}/receipt/unknown?lang=de")
        seen = Visit(page, urlsplit(visitor.base).netloc)
        barriers = await seen.barriers()
        await context.close()

    assert answer is not None
    assert answer.status == 404
    assert barriers == []


async def test_a_yes_is_ended_with_the_keyboard_alone(shop: Shop, browser: Browser) -> None:
    one = await customer(shop)

    async with pages_of(shop) as visitor:
        url = f"{visitor.base.rstrip('/')}{one.receipt}?lang=de"
        async with looking(browser, url, size=NARROW) as visit:
            button = visit.page.get_by_role("button", name="Beenden", exact=True)
            for _ in range(20):
                await visit.page.keyboard.press("Tab")
                if await button.evaluate("one => one === document.activeElement"):
                    break
            await expect(button).to_be_focused()
            outline = await button.evaluate("one => getComputedStyle(one).outlineStyle")
            assert outline != "none"
            await visit.page.keyboard.press("Enter")
            await expect(visit.page.get_by_role("status")).to_contain_text("beendet")

    assert await one.states() == ["withdrawn"]


async def test_everything_works_without_javascript(shop: Shop, browser: Browser) -> None:
    one = await customer(shop)
    path = await one.link("preferences")

    async with pages_of(shop) as visitor:
        context = await browser.new_context(java_script_enabled=False, locale="en-GB")
        context.set_default_timeout(20_000)
        page = await context.new_page()
        await page.goto(f"{visitor.base.rstrip('/')}{path}")
        await expect(page.get_by_role("heading", level=1)).to_have_text("What we send you")
        tyres = page.locator(".grant", has_text="Reifen")
        await tyres.get_by_role("button", name="End it").click()
        await expect(tyres.get_by_role("button")).to_have_count(0)
        await page.get_by_role("button", name="End everything").click()
        await expect(page.get_by_role("status")).to_contain_text("Everything has ended")
        cookies = await context.cookies()
        await context.close()

    assert cookies == []
    assert await one.states() == ["withdrawn"]


async def test_the_proof_is_downloaded_as_pdf(shop: Shop, browser: Browser) -> None:
    one = await customer(shop)
    await number_facts(shop)

    async with pages_of(shop) as visitor:
        context = await browser.new_context(accept_downloads=True)
        context.set_default_timeout(20_000)
        page = await context.new_page()
        await page.goto(f"{visitor.base.rstrip('/')}{one.receipt}?lang=de")
        async with page.expect_download() as waiting:
            await page.get_by_role("link", name="Nachweis als PDF").click()
        file = await (await waiting.value).path()
        head = await asyncio.to_thread(lambda: file.read_bytes()[:8])
        await context.close()

    assert re.fullmatch(rb"%PDF-1\.\d", head)
