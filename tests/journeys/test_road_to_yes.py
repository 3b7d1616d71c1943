"""From a page and a poster into the chat, through real processes, in two languages, also by people
who show no number.
"""

import asyncio
import http.client
import re
from collections.abc import AsyncIterator
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

import pytest

from jawort.desk.road import form
from jawort.domain.fact import FactKind
from jawort.domain.purpose import NewPurpose
from jawort.domain.setting import Setting, SettingKey
from jawort.ledger import controller, fact, purpose
from jawort.ledger.form import secret_of
from jawort.ledger.keys.vault import open_keys
from tests.desk.road.form_desk import a_page
from tests.journeys.living_house import ERIKA, House, everything_but_processes, until
from tests.web.form_site import publish

MAX = "+491713920002"
BEN = "+491713920003"
KIM = "+447700900123"


class Open(NamedTuple):
    """A house with its doors open, a page, a poster, and a box at the till of a shop."""

    house: House
    page: str
    poster: str
    till: str
    secret: str


@pytest.fixture
async def opened(dsn: str, tmp_path: Path) -> AsyncIterator[Open]:
    """Web and work run; texts as the house drafts them are in force."""
    async with everything_but_processes(dsn, tmp_path) as house:
        now = datetime.now(UTC)
        async with house.ledger.work(house.controller_id) as work:
            address = "https://jawort.autohaus-sonnenschein.example"
            pages = Setting(SettingKey.PAGES_URL, address, now, "Anna Admin")
            await controller.set_setting(work, pages)
            offered = await purpose.add(work, NewPurpose("N08", basis="consent"), now=now)
            for surface in ("form", "thread"):
                await publish(work, offered, surface, now=now)
            new = a_page(house.sender_id, offered)
            page = await form.define_from_console(work, new, by="Anna", now=now)
            wall = a_page(house.sender_id, offered, kind="poster", place="Tresen")
            poster = await form.define_from_console(work, wall, by="Anna", now=now)
            shop = a_page(house.sender_id, offered, kind="checkout", place="Kasse")
            till = await form.define_from_console(work, shop, by="Anna", now=now)
            secret = await secret_of(work, till)
        for number, name, username in (
            (MAX, "Max", None),
            (BEN, "Ben", "ben.achterberg"),
            (KIM, "Kim", None),
        ):
            person = {"phone": number, "name": name, "reads": False}
            person |= {"username": username} if username else {}
            await house.meta.call("POST", "/_simulator/people", person)
        with ExitStack() as processes:
            for command in ("web", "work"):
                processes.enter_context(house.started(command))
            await until(
                lambda: house.meta.listen_at(house.opened, f"http://127.0.0.1:{house.port}")
            )
            yield Open(
                house, f"/f/{page.public_id}", poster.public_id, f"/f/{till.public_id}", secret
            )


async def ticked(opened: Open, language: str, address: str = "") -> str:
    """Somebody opens the page in a browser, ticks and presses; gives what it tells to send."""

    def ask() -> str:
        path = address or f"{opened.page}?lang={language}"
        page = _call(opened.house.port, "GET", path)
        fields = [
            ("page", re.findall(r'name="page" value="([^"]+)"', page)[0]),
            *(("yes", one) for one in re.findall(r'name="yes" value="([^"]+)"', page)),
        ]
        answer = _call(opened.house.port, "POST", path, urlencode(fields))
        found: str = re.findall(r'class="says">([^<]+)<', answer)[0]
        assert f"text={quote(found)}" in answer
        return found

    return await asyncio.to_thread(ask)


