"""How quick the door is: deliveries verified, sealed and durable, against a bare responder.

The door runs in a process of its own, so that what is counted is its work and PostgreSQL's, not
the work of bringing the load.
"""

import asyncio
import hmac
import json
import multiprocessing
import os
import random
import secrets
import socket
from collections.abc import AsyncIterator, Callable, MutableMapping
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from statistics import median
from typing import Any, Final

from jawort.cli.bench.frame import Line, Report, by_turns, own_cpu, parent_of, with_family
from jawort.cli.bench.load import Load
from jawort.domain.endpoint import NewEndpoint
from jawort.domain.sentence import Sentence
from jawort.ledger import controller, endpoint, partition
from jawort.ledger.work import Ledger

CPU_US_MOST: Final = 250
P99_MS_MOST: Final = 250
RATE: Final = 4_000
STEADY_S: Final = 2.0  # of each steady stretch
COUNT: Final = 4_000  # deliveries in one round
LINES: Final = 64
BODIES: Final = 2_000

_TICK_S: Final = 1 / os.sysconf("SC_CLK_TCK")
_LESS: Final = Sentence(
    "Der Lasterzeuger schafft hier keine {wanted} in der Sekunde; gemessen wurde bei {rate}.",
    "The load generator cannot bring {wanted} a second here; measured at {rate}.",
)


async def measure(
    ledger: Ledger,
    *,
    dsn: str,
    clock: Callable[[], datetime],
    is_private: bool,
    count: int = COUNT,
    steady_s: float = STEADY_S,
    rounds: int = 5,
) -> Report:
    """Bring signed deliveries, one text message to three statuses, 64 connections at once."""
    path, secret = await _prepare(ledger, clock())
    requests = _requests(path, secret)
    keyring = ledger.keyring.directory
    async with (
        _serving("bare", dsn, keyring, clock) as (bare_port, _),
        _serving("door", dsn, keyring, clock) as (port, pid),
    ):
        floor, subject = Load(bare_port, requests), Load(port, requests)
        await floor.connect(LINES)
        await subject.connect(LINES)
        await subject.at_once(200)  # caches filled, connections open
        await floor.at_once(200)
        cpu = await _cpu_of(pid, ledger if is_private else None)
        measured, notes = await by_turns(
            lambda: floor.at_once(count), lambda: subject.at_once(count), cpu=cpu, rounds=rounds
        )
        generator = max(one.count / one.wall_s for one in measured.floors)
        rate = min(RATE, 0.7 * generator)
        stretches = [await _steady(subject, rate, steady_s) for _ in range(rounds)]
        answered = median(one for one, _ in stretches)
        p99_ms = median(one for _, one in stretches)
        floor.close()
        subject.close()
    if rate < RATE:
        notes = (*notes, _LESS.about(wanted=RATE, rate=int(rate)))
    lines = (
        Line("intake: CPU of a delivery", measured.cpu_us(), "µs", most=CPU_US_MOST),
        Line("intake: p99 at a steady rate", p99_ms, "ms", most=P99_MS_MOST),
        Line("intake: that steady rate, answered", answered, "1/s", least=0.95 * rate),
        Line("intake: highest rate", measured.rate(), "1/s"),
        Line("intake: part of a bare responder", measured.ratio(), ""),
    )
    return Report(lines, notes)


async def _steady(load: Load, rate: float, seconds: float) -> tuple[float, float]:
    """One steady stretch: the rate that was answered, and the 99th percentile in ms."""
    answered = await load.steadily(rate, seconds)
    return answered, sorted(load.latencies)[int(len(load.latencies) * 0.99)] * 1000


async def _prepare(ledger: Ledger, now: datetime) -> tuple[str, str]:
    secret = secrets.token_hex(16)
    async with ledger.house_work() as house:
        await partition.ensure(house, now=now)
        made = await controller.add(house, "bench", country="DE", now=now)
    async with ledger.work(made.controller_id) as work:
        new = NewEndpoint("meta", secret, secrets.token_hex(16))
        endpoint_id = await endpoint.add(work, new, now=now)
    return f"/webhook/{endpoint_id}", secret


def _requests(path: str, secret: str) -> list[bytes]:
    """Different signed deliveries of invented people, as whole HTTP requests."""
    chance = random.Random(1)  # noqa: S311 - for variety, not for secrecy
    found = []
    for number in range(BODIES):
        person = f"49171392{chance.randrange(20_000):05d}"
        body = json.dumps(_delivery(person, number, speaks=number % 4 == 0)).encode()
        found.append(signed_request(path, secret, body))
    return found


def signed_request(path: str, secret: str, body: bytes) -> bytes:
    """A whole HTTP request as a carrier makes it, in bytes."""
    signature = hmac.digest(secret.encode(), body, "sha256").hex()
    head = (
        f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        f"User-Agent: bench\r\nX-Hub-Signature-256: sha256={signature}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def _delivery(person: str, number: int, *, speaks: bool) -> dict[str, Any]:
    wamid = f"wamid.bench{number:040d}"
    value: dict[str, Any] = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "493023125000", "phone_number_id": "1063405"},
        "contacts": [{"profile": {"name": "Erika"}, "wa_id": person, "user_id": f"DE.{number}"}],
    }
    told = {"id": wamid, "timestamp": "1794909600"}
    if speaks:
        text = {"body": "Guten Tag, ist mein Auto fertig? Ich käme gegen fünf vorbei. " * 3}
        value["messages"] = [{**told, "from": person, "type": "text", "text": text}]
    else:
        pricing = {"billable": True, "pricing_model": "PMP", "category": "utility"}
        value["statuses"] = [
            {**told, "recipient_id": person, "status": "delivered", "pricing": pricing}
        ]
    change = {"field": "messages", "value": value}
    return {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [change]}]}


async def _cpu_of(pid: int, ledger: Ledger | None) -> Callable[[], float]:
    """CPU seconds of the door, and of PostgreSQL where it is ours to look at."""
    family: Callable[[], float] = own_cpu
    if ledger is not None:
        async with ledger.house_work() as work:
            family = with_family(parent_of(work.connection.get_server_pid()))

    def seconds() -> float:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * _TICK_S + family() - own_cpu()

    return seconds


@asynccontextmanager
async def _serving(
    what: str, dsn: str, keyring: Path, clock: Callable[[], datetime]
) -> AsyncIterator[tuple[int, int]]:
    """A server in a process of its own: its port and its process."""
    with socket.create_server(("127.0.0.1", 0), backlog=1024) as listener:
        port = listener.getsockname()[1]
        arguments = (what, dsn, keyring, clock, listener)
        process = multiprocessing.get_context("spawn").Process(target=_serve, args=arguments)
        process.start()
        assert process.pid is not None
        try:
            yield port, process.pid
        finally:
            process.terminate()
            await asyncio.to_thread(process.join, 5)


def _serve(
    what: str, dsn: str, keyring: Path, clock: Callable[[], datetime], listener: socket.socket
) -> None:
    import uvicorn
    import uvloop

    from jawort.intake.door import Door
    from jawort.ledger.keys.keyring import Keyring
    from jawort.ledger.work import open_pool

    async def serve() -> None:
        app: Any = _bare
        if what == "door":
            app = Door(Ledger(await open_pool(dsn, size=4), Keyring.open(keyring)), clock=clock)
        config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off")
        await uvicorn.Server(config).serve([listener])

    uvloop.run(serve())


async def _bare(scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
    """The floor: takes the whole body and answers 200, and nothing else."""
    while (await receive()).get("more_body"):
        pass
    headers = [(b"content-length", b"0")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b""})
