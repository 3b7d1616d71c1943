"""Time at will: real, faster, jumping, standing; days of it in seconds."""

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from cloudapi_simulator.clock import FASTEST, Clock
from cloudapi_simulator.limit import Limits
from cloudapi_simulator.settings import Limit
from cloudapi_simulator.simulator import Simulator

TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
ANNA = "+4917139200101"
HELLO = {
    "type": "template",
    "template": {"name": "hello_world", "language": {"code": "en_US"}},
}


@pytest.fixture
def machine(monkeypatch):
    """A machine whose clock moves when it is told to."""

    class Machine:
        seconds = 1_000_000.0

        def time(self) -> float:
            return self.seconds

    made = Machine()
    monkeypatch.setattr("cloudapi_simulator.clock.time", made)
    return made


def test_a_clock_runs_as_many_times_faster_as_it_is_told(machine) -> None:
    clock = Clock(TUESDAY)
    clock.run(3600)
    machine.seconds += 24

    assert clock.now() == TUESDAY + timedelta(hours=24)
    assert clock.rate == 3600
    assert clock.real_s(timedelta(hours=1)) == pytest.approx(1.0)
    assert clock.real_s(timedelta(hours=-1)) == 0.0


def test_a_change_of_pace_and_a_stop_lose_no_moment(machine) -> None:
    clock = Clock()
    began = clock.now()
    machine.seconds += 10
    clock.run(60)
    machine.seconds += 10
    clock.stand()
    machine.seconds += 10
    stood = clock.now()
    clock.run()
    machine.seconds += 10

    assert stood == began + timedelta(seconds=10 + 600)
    assert clock.now() == stood + timedelta(seconds=10)


def test_a_running_clock_jumps_and_runs_on_at_its_pace(machine) -> None:
    clock = Clock()
    clock.run(2)
    clock.move_to(TUESDAY)
    machine.seconds += 5

    assert clock.now() == TUESDAY + timedelta(seconds=10)
    clock.follow_the_machine()
    assert clock.now().timestamp() == machine.seconds
    assert (clock.rate, clock.is_virtual) == (1.0, False)


@pytest.mark.parametrize("rate", [0, -1, FASTEST + 1, float("nan"), float("inf")])
def test_a_pace_that_cannot_be_is_refused(rate) -> None:
    with pytest.raises(ValueError, match="times as fast"):
        Clock(TUESDAY).run(rate)


async def test_a_fast_clock_brings_a_day_by_itself(meta, api, listener) -> None:
    meta.introduce(ANNA, wrote=True)
    pace = {"sent_after_s": 1, "delivered_after_s": 3600, "read_after_s": 86_000}
    await api.control("PATCH", "settings", {"pace": pace})
    everything = asyncio.Event()

    async def count() -> None:
        if len(listener.statuses) == 3:
            everything.set()

    listener.before_answer = count
    _, said = await api.control("POST", "clock", {"mode": "real", "rate": FASTEST})
    wamid = await api.wamid(ANNA)
    async with asyncio.timeout(30):
        await everything.wait()

    assert (said["mode"], said["rate"]) == ("real", FASTEST)
    assert listener.ladder(wamid) == ["sent", "delivered", "read"]
    times = [int(status["timestamp"]) for status in listener.statuses]
    assert times[1] - times[0] == pytest.approx(3599, abs=1)


@pytest.mark.parametrize(
    "change", [{"mode": "real", "rate": FASTEST}, {"mode": "real", "at": "2026-11-25T09:00:00Z"}]
)
async def test_who_sleeps_until_later_wakes_when_time_is_moved(meta, api, listener, change) -> None:
    meta.introduce(ANNA, wrote=True, reads=False)
    await api.control("POST", "clock", {"mode": "real", "at": "2026-11-24T09:00:00Z"})
    pace = {"sent_after_s": 7200, "delivered_after_s": 7200}
    await api.control("PATCH", "settings", {"pace": pace})
    came = asyncio.Event()

    async def note() -> None:
        came.set()

    listener.before_answer = note
    await api.wamid(ANNA)
    for _ in range(20):  # turns of the loop, until it has fallen asleep
        await asyncio.sleep(0)
    await api.control("POST", "clock", change)
    async with asyncio.timeout(10):
        await came.wait()

    assert listener.statuses[0]["status"] == "sent"


