"""The command `cloudapi-simulator`, started as anybody would start it."""

import asyncio
import json
import shlex
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from cloudapi_simulator.__main__ import Choices

ANNA = "+4917139200101"


@asynccontextmanager
async def started(*flags: str) -> AsyncIterator[dict[str, str]]:
    """The running command and what it said at the start."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "cloudapi_simulator", "--port", "0", *flags),
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    said = {}
    while "app secret" not in said:
        line = (await process.stdout.readline()).decode()
        assert line, "it ended before it began"
        name, _, value = line.strip().rpartition("  ")
        said[name.strip()] = value.strip()
    yield said
    process.send_signal(signal.SIGTERM)
    assert await process.wait() == 0


async def ended(*flags: str) -> tuple[int | None, str]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "cloudapi_simulator", *flags), stderr=asyncio.subprocess.PIPE
    )
    _, errors = await process.communicate()
    return process.returncode, errors.decode()


async def test_the_person_named_by_to_has_just_written_and_reads(session) -> None:
    ids = ("--phone", "123456789012", "--waba", "210987654321", "--token", "t", "--to", ANNA)
    async with started(*ids, "--at", "2026-11-24T10:00:00+01:00") as said:
        base = said["Cloud API"]
        control = base.replace("/v26.0", "/_simulator")
        body = {"messaging_product": "whatsapp", "to": ANNA, "text": {"body": "Hallo"}}
        headers = {"Authorization": "Bearer t"}
        url = f"{base}/123456789012/messages"
        async with session.post(url, json=body, headers=headers) as answer:
            assert answer.status == 200
        async with session.post(f"{control}/clock/advance", json={"seconds": 9}) as answer:
            assert (await answer.json())["now"] == "2026-11-24T09:00:09+00:00"
        async with session.get(f"{control}/people/{ANNA}/messages") as answer:
            (message,) = json.loads(await answer.text())["messages"]

    assert message["status"] == "read"
    assert said["token"] == "t"
    assert len(said["app secret"]) > 20


@pytest.mark.parametrize("flags", [("--phone", "+4930231250"), ("--to", "x", "--port", "0")])
async def test_wrong_use_is_said_in_a_sentence_and_exits_2(flags) -> None:
    code, errors = await ended(*flags)

    assert code == 2
    assert "Traceback" not in errors
    assert errors.strip().endswith(".")


@pytest.mark.parametrize(
    "wrong",
    [
        {"phone": "+4930231250"},
        {"waba": "123"},
        {"at": "tomorrow"},
        {"at": "2026-11-24T10:00:00"},
        {"port": 70_000},
        {"webhook": "localhost:8000/hook"},
        {"rate": 0.0},
        {"rate": float("nan")},
        {"answer_after": -1.0},
    ],
)
def test_what_cannot_be_chosen_is_said_in_a_sentence(wrong) -> None:
    problem = Choices(**wrong).problem()

    assert problem is not None
    assert problem.startswith("--")
    assert problem.endswith(".")


async def test_secrets_may_come_through_the_environment(session, monkeypatch) -> None:
    monkeypatch.setenv("CLOUDAPI_SIMULATOR_TOKEN", "-token-with-a-dash")
    monkeypatch.setenv("CLOUDAPI_SIMULATOR_APP_SECRET", "auch-geheim")
    monkeypatch.setenv("CLOUDAPI_SIMULATOR_VERIFY_TOKEN", "wort")
    async with started() as said:
        url = said["Cloud API"].replace("/v26.0", "/_simulator/settings")
        async with session.get(url) as answer:
            settings = await answer.json()

    assert (said["token"], said["app secret"]) == ("-token-with-a-dash", "auch-geheim")
    assert settings["verify_token"] == "wort"


async def test_the_light_mode_takes_sends_to_strangers(session) -> None:
    async with started("--light", "--token", "t", "--rate", "60") as said:
        url = f"{said['Cloud API']}/106540352242922/messages"
        body = {"messaging_product": "whatsapp", "to": ANNA, "text": {"body": "Hallo"}}
        headers = {"Authorization": "Bearer t"}
        for _ in range(200):  # more than the limits of a number and of a pair
            async with session.post(url, json=body, headers=headers) as answer:
                assert answer.status == 200
        async with session.get(said["control"]) as answer:
            health = await answer.json()

    assert (health["light"], health["rate"], health["people"]) == (True, 60, 0)


async def bench(*flags: str) -> tuple[int | None, str, str]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "cloudapi_simulator", "bench", *flags),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    said, errors = await process.communicate()
    return process.returncode, said.decode(), errors.decode()


async def test_the_measure_says_what_it_found_and_fails_when_it_is_too_little() -> None:
    code, said, _ = await bench("--sends", "200", "--connections", "2", "--least", "100000000")

    assert code == 1
    assert "600 of 600 statuses came" in said


async def test_a_measure_of_nothing_is_refused() -> None:
    code, _, errors = await bench("--sends", "0")

    assert code == 2
    assert errors.strip().endswith(".")


async def test_the_five_lines_of_the_manual_work(session) -> None:
    manual = (Path(__file__).parents[2] / "docs" / "simulator.md").read_text("utf-8")
    lines = manual.split("```")[1].strip().splitlines()
    command, curl = shlex.split(lines[1]), shlex.split(lines[3])

    async with started(*command[1:]) as said:
        base = said["Cloud API"].rpartition("/")[0]
        url = curl[1].replace("http://127.0.0.1:9100", base)
        name, _, value = curl[curl.index("-H") + 1].partition(": ")
        body = json.loads(curl[curl.index("--json") + 1])
        async with session.post(url, json=body, headers={name: value}) as answer:
            assert answer.status == 200
            wamid = (await answer.json())["messages"][0]["id"]
        async with session.post(f"{base}/_simulator/clock/advance", json={"seconds": 9}):
            pass
        async with session.get(f"{base}/_simulator/people/{body['to']}/messages") as answer:
            messages = (await answer.json())["messages"]
        async with session.get(base, headers={"Accept": "text/html"}) as answer:
            page = await answer.text()

    assert len(lines) == 5
    assert [(message["id"], message["status"]) for message in messages] == [(wamid, "read")]
    assert page.lower().startswith("<!doctype html>")
