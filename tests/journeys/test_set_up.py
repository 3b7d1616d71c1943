"""From an empty house to the first answered message: only a console, a browser and a phone.

Every value a person copies is read off a page and typed into another, so no other tool is needed.
"""

import asyncio
import os
import re
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from jawort.cli.pretence import simulator
from jawort.cli.pretended_meta import PretendedMeta
from jawort.ledger.keys.keyring import Keyring
from tests.browser import Open, browser, visit
from tests.journeys.living_house import START, House
from tests.manual import keep, wanted

__all__ = ["browser", "visit"]  # fixtures

TYPED = {
    "company_address": "Lindenstraße 4, 50667 Köln",
    "company_contact": "post@sonnenschein.example, 0221 2312500",
    "imprint_url": "https://sonnenschein.example/impressum",
    "dpo_contact": "nicht nötig",
    "authority": "LDI Nordrhein-Westfalen",
    "processor_contracts": "Vertrag mit dem Rechenzentrum vom 1. Oktober 2026",
    "transfer_basis": "Angemessenheitsbeschluss",
    "recipients": "Rechenzentrum Beispiel",
    "processing_record": "Ordner Datenschutz, Blatt 7",
    "dpia": "nicht nötig",
    "notice_url": "https://sonnenschein.example/datenschutz",
}
BY_MOUSE = {
    "lang": "de-DE",
    "begin": "Beginnen",
    "confirm": "Bestätigen",
    "go_on": "Mit der Schnittstelle weiter",
    "connect": "Verbinden",
    "publish": "Datenschutzhinweis aus diesen Angaben veröffentlichen",
    "later": "Später",
    "inbox": "Zum Postfach",
    "tab": "Anschluss",
    "subscribe": "Prüfen und merken",
    "subscribed": "Die Adresse hat geantwortet",
    "invite": "Drei Leute einladen",
    "as": "Als Katrin schreiben …",
}
BY_KEYBOARD = {
    "lang": "en-GB",
    "begin": "Begin",
    "confirm": "Confirm",
    "go_on": "Go on with the API",
    "connect": "Connect",
    "publish": "Publish the privacy notice from these",
    "later": "Later",
    "inbox": "To the inbox",
    "tab": "Connect",
    "subscribe": "Verify and save",
    "subscribed": "The address has answered",
    "invite": "Invite three people",
    "as": "Write as Katrin …",
}


@pytest.fixture
async def meta() -> AsyncIterator[PretendedMeta]:
    """The simulator, which nobody has told anything yet."""
    async with simulator(asyncio.Event()) as made:
        assert made is not None
        yield made


@contextmanager
def started(dsn: str, home: Path, command: str, port: int) -> Iterator["subprocess.Popen[str]"]:
    """A process of the new installation, whose console is read."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JAWORT_")}
    own = {
        "JAWORT_HOME": str(home),
        "JAWORT_DATABASE_URL": dsn,
        "JAWORT_LISTEN": f"127.0.0.1:{port}",
        "PYTHONUNBUFFERED": "1",
    }
    process = subprocess.Popen(
        [*START, command],
        env=kept | own,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


async def console(process: "subprocess.Popen[str]") -> tuple[str, str]:
    """Address and code, as the console says them."""
    assert process.stderr is not None
    while line := await asyncio.to_thread(process.stderr.readline):
        if found := re.search(
            r"(http://\S+/)setup/begin\b.*?([a-z2-9]{4}(?:-[a-z2-9]{4}){2})", line
        ):
            return found[1], found[2]
    raise AssertionError("the console said no code")


class Hand:
    """How somebody works: presses by the mouse, or goes by Tab and presses Enter."""

    def __init__(self, page: Page, *, keyboard: bool) -> None:
        self.page = page
        self.keyboard = keyboard

    async def press(self, name: str, kind: Any = "button") -> None:
        """A button or link by its words."""
        found = self.page.get_by_role(kind, name=name, exact=True)
        if not self.keyboard:
            await found.click()
            return
        await expect(found).to_be_visible()
        for _ in range(150):
            if await found.evaluate("one => one === document.activeElement"):
                break
            await self.page.keyboard.press("Tab")
        await expect(found).to_be_focused()
        await self.page.keyboard.press("Enter")

    async def fill(self, name: str, text: str) -> None:
        """A field by its name."""
        field = self.page.locator(f'[name="{name}"]')
        if not self.keyboard:
            await field.fill(text)
            return
        await expect(field).to_be_visible()
        for _ in range(150):
            if await field.evaluate("one => one === document.activeElement"):
                break
            await self.page.keyboard.press("Tab")
        await expect(field).to_be_focused()
        await self.page.keyboard.press("Control+a")
        await self.page.keyboard.type(text)


async def connection(phones: Page, words: dict[str, str]) -> dict[str, str]:
    """What the simulator's page says to connect with."""
    await phones.get_by_role("tab", name=words["tab"]).click()
    codes = phones.locator(".connection code")
    await expect(codes).to_have_count(7)
    base, number, account, _, token, secret, _ = await codes.all_inner_texts()
    return {
        "phone_number_id": number,
        "waba_id": account,
        "access_token": token,
        "app_secret": secret,
        "base_url": base.removesuffix("/v26.0"),
    }


