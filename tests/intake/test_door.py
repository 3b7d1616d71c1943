"""The door over real HTTP: who is let in, what is kept, and what is answered."""

import asyncio
import logging
from datetime import timedelta

import asyncpg
import pytest

from jawort.domain.endpoint import NewEndpoint
from jawort.intake.limit import Limits
from jawort.ledger import endpoint
from jawort.ledger.delivery import CHANNEL
from tests.intake.carrier import (
    META,
    Clock,
    envelope,
    kept,
    open_endpoint,
    raw,
    request,
    said,
    signed,
    status,
    text,
    visiting,
)
from tests.shop import NOON, Shop

BODY = said(text())


async def test_what_is_signed_is_kept_as_it_came_and_answered_200(shop: Shop) -> None:
    async with visiting(shop) as visit:
        answer = await visit.post(BODY)

    (row,) = await kept(shop.ledger)
    assert (answer.status, answer.body) == (200, b"")
    assert row["body"] == BODY
    assert (row["lane"], row["state"], row["received_at"]) == ("speaks", "unread", NOON)
    assert row["persons_known"] and len(row["persons"]) == 1


async def test_the_body_on_disk_is_sealed(shop: Shop) -> None:
    async with visiting(shop) as visit:
        await visit.post(said(text(body="Geheimnisvoll")))

    async with shop.ledger.house_work() as work:
        row = await work.connection.fetchrow("SELECT delivery::text AS all FROM delivery")
    assert b"Geheimnisvoll".hex() not in row["all"] and "Geheimnisvoll" not in row["all"]
    assert b"491713920001".hex() not in row["all"]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Hub-Signature-256": ""},
        {"X-Hub-Signature-256": "sha256="},
        {"X-Hub-Signature-256": "sha256=" + "0" * 64},
        {"X-Hub-Signature-256": "sha1=" + "0" * 40},
        {"X-Hub-Signature": "sha1=" + "0" * 40},
        {"X-Hub-Signature-256": "sha256=" + "g" * 64},
        {"X-Hub-Signature-256": signed(BODY, "another")["X-Hub-Signature-256"]},
        {"X-Hub-Signature-256": signed(BODY + b" ")["X-Hub-Signature-256"]},
    ],
    ids=["none", "empty", "no digest", "zeros", "sha1", "old header", "no hex", "secret", "body"],
)
async def test_what_is_not_signed_rightly_is_refused_and_nothing_is_kept(
    shop: Shop, headers: dict[str, str]
) -> None:
    async with visiting(shop) as visit:
        answer = await visit.post(BODY, headers)

    assert (answer.status, answer.body) == (401, b"")
    assert await kept(shop.ledger) == []


async def test_a_signature_is_checked_over_the_bytes_and_not_over_their_meaning(shop: Shop) -> None:
    escaped = BODY.replace(b"Guten", b"\\u0047uten")

    async with visiting(shop) as visit:
        same_meaning = await visit.post(escaped, signed(BODY))
        own = await visit.post(escaped)

    assert (same_meaning.status, own.status) == (401, 200)


async def test_an_unknown_address_is_404_whether_signed_or_not(shop: Shop) -> None:
    stranger = "/webhook/00000000-0000-4000-8000-000000000000"

    async with visiting(shop) as visit:
        answers = [
            await visit.post(BODY, path=stranger),
            await visit.post(BODY, {}, path=stranger),
            await visit.post(BODY, path="/webhook/"),
            await visit.post(BODY, path=f"{visit.path}/more"),
            await request(visit.port, "GET", stranger, b"", {}),
        ]
        other = await request(visit.port, "DELETE", visit.path, b"", {})

    assert [answer.status for answer in answers] == [404] * 5
    assert other.status == 405
    assert await kept(shop.ledger) == []


