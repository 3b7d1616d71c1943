"""Hostile and merely strange bodies: all signed, all answered 200, none lost, the rest read."""

import json
import random
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from jawort.domain.arrival.update import Arrived, Message, RefusedUnread, Status, Unknown
from jawort.intake.sift import sift
from jawort.intake.translate import translate
from jawort.ledger.delivery import standing, strange
from jawort.ledger.delivery_claim import claim, finish
from jawort.provider.whatsapp.envelope import persons_of, read_delivery
from tests.intake.carrier import Clock, envelope, kept, said, status, text, visiting
from tests.shop import NOON, Shop

CORPORA = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "pywa" / "updates"


async def read_all(shop: Shop, *, limit: int = 200) -> list[Arrived]:
    """Read what waits, as a runner does, and give what came out."""
    arrived: list[Arrived] = []
    while True:
        async with shop.ledger.work(shop.controller.controller_id) as work:
            taken = await claim(shop.ledger, work, limit=limit, now=NOON)
            if taken is None:
                return arrived
            found = translate(taken)
            await finish(work, taken, found.readings, now=NOON)
            arrived += found.arrived


STRANGE: dict[str, bytes] = {
    "no json": b"<xml/>",
    "half": said(text())[:-30],
    "a number": b"7",
    "null": b"null",
    "a list": b"[]",
    "no entry": b'{"object":"whatsapp_business_account"}',
    "entry is text": b'{"entry":"x"}',
    "deep": b'{"entry":' + b"[" * 5_000,
    "deep objects": b'{"entry":[{"changes":' * 400,
    "wrong types": json.dumps(
        {
            "entry": [
                {"id": [], "changes": [{"field": 7, "value": {"messages": [None, 7, "x", []]}}]}
            ]
        }
    ).encode(),
    "nul": said(text(body="a\x00b")),
    "lone surrogate": said(text()).replace(b"Guten", b"\\ud83d Guten"),
    "no utf-8": said(text()).replace(b"Guten", b"\xff\xfe\x00"),
    "bom": b"\xef\xbb\xbf" + said(text()),
    "huge number": said(text()).replace(b'"1794909600"', b"9" * 400),
    "nan": said(text()).replace(b'"1794909600"', b"NaN"),
    "unknown field": envelope(field="brand_new", news=[{"a": 1}]),
    "unknown kind": said({**text(), "type": "hologram"}),
}


@pytest.mark.parametrize("name", STRANGE)
async def test_strange_bodies_are_kept_answered_200_read_and_no_longer_wait(
    shop: Shop, name: str
) -> None:
    async with visiting(shop) as visit:
        answer = await visit.post(STRANGE[name])

    assert answer.status == 200
    assert [row["body"] for row in await kept(shop.ledger)] == [STRANGE[name]]
    arrived = await read_all(shop)
    (row,) = await kept(shop.ledger)
    assert row["state"] in ("read", "damaged")
    unknown = [one.update for one in arrived if isinstance(one.update, Unknown)]
    async with shop.ledger.reading(shop.controller.controller_id) as work:
        shown = await strange(work)
        counted = await standing(work, now=NOON)
    assert len([one for one in shown if one.what == "unknown"]) == len(unknown) == counted.unknown
    assert (counted.speaks, counted.reports, counted.overdue) == (0, 0, 0)


async def test_in_a_large_batch_one_poisoned_update_costs_only_itself(shop: Shop) -> None:
    messages = [text(f"4917139{n:05d}", key=str(n), body="x" * 2850) for n in range(1000)]
    body = said(*messages).replace(
        b'"wamid.500"', b'"wam\xffid\\ud800.500", "context": [[{"\xc3": NaN}]]'
    )

    async with visiting(shop) as visit:
        first, again = await visit.post(body), await visit.post(body)

    assert 2_900_000 < len(body) < 3_100_000
    assert (first.status, again.status) == (200, 200)
    arrived = await read_all(shop)
    read = {one.update.message_id for one in arrived if isinstance(one.update, Message)}
    assert {f"wamid.{n}" for n in range(1000) if n != 500} <= read
    assert {row["state"] for row in await kept(shop.ledger)} == {"damaged"}


async def test_a_whole_large_batch_is_marked_with_all_its_persons(shop: Shop) -> None:
    messages = [text(f"4917139{n:05d}", key=str(n), body="x" * 2850) for n in range(1000)]

    async with visiting(shop) as visit:
        await visit.post(said(*messages))

    (row,) = await kept(shop.ledger)
    assert row["persons_known"] and len(row["persons"]) == 1000


async def test_statuses_before_their_message_and_a_delivery_seven_days_late_are_ordinary(
    shop: Shop,
) -> None:
    clock = Clock(NOON + timedelta(days=7))
    async with visiting(shop, clock=clock) as visit:
        await visit.post(envelope(statuses=[status(key="9")]))
        await visit.post(said(text(key="9")))

    arrived = await read_all(shop)

    assert [type(one.update) for one in arrived] == [Message, Status]  # speech goes first
    assert {one.received_at for one in arrived} == {clock.now}


