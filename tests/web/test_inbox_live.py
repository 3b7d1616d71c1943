"""The live stream over real HTTP: what changed is told once, without a gap, and only to its own."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from urllib.parse import urlsplit
from uuid import uuid4

import pytest

from jawort.desk.conversation import inbox, presence, progress
from jawort.domain.staff.account import Role
from jawort.ledger import controller, conversation
from jawort.ledger.work import Ledger
from jawort.web.house import House
from jawort.web.pages import live
from jawort.web.pages.live import Hub
from tests.shop import NOON
from tests.web.inbox_house import KATRIN, YUSUF, says_more, settled, writes
from tests.web.staff import Colleague, Hire, Office

PATIENCE_S = 30


class Ear:
    """One open stream, read event by event."""

    def __init__(self, reader: asyncio.StreamReader) -> None:
        self._reader = reader

    async def event(self, name: str) -> tuple[str, dict[str, object]]:
        """The next event of this name: its id and what it says."""
        async with asyncio.timeout(PATIENCE_S):
            while True:
                fields = await self._fields()
                if fields.get("event") == name:
                    return fields["id"], json.loads(fields["data"])

    async def _fields(self) -> dict[str, str]:
        fields: dict[str, str] = {}
        while True:
            line = (await self._reader.readline()).decode()
            if not line:
                raise EOFError
            if not line.strip():
                if "data" in fields:
                    return fields
                continue
            key, _, value = line.strip().partition(": ")
            fields[key] = value


@asynccontextmanager
async def listening(
    office: Office, who: Colleague, query: str = "", *, last: str = ""
) -> AsyncIterator[Ear]:
    """Somebody's stream, opened as a browser opens it."""
    port = urlsplit(office.base).port
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    cookies = "; ".join(f"{name}={value}" for name, value in who.cookies.items())
    asked = f"GET /inbox/live?{query} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookies}\r\n"
    asked += f"Last-Event-ID: {last}\r\n" if last else ""
    writer.write((asked + "Connection: close\r\n\r\n").encode())
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        assert b" 200 " in head.splitlines()[0]
        assert b"text/event-stream" in head
        yield Ear(reader)
    finally:
        writer.close()


async def cursor_of(who: Colleague) -> str:
    """From where on the page somebody has open asks."""
    found = re.search(r'data-live="([^"]+)"', (await who.get("/inbox")).text)
    assert found
    return found[1]


async def test_a_new_message_is_told_by_the_id_of_its_conversation_and_nothing_else(
    office: Office, staff: Hire
) -> None:
    jana = await staff(Role.AGENT)
    since = await cursor_of(jana)

    async with listening(office, jana, f"since={since}") as ear:
        _, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")
        _, said = await ear.event("changed")

    assert said == {"conversations": [str(conversation)]}


async def test_who_comes_back_hears_what_was_said_meanwhile_and_nothing_twice(
    office: Office, staff: Hire
) -> None:
    jana = await staff(Role.AGENT)
    somebody, first = await writes(office, KATRIN, "Eins")
    since = await cursor_of(jana)
    async with listening(office, jana, f"since={since}") as ear:
        await says_more(office, somebody, "Zwei")
        last, _ = await ear.event("changed")

    _, second = await writes(office, YUSUF, "Drei")
    async with listening(office, jana, f"since={since}", last=last) as ear:
        again, said = await ear.event("changed")
    async with listening(office, jana, last=again) as ear:
        await says_more(office, somebody, "Vier")
        _, later = await ear.event("changed")

    assert said == {"conversations": [str(second)]}
    assert later == {"conversations": [str(first)]}


async def test_who_writes_again_after_it_was_closed_is_told_to_who_has_the_thread_open(
    office: Office, staff: Hire
) -> None:
    jana = await staff(Role.AGENT)
    somebody, first = await writes(office, KATRIN, "Eins")
    async with office.ledger.work(office.controller.controller_id) as work:
        await progress.close(work, jana.actor, [first], now=NOON)
    since = await cursor_of(jana)

    async with (
        listening(office, jana, f"since={since}&at={first}") as reading,
        listening(office, jana, f"since={since}") as elsewhere,
    ):
        async with office.ledger.work(office.controller.controller_id) as work:
            pair = (somebody, (await settled(work)).sender_id)
            found = await conversation.running(work, [pair], initiated_by="user", now=NOON)
        _, told = await reading.event("changed")
        _, other = await elsewhere.event("changed")

    begun = str(found[pair])
    assert begun != str(first)
    assert other == {"conversations": [begun]}
    assert told == {"conversations": sorted([begun, str(first)])}