async def test_a_simulator_can_start_fast() -> None:
    async with Simulator(at=TUESDAY, rate=1000.0) as meta:
        assert meta.clock.rate == 1000.0
        assert meta.clock.now() >= TUESDAY


async def test_the_steps_of_the_repeats_are_those_of_the_table(meta, api, listener) -> None:
    listener.answers = [500] * 1000
    meta.act(meta.introduce(ANNA), "text", text="Hallo")
    await meta.advance(days=8)

    lines = meta.world.transcript.after(kind="webhook")
    at = [datetime.fromisoformat(line["at"]) for line in lines]
    waits = [(later - earlier).total_seconds() for earlier, later in pairwise(at)]

    assert waits[:6] == [0, 1, 3, 9, 27, 81]
    assert waits == sorted(waits)
    assert set(waits[11:]) == {21_600.0}
    assert timedelta(days=6, hours=17) < at[-1] - at[0] <= timedelta(days=7)
    assert [line["done"] for line in lines] == [False] * (len(lines) - 1) + [True]


async def test_advertising_is_held_back_after_so_much_in_a_day_but_not_in_a_conversation(
    meta, api, listener
) -> None:
    await api.control("PATCH", "settings", {"limit": {"marketing_per_person": 2}})
    body = {"type": "BODY", "text": "Angebot"}
    offer = {"name": "angebot", "language": "de", "category": "MARKETING", "components": [body]}
    await api.control("POST", "templates", offer)
    send = {"type": "template", "template": {"name": "angebot", "language": {"code": "de"}}}
    anna = meta.introduce(ANNA)

    async def outcome() -> str:
        wamid = await api.wamid(ANNA, **send)
        await meta.advance(seconds=1)
        return listener.ladder(wamid)[-1]

    first = [await outcome() for _ in range(3)]
    code = listener.statuses[-1]["errors"][0]["code"]
    meta.act(anna, "text", text="Hallo")
    in_window = await outcome()
    await meta.advance(hours=25)
    next_day = await outcome()

    assert first == ["read", "read", "failed"]
    assert code == 131049
    assert (in_window, next_day) == ("read", "read")


@pytest.mark.parametrize(
    ("choice", "code", "when"),
    [
        ("131048", 131048, "at once"),
        ("131064", 131064, "at once"),
        ("131048_later", 131048, "later"),
        ("131064_later", 131064, "later"),
    ],
)
async def test_one_new_person_too_many_in_a_day_fails_as_was_guessed(
    meta, api, listener, choice, code, when
) -> None:
    change = {"limit": {"new_people_per_day": 2}, "guesses": {"messaging_limit": choice}}
    assert (await api.control("PATCH", "settings", change))[0] == 200
    people = [f"+49171392001{place:02}" for place in range(1, 4)]
    for phone in people[:2]:
        assert await api.wamid(phone, **HELLO)

    if when == "at once":
        assert await api.code(people[2], **HELLO) == code
    else:
        wamid = await api.wamid(people[2], **HELLO)
        await meta.advance(seconds=1)
        (failed,) = [status for status in listener.statuses if status["id"] == wamid]
        assert (failed["status"], failed["errors"][0]["code"]) == ("failed", code)
    assert await api.wamid(people[0], **HELLO)  # the same person is no new one
    await meta.advance(hours=24)
    assert await api.wamid(people[2], **HELLO)


