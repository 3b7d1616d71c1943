"""People: what the business may see of them, and what it hears when they change."""

import pytest

ANNA = "+4917139200101"


async def say(meta, listener, person, text="Hallo"):
    meta.act(person, "text", text=text)
    await meta.settle()
    value = listener.changes[-1]["value"]
    return value["messages"][0], value["contacts"][0]


async def test_a_user_without_username_shows_number_and_user_id(meta, listener) -> None:
    anna = meta.introduce(ANNA)

    message, contact = await say(meta, listener, anna)

    assert message["from"] == contact["wa_id"] == "4917139200101"
    assert message["from_user_id"] == contact["user_id"]
    assert contact["user_id"].startswith("DE.")
    assert "parent_user_id" not in contact


async def test_a_username_hides_the_number_by_leaving_it_out(meta, listener) -> None:
    anna = meta.introduce(ANNA, username="anna.b", enterprise=True)

    message, contact = await say(meta, listener, anna)

    assert "from" not in message
    assert "wa_id" not in contact
    assert contact["profile"]["username"] == "@anna.b"
    assert contact["parent_user_id"].startswith("DE.ENT.")
    assert message["from_parent_user_id"] == contact["parent_user_id"]


async def test_thirty_days_after_the_last_word_by_number_it_is_hidden_again(
    meta, api, listener
) -> None:
    await api.control("PATCH", "settings", {"contact_book": False})
    anna = meta.introduce(ANNA, username="anna.b")
    await api.wamid(ANNA)

    await meta.advance(days=30)
    shown, _ = await say(meta, listener, anna)
    await meta.advance(days=30, seconds=1)
    hidden, _ = await say(meta, listener, anna)

    assert shown["from"] == "4917139200101"
    assert "from" not in hidden


async def test_the_contact_book_keeps_the_number_until_its_entry_is_deleted(
    meta, api, listener
) -> None:
    anna = meta.introduce(ANNA, username="anna.b")
    await api.wamid(ANNA)
    await meta.advance(days=60)
    _, contact = await say(meta, listener, anna)
    path = f"{meta.phone_number_id}/contact_book"
    asked = {"messaging_product": "whatsapp", "bsuid": contact["user_id"]}

    first = await api("DELETE", path, params=asked)
    second = await api("DELETE", path, params=asked)
    await meta.advance(days=31)
    _, later = await say(meta, listener, anna)

    assert contact["wa_id"] == "4917139200101"
    assert first[1] == {"messaging_product": "whatsapp", "success": True, "deleted": True}
    assert second[1]["deleted"] is False
    assert "wa_id" not in later


async def test_sending_to_a_user_id_answers_and_reports_without_the_number(
    meta, api, listener
) -> None:
    anna = meta.introduce(ANNA, username="anna.b")
    message, _ = await say(meta, listener, anna)
    user_id = message["from_user_id"]

    _, body = await api.send(user_id)
    await meta.advance(seconds=5)

    assert body["contacts"] == [{"input": user_id, "user_id": user_id}]
    assert [s["status"] for s in listener.statuses] == ["sent", "delivered", "read"]
    assert all(s["recipient_user_id"] == user_id for s in listener.statuses)
    assert all("recipient_id" not in s for s in listener.statuses)


async def test_the_number_wins_when_both_are_given(meta, api) -> None:
    anna = meta.introduce(ANNA)
    user_id = meta.world.user_id(anna, meta.world.lines[meta.phone_number_id])
    body = {"messaging_product": "whatsapp", "to": ANNA, "recipient": user_id}
    body |= {"type": "text", "text": {"body": "Hallo"}}

    _, answer = await api("POST", f"{meta.phone_number_id}/messages", body)

    assert answer["contacts"] == [{"input": ANNA, "wa_id": "4917139200101"}]


async def test_a_changed_number_is_told_with_old_and_new_ids(meta, api, listener) -> None:
    anna = meta.introduce(ANNA)
    before, _ = await say(meta, listener, anna)

    meta.act(anna, "change_number", phone="+4917139200199")
    await meta.settle()
    told = listener.messages[-1]
    value = listener.changes[-1]["value"]
    after, _ = await say(meta, listener, anna)

    assert "contacts" not in value
    assert told["type"] == "system"
    assert told["system"]["type"] == "user_changed_number"
    assert told["from"] == "4917139200101"
    assert told["system"]["wa_id"] == after["from"] == "4917139200199"
    assert told["system"]["previous_user_id"] == before["from_user_id"]
    assert told["system"]["user_id"] == after["from_user_id"] != before["from_user_id"]
    assert await api.code(before["from_user_id"]) == 131026


async def test_a_hidden_number_changes_by_user_ids_only(meta, listener) -> None:
    anna = meta.introduce(ANNA, username="anna.b")

    meta.act(anna, "change_number", phone="+4917139200199")
    await meta.settle()

    told = listener.messages[-1]
    assert told["system"]["type"] == "user_changed_user_id"
    assert "from" not in told
    assert "wa_id" not in told["system"]
    assert "4917139" not in told["system"]["body"]


async def test_a_username_does_not_change_the_user_id(meta, listener) -> None:
    anna = meta.introduce(ANNA)
    before, _ = await say(meta, listener, anna)

    meta.act(anna, "adopt_username", username="anna.b")
    after, _ = await say(meta, listener, anna)

    assert after["from_user_id"] == before["from_user_id"]


