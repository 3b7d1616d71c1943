"""The light lane: quick, bounded, and in its answers and statuses the same as the ordinary way."""

import asyncio
import json
from datetime import UTC, datetime

import pytest

from cloudapi_simulator.light import LightLane
from cloudapi_simulator.load import measure
from cloudapi_simulator.settings import Limit, Pace
from cloudapi_simulator.simulator import Simulator
from cloudapi_simulator.subscription import Target
from tests.simulator.conftest import Api, Listener

TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
ANNA = "+4917139200101"
HELLO = {"name": "hello_world", "language": {"code": "en_US"}}
NO_LIMIT = Limit(messages_per_s=0, pair_burst=0)


@pytest.fixture
async def meta():
    async with Simulator(
        at=TUESDAY, light=True, batch_size=1000, batch_wait_s=0.1, limit=NO_LIMIT
    ) as started:
        yield started


def shape(value: object) -> object:
    """What a value is made of, without what it says."""
    if isinstance(value, dict):
        return {name: shape(part) for name, part in value.items()}
    if isinstance(value, list):
        return [shape(part) for part in value]
    return type(value).__name__


async def told(light: bool, session, message: dict[str, object]) -> tuple[object, list[object]]:
    """Answer and statuses of one message to somebody who can be written to, in one mode."""
    async with Simulator(at=TUESDAY, light=light, limit=NO_LIMIT) as meta:
        api = Api(meta, session)
        if not light:  # the ordinary way wants an open window
            meta.introduce(ANNA, name="Person 0101", wrote=True)
        posted: list[bytes] = []

        def post(target, body, *_what, **_more) -> None:
            posted.append(body)

        meta.world.subscriptions.of_account[meta.waba_id] = Target("http://127.0.0.1:9/", "x")
        meta.world.postbag.post = post  # type: ignore[method-assign]
        status, answer = await api.send(ANNA, **message)
        assert status == 200, answer
        await meta.advance(seconds=2)
    documents = [json.loads(body) for body in posted]
    changes = [c for d in documents for e in d["entry"] for c in e["changes"]]
    return answer, changes


@pytest.mark.parametrize(
    "message",
    [
        {"type": "text", "text": {"body": "Hallo"}},
        {"text": {"body": "Hallo"}, "biz_opaque_callback_data": 'a/b "ü" 😀'},
        {"type": "template", "template": HELLO},
    ],
    ids=["text", "callback data", "template"],
)
async def test_answers_and_statuses_look_as_on_the_ordinary_way(session, message) -> None:
    ordinary = await told(False, session, message)
    light = await told(True, session, message)

    assert len(ordinary[1]) == len(light[1]) == 3
    assert shape(light[0]) == shape(ordinary[0])
    for one, other in zip(light[1], ordinary[1], strict=True):
        assert shape(one) == shape(other)
        mine, theirs = one["value"]["statuses"][0], other["value"]["statuses"][0]
        for name in ("status", "recipient_id", "biz_opaque_callback_data", "pricing"):
            assert mine.get(name) == theirs.get(name)


async def test_statuses_come_in_batches_signed_in_order_and_nobody_is_remembered(
    meta, api, listener
) -> None:
    for place in range(50):
        assert await api.wamid(f"+493023125{place:05}")
    await meta.advance(seconds=2)

    ladders = {listener.ladder(status["id"])[0] for status in listener.statuses}
    assert len(listener.statuses) == 150
    assert len(listener.bodies) < 10
    assert ladders == {"sent"}
    assert all(listener.is_signed(place) for place in range(len(listener.bodies)))
    assert all(body.isascii() for body in listener.bodies)
    assert len({status["id"] for status in listener.statuses}) == 50
    assert len(meta.world.people) == len(meta.world.messages) == 0