def test_the_people_of_a_portfolio_are_its_own() -> None:
    limits, limit = Limits(), Limit(new_people_per_day=1)

    assert not limits.is_beyond_tier("1", "a", limit, TUESDAY)
    assert not limits.is_beyond_tier("2", "b", limit, TUESDAY)
    assert limits.is_beyond_tier("1", "b", limit, TUESDAY)
    almost = TUESDAY + timedelta(hours=24, microseconds=-1)
    assert limits.is_beyond_tier("1", "b", limit, almost)
    assert not limits.is_beyond_tier("1", "b", limit, TUESDAY + timedelta(hours=24))


async def test_management_requests_beyond_the_hour_are_80007_and_come_back(meta, api) -> None:
    await api.control("PATCH", "settings", {"limit": {"management_per_hour": 3}})
    path = f"{meta.waba_id}/message_templates"

    statuses = [(await api("GET", path))[0] for _ in range(4)]
    _, refused = await api("GET", path)
    meta.introduce(ANNA, wrote=True)
    sending = await api.send(ANNA)
    await meta.advance(minutes=20)

    assert statuses == [200, 200, 200, 400]
    assert refused["error"]["code"] == 80007
    assert sending[0] == 200
    assert (await api("GET", path))[0] == 200


async def test_who_uses_half_of_the_limit_gets_the_next_one_six_hours_later(
    meta, api, listener
) -> None:
    await api.control(
        "PATCH", "settings", {"limit": {"new_people_per_day": 250, "messages_per_s": 0}}
    )
    for place in range(124):
        await api.wamid(f"+493023125{place:05}", **HELLO)
    await meta.advance(hours=7)
    before = meta.world.settings.limit.new_people_per_day
    await api.wamid("+49302312599999", **HELLO)
    await meta.advance(hours=5, minutes=59)
    almost = meta.world.settings.limit.new_people_per_day
    await meta.advance(minutes=1)

    assert (before, almost) == (250, 250)
    assert meta.world.settings.limit.new_people_per_day == 2000
    told = [change for change in listener.changes if change["field"] != "messages"]
    value = {"max_daily_conversations_per_business": "TIER_2K"}
    assert told == [{"field": "business_capability_update", "value": value}]


async def test_with_bad_quality_the_limit_does_not_grow(meta, api) -> None:
    await api.control(
        "PATCH", "settings", {"limit": {"new_people_per_day": 250, "messages_per_s": 0}}
    )
    meta.world.lines[meta.phone_number_id].quality = "RED"
    for place in range(130):
        await api.wamid(f"+493023125{place:05}", **HELLO)
    await meta.advance(hours=12)

    assert meta.world.settings.limit.new_people_per_day == 250


async def test_time_ends_before_anything_overflows(meta, api) -> None:
    for to in ("9999-12-31T23:59:59Z", "1969-12-31T00:00:00Z"):
        status, body = await api.control("POST", "clock/advance", {"to": to})
        assert (status, "time goes" in body["error"]) == (400, True)
    for _ in range(8):
        await api.control("POST", "clock/advance", {"seconds": 10**9})
    meta.introduce(ANNA, wrote=True)

    assert await api.wamid(ANNA)
    assert meta.clock.now().year == 2200


@pytest.mark.parametrize(
    "wrong",
    [
        {"pace": {"sent_after_s": -1}},
        {"pace": {"retry_factor": 0}},
        {"pace": {"retry_first_s": 0}},
        {"pace": {"answer_after_s": 1e300}},
        {"limit": {"pair_interval_s": 0}},
        {"limit": {"messages_per_s": -1}},
        {"webhook_version": "latest"},
        {"webhook_timeout_s": 0},
        {"webhook_concurrency": 0},
        {"batch_size": 0},
        {"batch_size": 1001},
        {"transcript_size": -1},
    ],
)
async def test_settings_that_cannot_be_are_refused(api, wrong) -> None:
    status, body = await api.control("PATCH", "settings", wrong)

    assert status == 400
    assert body["error"]