async def test_a_cursor_of_another_time_shows_everything_anew(office: Office, staff: Hire) -> None:
    jana = await staff(Role.AGENT)

    async with listening(office, jana, "since=of-another-database") as ear:
        _, said = await ear.event("changed")

    assert said == {"conversations": ["*"]}


async def test_a_colleague_who_types_is_named_to_who_has_the_same_thread_open(
    office: Office, staff: Hire
) -> None:
    jana, miriam = await staff(Role.AGENT), await staff(Role.LEAD)
    _, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")
    since = await cursor_of(jana)

    async with listening(office, jana, f"since={since}&at={conversation}") as ear:
        async with office.ledger.work(office.controller.controller_id) as work:
            await presence.here(work, miriam.actor, conversation, typing=True, now=NOON)
        _, said = await ear.event("presence")

    assert said == {"conversation": str(conversation), "text": "Miriam Adler schreibt gerade …"}


async def test_another_company_hears_nothing_of_ours(office: Office, staff: Hire) -> None:
    async with office.ledger.house_work() as house:
        other = await controller.add(house, "Hofladen Apfel e. K., Jork", country="DE", now=NOON)
    karl = await staff(Role.AGENT, name="Karl Apfel", controller=other)
    since = await cursor_of(karl)

    await writes(office, KATRIN, "Ist mein Wagen fertig?")
    async with office.ledger.work(other.controller_id) as work:
        heard = await inbox.changes(work, karl.actor, since)

    assert heard.conversations == ()
    assert not heard.is_gap
    assert "Katrin" not in (await karl.get("/inbox?view=open")).text


async def test_roles_that_read_no_conversation_get_no_stream(office: Office, staff: Hire) -> None:
    for role in (Role.MARKETING, Role.AUDITOR):
        somebody = await staff(role)

        said = await somebody.get("/inbox/live?since=0")

        assert said.status == 403


async def test_a_process_listens_only_while_somebody_has_a_page_open(office: Office) -> None:
    hub = Hub(House(office.ledger, office.clock))
    ours = office.controller.controller_id

    async with hub.woken(ours) as first, hub.woken(ours) as second:
        ear = hub._ear
        await writes(office, KATRIN, "Ist mein Wagen fertig?")
        async with asyncio.timeout(PATIENCE_S):
            await first.wait()
            await second.wait()
        assert hub._ear is ear
    async with asyncio.timeout(PATIENCE_S):
        assert ear is not None
        await ear


async def test_news_of_one_company_wake_nobody_of_another(office: Office) -> None:
    hub = Hub(House(office.ledger, office.clock))
    ours = office.controller.controller_id

    async with hub.woken(ours) as mine, hub.woken(uuid4()) as theirs:
        async with asyncio.timeout(PATIENCE_S):
            await mine.wait()  # what came before the line was open may be for anybody
            await theirs.wait()
            mine.clear()
            theirs.clear()
            await writes(office, KATRIN, "Ist mein Wagen fertig?")
            await mine.wait()
        assert not theirs.is_set()

        hub._heard("jawort_inbox", "")
        assert mine.is_set() and theirs.is_set()


async def test_a_page_that_comes_while_the_last_ear_still_ends_is_heard_for(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ears: list[Callable[[str, str], None]] = []
    may_end = asyncio.Event()

    async def slow(
        _ledger: Ledger,
        _channels: object,
        heard: Callable[[str, str], None],
        *,
        stop: asyncio.Event,
    ) -> None:
        ears.append(heard)
        await stop.wait()
        await may_end.wait()

    monkeypatch.setattr(live, "listen_whose", slow)
    hub = Hub(House(office.ledger, office.clock))
    ours = office.controller.controller_id

    async with hub.woken(ours):
        await asyncio.sleep(0)
        first = hub._ear
    async with hub.woken(ours) as woken:
        await asyncio.sleep(0)
        second = hub._ear
        assert len(ears) == 2
        ears[1]("changed", str(ours))
        assert woken.is_set()
    may_end.set()
    assert first is not None and second is not None
    await asyncio.gather(first, second)


async def test_a_cursor_of_a_busy_hour_is_taken_whole(office: Office, staff: Hire) -> None:
    jana = await staff(Role.AGENT)
    high = int((await cursor_of(jana)).split(":")[1])
    were_open = ",".join(str(high - step) for step in range(80, 0, -1))
    since = f"{high - 80}:{high}:{were_open}"
    assert len(since) > 200

    async with listening(office, jana, f"since={since}") as ear:
        _, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")
        _, said = await ear.event("changed")

    assert said == {"conversations": [str(conversation)]}
