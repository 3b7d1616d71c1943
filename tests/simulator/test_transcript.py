"""The same seed and the same deeds give the same transcript, to the byte; memory stays bounded."""

import ast
import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp

import cloudapi_simulator
from cloudapi_simulator.agenda import Agenda
from cloudapi_simulator.simulator import Simulator

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

    assert stood == {"now": "2026-11-24T09:00:00+00:00", "mode": "virtual"}
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
