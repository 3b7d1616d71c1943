"""Accepting is not delivering: what is refused at once, and what a status says later."""

from typing import Any

import pytest

ANNA = "+4917139200101"
BEN = "+4917139200102"
PROMOTION = {
    "name": "herbst_angebot",
    "language": "de",
    "category": "MARKETING",
    "components": [{"type": "BODY", "text": "Winterreifen jetzt im Angebot."}],
}


def template(name: str, language: str = "de", *components: dict[str, Any]) -> dict[str, Any]:
    content = {"name": name, "language": {"code": language}, "components": list(components)}
    return {"type": "template", "template": content}


async def test_an_accepted_send_answers_with_number_and_id_and_statuses_follow(
    meta, api, listener
) -> None:
    meta.introduce(ANNA, wrote=True)

    status, body = await api.send(ANNA)

    wamid = body["messages"][0]["id"]
    assert status == 200
    assert body["contacts"] == [{"input": ANNA, "wa_id": "4917139200101"}]
    assert wamid.startswith("wamid.")
    assert listener.ladder(wamid) == []
    await meta.advance(seconds=5)
    assert listener.ladder(wamid) == ["sent", "delivered", "read"]


async def test_free_text_passes_one_second_before_the_window_closes(meta, api, listener) -> None:
    meta.introduce(ANNA, wrote=True)
    await meta.advance(hours=24, seconds=-1)

    wamid = await api.wamid(ANNA)
    await meta.advance(seconds=5)

    assert "delivered" in listener.ladder(wamid)


async def test_free_text_fails_at_the_very_moment_the_window_closes(meta, api, listener) -> None:
    meta.introduce(ANNA, wrote=True)
    await api.control("PATCH", "settings", {"contacts_on_failed": False})
    await meta.advance(hours=24)

    wamid = await api.wamid(ANNA)
    await meta.advance(seconds=5)

    failed = listener.statuses[-1]
    assert listener.ladder(wamid) == ["failed"]
    assert failed["errors"][0]["code"] == 131047
    assert "recipient_user_id" not in failed
    assert "contacts" not in listener.changes[-1]["value"]


async def test_a_closed_window_can_be_told_at_once(meta, api) -> None:
    meta.introduce(ANNA)
    await api.control("PATCH", "settings", {"window_error": "sync"})

    assert await api.code(ANNA) == 131047


async def test_any_message_of_the_person_opens_the_window_again(meta, api, listener) -> None:
    anna = meta.introduce(ANNA)

    meta.act(anna, "reaction", message="wamid.earlier", emoji="👍")
    wamid = await api.wamid(ANNA)
    await meta.advance(seconds=5)

    assert "delivered" in listener.ladder(wamid)


async def test_an_approved_template_needs_no_window(meta, api, listener) -> None:
    meta.introduce(ANNA)

    _, body = await api.send(ANNA, **template("hello_world", "en_US"))
    await meta.advance(seconds=5)

    assert body["messages"][0]["message_status"] == "accepted"
    assert "delivered" in listener.ladder(body["messages"][0]["id"])


async def test_marketing_after_a_stop_is_accepted_and_fails_and_the_stop_is_told(
    meta, api, listener
) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    await api.control("POST", "templates", PROMOTION)

    meta.act(anna, "stop_marketing")
    wamid = await api.wamid(ANNA, **template("herbst_angebot"))
    await meta.advance(seconds=5)

    told = next(c for c in listener.changes if c["field"] == "user_preferences")["value"]
    assert told["user_preferences"][0]["value"] == "stop"
    assert isinstance(told["user_preferences"][0]["timestamp"], int)
    assert listener.statuses[-1]["errors"][0]["code"] == 131050
    meta.act(anna, "resume_marketing")
    again = await api.wamid(ANNA, **template("herbst_angebot"))
    await meta.advance(seconds=5)
    assert "delivered" in listener.ladder(again)
    assert listener.ladder(wamid) == ["failed"]


