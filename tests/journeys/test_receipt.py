"""From a yes in the chat to the page of its receipt, one tap there, and silence from then on."""

import asyncio
import http.client
import re
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from jawort.desk.answer.reply import Answer, reply
from jawort.domain.purpose import NewPurpose
from jawort.domain.sending.outgoing import Outgoing, Text
from jawort.domain.setting import Setting, SettingKey
from jawort.ledger import controller, purpose, wording
from jawort.ledger.wording import NewWording
from tests.journeys.living_house import ERIKA, House, everything_but_processes, until

TEXT = {
    "de": "Möchten Sie Angebote zu Reifen per WhatsApp, höchstens einmal im Monat?",
    "en": "Would you like offers about tyres by WhatsApp, at most once a month?",
}
WORDS = {"de": ("START", "JA", "ist beendet"), "en": ("START", "YES", "has ended")}


async def offer(house: House, language: str) -> None:
    """A purpose with a text in force, and an address at which pages are reached."""
    early = datetime.now(UTC) - timedelta(minutes=1)
    address = Setting(SettingKey.PAGES_URL, f"http://127.0.0.1:{house.port}", early, "Anna")
    async with house.ledger.work(house.controller_id) as work:
        await controller.set_setting(work, address)
        offers = await purpose.add(work, NewPurpose("ADS", "Reifen"), now=early)
        text = NewWording("opt_in", "reifen", language, TEXT[language], "Anna", offers)
        await wording.publish(work, text, now=early)


@pytest.mark.parametrize("language", ["de", "en"])
async def test_a_tap_behind_the_link_ends_what_was_agreed_to_at_once(
    dsn: str, tmp_path: Path, language: str
) -> None:
    start, yes, ended = WORDS[language]
    async with everything_but_processes(dsn, tmp_path) as house:
        await offer(house, language)
        with ExitStack() as processes:
            for command in ("web", "work"):
                processes.enter_context(house.started(command))
            await until(
                lambda: house.meta.listen_at(house.opened, f"http://127.0.0.1:{house.port}")
            )
            await house.meta.act(ERIKA, "text", text=start)
            await until(lambda: shows(house, TEXT[language]))
            await until(lambda: is_known_as_shown(house))
            await house.meta.act(ERIKA, "text", text=yes)
            await until(lambda: shows(house, "/receipt/"))
            assert await states(house) == ["granted"]
            link = re.search(r"http://127\.0\.0\.1:\d+(/receipt/[\w-]{43})", await inbox(house))
            assert link is not None

            for _ in range(3):  # a preview of the link fetches it, and so does the person
                status, page = await ask("GET", house.port, f"{link[1]}?lang={language}")
                assert (status, TEXT[language] in page) == (200, True)
            assert await states(house) == ["granted"]

            status, _ = await ask("POST", house.port, link[1], end="this")
            refused = await advertise(house)

            assert status == 303
            assert refused == "refused"
            assert await states(house) == ["withdrawn"]
            _, page = await ask("GET", house.port, f"{link[1]}?lang={language}")
            assert ended in page
        assert link[1].rpartition("/")[2] not in house.journal()


async def is_known_as_shown(house: House) -> bool:
    """Whether we have noted that the text has left: an answer to nothing is no yes."""
    async with house.ledger.bare_connection() as connection:
        sql = "SELECT EXISTS (SELECT FROM ready WHERE purpose = 'L_DOI' AND state = 'accepted')"
        return bool(await connection.fetchval(sql))


async def shows(house: House, text: str) -> bool:
    return text in await inbox(house)


async def inbox(house: House) -> str:
    return str(await house.meta.inbox(ERIKA))


async def states(house: House) -> list[str]:
    async with house.ledger.bare_connection() as connection:
        rows = await connection.fetch("SELECT state FROM standing_consent")
    return [row["state"] for row in rows]


async def advertise(house: House) -> str:
    """Somebody at the company tries to promote something in the open conversation."""
    somebody = await house.erika()
    assert somebody is not None
    async with house.ledger.work(house.controller_id) as work:
        thread = await work.connection.fetchval("SELECT conversation_id FROM conversation LIMIT 1")
        answer = Answer(Outgoing(Text("20 % auf alle Reifen")), "ad", advertises=True)
        return (await reply(work, thread, answer, now=datetime.now(UTC))).what


async def ask(method: str, port: int, path: str, **fields: str) -> tuple[int, str]:
    """Ask the pages as a browser without a cookie does."""
    assert not urlsplit(path).netloc

    def asked() -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        try:
            head = {"Content-Type": "application/x-www-form-urlencoded"} if fields else {}
            connection.request(method, path, urlencode(fields) or None, head)
            answer = connection.getresponse()
            assert answer.getheader("set-cookie") is None
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    return await asyncio.to_thread(asked)
