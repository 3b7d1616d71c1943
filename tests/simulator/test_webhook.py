"""Webhooks as the business gets them: bytes, signatures, repeats, order, address."""

import asyncio
import json

import pytest

ANNA = "+4917139200101"


async def test_a_webhook_is_signed_over_its_exact_escaped_bytes(meta, api, listener) -> None:
    anna = meta.introduce(ANNA, name="Anna Größe")

    meta.act(anna, "text", text="Grüße 😀 a/b")
    await meta.settle()

    raw = listener.bodies[0]
    assert listener.is_signed(0)
    assert raw.isascii()
    assert rb"Gr\u00fc\u00dfe" in raw
    assert rb"a\/b" in raw
    assert listener.messages[0]["text"]["body"] == "Grüße 😀 a/b"
    assert listener.headers[0]["X-Hub-Signature"].startswith("sha1=")
    assert json.dumps(listener.documents[0]).encode() != raw  # re-serialising breaks the signature


async def test_the_envelope_names_account_and_number(meta, listener) -> None:
    anna = meta.introduce(ANNA, name="Anna Beispiel")

    meta.act(anna, "text", text="Hallo")
    await meta.settle()

    document = listener.documents[0]
    entry = document["entry"][0]
    value = entry["changes"][0]["value"]
    assert document["object"] == "whatsapp_business_account"
    assert entry["id"] == meta.waba_id
    assert "time" not in entry
    assert value["metadata"] == {
        "display_phone_number": "493023125001",
        "phone_number_id": meta.phone_number_id,
    }
    assert value["contacts"][0]["profile"] == {"name": "Anna Beispiel"}
    assert value["messages"][0]["from"] == value["contacts"][0]["wa_id"] == "4917139200101"
    assert value["messages"][0]["timestamp"] == "1795510800"


@pytest.mark.parametrize("refusal", [500, 404, 301, 201, 204])
async def test_anything_but_200_is_repeated_at_once_with_the_same_bytes(
    meta, listener, refusal
) -> None:
    listener.answers = [refusal]

    meta.act(meta.introduce(ANNA), "text", text="Hallo")
    await meta.settle()

    assert len(listener.bodies) == 2
    assert listener.bodies[0] == listener.bodies[1]


async def test_repeats_come_ever_more_seldom_and_end_after_seven_days(meta, listener) -> None:
    listener.answers = [500] * 1000

    meta.act(meta.introduce(ANNA), "text", text="Hallo")
    await meta.settle()
    at_once = len(listener.bodies)
    await meta.advance(minutes=1)
    in_a_minute = len(listener.bodies)
    await meta.advance(days=8)
    in_a_week = len(listener.bodies)
    await meta.advance(days=30)

    assert at_once == 2
    assert in_a_minute == 6  # after 1, 3, 9 and 27 seconds more
    assert 30 < in_a_week < 50
    assert len(listener.bodies) == in_a_week
    assert meta.world.postbag.waiting_count == 0
    assert meta.world.postbag.lost_count == 1


async def test_without_storage_repeats_end_after_an_hour(meta, api, listener) -> None:
    await api.control("PATCH", "settings", {"storage": "none"})
    listener.answers = [500] * 1000
    meta.act(meta.introduce(ANNA), "text", text="Hallo")

    await meta.advance(hours=1)
    count = len(listener.bodies)
    await meta.advance(days=7)

    assert len(listener.bodies) == count < 12


async def test_a_business_that_is_away_gets_everything_when_it_returns(meta, api, listener) -> None:
    listener.answers = [503] * 10
    anna = meta.introduce(ANNA)

    for place in range(3):
        meta.act(anna, "text", text=str(place))
        await meta.settle()
    await meta.advance(hours=2)

    told = {message["text"]["body"] for message in listener.messages}
    assert told == {"0", "1", "2"}
    assert meta.world.postbag.waiting_count == 0