def _corpus() -> list[tuple[str, bytes]]:
    cases = []
    for path in sorted(CORPORA.glob("*.json")):
        for name, case in json.loads(path.read_text("utf-8")).items():
            cases.append((f"{path.stem}-{name}", json.dumps(case).encode()))
    return cases


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora do not lie beside this checkout")
async def test_every_document_of_the_corpora_is_answered_200_and_read(shop: Shop) -> None:
    cases = _corpus()
    assert len(cases) >= 60

    async with visiting(shop) as visit:
        for name, body in cases:
            assert (await visit.post(body)).status == 200, name

    arrived = await read_all(shop)
    rows = await kept(shop.ledger)
    assert {row["state"] for row in rows} == {"read"}
    counted = len(arrived) + sum(row["refused_unread_count"] for row in rows)
    assert sum(row["update_count"] for row in rows) == len(arrived)
    assert counted >= len(cases)


# -- data of the Business app -------------------------------------------------------------------

NAME = "Wilhelmine Geheimrat"
OLD_CHAT = {
    "threads": [
        {"id": "447700900123", "messages": [{**text("447700900123"), "text": {"body": NAME}}]}
    ]
}
HISTORY = envelope(
    field="history", history=[OLD_CHAT, OLD_CHAT], contacts=[{"profile": {"name": NAME}}]
)
BOOK = envelope(field="smb_app_state_sync", state_sync=[{"contact": {"full_name": NAME}}] * 3)
ECHO = envelope(field="smb_message_echoes", message_echoes=[{"to": "447700900123", "text": NAME}])


def _merged(*bodies: bytes) -> bytes:
    entries: list[Any] = []
    for body in bodies:
        entries += json.loads(body)["entry"]
    return json.dumps({"object": "x", "entry": entries}).encode()


@pytest.mark.parametrize(("body", "count"), [(HISTORY, 2), (BOOK, 3), (ECHO, 1)])
async def test_data_of_the_business_app_is_counted_and_never_kept_in_any_form(
    shop: Shop, body: bytes, count: int
) -> None:
    async with visiting(shop) as visit:
        assert (await visit.post(body)).status == 200

    (row,) = await kept(shop.ledger)
    assert (row["body"], row["refused_unread_count"], row["state"]) == (b"", count, "read")
    assert row["persons"] == []
    assert await read_all(shop) == []
    async with shop.ledger.reading(shop.controller.controller_id) as work:
        assert (await standing(work, now=NOON)).refused_unread == count


async def test_what_stands_beside_data_of_the_business_app_is_kept_and_read(shop: Shop) -> None:
    body = _merged(HISTORY, said(text(key="1")), BOOK, envelope(statuses=[status()]), ECHO)

    async with visiting(shop) as visit:
        assert (await visit.post(body)).status == 200

    rows = await kept(shop.ledger)
    assert all(NAME.encode() not in row["body"] for row in rows)
    assert sum(row["refused_unread_count"] for row in rows) == 6
    arrived = [one.update for one in await read_all(shop)]
    assert [type(one) for one in arrived] == [Message, Status]


@pytest.mark.parametrize("seed", range(8))
def test_no_damage_brings_a_name_of_the_business_app_onto_the_disk_or_loses_a_neighbour(
    seed: int,
) -> None:
    chance = random.Random(seed)
    for _ in range(60):
        bodies = [
            said(*(text(key=str(n)) for n in range(chance.randint(1, 3)))),
            chance.choice([HISTORY, BOOK, ECHO]),
            envelope(messages=[text(key="7")], message_echoes=[{"text": NAME}]),
            envelope(statuses=[status()]),
        ]
        chance.shuffle(bodies)
        body = bytearray(_merged(*bodies))
        if chance.random() < 0.7:
            spot = chance.randrange(len(body))
            body[spot : spot + chance.randint(0, 3)] = chance.choice(
                [b"\xff", b"\\ud800", b"", b"}", b"]", b'"', b"\x00"]
            )
        before = read_delivery(bytes(body))
        refused = sum(u.count for u in before.updates if isinstance(u, RefusedUnread))

        parts = sift(bytes(body))

        assert sum(part.refused_count for part in parts) == refused
        after = [u for part in parts if part.body for u in read_delivery(part.body).updates]
        assert not refused or not any(isinstance(u, RefusedUnread) for u in after)
        understood = [u.id for u in before.updates if isinstance(u, Message | Status)]
        assert understood == [u.id for u in after if isinstance(u, Message | Status)]


@pytest.mark.parametrize("seed", range(4))
def test_the_marks_at_the_door_name_everybody_who_may_be_speaking(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(40):
        count = chance.choice([1, 3, 60, 300])
        body = bytearray(said(*(text(f"4917139{n:05d}", key=str(n)) for n in range(count))))
        if chance.random() < 0.5:
            spot = chance.randrange(len(body))
            body[spot : spot + 2] = chance.choice([b"\xff", b"", b"{", b'"', b"\\u0000"])
        truth = persons_of(read_delivery(bytes(body)), lane="speaks")

        parts = sift(bytes(body))

        marked = {person for part in parts for person in part.persons}
        assert truth <= marked or not all(part.persons_known for part in parts)
        assert all(part.lane == "speaks" for part in parts if part.persons)
