"""Every road to a no, each taken by somebody: advertising came before it, and none after.

The noes of staff and programs, the platform's own switch and its errors, buttons, reactions, links.
"""

import asyncio
import http.client
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Final
from urllib.parse import urlencode, urlsplit
from uuid import UUID

import pytest

from jawort.desk.opt_out import noted, page_link
from jawort.desk.opt_out.noted import NotedNo
from jawort.domain.consent.state import RoadToNo
from jawort.runners import obey
from tests.journeys.road_stage import LEAVE, Person, Roads, open_roads

Takes = Callable[[Roads, Person, UUID], Awaitable[None]]


@pytest.fixture
async def roads(dsn: str, tmp_path: Path) -> AsyncIterator[Roads]:
    """A house whose doors are open."""
    async with open_roads(dsn, tmp_path) as opened:
        yield opened


async def in_words(roads: Roads, who: Person, _: UUID) -> None:
    await roads.says(who, "Bitte keine Werbung mehr")


async def by_button(roads: Roads, who: Person, _: UUID) -> None:
    await roads.does(who, "tap", button=LEAVE)


async def by_reaction(roads: Roads, who: Person, _: UUID) -> None:
    (*_, ad) = await roads.stage.sees(who)
    await roads.does(who, "reaction", message=str(ad["id"]), emoji="🛑")


async def on_the_platform(roads: Roads, who: Person, _: UUID) -> None:
    await roads.does(who, "stop_marketing")


async def told_by_a_failure(roads: Roads, who: Person, _: UUID) -> None:
    """Nobody tells us of the switch: the next advertisement fails with 131050."""
    await roads.alter(who, stopped_marketing=True)
    await roads.stage.later(days=3)
    assert await roads.advertised(who) == [0]
    await obey.run_once(roads.stage.ledger, now=roads.stage.clock())


async def reached_no_more(roads: Roads, who: Person, _: UUID) -> None:
    """The number is nobody's any more: three advertisements in as many weeks fail."""
    await roads.alter(who, on_whatsapp=False)
    for _ in range(3):
        await roads.stage.later(days=7)
        assert await roads.advertised(who) == [0]


async def by_link(roads: Roads, who: Person, record: UUID) -> None:
    async with roads.work() as work:
        token = await page_link.make(work, record, now=roads.stage.clock())
    assert await asked(roads, "GET", f"/leave/{token}") == 200  # a preview fetches it
    assert len([one for one in await roads.states() if one[0] == "granted"]) == 1
    assert await asked(roads, "POST", f"/leave/{token}", end="this") == 303


async def on_the_preference_page(roads: Roads, who: Person, record: UUID) -> None:
    async with roads.work() as work:
        token = await page_link.make(work, record, "preferences", now=roads.stage.clock())
    assert await asked(roads, "GET", f"/choices/{token}") == 200
    assert len([one for one in await roads.states() if one[0] == "granted"]) == 1
    assert await asked(roads, "POST", f"/choices/{token}", end=str(roads.purpose_id)) == 303


def told(road: RoadToNo) -> Takes:
    async def tell(roads: Roads, who: Person, record: UUID) -> None:
        now = roads.stage.clock()
        async with roads.work() as work:
            no = NotedNo(road, "Anna", "ads", now - timedelta(hours=1), "Postbuch 17")
            await noted.record_no(work, record, no, now=now)

    return tell


ROADS: Final[dict[str, Takes]] = {
    "stop": in_words,
    "button": by_button,
    "reaction": by_reaction,
    "platform": on_the_platform,
    "error_131050": told_by_a_failure,
    "undeliverable": reached_no_more,
    "link": by_link,
    "page": on_the_preference_page,
    "agent": told("agent"),
    "api": told("api"),
    "email": told("email"),
}


@pytest.mark.parametrize(
    "goes",
    [
        ("stop", "button", "reaction", "platform", "error_131050"),
        ("undeliverable", "link", "page", "agent", "api", "email"),
    ],
    ids=["on the phone", "elsewhere"],
)
async def test_after_a_no_by_each_road_no_campaign_reaches_the_person_again(
    roads: Roads, goes: tuple[str, ...]
) -> None:
    people = {road: Person(road, f"+4917139200{60 + n}") for n, road in enumerate(goes)}
    staying = Person("Lena Probe", "+491713920079")
    for who in (*people.values(), staying):
        await roads.stage.meta.introduce(who.phone, who.name)

    for road, who in people.items():
        record = await agrees(roads, who)
        assert await roads.advertised(who) == [1]

        await ROADS[road](roads, who, record)

        (row,) = await roads.rows(
            "SELECT state, road FROM standing_consent WHERE contact_id = $1", record
        )
        assert tuple(row) == ("withdrawn", road)
        await roads.alter(who, stopped_marketing=False, on_whatsapp=True)

    await agrees(roads, staying)
    await roads.stage.later(days=7)
    assert await roads.advertised(*people.values(), staying) == [0] * len(people) + [1]


async def agrees(roads: Roads, who: Person) -> UUID:
    """Somebody says yes in the chat; gives the record."""
    shown = await roads.says(who, "START")
    label = shown[-1]["interactive"]["action"]["buttons"][0]["reply"]["title"]
    await roads.does(who, "tap", button=label)
    (row,) = await roads.rows(
        "SELECT contact_id FROM standing_consent WHERE state = 'granted'"
        " ORDER BY act_at DESC LIMIT 1"
    )
    return UUID(str(row["contact_id"]))


async def asked(roads: Roads, method: str, path: str, **fields: str) -> int:
    """What the public pages answer to somebody without a cookie and without a name."""

    def ask() -> int:
        place = urlsplit(roads.stage.address)
        assert place.hostname is not None
        connection = http.client.HTTPConnection(place.hostname, place.port, timeout=30)
        try:
            head = {"Content-Type": "application/x-www-form-urlencoded"} if fields else {}
            connection.request(method, path, urlencode(fields) or None, head)
            answer = connection.getresponse()
            answer.read()
            return answer.status
        finally:
            connection.close()

    return await asyncio.to_thread(ask)