BUTTONS = {
    "type": "interactive",
    "interactive": {
        "type": "button",
        "body": {"text": "Passt der Termin?"},
        "action": {
            "buttons": [
                {"type": "reply", "reply": {"id": "yes", "title": "Ja"}},
                {"type": "reply", "reply": {"id": "no", "title": "Nein"}},
            ]
        },
    },
}
LIST = {
    "type": "interactive",
    "interactive": {
        "type": "list",
        "body": {"text": "Wobei dürfen wir helfen?"},
        "action": {
            "button": "Auswählen",
            "sections": [
                {"title": "Werkstatt", "rows": [{"id": "r1", "title": "Ölwechsel"}]},
                {"title": "Verkauf", "rows": [{"id": "r2", "title": "Probe", "description": "30"}]},
            ],
        },
    },
}


@pytest.mark.parametrize(
    ("message", "button", "answer"),
    [
        (BUTTONS, None, {"type": "button_reply", "button_reply": {"id": "yes", "title": "Ja"}}),
        (BUTTONS, "no", {"type": "button_reply", "button_reply": {"id": "no", "title": "Nein"}}),
        (BUTTONS, 1, {"type": "button_reply", "button_reply": {"id": "no", "title": "Nein"}}),
        (
            LIST,
            "r2",
            {
                "type": "list_reply",
                "list_reply": {"id": "r2", "title": "Probe", "description": "30"},
            },
        ),
    ],
)
async def test_a_tap_answers_as_the_kind_of_message_demands(
    meta, api, listener, message, button, answer
) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    wamid = await api.wamid(ANNA, **message)
    await meta.advance(seconds=5)

    meta.act(anna, "tap", button=button)
    await meta.settle()

    told = listener.messages[-1]
    assert told["interactive"] == answer
    assert told["context"] == {"from": "493023125001", "id": wamid}


@pytest.mark.parametrize("payload", ["STOP_MKT", None])
async def test_a_quick_reply_of_a_template_answers_with_its_payload_or_label(
    meta, api, listener, payload
) -> None:
    anna = meta.introduce(ANNA)
    made = {
        "name": "erinnerung",
        "language": "de",
        "category": "UTILITY",
        "components": [
            {"type": "BODY", "text": "Ihr Termin ist morgen."},
            {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Abmelden"}]},
        ],
    }
    await api.control("POST", "templates", made)
    content = {"name": "erinnerung", "language": {"code": "de"}}
    if payload:
        parameter = {"type": "payload", "payload": payload}
        button = {"type": "button", "sub_type": "quick_reply", "index": "0"}
        content["components"] = [button | {"parameters": [parameter]}]
    wamid = await api.wamid(ANNA, type="template", template=content)
    await meta.advance(seconds=5)

    meta.act(anna, "tap", message=wamid)
    await meta.settle()

    told = listener.messages[-1]
    assert told["type"] == "button"
    assert told["button"] == {"payload": payload or "Abmelden", "text": "Abmelden"}
    assert told["context"]["id"] == wamid


@pytest.mark.parametrize(
    ("deed", "kind", "part"),
    [
        ({"do": "text", "text": "Hallo"}, "text", {"body": "Hallo"}),
        (
            {"do": "reaction", "message": "wamid.x", "emoji": "👍"},
            "reaction",
            {"message_id": "wamid.x", "emoji": "👍"},
        ),
        ({"do": "reaction", "message": "wamid.x"}, "reaction", {"message_id": "wamid.x"}),
        ({"do": "location"}, "location", {"latitude": 52.5163, "longitude": 13.3777}),
        ({"do": "edit"}, "unsupported", {"type": "edit"}),
    ],
)
async def test_what_people_send_has_metas_shape(meta, listener, deed, kind, part) -> None:
    anna = meta.introduce(ANNA)

    meta.act(anna, **deed)
    await meta.settle()

    told = listener.messages[0]
    assert told["type"] == kind
    assert told[kind] == part


async def test_a_shared_number_says_that_it_was_asked_for(meta, listener) -> None:
    anna = meta.introduce(ANNA, username="anna.b")

    meta.act(anna, "contact")
    await meta.settle()

    card = listener.messages[0]["contacts"][0]
    assert card["origin"] == "contact_request"
    assert card["phones"][0]["wa_id"] == "4917139200101"


async def test_whom_the_business_blocked_is_not_heard(meta, api, listener) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    asked = {"messaging_product": "whatsapp", "block_users": [{"user": ANNA}]}
    path = f"{meta.phone_number_id}/block_users"

    blocked = await api("POST", path, asked)
    meta.act(anna, "text", text="Hallo?")
    await meta.settle()
    silent = len(listener.bodies)
    await api("DELETE", path, asked)
    meta.act(anna, "text", text="Hallo!")
    await meta.settle()

    assert blocked[1]["block_users"]["added_users"] == [{"input": ANNA, "wa_id": "4917139200101"}]
    assert silent == 0
    assert len(listener.messages) == 1


async def test_only_who_wrote_today_can_be_blocked_and_both_lists_come_back(meta, api) -> None:
    meta.introduce(ANNA, wrote=True)
    meta.introduce("+4917139200102")
    users = [{"user": ANNA}, {"user": "+4917139200102"}]
    asked = {"messaging_product": "whatsapp", "block_users": users}

    status, body = await api("POST", f"{meta.phone_number_id}/block_users", asked)

    assert (status, body["error"]["code"]) == (400, 139100)
    assert len(body["block_users"]["added_users"]) == 1
    assert body["block_users"]["failed_users"][0]["input"] == "+4917139200102"


async def test_an_impossible_act_is_refused_in_a_sentence(meta, api) -> None:
    meta.introduce(ANNA)

    unknown = await api.control("POST", f"people/{ANNA}/act", {"do": "fly"})
    no_button = await api.control("POST", f"people/{ANNA}/act", {"do": "tap"})
    nobody = await api.control("POST", "people/+4917139200177/act", {"do": "text", "text": "x"})

    assert unknown[0] == no_button[0] == 400
    assert nobody[0] == 404
    assert "do must be one of" in unknown[1]["error"]
