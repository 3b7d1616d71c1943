"""The same seed and the same deeds give the same transcript, to the byte; memory stays bounded."""

import ast
import asyncio
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp

import cloudapi_simulator
from cloudapi_simulator.agenda import Agenda
from cloudapi_simulator.identifier import Identifiers
from cloudapi_simulator.simulator import Simulator
from cloudapi_simulator.transcript import Transcript

TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
ANNA = "+4917139200101"


async def story(session: aiohttp.ClientSession, seed: int) -> list[dict[str, object]]:
    """A business, two people, a fault by chance, a photograph, a day."""
    nobody = "http://127.0.0.1:9/hook"  # every webhook is repeated until it is given up
    async with Simulator(at=TUESDAY, seed=seed, webhook_url=nobody) as meta:
        url = f"{meta.base_url}/v26.0/{meta.phone_number_id}"
        headers = {"Authorization": f"Bearer {meta.token}"}
        control = f"{meta.base_url}/_simulator"
        fault = {"do": "duplicate", "times": 0, "chance": 0.5}
        async with session.post(f"{control}/faults", json=fault):
            pass
        anna = meta.introduce(ANNA, name="Anna Beispiel")
        for place in range(6):
            meta.act(anna, "text", text=f"Nachricht {place}")
            body = {"messaging_product": "whatsapp", "to": ANNA, "text": {"body": str(place)}}
            async with session.post(f"{url}/messages", json=body, headers=headers):
                pass
        meta.act(anna, "image")
        await meta.advance(hours=24)
        return meta.world.transcript.after()


async def test_two_runs_with_one_seed_are_equal_to_the_byte(session) -> None:
    first, second = await story(session, 1), await story(session, 1)

    assert len(first) > 50
    assert first == second


async def test_another_seed_gives_other_ids(session) -> None:
    first, second = await story(session, 1), await story(session, 2)

    assert first != second


async def test_the_transcript_is_a_ring_and_never_holds_the_token(session) -> None:
    async with Simulator(at=TUESDAY, transcript_size=5) as meta:
        url = f"{meta.base_url}/v26.0/{meta.phone_number_id}"
        for _ in range(9):
            async with session.get(url, headers={"Authorization": f"Bearer {meta.token}"}):
                pass
        lines = meta.world.transcript.after()

    assert [line["n"] for line in lines] == [5, 6, 7, 8, 9]
    assert meta.token not in str(lines)


async def test_messages_and_media_in_memory_are_bounded(session) -> None:
    async with Simulator(at=TUESDAY, message_memory=10, media_memory_bytes=100) as meta:
        anna = meta.introduce(ANNA)
        for _ in range(30):
            meta.act(anna, "image")

        assert len(meta.world.messages) == 10
        assert sum(len(m.data) for m in meta.world.media._media.values()) <= 100


async def test_time_can_run_really_stand_still_and_jump(session) -> None:
    async with Simulator() as meta:
        control = f"{meta.base_url}/_simulator/clock"

        async def tell(path: str = "", **body: object) -> dict[str, str]:
            async with session.post(control + path, json=body) as answer:
                said: dict[str, str] = await answer.json()
                return said

        stood = await tell(mode="virtual", at="2026-11-24T10:00:00+01:00")
        moved = await tell("/advance", seconds=90)
        ran = await tell(mode="real", at="2027-01-01T00:00:00Z")

    assert stood == {"now": "2026-11-24T09:00:00+00:00", "mode": "virtual", "rate": 0}
    assert moved["now"] == "2026-11-24T09:01:30+00:00"
    assert ran["mode"] == "real"
    assert ran["now"].startswith("2027-01-01T00:00:0")


def test_things_planned_for_one_moment_happen_in_the_order_of_planning() -> None:
    agenda, happened = Agenda(), []
    later = TUESDAY + timedelta(seconds=1)
    agenda.plan(later, lambda _: happened.append("last"))
    for place in range(20):
        agenda.plan(TUESDAY, lambda _, place=place: happened.append(place))

    assert agenda.run_due(TUESDAY) == 20
    assert happened == list(range(20))
    assert agenda.next_at() == later


async def test_outcomes_are_noted_in_order_whoever_answered_first(meta, listener) -> None:
    anna = meta.introduce(ANNA)
    second_came = asyncio.Event()

    async def first_waits_for_second() -> None:
        if listener.messages[-1]["text"]["body"] == "zwei":
            second_came.set()
        else:
            await second_came.wait()
            for _ in range(100):  # turns of the loop, so that the other answer is there first
                await asyncio.sleep(0)

    listener.before_answer = first_waits_for_second
    for text in ("eins", "zwei"):
        meta.act(anna, "text", text=text)
    await meta.settle()

    lines = meta.world.transcript.after(kind="webhook")
    assert [line["number"] for line in lines] == [1, 2]