@pytest.mark.parametrize(
    ("deed", "count", "signed"),
    [
        ("duplicate", 2, True),
        ("drop", 1, True),
        ("lose", 0, True),
        ("wrong_signature", 1, False),
        ("no_signature", 1, False),
    ],
)
async def test_a_fault_strikes_one_webhook_and_is_used_up(
    meta, api, listener, deed, count, signed
) -> None:
    anna = meta.introduce(ANNA)
    status, _ = await api.control("POST", "faults", {"do": deed, "match": {"from": ANNA}})
    assert status == 200

    meta.act(anna, "text", text="eins")
    await meta.settle()
    first = len(listener.bodies)
    meta.act(anna, "text", text="zwei")
    await meta.settle()

    assert first == count
    assert all(listener.is_signed(place) is signed for place in range(count))
    assert len(listener.bodies) == count + 1
    assert listener.is_signed(count)
    assert (await api.control("GET", "faults"))[1] == {"faults": []}


async def test_a_delayed_webhook_comes_late_and_a_reordered_one_after_the_next(
    meta, api, listener
) -> None:
    anna = meta.introduce(ANNA)
    await api.control("POST", "faults", {"do": "delay", "seconds": 3600})
    meta.act(anna, "text", text="spät")
    await api.control("POST", "faults", {"do": "reorder"})
    meta.act(anna, "text", text="eins")
    meta.act(anna, "text", text="zwei")

    await meta.advance(hours=2)

    assert [m["text"]["body"] for m in listener.messages] == ["zwei", "eins", "spät"]


async def test_updates_are_batched_up_to_the_size_or_the_time(meta, api, listener) -> None:
    anna = meta.introduce(ANNA)
    await api.control("PATCH", "settings", {"batch_size": 3, "batch_wait_s": 10})

    for place in range(4):
        meta.act(anna, "text", text=str(place))
    await meta.settle()
    full = [len(d["entry"][0]["changes"]) for d in listener.documents]
    await meta.advance(seconds=10)

    assert full == [3]
    assert [len(d["entry"][0]["changes"]) for d in listener.documents] == [3, 1]
    assert listener.is_signed(0)


async def test_a_status_can_overtake_the_answer_to_its_own_send(meta, api, listener) -> None:
    meta.introduce(ANNA, wrote=True)
    await api.control("POST", "faults", {"do": "status_first"})

    wamid = await api.wamid(ANNA)

    assert listener.ladder(wamid) == ["sent"]  # no time has passed and nothing was awaited


async def test_delivered_can_come_before_sent_with_true_times(meta, api, listener) -> None:
    meta.introduce(ANNA, wrote=True, reads=False)
    pace = {"sent_after_s": 1, "delivered_after_s": 5}
    await api.control("PATCH", "settings", {"pace": pace})
    await api.control("POST", "faults", {"do": "swap"})

    await api.wamid(ANNA)
    await meta.advance(seconds=10)

    first, second = listener.statuses
    assert (first["status"], second["status"]) == ("delivered", "sent")
    assert int(second["timestamp"]) == int(first["timestamp"]) - 4


@pytest.mark.parametrize(
    ("deed", "ladder"),
    [("fail", ["failed"]), ("fail_after_sent", ["sent", "failed"]), ("silence", ["sent"])],
)
async def test_a_send_can_be_made_to_fail(meta, api, listener, deed, ladder) -> None:
    meta.introduce(ANNA, wrote=True)
    await api.control("POST", "faults", {"do": deed, "code": 131053, "match": {"to": ANNA}})

    wamid = await api.wamid(ANNA)
    await meta.advance(days=1)

    assert listener.ladder(wamid) == ladder
    if "failed" in ladder:
        assert listener.statuses[-1]["errors"][0]["code"] == 131053


async def test_webhooks_are_delivered_concurrently(meta, api, listener) -> None:
    inside = 0
    most = 0
    everybody = asyncio.Event()

    async def wait_for_the_others() -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        if inside == 5:
            everybody.set()
        await everybody.wait()

    listener.before_answer = wait_for_the_others
    anna = meta.introduce(ANNA)
    for place in range(5):
        meta.act(anna, "text", text=str(place))

    assert await meta.settle()
    assert most == 5


