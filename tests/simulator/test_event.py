"""Account, number and template events: told in Meta's shape, and true from then on."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from cloudapi_simulator.event import happen
from cloudapi_simulator.sample_event import sample_events
from cloudapi_simulator.sample_news import sample_news

ANNA = "+4917139200101"
BEN = "+4917139200102"
HELLO = {
    "type": "template",
    "template": {"name": "hello_world", "language": {"code": "en_US"}},
}
# Source: platform.md §2.5, the fields of its table that no person's act brings about.
FIELDS = {
    "message_template_quality_update",
    "message_template_components_update",
    "template_category_update",
    "phone_number_quality_update",
    "phone_number_name_update",
    "business_capability_update",
    "business_username_updates",
    "account_update",
    "account_alerts",
    "account_review_update",
    "security",
    "user_id_update",
    "smb_message_echoes",
    "smb_app_state_sync",
    "history",
    "flows",
    "calls",
    "messaging_handovers",
    "standby",
}


async def ordered(api, field: str, **value) -> None:
    status, body = await api.control("POST", "account", {"field": field, "value": value})
    assert status == 200, body


async def quality(api, meta) -> str:
    _, body = await api("GET", meta.phone_number_id, params={"fields": "quality_rating"})
    return str(body["quality_rating"])


async def test_a_sample_of_every_field_can_be_ordered_and_is_told_as_it_is(
    meta, api, listener
) -> None:
    meta.introduce(ANNA, wrote=True)
    _, body = await api.control("GET", "account/events")
    events = body["events"]

    for event in events:
        listener.forget()
        order = {"field": event["field"], "value": event["value"]}
        status, _ = await api.control("POST", "account", order)
        await meta.settle()
        assert status == 200
        assert {"field": event["field"], "value": event["value"]} in listener.changes, event["name"]

    assert {event["field"] for event in events} >= FIELDS
    assert len({event["name"] for event in events}) == len(events)


async def test_an_event_about_a_number_goes_to_the_numbers_own_address(meta, api, listener) -> None:
    near = {"override_callback_uri": listener.url + "?near", "verify_token": meta.verify_token}
    await api("POST", meta.phone_number_id, {"webhook_configuration": near})
    metadata = {"display_phone_number": "493023125001", "phone_number_id": meta.phone_number_id}

    await ordered(api, "smb_message_echoes", metadata=metadata, message_echoes=[])
    await ordered(api, "account_alerts", entity_id="1")
    await meta.settle()

    lines = meta.world.transcript.after(kind="webhook")
    assert [line["path"] for line in lines] == ["/hook?near", "/hook"]


async def test_a_banned_account_sends_nothing_until_it_is_reinstated(meta, api) -> None:
    meta.introduce(ANNA, wrote=True)
    ban = {"waba_ban_state": "DISABLE", "waba_ban_date": "November 24, 2026"}

    await ordered(api, "account_update", event="DISABLED_UPDATE", ban_info=ban)
    assert await api.code(ANNA) == 131031
    await ordered(
        api, "account_update", event="DISABLED_UPDATE", ban_info={"waba_ban_state": "REINSTATE"}
    )
    assert await api.wamid(ANNA)


async def test_a_ban_can_be_announced_for_a_day(meta, api, listener) -> None:
    meta.introduce(ANNA, wrote=True)
    ban = {"waba_ban_state": "SCHEDULE_FOR_DISABLE", "waba_ban_date": "November 25, 2026"}
    await ordered(api, "account_update", event="DISABLED_UPDATE", ban_info=ban)

    await meta.advance(hours=14, minutes=59)  # it is 9:00 UTC
    assert await api.wamid(ANNA)
    await meta.advance(minutes=1)

    assert await api.code(ANNA) == 131031
    states = [
        c["value"]["ban_info"]["waba_ban_state"]
        for c in listener.changes
        if "ban_info" in c["value"]
    ]
    assert states == ["SCHEDULE_FOR_DISABLE", "DISABLE"]


@pytest.mark.parametrize(
    ("kind", "refused", "allowed"),
    [
        ("RESTRICTED_BIZ_INITIATED_MESSAGING", HELLO, {}),
        ("RESTRICTED_CUSTOMER_INITIATED_MESSAGING", {}, HELLO),
    ],
)
async def test_a_restriction_holds_for_its_time_and_for_what_it_names(
    meta, api, kind, refused, allowed
) -> None:
    meta.introduce(ANNA, wrote=True)
    until = int((meta.clock.now() + timedelta(hours=5)).timestamp())
    restriction = [{"restriction_type": kind, "expiration": until}]

    await ordered(api, "account_update", event="ACCOUNT_RESTRICTION", restriction_info=restriction)

    assert await api.code(ANNA, **refused) == 368
    assert await api.wamid(ANNA, **allowed)
    await meta.advance(hours=4, minutes=59)
    assert await api.code(ANNA, **refused) == 368
    await meta.advance(minutes=1)
    assert await api.wamid(ANNA, **refused)


async def test_read_receipts_are_no_messages_and_pass_a_ban(meta, api) -> None:
    anna = meta.introduce(ANNA)
    wamid = meta.act(anna, "text", text="Hallo")["id"]
    ban = {"waba_ban_state": "DISABLE"}
    await ordered(api, "account_update", event="DISABLED_UPDATE", ban_info=ban)

    receipt = {"messaging_product": "whatsapp", "status": "read", "message_id": wamid}
    status, _ = await api("POST", f"{meta.phone_number_id}/messages", receipt)

    assert status == 200


async def test_quality_moves_with_flagged_and_unflagged(meta, api) -> None:
    field, number = "phone_number_quality_update", "493023125001"

    await ordered(api, field, event="FLAGGED", display_phone_number=number)
    flagged = await quality(api, meta)
    await ordered(api, field, event="UNFLAGGED", display_phone_number=number)

    assert (flagged, await quality(api, meta)) == ("RED", "GREEN")


async def test_while_throughput_grows_sends_are_131057_for_a_minute(meta, api) -> None:
    meta.introduce(ANNA, wrote=True)
    upgrade = {"event": "THROUGHPUT_UPGRADE", "display_phone_number": "493023125001"}

    await ordered(api, "phone_number_quality_update", **upgrade)

    assert await api.code(ANNA) == 131057
    await meta.advance(seconds=60)
    assert await api.wamid(ANNA)
    _, body = await api("GET", meta.phone_number_id, params={"fields": "throughput"})
    assert body["throughput"] == {"level": "HIGH"}


@pytest.mark.parametrize(
    ("most", "tier"),
    [("TIER_250", "TIER_250"), (2000, "TIER_2K"), ("TIER_UNLIMITED", "TIER_UNLIMITED")],
)
async def test_the_messaging_limit_moves_by_name_or_number(meta, api, most, tier) -> None:
    await ordered(api, "business_capability_update", max_daily_conversations_per_business=most)

    field = "whatsapp_business_manager_messaging_limit"
    _, body = await api("GET", meta.phone_number_id, params={"fields": field})
    assert body[field] == tier


async def test_names_change_when_they_are_approved_and_not_otherwise(meta, api) -> None:
    number = {"display_phone_number": "493023125001"}
    wish = {**number, "requested_verified_name": "Lindental Mobil"}

    await ordered(api, "phone_number_name_update", decision="REJECTED", **wish)
    _, before = await api("GET", meta.phone_number_id)
    await ordered(api, "phone_number_name_update", decision="APPROVED", **wish)
    _, after = await api("GET", meta.phone_number_id)
    await ordered(
        api, "business_username_updates", username="lindental", status="approved", **number
    )

    assert before["verified_name"] == "Autohaus Lindental GmbH"
    assert after["verified_name"] == "Lindental Mobil"
    assert meta.world.lines[meta.phone_number_id].username == "lindental"


async def test_a_category_change_is_announced_a_day_ahead_and_then_done(
    meta, api, listener
) -> None:
    _, body = await api.control("GET", "account/events")
    (event,) = [event for event in body["events"] if event["name"] == "template_category"]
    template = meta.world.templates[str(event["value"]["message_template_id"])]
    await api.control("POST", "account", event)

    await meta.advance(hours=23, minutes=59)
    before = template.category
    await meta.advance(minutes=1)

    assert (before, template.category) == ("UTILITY", "MARKETING")
    done = listener.changes[-1]["value"]
    assert (done["previous_category"], done["new_category"]) == ("UTILITY", "MARKETING")
    assert "correct_category" not in done


async def test_a_template_that_displeases_rests_three_hours_then_six_then_for_good(
    meta, api, listener
) -> None:
    meta.introduce(ANNA)
    (template_id,) = meta.world.templates

    async def code_after(**span: float) -> int:
        await meta.advance(**span)
        status, body = await api.send(ANNA, **HELLO)
        return 0 if status == 200 else int(body["error"]["code"])

    for hours in (3, 6):
        await api.control("PATCH", f"templates/{template_id}", {"quality": "RED"})
        assert await code_after(hours=hours, seconds=-1) == 132015
        assert await code_after(seconds=1) == 0
    await api.control("PATCH", f"templates/{template_id}", {"pause": True})
    assert await code_after(days=30) == 132016

    titles = [
        c["value"]["other_info"]["title"] for c in listener.changes if "other_info" in c["value"]
    ]
    assert titles == ["FIRST_PAUSE", "UNPAUSE", "SECOND_PAUSE", "UNPAUSE", "DISABLED"]


async def test_a_pause_somebody_ended_earlier_does_not_end_again(meta, api, listener) -> None:
    (template_id,) = meta.world.templates
    await api.control("PATCH", f"templates/{template_id}", {"pause": True})
    await api.control("PATCH", f"templates/{template_id}", {"status": "DISABLED"})

    await meta.advance(hours=3)

    assert meta.world.templates[template_id].status == "DISABLED"


async def test_an_earlier_pause_does_not_end_a_later_one(meta, api) -> None:
    (template_id,) = meta.world.templates
    template = meta.world.templates[template_id]
    await api.control("PATCH", f"templates/{template_id}", {"pause": True})
    await api.control("PATCH", f"templates/{template_id}", {"status": "APPROVED"})
    await api.control("PATCH", f"templates/{template_id}", {"pause": True})

    await meta.advance(hours=5, minutes=59)
    before = template.status
    await meta.advance(minutes=1)

    assert (before, template.status) == ("PAUSED", "APPROVED")


STRANGE = [None, 1, "x", [], {}, [None], {"waba_ban_state": None}, 10**30]


async def test_strange_values_are_told_as_they_are_and_break_nothing(meta, api, listener) -> None:
    line = meta.world.lines[meta.phone_number_id]
    now = datetime(2026, 11, 24, tzinfo=UTC)
    samples = [*sample_events(line, now), *sample_news(meta.world, line, now)]
    told = 0
    for sample in samples:
        for name in sample["value"]:
            for strange in STRANGE:
                value = {**sample["value"], name: strange}
                happen(meta.world, meta.waba_id, sample["field"], value, meta.clock.now())
                told += 1
    await meta.settle()

    assert len(listener.changes) >= told > 500
    await asyncio.sleep(0)