def test_the_simulator_is_a_stranger_to_jawort() -> None:
    folder = Path(cloudapi_simulator.__file__).parent
    imported = set()
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add((node.module or "").split(".")[0])

    assert "cloudapi_simulator" in imported
    assert "jawort" not in imported


async def crowd(
    listener_url: str, session: aiohttp.ClientSession, *, haste: int
) -> tuple[list[object], list[object]]:
    """Ten clients at once, each with a person of its own, in an order that `haste` shuffles.

    Gives the transcript as it was written and in canon.
    """
    chance = random.Random(haste)
    async with Simulator(at=TUESDAY, webhook_url=listener_url) as meta:
        headers = {"Authorization": f"Bearer {meta.token}"}
        url = f"{meta.base_url}/v26.0/{meta.phone_number_id}/messages"
        control = f"{meta.base_url}/_simulator"
        for fault in ({"do": "fail", "times": 0, "chance": 0.3}, {"do": "drop", "times": 0}):
            async with session.post(f"{control}/faults", json={"chance": 0.3, **fault}):
                pass

        async def client(phone: str) -> None:
            async with session.post(f"{control}/people", json={"phone": phone}):
                pass
            for place in range(6):
                for _ in range(chance.randrange(9)):
                    await asyncio.sleep(0)
                act = {"do": chance_of[phone][place], "text": str(place)}
                async with session.post(f"{control}/people/{phone}/act", json=act):
                    pass
                body = {"messaging_product": "whatsapp", "to": phone, "text": {"body": str(place)}}
                if place == 3:
                    body = {
                        "messaging_product": "whatsapp",
                        "to": phone,
                    }  # refused, with a trace id
                async with session.post(url, json=body, headers=headers):
                    pass

        phones = [f"+49171392001{place:02}" for place in range(10)]
        chance_of = {
            phone: random.Random(phone).choices(["text", "image", "location"], k=6)
            for phone in phones
        }
        chance.shuffle(phones)
        await asyncio.gather(*(client(phone) for phone in phones))
        async with session.post(f"{control}/clock/advance", json={"seconds": 86_400}):
            pass
        async with session.get(f"{control}/transcript?canon=1") as answer:
            return meta.world.transcript.after(), (await answer.json())["lines"]


async def test_clients_that_overtake_each_other_give_one_transcript_in_canon(
    session, listener
) -> None:
    first, second = [await crowd(listener.url, session, haste=haste) for haste in (1, 2)]

    assert len(first[1]) > 300
    assert first[0] != second[0]  # they did overtake each other
    assert first[1] == second[1]


async def test_in_canon_nothing_is_missing_and_only_numbers_are_left_out(meta, listener) -> None:
    anna = meta.introduce(ANNA)
    for place in range(5):
        meta.act(anna, "text", text=str(place))
        await meta.advance(seconds=1)

    plain, canon = meta.world.transcript.after(), meta.world.transcript.in_canon()

    bare = [{k: v for k, v in line.items() if k not in ("n", "number")} for line in plain]
    assert len(plain) == len(canon) >= 5
    assert sorted(map(repr, bare)) == sorted(map(repr, canon))
    assert [line["at"] for line in canon] == sorted(line["at"] for line in plain)


def test_a_transcript_keeps_so_many_lines_and_so_many_characters(monkeypatch) -> None:
    monkeypatch.setattr("cloudapi_simulator.transcript._MOST_CHARACTERS", 1000)
    transcript = Transcript(50)
    for place in range(100):
        transcript.note("request", TUESDAY, body="x" * 90, status=place)

    assert [line["status"] for line in transcript.after()] == list(range(89, 100))
    transcript.resize(3)
    assert [line["n"] for line in transcript.after()] == [98, 99, 100]
    transcript.resize(0)
    transcript.note("request", TUESDAY, body="y")
    assert transcript.after() == []


def test_ids_of_one_series_do_not_depend_on_others_and_never_come_twice(monkeypatch) -> None:
    monkeypatch.setattr("cloudapi_simulator.identifier._MOST_SERIES", 10)
    one, other = Identifiers(1), Identifiers(1)

    alone = [one.wamid("4917139200101", inbound=False) for _ in range(3)]
    among = []
    for _ in range(3):
        other.wamid("4917139200102", inbound=False)
        among.append(other.wamid("4917139200101", inbound=False))
    many = [other.wamid(f"49{place % 40}", inbound=True) for place in range(2000)]

    assert alone == among
    assert len(set(many)) == 2000