async def test_the_handshake_gives_the_challenge_back_only_for_the_right_token(shop: Shop) -> None:
    async with visiting(shop) as visit:
        right = await visit.get(
            "hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=verify-me"
        )
        wrong = await visit.get("hub.mode=subscribe&hub.challenge=1&hub.verify_token=guess")
        none = await visit.get("hub.mode=subscribe&hub.challenge=1")
        script = await visit.get(
            "hub.mode=subscribe&hub.challenge=%3Cscript%3E&hub.verify_token=verify-me"
        )

    assert (right.status, right.body) == (200, b"1158201444")
    assert (wrong.status, none.status) == (403, 403)
    assert script.headers["content-type"].startswith("text/plain")
    assert script.headers["x-content-type-options"] == "nosniff"


async def test_a_dialect_without_signature_needs_its_secret_header(shop: Shop) -> None:
    new = NewEndpoint("360dialog", "long secret", "v", "t", "x-jawort-secret")
    endpoint_id = await open_endpoint(shop, new)
    path = f"/webhook/{endpoint_id}"

    async with visiting(shop) as visit:
        right = await visit.post(BODY, {"X-Jawort-Secret": "long secret"}, path=path)
        wrong = await visit.post(BODY, {"X-Jawort-Secret": "short"}, path=path)
        none = await visit.post(BODY, {}, path=path)
        signature = await visit.post(BODY, signed(BODY, "long secret"), path=path)

    assert [a.status for a in (right, wrong, none, signature)] == [200, 401, 401, 401]
    assert len(await kept(shop.ledger)) == 1


async def test_a_closed_door_is_closed_within_five_seconds_and_a_new_one_open(shop: Shop) -> None:
    clock = Clock()
    async with visiting(shop, clock=clock) as visit:
        assert (await visit.post(BODY)).status == 200
        async with shop.ledger.work(shop.controller.controller_id) as work:
            await endpoint.close(work, visit.endpoint_id, now=NOON)
        fresh = await open_endpoint(shop)
        clock.now += timedelta(seconds=5)

        closed = await visit.post(BODY)
        opened = await visit.post(BODY, path=f"/webhook/{fresh}")

    assert (closed.status, opened.status) == (404, 200)


async def test_a_door_that_is_told_notices_at_once(shop: Shop) -> None:
    async with visiting(shop) as visit:
        assert (await visit.post(BODY)).status == 200
        async with shop.ledger.work(shop.controller.controller_id) as work:
            await endpoint.close(work, visit.endpoint_id, now=NOON)
        visit.door.forget()

        assert (await visit.post(BODY)).status == 404


@pytest.mark.parametrize(
    ("body", "lane", "known", "persons"),
    [
        (said(text()), "speaks", True, 1),
        (said(text("491713920001"), text("491713920002")), "speaks", True, 2),
        (envelope(statuses=[status()]), "reports", True, 0),
        (envelope(statuses=[status(errors=[131050])]), "speaks", True, 1),
        (envelope(statuses=[status(errors=[131026])]), "reports", True, 0),
        (envelope(messages=[text()], statuses=[status("491713920002")]), "speaks", True, 1),
        (
            envelope(
                user_preferences=[
                    {
                        "wa_id": "491713920001",
                        "category": "marketing_messages",
                        "value": "stop",
                        "timestamp": 1,
                    }
                ],
                field="user_preferences",
            ),
            "speaks",
            True,
            1,
        ),
        (said({"id": "wamid.7", "type": "text", "text": {"body": "Stopp"}}), "speaks", False, 0),
        (b"not json at all", "speaks", False, 0),
        (b"", "reports", True, 0),
    ],
)
async def test_each_body_gets_its_lane_and_its_persons(
    shop: Shop, body: bytes, lane: str, known: bool, persons: int
) -> None:
    async with visiting(shop) as visit:
        assert (await visit.post(body)).status == 200

    (row,) = await kept(shop.ledger)
    assert (row["lane"], row["persons_known"], len(row["persons"])) == (lane, known, persons)