@pytest.mark.parametrize(
    ("trait", "code"), [("is_capped", 131049), ("is_held_out", 130472), ("on_whatsapp", 131026)]
)
async def test_people_who_cannot_be_reached_fail_later(meta, api, listener, trait, code) -> None:
    meta.introduce(ANNA, **{trait: trait != "on_whatsapp"})
    await api.control("POST", "templates", PROMOTION)

    await api.wamid(ANNA, **template("herbst_angebot"))
    await meta.advance(seconds=5)

    assert listener.statuses[-1]["errors"][0]["code"] == code


async def test_a_utility_template_reaches_who_stopped_marketing(meta, api, listener) -> None:
    meta.introduce(ANNA, stopped_marketing=True)

    wamid = await api.wamid(ANNA, **template("hello_world", "en_US"))
    await meta.advance(seconds=5)

    assert "delivered" in listener.ladder(wamid)


async def test_a_number_cannot_write_to_itself(meta, api) -> None:
    assert await api.code("+493023125001") == 131021


async def test_the_forty_sixth_message_in_a_burst_to_one_person_is_refused(meta, api) -> None:
    meta.introduce(ANNA, wrote=True)
    for _ in range(45):
        await api.wamid(ANNA)

    assert await api.code(ANNA) == 131056
    meta.introduce(BEN, wrote=True)
    await api.wamid(BEN)
    await meta.advance(seconds=5.9)
    assert await api.code(ANNA) == 131056
    await meta.advance(seconds=0.2)
    await api.wamid(ANNA)
    assert await api.code(ANNA) == 131056


async def test_the_eighty_first_message_in_a_second_is_refused(meta, api) -> None:
    for place in range(80):
        await api.wamid(f"+49171392{place:05d}")

    assert await api.code(ANNA) == 130429
    await meta.advance(seconds=1)
    await api.wamid(ANNA)


async def test_more_new_people_than_the_tier_allows_are_refused(meta, api) -> None:
    await api.control("PATCH", "settings", {"limit": {"new_people_per_day": 1}})
    await api.wamid(ANNA, **template("hello_world", "en_US"))
    await api.wamid(ANNA, **template("hello_world", "en_US"))

    assert await api.code(BEN, **template("hello_world", "en_US")) == 131048
    await meta.advance(hours=24)
    await api.wamid(BEN, **template("hello_world", "en_US"))


async def test_without_receipts_nobody_hears_of_the_reading(meta, api, listener) -> None:
    meta.introduce(ANNA, wrote=True, receipts=False)

    wamid = await api.wamid(ANNA)
    await meta.advance(hours=1)

    assert listener.ladder(wamid) == ["sent", "delivered"]


async def test_in_an_open_chat_delivered_is_skipped_and_read_carries_the_price(
    meta, api, listener
) -> None:
    meta.introduce(ANNA, wrote=True, chat_open=True)

    wamid = await api.wamid(ANNA)
    await meta.advance(seconds=5)

    assert listener.ladder(wamid) == ["sent", "read"]
    assert listener.statuses[-1]["pricing"]["category"] == "service"


async def test_a_phone_that_is_off_gets_its_messages_when_it_comes_back(
    meta, api, listener
) -> None:
    anna = meta.introduce(ANNA, wrote=True, online=False)
    wamid = await api.wamid(ANNA)
    await meta.advance(days=29)
    assert listener.ladder(wamid) == ["sent"]

    meta.act(anna, "go_online")
    await meta.advance(seconds=5)

    assert listener.ladder(wamid) == ["sent", "delivered", "read"]


async def test_a_message_beyond_its_time_to_live_is_dropped_in_silence(meta, api, listener) -> None:
    anna = meta.introduce(ANNA, wrote=True, online=False)
    wamid = await api.wamid(ANNA)
    await meta.advance(days=31)

    meta.act(anna, "go_online")
    await meta.advance(seconds=5)

    assert listener.ladder(wamid) == ["sent"]


async def test_who_blocks_the_business_is_silent(meta, api, listener) -> None:
    meta.introduce(ANNA, wrote=True, blocks_business=True)

    wamid = await api.wamid(ANNA)
    await meta.advance(days=1)

    assert listener.ladder(wamid) == ["sent"]


