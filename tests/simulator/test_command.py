"""The command `cloudapi-simulator`, started as anybody would start it."""

import asyncio
import json
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

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


@pytest.mark.parametrize(
    "flags",
    [
        ("--phone", "+4930231250"),
        ("--waba", "123"),
        ("--at", "tomorrow"),
        ("--at", "2026-11-24T10:00:00"),
        ("--to", "x", "--port", "0"),
    ],
)
async def test_wrong_use_is_said_in_a_sentence_and_exits_2(flags) -> None:
    code, errors = await ended(*flags)

    assert code == 2
    assert "Traceback" not in errors
    assert errors.strip().endswith(".")