async def test_an_address_that_fails_the_handshake_is_not_saved(meta, api, listener) -> None:
    asked = {
        "object": "whatsapp_business_account",
        "callback_url": listener.url,
        "verify_token": "another",
    }

    status, body = await api("POST", f"{meta.settings.app_id}/subscriptions", asked)
    listener.forget()
    meta.act(meta.introduce(ANNA), "text", text="Hallo")
    await meta.settle()

    assert (status, body["error"]["code"]) == (400, 2200)
    assert len(listener.bodies) == 1  # the old address still holds


async def test_the_number_s_address_goes_before_the_account_s_and_the_app_s(
    meta, api, listener
) -> None:
    anna = meta.introduce(ANNA)
    near = {"override_callback_uri": listener.url + "?near", "verify_token": meta.verify_token}
    middle = {"override_callback_uri": listener.url + "?mid", "verify_token": meta.verify_token}
    number, account = meta.phone_number_id, f"{meta.waba_id}/subscribed_apps"

    async def target() -> str:
        meta.act(anna, "text", text="Hallo")
        await meta.settle()
        line = meta.world.transcript.after(kind="webhook")[-1]
        return str(line["path"])

    assert await target() == "/hook"
    await api("POST", account, middle)
    assert await target() == "/hook?mid"
    await api("POST", number, {"webhook_configuration": near})
    assert await target() == "/hook?near"
    await api("POST", number, {"webhook_configuration": {"override_callback_uri": ""}})
    assert await target() == "/hook?mid"
    await api("POST", account, {})
    assert await target() == "/hook"


async def test_an_account_nobody_subscribed_to_is_silent(meta, api, listener) -> None:
    await api("DELETE", f"{meta.waba_id}/subscribed_apps")

    meta.act(meta.introduce(ANNA), "text", text="Hallo")
    await meta.settle()

    assert listener.bodies == []


async def test_account_news_of_any_field_carry_the_time(meta, api, listener) -> None:
    value = {"event": "DISABLED_UPDATE", "ban_info": {"waba_ban_state": "DISABLE"}}

    await api.control("POST", "account", {"field": "account_update", "value": value})
    await meta.settle()

    entry = listener.documents[0]["entry"][0]
    assert entry["changes"] == [{"value": value, "field": "account_update"}]
    assert entry["time"] == 1795510800


async def test_unsigned_webhooks_are_a_choice(meta, api, listener) -> None:
    await api.control("PATCH", "settings", {"signed": False})

    meta.act(meta.introduce(ANNA), "text", text="Hallo")
    await meta.settle()

    assert not any("X-Hub" in name for name in listener.headers[0])


async def test_a_batch_beyond_three_megabytes_is_split(meta, api, listener) -> None:
    anna = meta.introduce(ANNA)
    await api.control("PATCH", "settings", {"batch_size": 1000, "batch_wait_s": 1})

    for place in range(1000):
        meta.act(anna, "text", text=f"{place} " + "x" * 4000)
    await meta.advance(seconds=1)

    assert len(listener.messages) == 1000
    assert len({message["id"] for message in listener.messages}) == 1000
    assert 1 < len(listener.bodies) < 5
    assert all(len(body) <= 3_000_000 for body in listener.bodies)


async def test_with_a_running_clock_everything_comes_by_itself(meta, api, listener) -> None:
    meta.introduce(ANNA, wrote=True)
    pace = {"sent_after_s": 0, "delivered_after_s": 0, "read_after_s": 0}
    await api.control("PATCH", "settings", {"pace": pace})
    await api.control("POST", "clock", {"mode": "real", "at": "2026-11-24T09:00:00Z"})
    everything = asyncio.Event()

    async def count() -> None:
        if len(listener.bodies) == 3:
            everything.set()

    listener.before_answer = count
    wamid = await api.wamid(ANNA)
    async with asyncio.timeout(30):
        await everything.wait()

    assert set(listener.ladder(wamid)) == {"sent", "delivered", "read"}
    assert (await api.control("POST", "settle"))[1] == {"settled": True}