async def set_up(hand: Hand, phones: Page, words: dict[str, str], code: str, base: str) -> None:
    """From the code on the console through all steps."""
    page = hand.page
    for name, text in (
        ("code", code),
        ("company", "Autohaus Sonnenschein GmbH, Köln"),
        ("name", "Ruth Albers"),
        ("login", "ruth@sonnenschein.example"),
        ("password", "vier-lange-alte-Eichen"),
    ):
        await hand.fill(name, text)
    await hand.press(words["begin"])
    for name in ("company_address", "company_contact", "imprint_url"):
        await hand.fill(name, TYPED[name])
    await hand.press(words["confirm"])
    for name in ("dpo_contact", "authority"):
        await hand.fill(name, TYPED[name])
    await hand.press(words["confirm"])
    await hand.press(words["go_on"])
    for name, text in (await connection(phones, words)).items():
        await hand.fill(name, text)
    await hand.press(words["connect"])
    told = page.locator(".told.open code")
    await expect(told).to_have_count(2)
    address, word = await told.all_inner_texts()
    await phones.locator("#webhook-callback").fill(address)
    await phones.locator("#webhook-word").fill(word)
    await phones.get_by_role("button", name=words["subscribe"]).click()
    await expect(phones.locator("#says")).to_contain_text(words["subscribed"])
    await page.goto(f"{base}setup")
    for name in list(TYPED)[5:]:
        await hand.fill(name, TYPED[name])
    await hand.press(words["confirm"])
    await expect(page.locator("#main .entry .state.ok")).to_have_count(6)
    if not hand.keyboard:
        await keep(page, "checklist")
    await hand.press(words["publish"])
    await hand.fill("pages_url", base.rstrip("/"))
    await hand.press(words["confirm"])
    await hand.press(words["later"])
    await hand.press(words["inbox"], "link")


async def pictured(phones: Page) -> None:
    """For the manual: somebody else wants no advertising, and is answered by the house itself."""
    line = phones.get_by_label("Als Yusuf schreiben …")
    await line.fill("Ist mein Golf fertig? Und bitte keine Werbung mehr, Termine gern.")
    await line.press("Enter")
    phone = phones.get_by_role("log").filter(has_text="Ist mein Golf fertig?")
    await expect(phone).to_contain_text("Erledigt")
    await phones.get_by_role("tab", name="Störungen").click()
    await keep(phones, "phones")


@pytest.mark.parametrize(
    ("words", "keyboard"), [(BY_MOUSE, False), (BY_KEYBOARD, True)], ids=["mouse", "keyboard"]
)
async def test_from_the_code_on_the_console_to_an_answer_on_the_phone(
    dsn: str,
    tmp_path: Path,
    meta: PretendedMeta,
    browser: Browser,
    visit: Open,
    words: dict[str, str],
    keyboard: bool,
) -> None:
    Keyring.create(tmp_path / "keyring", now=datetime.now(UTC))
    port = House(None, dsn, tmp_path, meta).port  # type: ignore[arg-type]
    with started(dsn, tmp_path, "web", port) as web, started(dsn, tmp_path, "work", port):
        base, code = await console(web)
        phones = (await visit(meta.phones, locale=words["lang"])).page
        page = (await visit(f"{base}setup/begin", locale=words["lang"])).page
        hand = Hand(page, keyboard=keyboard)

        await set_up(hand, phones, words, code, base)
        await phones.get_by_role("button", name=words["invite"]).click()
        line = phones.get_by_label(words["as"])
        await line.fill("Ist mein Wagen fertig?")
        await line.press("Enter")
        free = page.locator('.tabs a[href="/inbox?view=unassigned"]')
        await expect(free).to_contain_text("1")
        await (free.press("Enter") if keyboard else free.click())
        row = page.locator("#rows .row", has_text="Ist mein Wagen fertig?")
        await expect(row).to_be_visible()
        if keyboard:
            await page.locator("body").press("j")
            await page.keyboard.press("Enter")
            await expect(page.locator("#answer")).to_be_focused()
            await page.keyboard.type("Ja, ab 16 Uhr.")
            await page.keyboard.press("Enter")
        else:
            await row.click()
            await page.locator("#answer").fill("Ja, ab 16 Uhr.")
            await page.locator("[data-composer-send]").click()

        phone = phones.get_by_role("log").filter(has_text="Ist mein Wagen fertig?")
        await expect(phone).to_contain_text("Ja, ab 16 Uhr.")
        if wanted() and not keyboard:
            await pictured(phones)
        for one in (page, phones):
            await one.goto("about:blank")  # leave before the servers do
