"""What looks at every page names each fault of a spoilt one, and lets a sound one be."""

from urllib.parse import quote

from playwright.async_api import Browser

from tests.browser import WIDE, Visit
from tests.web.sound_page import faults

HEAD = """<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,">
</head><body>"""
SOUND = f"""{HEAD}<a href="#main">To the content</a><main id="main" tabindex="-1"><h1>A page</h1>
<label>Day <input type="date"></label> <fieldset><legend>Which</legend>
<label><input type="radio" name="which"> one</label>
<label><input type="radio" name="which"> other</label></fieldset>
<details><summary>More</summary><a href="/more">more</a></details>
<button disabled>Not now</button> <button>Now</button></main></body></html>"""
SPOILT = f"""{HEAD}<style>.bare:focus {{ outline: none }}</style>
<a href="/elsewhere">Elsewhere</a>
<main><h1>A page</h1><p><button id="late" tabindex="1">Late</button></p>
<p><button class="bare">Bare</button> <span tabindex="0" role="img"></span></p>
<p id="up" tabindex="-1" style="direction: rtl"><button>Right</button> <button>Left</button></p>
<button style="position: absolute; clip-path: inset(50%)">Hidden</button>
<input aria-label="Trap" onkeydown="event.preventDefault(); up.focus()">
<p style="width: 700px; color: #ccc; background: #fff">Wide and pale</p>
<button>Beyond</button></main></body></html>"""
PAINTED = "performance.getEntriesByName('first-contentful-paint').length"
JUMP = "document.querySelector('h1').style.marginTop = '300px'"


async def looked_at(browser: Browser, page: str, spoil: str = "1") -> str:
    """All that is said about a page, one a line."""
    width, height = WIDE
    context = await browser.new_context(viewport={"width": width, "height": height})
    try:
        made = Visit(await context.new_page(), "")
        await made.page.goto(f"data:text/html,{quote(page)}")
        await made.page.wait_for_function(PAINTED)
        await made.page.evaluate(spoil)
        return "\n".join(await faults(made, ""))
    finally:
        await context.close()


async def test_a_sound_page_is_let_be_and_each_fault_of_a_spoilt_one_is_named(
    browser: Browser,
) -> None:
    sound, spoilt = await looked_at(browser, SOUND), await looked_at(browser, SPOILT, JUMP)

    assert sound == ""
    for said in (
        "color-contrast",
        "not ours",
        "jumps by",
        'not the way past the navigation: <a href="/elsewhere"',
        'before the last one in the document: <p id="up"',
        'no mark: <button class="bare"',
        "no name: <span tabindex",
        "left of <<button>Right",
        "not to be seen: <button style",
        "again: <button>Right",
        'never reached: <button id="late"',
        "never reached: <button>Beyond",
        "leads nowhere",
        "388 px beyond the edge",
    ):
        assert said in spoilt, said