async def test_ticked_on_a_page_and_sent_in_the_chat_is_a_proven_yes_of_whoever_sends_it(
    opened: Open,
) -> None:
    house = opened.house
    ways = ((ERIKA, "de", "haben Sie"), (KIM, "en", "you agreed"), (BEN, "de", "haben Sie"))
    told = {who: await ticked(opened, language) for who, language, _ in ways}
    assert await standing(house) == []

    for place, (who, _, said) in enumerate(ways, start=1):
        await house.meta.act(who, "text", text=told[who])
        await until(partial(shows, house, who, said))
        assert await standing(house) == [("granted", True, True, "wa_me_token")] * place
        thanks = str(await house.meta.inbox(who))
        assert "https://jawort.autohaus-sonnenschein.example/receipt/" in thanks
    shown = await rows(house, "SELECT kind, count(*) AS count FROM identifier GROUP BY kind")
    kinds = {row["kind"]: row["count"] for row in shown}
    assert kinds["bsuid"] > kinds["wa_id"]  # Ben has no other name here

    await house.meta.act(MAX, "text", text=told[ERIKA])
    await until(lambda: shows(house, MAX, "Dieser Code gilt nicht"))
    assert len(await standing(house)) == 3

    await house.meta.act(ERIKA, "text", text="STOP")
    await until(lambda: has(house, "withdrawn"))
    await asyncio.to_thread(_next_second)
    again = await ticked(opened, "de")
    await house.meta.act(ERIKA, "text", text=again)
    await until(lambda: shows(house, ERIKA, "Ja, anmelden"))
    await until(lambda: has(house, "pending"))
    await house.meta.act(ERIKA, "tap", button="Ja, anmelden")
    await until(lambda: is_so(house, ["granted"] * 3))


async def test_before_a_poster_the_text_is_shown_and_a_button_is_the_yes(opened: Open) -> None:
    house = opened.house
    await house.meta.act(KIM, "text", text="Hello, could you tell me when you open on Saturday?")
    german, english = ("Ja, anmelden", "haben Sie"), ("Yes, sign up", "you agreed")
    ways = ((ERIKA, *german), (BEN, *german), (KIM, *english))
    for place, (who, label, said) in enumerate(ways, start=1):
        await house.meta.act(who, "text", text=f"START {opened.poster}")
        await until(partial(shows, house, who, label))
        await until(lambda: has(house, "pending"))

        await house.meta.act(who, "tap", button=label)
        await until(partial(shows, house, who, said))
        granted = ("granted", True, True, "in_thread_button")
        assert await standing(house) == [granted] * place


async def test_a_box_at_the_till_leads_to_a_yes_that_names_the_order(opened: Open) -> None:
    house = opened.house
    ways = ((ERIKA, "de", "haben Sie"), (KIM, "en", "you agreed"), (BEN, "de", "haben Sie"))
    for place, (who, language, said) in enumerate(ways, start=1):
        order = f"order-{place}"
        signature = form.signed(opened.secret, opened.till.removeprefix("/f/"), order)
        address = f"{opened.till}?context={order}&signature={signature}&lang={language}"

        await house.meta.act(who, "text", text=await ticked(opened, language, address))

        await until(partial(shows, house, who, said))
        assert await standing(house) == [("granted", True, True, "wa_me_token")] * place
    async with house.ledger.work(house.controller_id) as work:
        people = [row["contact_id"] for row in await rows(house, "SELECT contact_id FROM contact")]
        keys = await open_keys(work, people)
        given = await fact.facts_of(work, people, keys, (FactKind.CONSENT_GIVEN,))
    orders = sorted(str((one.personal or {})["evidence"]["order"]) for one in given)
    assert orders == ["order-1", "order-2", "order-3"]


async def shows(house: House, who: str, words: str) -> bool:
    """Whether the phone shows these words of ours."""
    return words in str(await house.meta.inbox(who))


async def has(house: House, state: str) -> bool:
    """Whether a consent has come to this."""
    return state in [row[0] for row in await standing(house)]


async def is_so(house: House, states: list[str]) -> bool:
    """Whether exactly these stand."""
    return [row[0] for row in await standing(house)] == states


async def standing(house: House) -> list[tuple[Any, ...]]:
    """Every consent that stands."""
    found = await rows(house, "SELECT state, proof_ok, scope_ok, road FROM standing_consent")
    return [tuple(row) for row in found]


async def rows(house: House, sql: str) -> list[Any]:
    """What stands in the database."""
    async with house.ledger.bare_connection() as connection:
        return list(await connection.fetch(sql))


def _next_second() -> None:
    """A no and a code in the same second are a no: this waits until that second is over."""
    import time

    begun = int(time.time())
    while int(time.time()) == begun:
        time.sleep(0.01)


def _call(port: int, method: str, path: str, body: str = "") -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        kind = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        connection.request(method, path, body or None, kind)
        answer = connection.getresponse()
        text = answer.read().decode()
        assert answer.status == 200, (answer.status, text)
        return text
    finally:
        connection.close()