async def test_person_and_price_are_the_same_whichever_way_is_taken(meta, api, listener) -> None:
    await api.wamid(ANNA)
    await meta.advance(seconds=2)
    by_light = {status["recipient_user_id"] for status in listener.statuses}
    listener.forget()
    await api.control("POST", "faults", {"do": "fail_after_sent", "code": 131026})
    await api.wamid(ANNA)
    await meta.advance(seconds=2)

    assert by_light == {listener.statuses[0]["recipient_user_id"]}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"messaging_product": "telegram", "to": ANNA, "text": {"body": "x"}}, 100),
        ({"messaging_product": "whatsapp", "text": {"body": "x"}}, 100),
        ({"messaging_product": "whatsapp", "to": ANNA, "text": {"body": ""}}, 100),
        ({"messaging_product": "whatsapp", "to": ANNA, "type": "text"}, 100),
        ({"messaging_product": "whatsapp", "to": "nobody", "text": {"body": "x"}}, 131009),
        ({"messaging_product": "whatsapp", "to": "+493023125001", "text": {"body": "x"}}, 131021),
        (
            {
                "messaging_product": "whatsapp",
                "to": ANNA,
                "type": "template",
                "template": {"name": "none", "language": {"code": "de"}},
            },
            132001,
        ),
    ],
)
async def test_what_is_wrong_is_refused_as_on_the_ordinary_way(meta, api, body, code) -> None:
    status, said = await api("POST", f"{meta.phone_number_id}/messages", body)

    assert status in (400, 404)
    assert said["error"]["code"] in {code, 131008, 131009}
    assert said["error"]["fbtrace_id"]


async def test_a_wrong_token_a_fault_and_a_ban_hold_on_the_light_lane_too(meta, api) -> None:
    headers = {"Authorization": "Bearer another"}
    body = {"messaging_product": "whatsapp", "to": ANNA, "text": {"body": "x"}}
    status, _ = await api("POST", f"{meta.phone_number_id}/messages", body, headers=headers)
    await api.control("POST", "faults", {"do": "error", "code": 130429})

    assert status == 401
    assert await api.code(ANNA) == 130429
    ban = {"event": "DISABLED_UPDATE", "ban_info": {"waba_ban_state": "DISABLE"}}
    await api.control("POST", "account", {"field": "account_update", "value": ban})
    assert await api.code(ANNA) == 131031


async def test_a_person_somebody_introduced_gets_the_message_on_the_phone(meta, api) -> None:
    anna = meta.introduce(ANNA, wrote=True)

    await api.wamid(ANNA)
    await meta.advance(seconds=1)

    assert [message.status for message in anna.inbox] == ["read"]


async def test_what_waits_for_its_statuses_is_bounded(meta, monkeypatch) -> None:
    monkeypatch.setattr("cloudapi_simulator.light._MOST_QUEUED", 100)
    meta.world.subscriptions.of_account[meta.waba_id] = Target("http://127.0.0.1:9/", "x")
    lane = LightLane(meta.world)
    raw = json.dumps({"messaging_product": "whatsapp", "to": ANNA, "text": {"body": "x"}}).encode()

    for _ in range(150):
        assert lane.take(meta.phone_number_id, raw, TUESDAY)

    assert lane.queued_count == 100
    assert meta.world.postbag.lost_count == 50


@pytest.mark.parametrize("light", [True, False])
async def test_an_answer_can_be_made_to_wait_like_one_from_far_away(session, light) -> None:
    async with Simulator(at=TUESDAY, light=light, pace=Pace(answer_after_s=30)) as meta:
        api = Api(meta, session)
        anna = meta.introduce(ANNA, wrote=True, reads=False)
        sending = asyncio.ensure_future(api.send(ANNA if not light else "+4917139200102"))
        other = asyncio.ensure_future(api("GET", meta.waba_id))

        assert (await other)[0] == 200
        async with asyncio.timeout(20):  # until the send has come in; a light one leaves no trace
            while not light and not len(meta.world.agenda):  # noqa: ASYNC110 - it tells nobody
                await asyncio.sleep(0.01)
        await meta.advance(seconds=1)

        assert not sending.done()
        assert len(anna.inbox) == (0 if light else 1)
        sending.cancel()


async def test_message_ids_do_not_come_twice(meta) -> None:
    lane = LightLane(meta.world)
    raw = json.dumps({"messaging_product": "whatsapp", "to": ANNA, "text": {"body": "x"}}).encode()

    answers = {lane.take(meta.phone_number_id, raw, TUESDAY)[0] for _ in range(5000)}

    assert len(answers) == 5000


async def test_the_measure_sends_through_http_and_misses_no_status() -> None:
    load = await measure(sends=300, connections=4)

    assert load.is_whole
    assert load.statuses == 900
    assert load.per_core > 0
    assert len(load.lines()) == 4


async def test_a_listener_of_the_fixture_hears_the_light_lane(
    meta, api, listener: Listener
) -> None:
    wamid = await api.wamid(ANNA)
    await meta.advance(seconds=2)

    assert listener.ladder(wamid) == ["sent", "delivered", "read"]