async def test_a_played_voice_note_is_told(meta, api, listener) -> None:
    meta.introduce(ANNA, wrote=True)
    audio = {"link": "https://example.org/gruss.ogg", "voice": True}

    wamid = await api.wamid(ANNA, type="audio", audio=audio)
    await meta.advance(seconds=5)

    assert listener.ladder(wamid) == ["sent", "delivered", "read", "played"]


async def test_the_callback_data_comes_back_in_every_status(meta, api, listener) -> None:
    meta.introduce(ANNA, wrote=True)

    await api.wamid(ANNA, type="text", text={"body": "x"}, biz_opaque_callback_data="att_1")
    await meta.advance(seconds=5)

    assert [s["biz_opaque_callback_data"] for s in listener.statuses] == ["att_1"] * 3


@pytest.mark.parametrize(
    ("written", "wa_id"),
    [
        ("+49 (171) 392-0001", "491713920001"),
        ("491713920001", "491713920001"),  # begins with the business's own code
        ("1713920001", "491713920001"),  # a domestic number gets it put in front
        ("16505550101", "4916505550101"),  # and so does a foreign one: misdelivery
        ("+16505550101", "16505550101"),
        ("+5511987650101", "5511987650101"),
        ("+5548987650101", "554887650101"),  # Brazil: the id differs from the number
    ],
)
async def test_a_number_without_plus_gets_the_country_of_the_business(api, written, wa_id) -> None:
    _, body = await api.send(written, **template("hello_world", "en_US"))

    assert body["contacts"] == [{"input": written, "wa_id": wa_id}]


async def test_a_known_wa_id_is_understood_without_plus(meta, api) -> None:
    meta.introduce("+16505550101", wrote=True)

    _, body = await api.send("16505550101")

    assert body["contacts"][0]["wa_id"] == "16505550101"


async def test_the_first_thousand_service_messages_of_a_month_are_free(meta, api, listener) -> None:
    meta.introduce(ANNA, wrote=True)
    await api.control("PATCH", "settings", {"limit": {"service_messages_free": 1}})

    for _ in range(2):
        await api.wamid(ANNA)
    await meta.advance(seconds=5)

    kinds = [s["pricing"]["type"] for s in listener.statuses if s["status"] == "sent"]
    assert kinds == ["free_customer_service", "regular"]
    assert all("conversation" not in status for status in listener.statuses)


async def test_older_webhook_versions_carry_a_conversation(meta, api, listener) -> None:
    meta.introduce(ANNA, wrote=True)
    await api.control("PATCH", "settings", {"webhook_version": "v23.0"})

    await api.wamid(ANNA)
    await meta.advance(seconds=5)

    assert listener.statuses[0]["conversation"]["origin"] == {"type": "service"}


async def test_the_answer_to_an_advertisement_opens_seventy_two_free_hours(
    meta, api, listener
) -> None:
    anna = meta.introduce(ANNA)
    meta.act(anna, "text", text="Hallo", referral={"source_type": "ad", "source_id": "1"})
    await meta.advance(hours=23)
    await api.wamid(ANNA)

    await meta.advance(hours=71)
    await api.wamid(ANNA, **template("hello_world", "en_US"))
    await meta.advance(hours=2)
    await api.wamid(ANNA, **template("hello_world", "en_US"))
    await meta.advance(seconds=5)

    kinds = [s["pricing"]["type"] for s in listener.statuses if s["status"] == "sent"]
    assert kinds == ["free_entry_point", "free_entry_point", "regular"]


async def test_a_read_receipt_is_accepted_for_inbound_messages_only(meta, api, listener) -> None:
    anna = meta.introduce(ANNA)
    wamid = meta.act(anna, "text", text="Hallo")["id"]
    path = f"{meta.phone_number_id}/messages"
    receipt = {"messaging_product": "whatsapp", "status": "read", "message_id": wamid}

    good = await api("POST", path, receipt | {"typing_indicator": {"type": "text"}})
    bad = await api("POST", path, receipt | {"message_id": "wamid.unknown"})
    await meta.advance(days=31)
    late = await api("POST", path, receipt)

    assert good == (200, {"success": True})
    assert bad[1]["error"]["code"] == 131009
    assert late[1]["error"]["code"] == 131009