async def test_a_large_body_that_is_no_delivery_is_kept_for_the_reader_and_counts_for_everybody(
    shop: Shop,
) -> None:
    async with visiting(shop) as visit:
        for body in (b"[" * 3_000_000, b'{"entry":[' + b'"",' * 900_000 + b'""]}'):
            assert (await visit.post(body)).status == 200

    rows = await kept(shop.ledger)
    assert {(row["lane"], row["persons_known"], row["state"]) for row in rows} == {
        ("speaks", False, "unread")
    }


async def test_listeners_hear_the_controller_and_nothing_else(shop: Shop, dsn: str) -> None:
    heard: asyncio.Queue[str] = asyncio.Queue()
    connection = await asyncpg.connect(dsn)
    await connection.add_listener(CHANNEL, lambda *told: heard.put_nowait(told[3]))

    async with visiting(shop) as visit:
        await visit.post(said(text(key="1"), text(key="2")))
        payload = await heard.get()
    await connection.close()

    assert payload == str(shop.controller.controller_id)


async def test_a_refusal_is_noted_once_for_each_network_with_its_address_sealed(shop: Shop) -> None:
    clock = Clock()
    async with visiting(shop, clock=clock) as visit:
        for _ in range(5):
            await visit.post(BODY, {})
            await visit.door._watch.close()
        clock.now += timedelta(seconds=61)
        await visit.post(BODY, {})
        await visit.door.close()

    async with shop.ledger.house_work() as work:
        rows = await work.connection.fetch(
            "SELECT *, security_event::text AS t FROM security_event"
        )
    assert [(r["kind"], r["detail"], r["address_network"]) for r in rows] == [
        ("door_refused", "signature", "127.0.0.0/24")
    ] * 2
    assert all(r["address_sealed"] and b"127.0.0.1" not in r["address_sealed"] for r in rows)
    assert "127.0.0.1" not in "".join(r["t"] for r in rows)


async def test_without_a_memory_the_sender_is_asked_to_come_again(shop: Shop) -> None:
    async with visiting(shop) as visit:
        assert (await visit.post(BODY)).status == 200
        async with shop.ledger.house_work() as work:
            await work.connection.execute("ALTER TABLE delivery RENAME TO gone")
        answer = await visit.post(BODY)
        async with shop.ledger.house_work() as work:
            await work.connection.execute("ALTER TABLE gone RENAME TO delivery")
        again = await visit.post(BODY)

    assert (answer.status, answer.headers["retry-after"]) == (503, "2")
    assert again.status == 200
    assert len(await kept(shop.ledger)) == 2


async def test_nothing_of_a_delivery_is_ever_logged(
    shop: Shop, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    secret_text = said(text(body="Zahnarzttermin Sonnenschein"))

    async with visiting(shop) as visit:
        await visit.post(secret_text)
        await visit.post(secret_text, {})
        await visit.post(secret_text[:-20])
        await visit.post(b"\xff\xfe" + secret_text)
        async with shop.ledger.house_work() as work:
            await work.connection.execute("ALTER TABLE delivery RENAME TO gone")
        await visit.post(secret_text)

    printed = capfd.readouterr()
    everything = caplog.text + printed.out + printed.err
    assert "Zahnarzt" not in everything and "491713920001" not in everything
    assert META.secret not in everything and "127.0.0.1" not in everything


async def test_the_same_delivery_many_times_at_once_is_kept_each_time_and_answered(
    shop: Shop,
) -> None:
    async with visiting(shop) as visit:
        answers = await asyncio.gather(*(visit.post(BODY) for _ in range(40)))

    assert {answer.status for answer in answers} == {200}
    assert len(await kept(shop.ledger)) == 40


async def test_a_path_that_is_no_utf8_and_a_method_nobody_knows_do_no_harm(shop: Shop) -> None:
    async with visiting(shop, limits=Limits(body_s=1)) as visit:
        strange = await raw(
            visit.port, b"POST /webhook/%ff%00 HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"
        )
        method = await raw(
            visit.port, b"PROPFIND / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"
        )

    assert (strange.status, method.status) == (404, 405)
