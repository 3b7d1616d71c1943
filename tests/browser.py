"""A real browser for the tests: one Chromium a run, pages that fail on what a reader cannot see.

A page opened here counts every console error, script error, breach of the content policy and
request to a foreign host; at the end of the test there may be none.
"""

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, Request, async_playwright, expect

# No sandbox, because tests run as root in containers; the rest keeps Chromium from calling home.
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_BEYOND = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_PATIENCE_MS = 20_000  # for busy machines; nothing waits so long when all is well
WIDE = (1440, 900)
NARROW = (390, 844)


def chromium() -> str | None:
    """Where a Chromium is, if one is installed."""
    return os.environ.get("JAWORT_CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)


@dataclass
class Visit:
    """One page somebody looks at, and everything that was wrong with it."""

    page: Page
    host: str
    complaints: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Listen to what a reader cannot see."""
        self.page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        self.page.on("console", self._console)
        self.page.on("request", self._request)

    def _console(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.netloc != self.host:
            self.complaints.append(f"foreign host: {address.netloc}")

    async def beyond(self) -> int:
        """By how many pixels the page reaches beyond its right edge, once it stands whole."""
        await self.page.wait_for_load_state()  # its text is there before its style
        return int(await self.page.evaluate(_BEYOND))

    async def barriers(self, rules: Sequence[str] = ()) -> list[str]:
        """What axe-core finds that shuts somebody out: serious and critical, with its place.

        rules: only these; a theme, for one, can change nothing but contrasts.
        """
        await self.page.wait_for_load_state()
        if not await self.page.evaluate("'axe' in window"):
            await self.page.evaluate(Axe().axe_script)
        options: dict[str, Any] = {"resultTypes": ["violations"]}
        if rules:
            options["runOnly"] = list(rules)
        answer = await self.page.evaluate("options => axe.run(document, options)", options)
        found = answer["violations"]
        return [
            f"{rule['id']}: {node['html'][:160]} {node.get('failureSummary', '')[:300]}"
            for rule in found
            if rule["impact"] in ("serious", "critical")
            for node in rule["nodes"]
        ]


Open = Callable[..., Awaitable[Visit]]


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Chromium without a window."""
    expect.set_options(timeout=_PATIENCE_MS)
    executable = chromium()
    if executable is None:
        pytest.skip("No Chromium is installed; JAWORT_CHROMIUM may name one.")
    async with async_playwright() as driver:
        opened = await driver.chromium.launch(executable_path=executable, args=_ARGUMENTS)
        yield opened
        await opened.close()


@pytest.fixture
async def visit(browser: Browser) -> AsyncIterator[Open]:
    """`await visit(url, size=NARROW, theme="dark", touch=True)` gives a page, here on a phone in
    the hand; complaints fail the test.
    """
    visits: list[Visit] = []
    async with AsyncExitStack() as stack:

        async def opened(
            url: str,
            *,
            size: tuple[int, int] = WIDE,
            theme: Any = "light",
            locale: str = "de-DE",
            touch: bool = False,
        ) -> Visit:
            context = await browser.new_context(
                viewport={"width": size[0], "height": size[1]},
                has_touch=touch,
                is_mobile=touch,
                color_scheme=theme,
                reduced_motion="reduce",
                locale=locale,
                timezone_id="Europe/Berlin",
            )
            stack.push_async_callback(context.close)
            context.set_default_timeout(_PATIENCE_MS)
            made = Visit(await context.new_page(), urlsplit(url).netloc)
            made.watch()
            visits.append(made)
            await made.page.goto(url)
            return made

        yield opened
    complaints = [complaint for made in visits for complaint in made.complaints]
    assert not complaints, "\n".join(complaints)
